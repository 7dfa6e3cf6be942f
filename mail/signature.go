package mail

import (
	"strings"
)

// cutSignatures finds signatures in every run of lines between quotes.
func (m *Message) cutSignatures(lines []line, opt *Options) {
	m.markedSignatures(lines)
	words := false // in the runs above
	for i := 0; i < len(lines); {
		seg := segment(lines, i)
		cutBelowRule(seg, words)
		m.cutSignature(seg, opt)
		words = words || anyBody(seg)
		i += len(seg) + 1
	}
}

// markedSignatures trusts the mail program's own element, unless all the words
// stand in it: some people type there.
func (m *Message) markedSignatures(lines []line) {
	inside, outside := 0, 0
	for i := range lines {
		if lines[i].body() && lines[i].mark == markSignature {
			inside++
		} else if lines[i].body() {
			outside++
		}
	}
	if inside > 0 && outside == 0 && inside > 1 {
		m.doubt(DoubtSignature)
		return
	}
	for i := range lines {
		if lines[i].zone == zoneBody && lines[i].mark == markSignature {
			lines[i].zone = zoneSignature
		}
	}
}

// cutSignature cuts one run of lines.
func (m *Message) cutSignature(seg []line, opt *Options) {
	for i := range seg {
		if seg[i].zone == zoneBody && signatureDelimiter(seg[i].text) && !onlyWordsBelow(seg, i) {
			setZone(seg[i:], zoneSignature)
			break
		}
	}
	if i, ok := m.contactBlock(seg); ok {
		setZone(seg[i:], zoneSignature)
	}
	if opt.CutClosings {
		if i, ok := closingAt(seg); ok {
			setZone(seg[i:], zoneSignature)
		}
	}
	dropRules(seg)
}

// cutBelowRule cuts what stands below a line of dashes, if it is the address of
// a mailing list or contact data. Prose below a rule is the author's. words
// tells that there is text above seg.
func cutBelowRule(seg []line, words bool) {
	for i := range seg {
		if !seg[i].body() {
			continue
		}
		if words && len(seg[i].text) >= 5 && ruleLine(seg[i].text) && contactsBelow(seg[i+1:]) {
			setZone(seg[i:], belowRule(seg[i:]))
			return
		}
		words = true
	}
}

// belowRule tells the footer of a mailing list from a signature.
func belowRule(seg []line) zone {
	for i := range seg {
		if strings.Contains(strings.ToLower(seg[i].text), "list") {
			return zoneFooter
		}
	}
	return zoneSignature
}

// contactsBelow reports contact data, and no prose.
func contactsBelow(seg []line) bool {
	contacts, all := 0, 0
	for i := range seg {
		if !seg[i].body() {
			continue
		}
		if all++; all > maxContact {
			return false
		}
		switch s := seg[i].text; {
		case ruleLine(s):
		case contactLine(s):
			contacts++
		case prose(s):
			return false
		}
	}
	return contacts > 0
}

// signatureDelimiter reports RFC 3676's "-- " and its kin.
func signatureDelimiter(s string) bool {
	switch strings.TrimSpace(s) {
	case "--", "—", "––", "__", "-- --", "—-", "- --":
		return true
	}
	return false
}

// onlyWordsBelow guards a reply that stands wholly below a delimiter: long
// prose there is no signature.
func onlyWordsBelow(seg []line, i int) bool {
	if anyBody(seg[:i]) {
		return false
	}
	long := 0
	for j := i + 1; j < len(seg); j++ {
		if seg[j].body() && len(seg[j].text) > 60 {
			long++
		}
	}
	return long > 2
}

// dropRules removes lines of dashes and the like at the end of the words.
func dropRules(seg []line) {
	for i := len(seg) - 1; i >= 0; i-- {
		l := &seg[i]
		if l.zone != zoneBody || l.blank() {
			continue
		}
		if !ruleLine(l.text) || strings.TrimSpace(l.text) == "```" {
			return
		}
		l.zone = zoneDrop
	}
}

// closingAt finds a sign-off with nothing but a name below it: "Thanks, / Ann",
// "- Ann".
func closingAt(seg []line) (int, bool) {
	words := bodyLines(seg)
	for n := len(words) - 1; n >= 0 && n >= len(words)-3; n-- {
		i := words[n]
		if isClosing(seg[i].text) || n == len(words)-1 && dashName(seg[i].text) {
			return i, n > 0
		}
		if !nameLike(seg[i].text) {
			break
		}
	}
	return 0, false
}

// dashName reports "- Ann" or "–Ann Lee".
func dashName(s string) bool {
	t := strings.TrimLeft(s, "-–— ")
	return t != s && len(t) > 1 && len(t) < 30 && strings.Count(t, " ") < 3 && nameLike(strings.ToUpper(t[:1])+t[1:])
}

// bodyLines are the indices of the lines with words that are not yet cut.
func bodyLines(seg []line) []int {
	var words []int
	for i := range seg {
		if seg[i].body() {
			words = append(words, i)
		}
	}
	return words
}

// isClosing reports a line that is a sign-off and nothing else.
func isClosing(s string) bool {
	if len(s) > 80 || strings.Count(s, " ") > 12 {
		return false
	}
	if closings[strings.ToLower(strings.TrimFunc(s, closingMark))] {
		return true
	}
	before, after, ok := strings.Cut(s, "/") // in two languages
	if !ok {
		before, after, ok = strings.Cut(s, ",") // "Best regards, Ann Lee"
		return ok && closings[strings.ToLower(strings.TrimFunc(before, closingMark))] && nameLike(after)
	}
	return isClosing(before) && isClosing(after)
}

func closingMark(r rune) bool {
	switch r {
	case ' ', '\t', ',', '.', '!', ';', ':', '-', '–', '—', '*', '_', '/', '~', '(', ')', '\u00a0':
		return true
	}
	return false
}
