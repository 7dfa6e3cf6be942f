package en

import (
	"sync"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer/linear"
	"github.com/leadclass/leadclass/text"
)

// asks are what the questions of an outreach can ask for. A short answer means
// what the question makes of it: "fine" accepts a call, or a brochure.
var asks = [...]string{"meeting", "sending", "who", "yourself"}

// What else there is to know of an outreach: it asks something else, or nothing.
const (
	asksElse    = len(asks)
	asksNothing = len(asks) + 1
)

// contextHints are the hints that an outreach can give.
var contextHints = sync.OnceValue(func() (hints [len(asks) + 2]linear.Hint) {
	sources := [...]string{"asks for a meeting", "offers to send something", "asks who is responsible", "asks about the reader", "asks something", "asks nothing"}
	for i, name := range append(asks[:len(asks):len(asks)], "else", "nothing") {
		hints[i] = linear.Hint{Feature: linear.HintFeature("outreach-asks-" + name), Source: sources[i], Field: leadclass.FieldOutreach, Context: true}
	}
	return hints
})

// askWords says what a word of a question asks for, by bit.
var askWords = sync.OnceValue(func() map[string]uint8 {
	words := map[string]uint8{}
	for i, name := range asks {
		for w := range wordLists().Set("asks-" + name) {
			words[w] |= 1 << i
		}
	}
	return words
})

// askHints appends what the message answered asks for to dst.
func askHints(dst []linear.Hint, outreach *text.Text) []linear.Hint {
	if len(outreach.Tokens) == 0 {
		return dst
	}
	hints := contextHints()
	kinds, asked := asksFor(outreach)
	switch {
	case !asked:
		return append(dst, hints[asksNothing])
	case kinds == 0:
		return append(dst, hints[asksElse])
	}
	for i := range asks {
		if kinds&(1<<i) != 0 {
			dst = append(dst, hints[i])
		}
	}
	return dst
}

// asksFor returns what the questions of an outreach ask for. "Are you", "is
// this" and the like ask for the reader only where they open the question.
func asksFor(outreach *text.Text) (kinds uint8, asked bool) {
	words := askWords()
	const yourself = 1 << 3
	for _, s := range outreach.Sentences {
		if !s.Question {
			continue
		}
		asked = true
		for i := s.First; i < s.Last; i++ {
			k := words[outreach.Tokens[i].Norm]
			if i > s.First {
				k &^= yourself
			}
			kinds |= k
		}
	}
	return kinds, asked
}
