package mail

import (
	"strings"
	"unicode"
)

// maxContact is the number of lines with words that a contact block may have.
const maxContact = 18

// contactBlock finds where a sign-off with a contact block, or the block alone,
// begins at the end of seg.
func (m *Message) contactBlock(seg []line) (int, bool) {
	words := bodyLines(seg)
	if len(words) < 2 {
		return 0, false
	}
	if i, ok := m.blockBelowClosing(seg, words); ok {
		return i, true
	}
	return m.blockAlone(seg, words)
}

// blockBelowClosing finds the first sign-off with only a contact block below.
func (m *Message) blockBelowClosing(seg []line, words []int) (int, bool) {
	for n := max(0, len(words)-maxContact-1); n < len(words)-1; n++ {
		if !isClosing(seg[words[n]].text) {
			continue
		}
		tail := words[n+1:]
		if !m.contactLines(seg, tail) {
			continue
		}
		if k := typedName(seg, words, n); k > 0 {
			return words[k], true
		}
		return words[n], n > 0
	}
	return 0, false
}

// contactLines reports lines that are short, and contact data or many.
func (m *Message) contactLines(seg []line, tail []int) bool {
	contacts := 0
	for _, i := range tail {
		s := seg[i].text
		if contactLine(s) {
			contacts++
		} else if prose(s) {
			return false
		}
	}
	return contacts > 0 || len(tail) >= 3
}

// typedName looks for a first name under the sign-off with a gap below, above a
// block that names the author again: what was typed ends there. It returns the
// place in words where the block begins, 0 if there is none.
func typedName(seg []line, words []int, n int) int {
	if n+2 >= len(words) {
		return 0
	}
	name, next := words[n+1], words[n+2]
	if next-name < 2 || strings.Contains(strings.TrimSpace(seg[name].text), " ") || !nameLike(seg[name].text) {
		return 0
	}
	return n + 2
}

// blockAlone finds a contact block without a sign-off: the last paragraphs, if
// they begin with a name and hold two lines of contact data.
func (m *Message) blockAlone(seg []line, words []int) (int, bool) {
	for n := max(1, len(words)-maxContact); n < len(words)-1; n++ {
		i := words[n]
		if !paragraphStart(seg, i) || !m.startsBlock(seg[i].text) {
			continue
		}
		if !m.dataLines(seg, words[n:], endsSentence(seg[words[n-1]].text)) {
			continue
		}
		if m.mayBeReferral(seg, words, n) {
			m.doubt(DoubtSignature)
			return 0, false
		}
		return i, true
	}
	return 0, false
}

// startsBlock reports a line that a contact block can begin with.
func (m *Message) startsBlock(s string) bool {
	if len(s) > 100 || prose(s) {
		return false
	}
	return nameLike(strings.Trim(s, "*_ ")) || m.namesSender(s) || strings.Contains(s, " | ") && contactLine(s)
}

// dataLines asks for two lines of contact data and no prose. One is enough
// below the sender's name, or where the text above has come to its end.
func (m *Message) dataLines(seg []line, tail []int, ended bool) bool {
	data := 0
	for _, i := range tail {
		switch s := seg[i].text; {
		case isClosing(s):
			return false // what stands above a sign-off is text
		case contactLine(s):
			data++
		case prose(s):
			return false
		}
	}
	return data >= 2 || data == 1 && (m.namesSender(seg[tail[0]].text) || ended && len(tail) <= 3)
}

func endsSentence(s string) bool {
	switch lastByte(s) {
	case '.', '!', '?':
		return true
	}
	return false
}

// mayBeReferral reports a block that names somebody else: the text above leads
// into it, or its address is not the sender's.
func (m *Message) mayBeReferral(seg []line, words []int, n int) bool {
	block := words[n:]
	if m.From.Address != "" && m.blockNamesSender(seg, block) {
		return false
	}
	above := strings.TrimSpace(seg[words[n-1]].text)
	if strings.HasSuffix(above, ":") {
		return true
	}
	return m.From.Address != "" && namesOtherAddress(seg, block)
}

func (m *Message) blockNamesSender(seg []line, block []int) bool {
	for _, i := range block {
		if m.namesSender(seg[i].text) {
			return true
		}
	}
	return false
}

func namesOtherAddress(seg []line, block []int) bool {
	for _, i := range block {
		if strings.Contains(seg[i].text, "@") {
			return true
		}
	}
	return false
}

// namesSender reports a line that holds the sender's address, or the first or
// last word of the sender's name.
func (m *Message) namesSender(s string) bool {
	low := strings.ToLower(s)
	if m.From.Address != "" && strings.Contains(low, m.From.Address) {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(m.From.Name), func(r rune) bool { return r == ' ' || r == ',' })
	for _, w := range words {
		if len(w) > 2 && !strings.Contains(w, "@") && hasWord(low, w) {
			return true
		}
	}
	return false
}

// hasWord reports w in s with no letter on either side.
func hasWord(s, w string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(w)
		if (i == 0 || !letterByte(s[i-1])) && (end == len(s) || !letterByte(s[end])) {
			return true
		}
		from = end
	}
}

func letterByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

// prose reports a line that reads like a sentence.
func prose(s string) bool {
	words := strings.Count(strings.TrimSpace(s), " ") + 1
	if words > 12 || len(s) > 110 {
		return true
	}
	switch lastByte(s) {
	case '?':
		return true
	case '.', '!':
		return words > 3
	case ',':
		return words > 5
	}
	return false
}

// nameLike reports one to four capitalised words, without digits.
func nameLike(s string) bool {
	if len(s) > 50 || strings.Count(s, " ") > 8 {
		return false
	}
	fields := strings.Fields(strings.Trim(s, " \t,.*_-–—"))
	if len(fields) == 0 || len(fields) > 4 {
		return false
	}
	for _, w := range fields {
		if !capitalised(w) {
			return false
		}
	}
	return true
}

// particles of names are not capitalised.
var particles = makeSet("de", "van", "der", "den", "von", "del", "della", "di", "da", "dos", "la", "le", "bin", "al", "y", "e", "zu", "ter", "ten")

func capitalised(w string) bool {
	if particles[w] {
		return true
	}
	for i, r := range w {
		switch {
		case i == 0 && (unicode.IsLower(r) || !unicode.IsLetter(r)):
			return false
		case !unicode.IsLetter(r) && !strings.ContainsRune(".-'’(),", r):
			return false
		}
	}
	return true
}
