package en

import (
	"maps"
	"sync"

	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/text"
)

// Extractor returns the finder of facts in English replies, with options. The
// one of [Pack] has none.
func Extractor(o extract.Options) *extract.Extractor { return extract.New(vocabulary(), o) }

var vocabulary = sync.OnceValue(func() *extract.Vocabulary {
	lists := mustRead("facts.txt", text.ReadWordLists)
	maps.Copy(lists, mustRead("reasons.txt", text.ReadWordLists))
	v, err := extract.NewVocabulary(lists, analyzer().Norms)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return v
})
