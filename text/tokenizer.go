package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words is the package's own tokenizer: one pass, time linear in the text, no
// allocation beyond dst. The zero value is ready for use.
type Words struct {
	// Joined holds words that stay one token when their author has hyphenated
	// them ("un-sub-scribe", "e-mail"), in lower case without hyphens.
	Joined map[string]bool
}

// Longest pieces that the tokenizer looks ahead for, in bytes. They bound its
// work on hostile text.
const (
	maxAddress = 2048 // a URL or an e-mail address
	maxNumber  = 32   // a phone number with its separators
	maxHyphens = 40   // a hyphenated word
	maxSpaced  = 96   // a word in spaced letters
)

// class of an ASCII byte.
type class uint8

const (
	other class = iota
	space
	letter
	digit
	mark
)

var classes = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch b := byte(c); {
		case b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\v' || b == '\f':
			t[c] = space
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			t[c] = letter
		case '0' <= b && b <= '9':
			t[c] = digit
		case b > ' ' && b < 0x7f:
			t[c] = mark
		}
	}
	return t
}()

func isLetter(b byte) bool { return b < utf8.RuneSelf && classes[b] == letter }
func isDigit(b byte) bool  { return b < utf8.RuneSelf && classes[b] == digit }
func isAlnum(b byte) bool  { return isLetter(b) || isDigit(b) }

// Tokenize implements [Tokenizer].
func (w Words) Tokenize(dst []Token, src string) []Token {
	noAddress := 0 // no URL or e-mail address starts before this offset
	for i := 0; i < len(src); {
		c := src[i]
		if c >= utf8.RuneSelf {
			tok, next := nonASCII(src, i)
			if tok.Kind == Word {
				next = w.word(src, i, next)
				tok.End = next
			}
			if tok.Kind != Unknown {
				dst = append(dst, tok)
			}
			i = next
			continue
		}
		end, kind := i+1, Unknown
		switch classes[c] {
		case letter:
			end, kind = w.word(src, i, i+1), Word
			if i >= noAddress && end < len(src) && strings.IndexByte("@.:_+-/", src[end]) >= 0 {
				if e, k := address(src, i); k != Unknown {
					end, kind = e, k
				} else {
					noAddress = e
				}
			}
			if kind == Word {
				end = w.joined(src, i, end)
			}
		case digit:
			if i >= noAddress {
				if e, k := address(src, i); k != Unknown {
					end, kind = e, k
					break
				} else {
					noAddress = e
				}
			}
			end, kind = number(src, i)
		case mark:
			end, kind = w.mark(src, i)
		}
		if kind != Unknown {
			dst = append(dst, Token{Start: i, End: end, Kind: kind})
		}
		i = end
	}
	return dst
}

// word returns the end of the word that starts at start and has been read up to i.
func (Words) word(src string, start, i int) int {
	for i < len(src) {
		c := src[i]
		switch {
		case isAlnum(c):
			i++
		case c == '\'' || c == '`':
			if i+1 >= len(src) || !startsLetter(src[i+1:]) {
				return i
			}
			i++
		case c == '*':
			n := masked(src, start, i)
			if n == 0 {
				return i
			}
			i += n
		case c == '$' || c == '@':
			// A sign in place of a letter ("$top" aside): "ca$h", "c@ll".
			if i == start || i+1 >= len(src) || !isLetter(src[i+1]) || !isLetter(src[i-1]) || c == '@' && dotted(src[i:]) {
				return i
			}
			i++
		case c < utf8.RuneSelf:
			return i
		default:
			r, n := utf8.DecodeRuneInString(src[i:])
			switch {
			case inWord(r):
			case isApostrophe(r):
				if !startsLetter(src[i+n:]) {
					return i
				}
			default:
				return i
			}
			i += n
		}
	}
	return i
}

// masked returns the length of a run of asterisks that stands for the letters
// of a swear word: one or two letters before it, or more letters behind it.
func masked(src string, start, i int) int {
	if i-start > 2 {
		return 0
	}
	n := 0
	for i+n < len(src) && src[i+n] == '*' {
		n++
	}
	letterNext := i+n < len(src) && isLetter(src[i+n])
	if n > 8 || n == 1 && (!letterNext || i+2 < len(src) && src[i+2] == '*') {
		return 0
	}
	return n
}

// dotted reports whether the run of address characters at the start of s has a
// dot inside: what follows an "@" may be a domain.
func dotted(s string) bool {
	for i := 1; i < len(s) && i < 64; i++ {
		if s[i] == '.' {
			return i+1 < len(s) && isAlnum(s[i+1])
		}
		if !isAlnum(s[i]) && s[i] != '-' {
			return false
		}
	}
	return false
}

