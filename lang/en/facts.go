package en

import (
	"context"
	"maps"
	"sync"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/text"
)

// Extractor returns the finder of facts in English replies, with options. The
// one of [Pack] has none. Without a Reason of their own, weights learned from
// replies settle it.
func Extractor(o extract.Options) *extract.Extractor {
	return extract.New(vocabulary(), withReasons(o))
}

// PhraseReason returns the reason that phrases alone give, nil if none does.
func PhraseReason(doc *leadclass.Document) *leadclass.Grounds {
	var found *leadclass.Grounds
	e := extract.New(vocabulary(), extract.Options{Reason: func(_ *leadclass.Document, phrases *leadclass.Grounds) *leadclass.Grounds {
		found = phrases
		return nil
	}})
	if _, _, err := e.Extract(context.Background(), doc, leadclass.OptOut); err != nil {
		return nil
	}
	return found
}

var vocabulary = sync.OnceValue(func() *extract.Vocabulary {
	lists := mustRead("facts.txt", text.ReadWordLists)
	maps.Copy(lists, mustRead("reasons.txt", text.ReadWordLists))
	v, err := extract.NewVocabulary(lists, analyzer().Norms)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return v
})
