package mail

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// headerBlockAt finds a block of quoted header fields ("From: … Sent: …")
// that begins at line i, and returns the line after it. guessed tells that its
// labels are in no language of the table.
func headerBlockAt(lines []line, i int) (end int, guessed, ok bool) {
	if colon, _ := colonIn(lines[i].text[:min(len(lines[i].text), 72)]); colon < 0 {
		return 0, false, false
	}
	if first, known := labelOf(lines[i].text); known && first != labelOther {
		if end, kinds := blockFrom(lines, i); isHeaderBlock(kinds) {
			return end, false, true
		}
	}
	if end, ok := unknownBlockAt(lines, i); ok {
		return end, true, true
	}
	return 0, false, false
}

// isHeaderBlock asks for a sender or a subject and two more kinds of fields, a
// date or an address among them. People type "From:" and "To:" too, of journeys
// and shipments.
func isHeaderBlock(kinds label) bool {
	if kinds&(labelDate|labelAddress) == 0 || kinds&(labelFrom|labelSubject) == 0 {
		return false
	}
	fields := bits.OnesCount8(uint8(kinds & (labelFrom | labelDate | labelTo | labelSubject)))
	return fields >= 3 || fields == 2 && kinds&labelFrom != 0 && kinds&labelSubject != 0 && kinds&labelOther != 0
}

const maxBlock = 14 // lines of a header block, with folded recipients

// blockFrom reads fields from line i on: labelled lines, their continuations,
// and single blank lines that mailers put between them.
func blockFrom(lines []line, i int) (end int, kinds label) {
	end = i
	gap := 0
	for j := i; j < len(lines) && j < i+maxBlock; j++ {
		l := &lines[j]
		if l.depth != lines[i].depth {
			break
		}
		if l.blank() {
			if gap++; gap > 1 || isHeaderBlock(kinds) && !labelAhead(lines, j+1) {
				break
			}
			continue
		}
		k, ok := labelOf(l.text)
		switch {
		case ok:
			kinds |= k
			if strings.Contains(l.text, "@") {
				kinds |= labelAddress
			}
			end, gap = j+1, 0
		case gap == 0 && continuation(lines, j):
			end = j + 1
		default:
			return end, kinds
		}
	}
	return end, kinds
}

// labelAhead reports a field below a blank line.
func labelAhead(lines []line, j int) bool {
	if j >= len(lines) {
		return false
	}
	_, ok := labelOf(lines[j].text)
	return ok
}

// continuation reports a line that goes on with recipients, or with a folded
// subject above another field.
func continuation(lines []line, j int) bool {
	s := lines[j].text
	return strings.ContainsAny(s, "@;") || s[0] == ' ' || s[0] == '\t' || labelAhead(lines, j+1)
}

// labelOf reads the label in front of a colon: "*From:* Ann" and "De : Ann" too.
func labelOf(s string) (label, bool) {
	name, _, ok := cutLabel(s)
	if !ok {
		return 0, false
	}
	k, ok := headerLabels[strings.ToLower(name)]
	return k, ok
}

// cutLabel cuts a line at the colon behind a short name.
func cutLabel(s string) (name, value string, ok bool) {
	i, n := colonIn(s[:min(len(s), 72)])
	if i <= 0 {
		return "", "", false
	}
	name = strings.TrimFunc(s[:i], func(r rune) bool { return ornamental(r) || invisible(r) || bidi(r) })
	if strings.Count(name, " ") > 4 {
		return "", "", false // a sentence with a colon
	}
	return name, strings.Trim(s[i+n:], " \t*_"), name != ""
}

// colonIn finds the first colon, narrow or wide, and its length.
func colonIn(s string) (i, n int) {
	i = strings.IndexByte(s, ':')
	if j := strings.Index(s, "："); j >= 0 && (i < 0 || j < i) {
		return j, len("：")
	}
	return i, 1
}

// unknownBlockAt finds a header block of a language that the table lacks:
// three to six labelled lines in a row, one with an address, one with a date.
func unknownBlockAt(lines []line, i int) (end int, ok bool) {
	if i > 0 && lines[i-1].body() && lines[i-1].depth == lines[i].depth {
		return 0, false
	}
	address, date := false, false
	j := i
	for ; j < len(lines) && j < i+7 && !lines[j].blank() && lines[j].depth == lines[i].depth; j++ {
		name, value, labelled := cutLabel(lines[j].text)
		if !labelled || len(name) > 40 || value == "" || !unicode.IsLetter(firstRune(name)) {
			return 0, false
		}
		at := hasAddress(value)
		address = address || at
		date = date || !at && hasDate(value)
	}
	n := j - i
	return j, n >= 3 && n <= 6 && address && date && namesAddress(lines[i].text)
}

// namesAddress asks the first line for a sender: a signature has its address last.
func namesAddress(s string) bool {
	_, value, _ := cutLabel(s)
	return hasAddress(value)
}

// hasAddress reports an "@" between letters.
func hasAddress(s string) bool {
	i := strings.IndexByte(s, '@')
	return i > 0 && i+1 < len(s) && nameByte(s[i-1]) && nameByte(s[i+1])
}

func nameByte(c byte) bool { return letterByte(c) || isDigit(c) || c == '_' || c == '-' }

// separatorAt reports a line such as "-----Original Message-----".
func separatorAt(s string) bool {
	t := strings.TrimFunc(s, func(r rune) bool { return r == '*' || r == ' ' || r == '\t' || r == '>' })
	if len(t) < 6 || len(t) > 240 {
		return false
	}
	switch {
	case strings.HasPrefix(t, "--"), strings.HasPrefix(t, "__"), strings.HasPrefix(t, "=="), strings.HasPrefix(t, "——"):
		inner := strings.Trim(strings.ToLower(t), "-_=—–* \t")
		return inner == "original" || separators().match(inner) != ""
	case strings.HasSuffix(t, ":"), strings.HasSuffix(t, "："):
		return has(bareSeparators, strings.ToLower(t))
	}
	return false
}

// separators are the separator words, filed once when first needed.
var separators = sync.OnceValue(func() prefixSet { return newPrefixSet(separatorWords) })

// ruleLine reports a line of dashes, underscores or the like.
func ruleLine(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 3 || !ruleRune(firstRune(s)) {
		return false
	}
	return strings.TrimLeftFunc(s, ruleRune) == ""
}

func ruleRune(r rune) bool {
	switch r {
	case '-', '_', '=', '*', '~', '#', '+', '—', '–', '─', ' ':
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
