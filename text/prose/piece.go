package prose

import (
	"strings"

	jdkato "github.com/jdkato/prose/v2"
)

// maxPiece is the length of a text, in bytes, that prose is called with. A
// panic or a misfit costs prose's reading of one piece at most.
const maxPiece = 1 << 10

// piece is what one call of prose reads: cores with a space between them.
type piece struct {
	cores []core
	text  string
}

// pieceOf makes a piece of the first cores, at least one.
func pieceOf(src string, cores []core) piece {
	var b strings.Builder
	n := 0
	for ; n < len(cores); n++ {
		c := cores[n]
		if n > 0 && b.Len()+c.end-c.start >= maxPiece {
			break
		}
		if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(src[c.start:c.end])
	}
	return piece{cores[:n], b.String()}
}

// read returns, for every core, the spans of prose's tokens in src; nil where
// prose has lost a letter.
func (p piece) read(src string) [][]span {
	tokens, ok := guard(func() []jdkato.Token { return parse(p.text) })
	if !ok {
		return nil
	}
	return restore(src, p.cores, tokens)
}

// parse has prose tokenise and do nothing else: any of the other steps, left
// on, would load a model on every call.
func parse(s string) []jdkato.Token {
	doc, err := jdkato.NewDocument(s, jdkato.WithSegmentation(false), jdkato.WithTagging(false), jdkato.WithExtraction(false))
	if err != nil {
		return nil
	}
	return doc.Tokens()
}

// guard calls prose. Nothing that is known of prose makes it panic on what it
// is given here; should it panic all the same, its reading is done without.
func guard(call func() []jdkato.Token) (tokens []jdkato.Token, ok bool) {
	defer func() {
		if recover() != nil {
			tokens, ok = nil, false
		}
	}()
	return call(), true
}
