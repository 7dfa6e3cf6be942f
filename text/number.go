package text

import "strings"

// number reads the token that starts with the digit at i: a number, time,
// date, phone number or amount of money. A word that starts with a digit
// ("4ever", "2moro") is a Word.
func number(src string, i int) (int, Kind) {
	if end := phone(src, i); end > 0 {
		return end, Phone
	}
	end, seps, colon := i, 0, false
	for end < len(src) {
		c := src[end]
		if isDigit(c) {
			end++
			continue
		}
		if strings.IndexByte(".,:/-", c) < 0 || end+1 >= len(src) || !isDigit(src[end+1]) {
			break
		}
		if c == '/' || c == '-' || c == '.' {
			seps++
		}
		colon = colon || c == ':'
		end++
	}
	kind := Number
	switch digits := src[i:end]; {
	case colon && end-i <= 8:
		kind = Time
	case isDate(digits, seps):
		kind = Date
	}
	return suffix(src, i, end, kind)
}

// isDate reports whether s reads as day/month/year, year-month-day or
// day/month. 24/7 is no date.
func isDate(s string, seps int) bool {
	if len(s) > 10 || s == "24/7" {
		return false
	}
	switch seps {
	case 2:
		return len(s) >= 6
	case 1:
		slash := strings.IndexByte(s, '/')
		return slash > 0 && slash <= 2 && len(s)-slash <= 3
	}
	return false
}

// suffix reads what is glued to the digits: "3pm", "5k", "38%", "2nd", "40€".
func suffix(src string, start, end int, kind Kind) (int, Kind) {
	if end >= len(src) {
		return end, kind
	}
	if src[end] == '%' {
		return end + 1, Number
	}
	for _, sign := range [...]string{"€", "£", "$"} {
		if strings.HasPrefix(src[end:], sign) {
			return end + len(sign), Money
		}
	}
	stop := end
	for stop < len(src) && isLetter(src[stop]) {
		stop++
	}
	if stop == end {
		if src[end] == '+' {
			return end + 1, kind
		}
		if src[end] >= 0x80 && startsLetter(src[end:]) {
			return Words{}.word(src, start, end), Word
		}
		return end, kind
	}
	switch unit := src[end:stop]; {
	case strings.EqualFold(unit, "am") || strings.EqualFold(unit, "pm"):
		kind = Time
	case strings.EqualFold(unit, "h") && kind == Number:
		kind = Number
	case len(unit) > 3 && !isDigit(src[stop-1]):
		kind = Word
	}
	if stop < len(src) && (isDigit(src[stop]) || src[stop] == '\'' || src[stop] >= 0x80) {
		return Words{}.word(src, start, stop), Word
	}
	return stop, kind
}

// phone returns the end of the phone number that starts at i, 0 if none does.
// Digits may be grouped by single spaces, dots, hyphens or brackets.
func phone(src string, i int) int {
	var groups [12]int
	g, digits, end := 0, 0, i
	plus := src[i] == '+'
	zero := src[i] == '0'
	bracket := src[i] == '('
	at := i
	if plus || bracket {
		at++
	}
	dots := false
	for at < len(src) && at-i < maxNumber && g < len(groups) {
		n := 0
		for at < len(src) && isDigit(src[at]) && at-i < maxNumber {
			at++
			n++
		}
		if n == 0 {
			break
		}
		groups[g] = n
		g++
		digits += n
		end = at
		step := at
		for step < len(src) && step-at < 3 && strings.IndexByte(" -.()", src[step]) >= 0 {
			step++
		}
		if step == at || step >= len(src) || !isDigit(src[step]) {
			break
		}
		dots = dots || strings.IndexByte(src[at:step], '.') >= 0
		at = step
	}
	if end < len(src) && (isAlnum(src[end]) || src[end] == '/' || src[end] == ':' || src[end] == ',' && end+1 < len(src) && isDigit(src[end+1])) {
		return 0
	}
	if digits < 7 || digits > 15 {
		return 0
	}
	switch {
	case plus, bracket && g > 1:
	case g == 2 && groups[0] == 3 && groups[1] == 4 && !dots:
	case g == 3 && groups[0] == 3 && groups[1] == 3 && groups[2] == 4:
	case zero && digits >= 9 && (g > 1 || digits >= 10):
	case g == 1 && digits == 10:
	case g == 4 && groups[0] == 1 && digits == 11:
	default:
		return 0
	}
	return end
}
