package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxAttribution is the number of lines that mailers wrap "On … wrote:" over.
const maxAttribution = 4

// attributionEnding finds the line above a quote ("On … wrote:") that ends at
// line end, and returns the line where it begins. marked tells that a marked
// quote follows, which makes a header of any language certain.
func attributionEnding(lines []line, end int, marked bool) (start int, ok bool) {
	if !endsHeader(lines[end].text) {
		return 0, false
	}
	joined, best := "", 0
	for i := end; i >= 0 && end-i < maxAttribution && len(joined) < 600; i-- {
		l := &lines[i]
		if l.blank() || l.zone != zoneBody || l.depth != lines[end].depth {
			break
		}
		joined = strings.TrimSpace(l.text) + " " + joined
		if n := attributionStrength(joined, alone(lines, i), marked); n > best {
			start, best = i, n
		}
	}
	return start, best > 0
}

// alone reports that line i does not go on from a line of text above it.
func alone(lines []line, i int) bool {
	return i == 0 || !lines[i-1].body() || lines[i-1].depth != lines[i].depth
}

// isAttribution reports lines that are a quote header.
func isAttribution(s string, alone, marked bool) bool {
	return attributionStrength(s, alone, marked) > 0
}

// attributionStrength counts what speaks for the joined lines being a quote
// header; 0 means that they are none. A header that is wrapped grows stronger
// with each of its lines, up to its first.
func attributionStrength(s string, alone, marked bool) int {
	s = trimOrnament(s)
	f := featuresOf(s)
	begins := f.lead || f.number || alone
	switch {
	case f.verb && f.date && f.address:
	case f.verb && (f.date && (f.lead || f.number) || f.address && begins):
	case f.verb && f.fullDate && alone:
	case f.colon && f.date && f.address && (f.lead || f.number || alone && marked):
	case marked && f.colon && (f.address || f.date) && begins:
	case marked && f.date && f.address && f.number:
	case f.verb && f.dashes && alone:
	case f.isoDate && alone:
	default:
		return 0
	}
	return 1 + ones(f.verb, f.date, f.address, f.lead)
}

func ones(list ...bool) (n int) {
	for _, b := range list {
		if b {
			n++
		}
	}
	return n
}

// trimOrnament removes dashes, stars and invisible marks around a header.
func trimOrnament(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return r == '*' || r == '_' || r == '#' || invisible(r) || bidi(r)
	})
}

func bidi(r rune) bool { return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' }

// endsHeader is a cheap test that most lines of text fail.
func endsHeader(s string) bool {
	if c := lastByte(s); c >= 'a' && c <= 'z' && c != 'e' && c != 'b' && c != 't' && c != 'v' || c == '.' || c == ',' || c == '?' {
		return false // no end of a header: nearly all lines of prose
	}
	s = trimOrnament(s)
	if s == "" || len(s) > 600 {
		return false
	}
	if strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：") || strings.HasSuffix(s, ">") {
		return true
	}
	return s[0] == '2' && startsISO(s) || endsInVerb(strings.TrimRight(s, "- "))
}

func lastByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// endsInVerb catches mailers that leave out the colon.
func endsInVerb(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "wrote", "schrieb", "écrit", "skrev", "写道", "написал":
		return true
	}
	return false
}

// features is what a quote header can be known by.
type features struct {
	verb, lead, number, date, fullDate, address, colon, dashes, isoDate bool
}

// featuresOf looks for the cheap features first: without a date, an address or
// dashes, no words make a header.
func featuresOf(s string) features {
	f := features{
		colon:   strings.HasSuffix(s, ":") || strings.HasSuffix(s, "："),
		dashes:  strings.HasPrefix(s, "--") && strings.HasSuffix(s, "--"),
		address: hasAddress(s) || strings.Contains(s, "<") && strings.Contains(s, ">"),
		isoDate: startsISO(s),
	}
	f.date, f.fullDate = dateIn(s)
	if !f.date && !f.address && !f.dashes {
		return f
	}
	low := strings.ToLower(s)
	f.verb = hasWroteWord(low)
	f.lead, f.number = beginning(strings.TrimLeft(low, "- "))
	return f
}

func hasWroteWord(low string) bool {
	for _, w := range wroteWords {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// beginning reports a header that begins with a word such as "On", or with the
// number of a date.
func beginning(low string) (lead, number bool) {
	word, _, _ := strings.Cut(low, " ")
	if r, _ := utf8.DecodeRuneInString(word); unicode.IsDigit(r) {
		return false, len(word) <= 24 && !strings.Contains(word, "@")
	}
	return leadWords[word] || leadWords[strings.TrimRight(word, ",.")], false
}

// startsISO reports Gmail's old header, "2016-03-03 17:21 GMT+01:00 Some One".
func startsISO(s string) bool {
	const shape = "dddd-dd-dd dd:dd GMT"
	if len(s) <= len(shape) {
		return false
	}
	for i := range len(shape) {
		if shape[i] == 'd' && (s[i] < '0' || s[i] > '9') || shape[i] != 'd' && s[i] != shape[i] {
			return false
		}
	}
	return true
}

// hasDate reports a clock time, a year with another number, or three numbers.
func hasDate(s string) bool {
	date, _ := dateIn(s)
	return date
}

// dateIn tells a date, and whether it is a full one: prose says "3 May 2024"
// too, but seldom the time of day or three numbers.
func dateIn(s string) (date, full bool) {
	groups, year := 0, false
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		j := i
		for j < len(s) && isDigit(s[j]) {
			j++
		}
		if j-i <= 2 && clockAt(s[j:]) {
			return true, true
		}
		if j-i <= 4 {
			groups++
		}
		year = year || j-i == 4 && (s[i:i+2] == "19" || s[i:i+2] == "20")
		i = j
	}
	return year && groups >= 2 || groups >= 3, groups >= 3
}

// clockAt reports ":30" or ".30" or "h30" behind the hours.
func clockAt(s string) bool {
	return len(s) >= 3 && (s[0] == ':' || s[0] == 'h') && isDigit(s[1]) && isDigit(s[2])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
