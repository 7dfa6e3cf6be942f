package mail

import (
	"strings"
	"unicode"
)

// contactLine reports a line of contact data: an address, a link, a phone
// number, a labelled entry, a title or a company.
func contactLine(s string) bool {
	if len(s) > 160 {
		return false
	}
	return bareAddress(s) || phoneLine(s) || labelledContact(s) || titleLine(s) || linkLine(s)
}

// bareAddress reports a line that is little more than a mail address.
func bareAddress(s string) bool {
	return strings.Contains(s, "@") && strings.Count(s, " ") <= 5 && !strings.HasSuffix(s, "?")
}

// linkLine reports a line that is little more than a link.
func linkLine(s string) bool {
	low := strings.ToLower(s)
	if !strings.Contains(low, "www.") && !strings.Contains(low, "://") && !bareDomain(low) {
		return false
	}
	return strings.Count(s, " ") <= 4 && !strings.HasSuffix(s, "?")
}

// bareDomain reports "example.com" alone on a line.
func bareDomain(low string) bool {
	low = strings.TrimSpace(low)
	if strings.ContainsAny(low, " @") {
		return false
	}
	i := strings.LastIndexByte(low, '.')
	return i > 0 && len(low)-i-1 >= 2 && len(low)-i-1 <= 6 && strings.Trim(low[i+1:], "abcdefghijklmnopqrstuvwxyz/") == ""
}

// phoneLine reports a line with a phone number and few words.
func phoneLine(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	if digits >= 4 && letters <= 4 && len(s) <= 16 {
		return true // an extension: "x5-1234"
	}
	return digits >= 7 && letters <= digits*2 && letters < 45 && !hasSentenceEnd(s)
}

func hasSentenceEnd(s string) bool {
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ".") && strings.Count(s, " ") > 5
}

// labelledContact reports "T: +49 30 1234" or "Mobile 555 0134".
func labelledContact(s string) bool {
	low := strings.ToLower(strings.TrimLeft(s, " \t*|"))
	if i := strings.IndexAny(low, ":|"); i > 0 && i < 24 {
		return contactLabels[strings.Trim(low[:i], " *.()")] && strings.TrimSpace(low[i+1:]) != ""
	}
	word, rest, ok := strings.Cut(low, " ")
	return ok && contactLabels[strings.TrimRight(word, ".")] && rest != "" && (isDigit(rest[0]) || rest[0] == '+' || rest[0] == '(')
}

// titleLine reports a job title or a company: few words, one of them of the table.
func titleLine(s string) bool {
	if hasSentenceEnd(s) || strings.HasSuffix(s, ",") && strings.Count(s, " ") > 4 {
		return false
	}
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r == ' ' || r == ',' || r == '|' || r == '/' || r == '&' || r == '•' || r == '·' || r == '*'
	})
	if len(fields) > 9 || len(fields) == 0 {
		return false
	}
	r := []rune(strings.TrimLeft(s, " *|"))
	if len(r) == 0 || unicode.IsLower(r[0]) {
		return false
	}
	for _, w := range fields {
		if titleWords[w] {
			return true
		}
	}
	return false
}
