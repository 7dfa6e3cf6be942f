package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cut gives every line its zone: quotes first, since what is quoted can hold
// signatures, then footers and signatures in what remains.
func (m *Message) cut(lines []line, opt *Options) {
	m.cutQuotes(lines)
	m.reopen(lines)
	m.cutFooters(lines)
	m.cutSignatures(lines, opt)
	m.assemble(lines)
	m.Outreach = outreachOf(lines)
}

// cutQuotes finds quoted history from the top down. A quote with marks ends
// where its marks end; one without marks reaches to the end of the message.
func (m *Message) cutQuotes(lines []line) {
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		switch {
		case l.mark == markCut:
			m.cutBelow(lines, i)
			return
		case l.zone != zoneBody:
		case l.depth > 0 || l.mark == markQuoted:
			l.zone = zoneQuote
		case l.blank():
		case l.mark == markHeader:
			setHeader(lines[i : i+1])
		case lazyLine(lines, i):
			l.zone = zoneQuote
		default:
			start, end := m.quoteHeader(lines, i)
			if end == 0 {
				continue
			}
			setHeader(lines[start:end])
			if !markedBelow(lines, end) {
				m.unmarkedQuote(lines, start)
				return
			}
			i = end - 1
		}
	}
}

// reopen looks again where nothing is left: some programs put the reply and the
// quote into one element for quotes.
func (m *Message) reopen(lines []line) {
	if anyBody(lines) || !anyMarked(lines) {
		return
	}
	for i := range lines {
		if l := &lines[i]; l.mark == markQuoted && l.depth == 0 {
			l.mark, l.zone, l.head = markNone, zoneBody, false
		}
	}
	m.cutQuotes(lines)
	if anyBody(lines) {
		m.doubt(DoubtOneBlock)
	}
}

func anyMarked(lines []line) bool {
	for i := range lines {
		if lines[i].mark == markQuoted && lines[i].depth == 0 {
			return true
		}
	}
	return false
}

// quoteHeader finds a header of a quote that begins, or for an attribution
// ends, at line i. end is 0 where there is none.
func (m *Message) quoteHeader(lines []line, i int) (start, end int) {
	if separatorAt(lines[i].text) {
		return i, headerBehind(lines, i+1)
	}
	if e, guessed, ok := headerBlockAt(lines, i); ok {
		if guessed {
			m.doubt(DoubtGuessedHeader)
		}
		return ruleAbove(lines, i), e
	}
	if s, ok := notesBlockAt(lines, i); ok {
		return s, i + 1
	}
	if s, ok := attributionEnding(lines, i, markedBelow(lines, i+1)); ok {
		return s, wrapEnd(lines, s, i+1)
	}
	return i, 0
}

// wrapEnd is the line behind an attribution that goes on after its verb:
// Hungarian writes the date last, and mailers wrap it.
func wrapEnd(lines []line, start, end int) int {
	if end < len(lines) && lines[end].body() {
		if s, ok := attributionEnding(lines, end, false); ok && s == start {
			return end + 1
		}
	}
	return end
}

// headerBehind includes the header block that stands below a separator.
func headerBehind(lines []line, i int) int {
	j := nextWords(lines, i)
	if j >= len(lines) || j > i+2 {
		return i
	}
	if _, ok := labelOf(lines[j].text); ok {
		end, _ := blockFrom(lines, j)
		return end
	}
	for k := j; k < len(lines) && k < j+10; k++ {
		if start, ok := notesBlockAt(lines, k); ok && start <= j {
			return k + 1
		}
	}
	return i
}

// ruleAbove includes the line of dashes above a header block.
func ruleAbove(lines []line, i int) int {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if ruleLine(lines[j].text) || lines[j].mark == markRule {
			return j
		}
		if !lines[j].blank() {
			break
		}
	}
	return i
}

// lazyLine reports the rest of a quoted line that a mailer wrapped without a
// mark: it stands between quoted lines, without a gap, and goes on from above.
func lazyLine(lines []line, i int) bool {
	if i == 0 || i+1 >= len(lines) || lines[i-1].depth == 0 || lines[i+1].depth == 0 {
		return false
	}
	above, text := lines[i-1].text, lines[i].text
	if strings.HasSuffix(text, ">") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(text)
	ended := strings.HasSuffix(above, ".") || strings.HasSuffix(above, "?")
	return len(above) >= 60 && (!ended || unicode.IsLower(first))
}

// markedBelow reports that the next line with words is marked as quoted.
func markedBelow(lines []line, i int) bool {
	for ; i < len(lines); i++ {
		if !lines[i].blank() || lines[i].depth > 0 {
			return lines[i].depth > 0 || lines[i].mark == markQuoted || lines[i].mark == markHeader
		}
	}
	return false
}

// unmarkedQuote takes everything from line i on as quoted.
func (m *Message) unmarkedQuote(lines []line, i int) {
	setZone(lines[i:], zoneQuote)
	if !anyBody(lines[:i]) {
		m.doubt(DoubtUnmarkedQuote)
	}
}

// cutBelow takes everything below a divider as quoted, with the header there.
func (m *Message) cutBelow(lines []line, i int) {
	if j := nextWords(lines, i); j < len(lines) {
		if _, end := m.quoteHeader(lines, j); end > j {
			setHeader(lines[j:end])
		}
	}
	m.unmarkedQuote(lines, i)
}

// nextWords is the first line from i on that is not blank.
func nextWords(lines []line, i int) int {
	for i < len(lines) && lines[i].blank() {
		i++
	}
	return i
}

// setHeader marks the lines of a quote header.
func setHeader(lines []line) {
	for i := range lines {
		lines[i].head = true
	}
	setZone(lines, zoneQuote)
}

func setZone(lines []line, z zone) {
	for i := range lines {
		if lines[i].zone == zoneBody {
			lines[i].zone = z
		}
	}
}

func anyBody(lines []line) bool {
	for i := range lines {
		if lines[i].body() {
			return true
		}
	}
	return false
}
