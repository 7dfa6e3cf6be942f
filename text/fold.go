package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a word in its plain form, with the byte of the original that each
// of its bytes came from.
type folded struct {
	text string
	from []int
}

// fold undoes what hides a word from a reader by machine: case, typographic
// apostrophes, zero-width characters, letters of other scripts that look
// Latin, compatibility forms (full width, mathematical bold), diacritics,
// digits for letters, separators between letters, stretched letters.
func fold(raw string) folded {
	f := folded{from: make([]int, 0, len(raw)+1)}
	var b strings.Builder
	b.Grow(len(raw))
	put := func(s string, at int) {
		for range len(s) {
			f.from = append(f.from, at)
		}
		b.WriteString(s)
	}
	latin := strings.IndexFunc(raw, func(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }) >= 0
	for i, r := range raw {
		switch {
		case r < utf8.RuneSelf:
			if r == '`' {
				r = '\''
			}
			put(string(unicode.ToLower(r)), i)
		case r == utf8.RuneError, isInvisible(r):
		case isApostrophe(r):
			put("'", i)
		default:
			put(foldRune(r, latin), i)
		}
	}
	f.text = b.String()
	f.drop(separator)
	f.unleet()
	f.squeeze()
	f.from = append(f.from, len(raw))
	return f
}

// foldRune folds one non-ASCII rune; latin says that it stands among Latin letters.
func foldRune(r rune, latin bool) string {
	if latin {
		if l, ok := confusables[unicode.ToLower(r)]; ok {
			return l
		}
	}
	if r < 0x250 || 0x1E00 <= r && r <= 0x1EFF || 0xFB00 <= r && r <= 0xFB06 || 0xFF00 <= r && r <= 0xFFEF || 0x1D400 <= r && r <= 0x1D7FF || 0x2460 <= r && r <= 0x24FF || 0x2100 <= r && r <= 0x214F {
		var b strings.Builder
		for _, d := range norm.NFKD.String(string(r)) {
			if !unicode.Is(unicode.Mn, d) {
				b.WriteRune(unicode.ToLower(d))
			}
		}
		return b.String()
	}
	if latin && unicode.Is(unicode.Mn, r) {
		return ""
	}
	return string(unicode.ToLower(r))
}

// confusables maps letters of other scripts to the Latin letter they look
// like (a small part of Unicode's confusables.txt, lower case).
var confusables = map[rune]string{
	'а': "a", 'в': "b", 'с': "c", 'е': "e", 'һ': "h", 'і': "i", 'ј': "j", 'к': "k", 'ӏ': "l", 'м': "m", 'н': "h", 'о': "o", 'р': "p", 'ԛ': "q", 'г': "r", 'ѕ': "s", 'т': "t", 'у': "y", 'ѵ': "v", 'ԝ': "w", 'х': "x",
	'α': "a", 'β': "b", 'ε': "e", 'η': "n", 'ι': "i", 'κ': "k", 'ν': "v", 'ο': "o", 'ρ': "p", 'τ': "t", 'υ': "u", 'χ': "x", 'ω': "w", 'ɑ': "a", 'ɡ': "g", 'ı': "i", 'ł': "l", 'ø': "o", 'đ': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe",
}

// drop removes the bytes that del names, if enough of a word is left.
func (f *folded) drop(del func(s string, i int) bool) {
	n := 0
	for i := range len(f.text) {
		if del(f.text, i) {
			n++
		}
	}
	if n == 0 {
		return
	}
	out, from := make([]byte, 0, len(f.text)-n), f.from[:0]
	for i := range len(f.text) {
		if !del(f.text, i) {
			out, from = append(out, f.text[i]), append(from, f.from[i])
		}
	}
	f.text, f.from = string(out), from
}

// separator names what parts the letters of one word ("s.t.o.p", "e-mail").
// An asterisk that masks letters ("f**k") is none.
func separator(s string, i int) bool {
	switch s[i] {
	case ' ', '.', '-', '_':
		return true
	case '*':
		return len(s) > 3 && s[1] == '*' && i+1 < len(s) && s[i+1] != '*' && s[i-1] != '*' && i%2 == 1 && strings.Count(s, "*") == len(s)/2
	}
	return false
}

const leet = "0o1i3e4a5s7t$s@a"

// unleet reads a single digit or sign between letters as the letter it looks
// like: "n0t", "unsub5cribe". Digits at an end or in company ("B2B" has none
// of these, "a11y", "Q3") stay.
func (f *folded) unleet() {
	if !strings.ContainsAny(f.text, "013457$@") || len(f.text) < 3 {
		return
	}
	out := []byte(f.text)
	for i := 1; i+1 < len(out); i++ {
		if !isLetter(f.text[i-1]) || !isLetter(f.text[i+1]) {
			continue
		}
		if k := strings.IndexByte(leet, f.text[i]); k >= 0 && k%2 == 0 && !isLetter(f.text[i]) {
			out[i] = leet[k+1]
		}
	}
	f.text = string(out)
}

// squeeze shortens letters repeated three times and more: to two where the
// word goes on after an e or o ("soooon"), else to one ("nooo", "yesss"). A
// word of three letters ("www", "OOO") is an abbreviation.
func (f *folded) squeeze() {
	s := f.text
	if len(s) == 3 {
		return
	}
	run := 0
	for i := 1; i < len(s) && run < 2; i++ {
		if s[i] == s[i-1] && isLetter(s[i]) {
			run++
		} else {
			run = 0
		}
	}
	if run < 2 {
		return
	}
	out, from := make([]byte, 0, len(s)), f.from[:0]
	for i := 0; i < len(s); {
		j := i + 1
		for j < len(s) && s[j] == s[i] {
			j++
		}
		keep := j - i
		if keep >= 3 && isLetter(s[i]) {
			keep = 1
			if j < len(s) && (s[i] == 'e' || s[i] == 'o') && s[i] != 0 && isLetter(s[j]) {
				keep = 2
			}
		}
		for k := range keep {
			out, from = append(out, s[i]), append(from, f.from[i+k])
		}
		i = j
	}
	f.text, f.from = string(out), from
}