// joined extends a word over hyphens (if the whole is a known word) or over
// single letters set apart ("S T O P", "s.t.o.p").
func (w Words) joined(src string, start, end int) int {
	if end >= len(src) {
		return end
	}
	if src[end] == '-' && len(w.Joined) > 0 {
		return w.hyphenated(src, start, end)
	}
	if end == start+1 {
		return spaced(src, start, end)
	}
	return end
}

func (w Words) hyphenated(src string, start, end int) int {
	var buf [maxHyphens]byte
	n, i := 0, start
	for ; i < len(src) && i-start < maxHyphens && (isLetter(src[i]) || src[i] == '-'); i++ {
		if src[i] != '-' {
			buf[n] = src[i] | 0x20
			n++
		}
	}
	for i > end && src[i-1] == '-' {
		i--
	}
	if w.Joined[string(buf[:n])] {
		return w.word(src, start, i) // with its "'s"
	}
	return end
}

func spaced(src string, start, end int) int {
	sep := src[end]
	if sep != ' ' && sep != '.' && sep != '-' && sep != '_' && sep != '*' {
		return end
	}
	letters, i := 1, end
	for i+1 < len(src) && i-start < maxSpaced && src[i] == sep && isLetter(src[i+1]) {
		if i+2 < len(src) && (isAlnum(src[i+2]) || src[i+2] == '\'' || src[i+2] >= utf8.RuneSelf) {
			break
		}
		letters++
		i += 2
	}
	if letters >= 4 || letters == 3 && sep != ' ' {
		return i
	}
	return end
}

// mark reads what starts with an ASCII mark: money, a phone number, an
// emoticon or a run of the mark.
func (w Words) mark(src string, i int) (int, Kind) {
	c := src[i]
	if i+1 < len(src) && (isDigit(src[i+1]) || c == '$' && src[i+1] == ' ' && i+2 < len(src) && isDigit(src[i+2])) {
		switch c {
		case '$':
			at := i + 1
			if src[at] == ' ' {
				at++
			}
			end, _ := number(src, at)
			return end, Money
		case '+', '(':
			if end := phone(src, i); end > 0 {
				return end, Phone
			}
		}
	}
	if end := emoticon(src, i); end > 0 {
		return end, Emoticon
	}
	end := i + 1
	for end < len(src) && (src[end] == c || sentenceEnd(c) && sentenceEnd(src[end])) {
		end++
	}
	return end, Mark
}

func sentenceEnd(c byte) bool { return c == '.' || c == '!' || c == '?' }

// nonASCII reads the rune at i. The kind is Unknown for what is no token:
// spaces, control and format characters, bytes that are not UTF-8.
func nonASCII(src string, i int) (Token, int) {
	r, n := utf8.DecodeRuneInString(src[i:])
	tok := Token{Start: i, End: i + n}
	switch {
	case r == utf8.RuneError && n == 1, isInvisible(r), unicode.IsSpace(r):
		return tok, i + n
	case isEmoji(r):
		tok.Kind, tok.End = Emoji, emojiCluster(src, i)
	case isCurrency(r):
		tok.Kind, tok.End = currency(src, i, n)
	case inWord(r):
		tok.Kind = Word
	case unicode.IsControl(r):
	default:
		tok.Kind, tok.End = Mark, runEnd(src, i, n)
	}
	return tok, tok.End
}

func isCurrency(r rune) bool { return r == '£' || r == '€' || r == '¥' || r == '₹' }

// currency reads money behind the sign of n bytes at i, else a run of the sign.
func currency(src string, i, n int) (Kind, int) {
	rest := i + n
	if rest < len(src) && src[rest] == ' ' {
		rest++
	}
	if rest < len(src) && isDigit(src[rest]) {
		end, _ := number(src, rest)
		return Money, end
	}
	return Mark, runEnd(src, i, n)
}

// runEnd returns the end of the run of the character of n bytes at i.
func runEnd(src string, i, n int) int {
	end := i + n
	for strings.HasPrefix(src[end:], src[i:i+n]) {
		end += n
	}
	return end
}

// inWord reports whether a non-ASCII rune carries a word on. Format
// characters do: "un<zero width space>subscribe" is one word.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && r != variation16 || unicode.IsNumber(r) || isInvisible(r)
}

// isInvisible reports whether a rune shows nothing and parts no words.
func isInvisible(r rune) bool {
	return r == 0xAD || r == 0x34F || r == 0x61C || r == 0x180E || 0x200B <= r && r <= 0x200F && r != zwj ||
		0x202A <= r && r <= 0x202E || 0x2060 <= r && r <= 0x206F || r == 0xFEFF || 0xE0000 <= r && r <= 0xE007F || r == zwj
}

func isApostrophe(r rune) bool {
	switch r {
	case '’', '‘', 'ʼ', '＇', '´', '′', 'ʹ', '‛':
		return true
	}
	return false
}

func startsLetter(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return isLetter(s[0])
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
