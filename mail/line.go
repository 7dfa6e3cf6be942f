package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a body on its way to a zone.
type line struct {
	text  string // without quote marks and trailing blanks
	raw   string // with quote marks; "" where depth tells them
	depth int    // number of quote marks, or of quoting elements around it
	zone  zone
	mark  mark
	head  bool // of a quote header, which is not part of the quoted message
}

// zone is the part of a message that a line belongs to.
type zone uint8

const (
	zoneBody zone = iota
	zoneQuote
	zoneSignature
	zoneFooter
	zoneDrop // delimiters and invisible lines, in no zone
)

// mark is what the structure of an HTML mail says about a line.
type mark uint8

const (
	markNone      mark = iota
	markQuoted         // inside an element that mailers put around a quote
	markCut            // a divider that mailers put above a quote
	markSignature      // inside an element for signatures
	markHeader         // inside an element for quote headers
	markRule           // a horizontal rule
)

func (l *line) blank() bool { return l.text == "" }

// body reports a line with words that is still taken to be the author's.
func (l *line) body() bool { return l.zone == zoneBody && l.text != "" }

// splitLines cuts a plain body into lines and counts their quote marks.
func splitLines(s string) []line {
	s = normalizeBreaks(s)
	lines := make([]line, 0, strings.Count(s, "\n")+1)
	for len(s) > 0 {
		raw, rest, _ := strings.Cut(s, "\n")
		s = rest
		if at := sharedHeader(raw, rest); at > 0 {
			lines = append(lines, plainLine(strings.TrimRight(raw[:at], "- ")))
			raw = raw[at:]
		}
		lines = append(lines, plainLine(raw))
	}
	return lines
}

// sharedHeader finds where a quote header begins on a line that it shares with
// the reply, "yes On Mon … wrote:", as some mobile programs send it.
func sharedHeader(raw, rest string) int {
	if len(raw) > 1000 || !strings.HasSuffix(trimRight(raw), "wrote:") {
		return 0
	}
	at := max(strings.LastIndex(raw, " On "), strings.LastIndex(raw, "-On "))
	if at <= 0 || strings.Trim(raw[:at], "-> *") == "" || !isAttribution(raw[at+1:], true, strings.HasPrefix(rest, ">")) {
		return 0
	}
	return at + 1
}

// plainLine reads one line of a plain body.
func plainLine(raw string) line {
	raw = trimRight(raw)
	text, depth := cutMarks(raw)
	l := line{text: text, depth: depth}
	if depth > 0 {
		l.raw = raw
	}
	return l
}

// cutMarks removes the quote marks in front of a line. A line like
// ">>> http://example.com <<<" is an ornament, and ">From " an escape of mbox.
func cutMarks(s string) (string, int) {
	rest := strings.TrimLeft(s, " \t")
	if rest == "" {
		return "", 0
	}
	if rest[0] != '>' || ornament(rest) {
		return s, 0
	}
	if strings.HasPrefix(rest, ">From ") {
		return rest[1:], 0
	}
	depth := 0
	for rest != "" && rest[0] == '>' {
		depth++
		rest = strings.TrimPrefix(rest[1:], " ")
		if trimmed := strings.TrimLeft(rest, " \t"); trimmed != "" && trimmed[0] == '>' {
			rest = trimmed
		}
	}
	return trimRight(rest), depth
}

func ornament(s string) bool {
	return strings.HasSuffix(s, "<<") || strings.HasPrefix(s, ">:") || strings.HasPrefix(s, ">_<") ||
		s == ">.<"
}

// trimRight removes trailing white space and invisible characters. A line of
// nothing else becomes empty.
func trimRight(s string) string {
	for s != "" {
		c := s[len(s)-1]
		if c > ' ' && c < utf8.RuneSelf {
			return s
		}
		r, n := utf8.DecodeLastRuneInString(s)
		if !invisible(r) {
			return s
		}
		s = s[:len(s)-n]
	}
	return s
}

// invisible reports white space and characters that show nothing: joiners,
// marks of mail trackers (U+1427 is Mailtrack's), soft hyphens.
func invisible(r rune) bool {
	switch r {
	case '\u200B', '\u200C', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD', '\u034F',
		'\u1427', '\u2063', '\u180E', 0:
		return true
	}
	return unicode.IsSpace(r) || r < ' '
}

// normalizeBreaks turns CR LF, bare CR and the Unicode separators into LF.
func normalizeBreaks(s string) string {
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	if strings.IndexByte(s, 0xE2) >= 0 && strings.ContainsAny(s, "\u2028\u2029") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\u2028", "\n"), "\u2029", "\n\n")
	}
	return s
}
