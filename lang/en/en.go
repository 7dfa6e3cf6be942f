// Package en is English: how its texts are read, and the rules that score them.
package en

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/scorer"
	"github.com/leadclass/leadclass/scorer/rule"
	"github.com/leadclass/leadclass/text"
)

//go:embed forms.txt words.txt facts.txt reasons.txt rules/*.rules
var files embed.FS

// Pack returns English. It is built once, on the first call, and shared.
func Pack() leadclass.Pack { return pack() }

// Rules returns the English rules alone: a scorer that can be combined otherwise.
func Rules() *rule.Set { return rules() }

// Analyzer returns the reader of English texts.
func Analyzer() *text.Analyzer { return analyzer() }

var pack = sync.OnceValue(func() leadclass.Pack {
	return leadclass.Pack{
		Language:    "en",
		Analyzer:    analyzer(),
		Scorer:      scorer.Sum(scorer.Envelope{}, weights().Scorer(Hints)),
		Extractor:   Extractor(extract.Options{}),
		Calibration: calibration(),
	}
})

// The embedded files are part of the program, and tests read them: an error in
// them is a bug, not a condition.
var rules = sync.OnceValue(buildRules)

func buildRules() *rule.Set {
	set, err := rule.ParseFS(analyzer(), files, "rules/*.rules")
	if err != nil {
		panic(err)
	}
	return set
}

var wordLists = sync.OnceValue(func() text.WordLists { return mustRead("words.txt", text.ReadWordLists) })

var analyzer = sync.OnceValue(func() *text.Analyzer {
	words := wordLists()
	forms := mustRead("forms.txt", text.ReadForms)
	return text.NewAnalyzer(text.Words{Joined: words.Set("joined")}, text.Rules{
		Stem:  func(w string) string { return english.Stem(w, true) },
		Forms: forms,
		Negation: text.Negation{
			Cues: words.Set("negators"), Pseudo: words.Phrases("pseudo"), Stops: words.Set("stops"), Window: 7,
		},
		Abbreviations:  words.Set("abbreviations"),
		Fillers:        words.Set("fillers"),
		Interrogatives: words.Set("interrogatives"),
		Auxiliaries:    words.Set("auxiliaries"),
		Subjects:       words.Set("subjects"),
	})
})

func mustRead[T any](name string, read func(string) (T, error)) T {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	v, err := read(strings.ReplaceAll(string(b), "\r\n", "\n"))
	if err != nil {
		panic(fmt.Errorf("lang/en/%s: %w", name, err))
	}
	return v
}
