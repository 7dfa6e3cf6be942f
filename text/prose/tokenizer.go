// Package prose reads replies with github.com/jdkato/prose/v2: a second
// tokenizer for [leadclass.WithTokenizer], and a finder of people's names.
//
// It is opt-in. Nothing else in the module imports it, so a program that does
// not ask for it does not carry prose's 5.9 MB either.
//
// # What prose does and what it is kept from
//
// [Tokenizer] lets prose part the words. Prose loses the "n't" of "I don't.",
// panics on some letters, and takes quadratic time on runs of punctuation; it
// keeps no offsets. So it is given bare words only, in bounded pieces, and what
// it returns is looked up in the text again. Where it has lost a letter, or has
// panicked, the words in question are read by [text.Words].
//
// [leadclass.WithTokenizer]: https://pkg.go.dev/github.com/leadclass/leadclass#WithTokenizer
package prose

import (
	"slices"

	"github.com/leadclass/leadclass/text"
)

// Tokenizer is a [text.Tokenizer] on top of prose. The zero value is ready for
// use; it has no state and is safe for concurrent use.
//
// Cost: thirty to fifty times the time of [text.Words], and three allocations a
// word where that has none; see the benchmarks. Time is linear in the text.
//
// Limits: prose reads the first 64 KiB of a text and words of up to 64 bytes,
// text.Words the rest. Addresses, numbers, money, dates, times, phone numbers,
// emoji, emoticons, marks and masked words ("f***") are always those of
// text.Words: prose has no such kinds.
type Tokenizer struct {
	// Joined is as in [text.Words]: words that stay one token when their
	// author has hyphenated them. The lists of a language are part of its
	// analyzer's own tokenizer and do not reach this one by themselves.
	Joined map[string]bool
}

var _ text.Tokenizer = Tokenizer{}

// maxRead is the length of a text, in bytes, up to which prose reads it.
const maxRead = 64 << 10

// Tokenize implements [text.Tokenizer].
//
// The tokens of text.Words are there first: they say what prose must not see,
// and they stand wherever prose fails.
func (t Tokenizer) Tokenize(dst []text.Token, src string) []text.Token {
	words := text.Words{Joined: t.Joined}
	base := len(dst)
	dst = words.Tokenize(dst, src)
	own := dst[base:]
	cores := cut(src, own)
	if len(cores) == 0 {
		return dst
	}
	read := make([]text.Token, 0, cores[len(cores)-1].last)
	at := 0 // own tokens before it are read
	for len(cores) > 0 {
		p := pieceOf(src, cores)
		cores = cores[len(p.cores):]
		for i, spans := range p.read(src) {
			if spans == nil {
				continue // the own tokens stand
			}
			c := p.cores[i]
			read = append(read, own[at:c.first]...)
			read = refine(read, words, src, spans)
			at = c.last
		}
	}
	return slices.Replace(dst, base, base+at, read...)
}
