package mail

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// footerWords are the tables of openings, filed once when first needed.
var footerWords = sync.OnceValue(func() (w struct{ mobile, legal, list, banner prefixSet }) {
	w.mobile = newPrefixSet(mobileFooters)
	w.legal = newPrefixSet(legalOpenings)
	w.list = newPrefixSet(listFooters)
	w.banner = newPrefixSet(banners)
	return w
})

// cutFooters finds what programs and legal departments wrote.
func (m *Message) cutFooters(lines []line) {
	cutBanners(lines)
	words := false // above line i
	for i := range lines {
		if !lines[i].body() {
			continue
		}
		if !mayBeFooter(lines[i].text) {
			words = true
			continue
		}
		switch low := opening(lines[i].text); {
		case mobileFooter(low, lines[i].text):
			lines[i].zone = zoneFooter
			if words {
				m.belowMobile(lines, i)
			}
		case !paragraphStart(lines, i):
		case legalNotice(lines, i, low):
			cutLegal(lines, i)
		case words && footerWords().list.match(low) != "":
			setZone(segment(lines, i), zoneFooter)
		}
		words = words || lines[i].zone == zoneBody
	}
}

// mayBeFooter is a cheap test that most lines of text fail.
func mayBeFooter(s string) bool {
	if len(s) <= 80 && lastByte(s) != '.' && hasSuffix(s, mobileEndings) {
		return true
	}
	s = strings.TrimLeftFunc(s, ornamental)
	var key [prefixKey]byte
	n := copy(key[:], s)
	for i, c := range key[:n] {
		if c >= utf8.RuneSelf {
			return true // its lower case may be of another length
		}
		if c >= 'A' && c <= 'Z' {
			key[i] = c + 'a' - 'A'
		}
	}
	return footerKeys()[string(key[:n])] || n > 0 && footerKeys()[string(key[:n-1])]
}

// footerKeys are the first bytes of all openings.
var footerKeys = sync.OnceValue(func() map[string]bool {
	keys := make(map[string]bool)
	w := footerWords()
	for _, set := range [...]prefixSet{w.mobile, w.legal, w.list} {
		for k := range set {
			keys[k] = true
		}
	}
	return keys
})

// opening is the beginning of a line in lower case, without ornament.
func opening(s string) string {
	s = strings.TrimLeftFunc(s, ornamental)
	return strings.ToLower(cutAt(s, 80))
}

func ornamental(r rune) bool {
	switch r {
	case ' ', '\t', '*', '_', '-', '–', '—', '|', '#', '>', '[', ']', '(', ')', '"', '\'', '“', '„', '«':
		return true
	}
	return false
}

// cutAt cuts s at n bytes or before, not inside of a rune.
func cutAt(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// segment is the run of lines from i on that is not quoted.
func segment(lines []line, i int) []line {
	end := i
	for end < len(lines) && lines[end].zone != zoneQuote {
		end++
	}
	return lines[i:end]
}

// paragraphStart reports a line below a gap, a rule or a line that was cut.
func paragraphStart(lines []line, i int) bool {
	if i == 0 {
		return true
	}
	above := &lines[i-1]
	return !above.body() || ruleLine(above.text)
}

// mobileFooter reports "Sent from my iPhone" in any language of the table. A
// sentence such as "Sent from my desk, which is easier" is the author's.
func mobileFooter(low, text string) bool {
	if len(text) > 120 || strings.Contains(text, ", ") && !strings.Contains(low, "excuse") {
		return false
	}
	if footerWords().mobile.match(low) != "" {
		return !sentence(low) && (namesDevice(low) || shortNote(low))
	}
	end := strings.TrimRight(low, ".!")
	return hasSuffix(end, mobileEndings) && strings.Count(end, " ") < 8 && namesDevice(end)
}

func hasSuffix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// sentence reports words that go on after the device.
func sentence(low string) bool {
	return strings.Count(low, " ") > 12 || strings.Contains(low, " to all ") || strings.HasSuffix(low, "?")
}

func namesDevice(low string) bool {
	for _, w := range deviceWords {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// shortNote reports footers that name no device: "Please excuse typos".
func shortNote(low string) bool {
	return strings.Contains(low, "excuse") || strings.Contains(low, "typos") ||
		strings.Contains(low, " my ") && strings.Count(low, " ") <= 5 && !strings.HasSuffix(low, ".")
}

// belowMobile handles text below a mobile footer. Programs put the footer right
// above a quote, so text below it is a quote without header, unless it is one
// more footer.
func (m *Message) belowMobile(lines []line, i int) {
	for j := i + 1; j < len(lines) && lines[j].zone != zoneQuote; j++ {
		if !lines[j].body() {
			continue
		}
		low := opening(lines[j].text)
		if !mobileFooter(low, lines[j].text) && !legalNotice(lines, j, low) {
			setZone(segment(lines, j), zoneQuote)
			m.doubt(DoubtAfterFooter)
		}
		return
	}
}

// legalNotice reports a paragraph that begins like a legal notice and has a
// word of one. A short line is no notice, unless it is the title of one.
func legalNotice(lines []line, i int, low string) bool {
	w := footerWords().legal.match(low)
	if w == "" {
		return false
	}
	size, legal := 0, hasLegalWord(w)
	for j := i; j < len(lines) && lines[j].body() && size < 2000; j++ {
		size += len(lines[j].text)
		legal = legal || hasLegalWord(strings.ToLower(lines[j].text))
	}
	return legal && (size >= 40 || hasLegalWord(w))
}

func hasLegalWord(low string) bool {
	for _, w := range legalWords {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// cutLegal cuts a notice, which reaches to the end of what is not quoted, with
// the rule above it.
func cutLegal(lines []line, i int) {
	setZone(segment(lines, i), zoneFooter)
	for j := i - 1; j >= 0 && (lines[j].blank() || ruleLine(lines[j].text)) && lines[j].zone == zoneBody; j-- {
		if !lines[j].blank() {
			lines[j].zone = zoneDrop
		}
	}
}
