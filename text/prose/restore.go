package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	jdkato "github.com/jdkato/prose/v2"
)

// span is where a token of prose stands in the text.
type span struct {
	start, end int
	clitic     bool   // prose has cut it off the word before it
	tag, label string // part of speech, kind of entity; only where they were asked for
}

// restore finds the tokens of prose in the cores they came from, in order. A
// core that is not covered to its last letter gets nil. Once the tokens fit no
// core any more, the rest gets nil.
func restore(src string, cores []core, tokens []jdkato.Token) [][]span {
	found := make([][]span, len(cores))
	buf := make([]span, 0, len(tokens))
	for i, c := range cores {
		at, from := c.start, len(buf)
		for len(tokens) > 0 && at < c.end {
			start, end, ok := find(src[:c.end], at, tokens[0].Text)
			if !ok {
				break
			}
			buf = append(buf, span{start, end, isClitic(tokens[0].Text), tokens[0].Tag, tokens[0].Label})
			at, tokens = end, tokens[1:]
		}
		if len(buf) > from && !holdsLetter(src[at:c.end]) {
			found[i] = buf[from:len(buf):len(buf)]
		}
	}
	return found
}

// find looks for a token of prose from at on. It passes over marks, never over
// a letter or digit.
func find(src string, at int, token string) (start, end int, ok bool) {
	for at < len(src) {
		if n := matches(src[at:], token); n > 0 {
			return at, at + n, true
		}
		r, n := utf8.DecodeRuneInString(src[at:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return 0, 0, false
		}
		at += n
	}
	return 0, 0, false
}

// matches returns the length of the token at the start of src, 0 if it is not
// there. Prose returns typographic quotes as plain ones.
func matches(src, token string) int {
	n := 0
	for _, want := range token {
		r, size := utf8.DecodeRuneInString(src[n:])
		if r != want && !(isQuote(want) && isQuote(r)) {
			return 0
		}
		n += size
	}
	return n
}

// stand is the letter that stands for an apostrophe that prose must not see.
const stand = 'ʼ'

func isQuote(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == stand }

// isClitic reports whether a token is one that prose cuts off a word.
func isClitic(token string) bool {
	return len(token) > 1 && token[0] == '\'' || len(token) == 3 && strings.EqualFold(token, "n't")
}

func holdsLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}
