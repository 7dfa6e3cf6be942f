package text

import (
	"unicode/utf8"
)

const (
	zwj         = 0x200D
	variation16 = 0xFE0F
	keycap      = 0x20E3
)

// isEmoji reports whether a rune starts an emoji (Unicode TR 51, by block:
// symbols that are new in a later Unicode version fall into the same blocks).
func isEmoji(r rune) bool {
	switch {
	case 0x1F000 <= r && r <= 0x1FAFF:
		return true
	case 0x2600 <= r && r <= 0x27BF, 0x2B05 <= r && r <= 0x2B55, 0x2934 <= r && r <= 0x2935:
		return true
	case 0x2190 <= r && r <= 0x21FF, 0x2300 <= r && r <= 0x23FF, 0x25A0 <= r && r <= 0x25FF:
		return true
	case r == 0x203C, r == 0x2049, r == 0x3030, r == 0x303D, r == 0x3297, r == 0x3299, r == variation16:
		return true
	}
	return false
}

// emojiCluster returns the end of the emoji cluster that starts at i: skin
// tones, variation selectors, joined emoji and flags belong to it.
func emojiCluster(src string, i int) int {
	r, n := utf8.DecodeRuneInString(src[i:])
	flag := isRegional(r)
	i += n
	for i < len(src) {
		r, n = utf8.DecodeRuneInString(src[i:])
		switch {
		case r == variation16, r == keycap, 0x1F3FB <= r && r <= 0x1F3FF, 0xE0020 <= r && r <= 0xE007F:
			i += n
		case r == zwj:
			i += n
			if next, m := utf8.DecodeRuneInString(src[i:]); isEmoji(next) {
				i += m
			}
		case flag && isRegional(r):
			flag = false
			i += n
		default:
			return i
		}
	}
	return i
}

func isRegional(r rune) bool { return 0x1F1E6 <= r && r <= 0x1F1FF }

// emoticons, the longest first where one starts another.
var emoticons = []string{
	">:-(", ":'-(", ":'-)", ">:(", ":'(", ":')", ":-)", ":-(", ":-D", ":-P", ":-p", ":-/", ":-|", ":-*", ":-o", ":-O", ";-)", ";-P", "=-)", "^_^", "-_-", "<3", "</3",
	":)", ":(", ":D", ":P", ":p", ":/", ":|", ":*", ":o", ":O", ":3", ";)", ";P", ";D", "=)", "=(", "=D", "(:", "^^", "\\o/",
}

// emoticon returns the end of the emoticon at i, 0 if there is none. One that
// ends in a letter or digit must not run into a word, and none starts inside
// a word ("note:D" is a typo, "http:/" a link).
func emoticon(src string, i int) int {
	for _, e := range emoticons {
		if e[0] != src[i] || len(src)-i < len(e) || src[i:i+len(e)] != e {
			continue
		}
		end := i + len(e)
		if isAlnum(src[end-1]) && end < len(src) && isAlnum(src[end]) {
			continue
		}
		if e == ":/" && end < len(src) && src[end] == '/' {
			continue
		}
		if e == "(:" && end < len(src) && isAlnum(src[end]) {
			continue
		}
		return stretched(src, end)
	}
	return 0
}

// stretched carries an emoticon over its repeated mouth: ":)))".
func stretched(src string, end int) int {
	mouth := src[end-1]
	if isAlnum(mouth) {
		return end
	}
	for end < len(src) && src[end] == mouth {
		end++
	}
	return end
}
