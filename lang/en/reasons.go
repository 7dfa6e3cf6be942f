package en

import (
	"context"
	_ "embed"
	"math"
	"sync"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/scorer/linear"
)

//go:generate go run ../../internal/reasons -corpus ../../testdata/reasons/train.jsonl -held ../../testdata/facts -out reasons.bin

//go:embed reasons.bin
var reasonsFile []byte

// NoReason is the label of a text that states none.
const NoReason = "none"

var reasonModel = sync.OnceValue(func() *linear.Model {
	m, err := linear.Decode(reasonsFile, analyzer().Stem)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

var reasonScorer = sync.OnceValue(func() leadclass.Scorer { return reasonModel().Scorer(nil) })

// ReasonHints is what phrases say of the reason, as a feature of the weights.
func ReasonHints(phrases *leadclass.Grounds) []linear.Hint {
	if phrases == nil {
		return nil
	}
	return []linear.Hint{{Feature: linear.HintFeature("reason-" + phrases.Value)}}
}

// sureReason is how probable a reason must be that no phrase shows. Chosen on dev.
const sureReason = 0.4

// reasonOf weighs what phrases say of a reason against all words of the reply.
// Phrases are rarely wrong, save those for no need and no trust, which are said
// of much else.
func reasonOf(doc *leadclass.Document, phrases *leadclass.Grounds) *leadclass.Grounds {
	if phrases != nil && phrases.Value != "no-need" && phrases.Value != "trust" {
		return phrases
	}
	m := reasonModel()
	k, p := m.Predict(&doc.Body, ReasonHints(phrases)...)
	value := m.Labels()[k]
	switch {
	case phrases != nil && phrases.Value == value:
		return phrases
	case value == NoReason, p < sureReason, value == "no-authority" && !disclaims(doc):
		return nil
	}
	start, end := placeOf(doc)
	return &leadclass.Grounds{Value: value, Found: leadclass.Found{Text: doc.Body.Source[start:end], Start: start, End: end, Confidence: math.Round(p*1e4) / 1e4}}
}

// disclaims reports a word by which authors say that something is not theirs:
// who only names somebody else has given no reason.
func disclaims(doc *leadclass.Document) bool {
	for i := range doc.Body.Tokens {
		switch doc.Body.Tokens[i].Norm {
		case "not", "no", "only", "just", "wrong", "never", "nothing", "merely", "nor", "neither", "cannot":
			return true
		}
	}
	return false
}

// placeOf returns the words that weigh most for the reason of a reply, all of
// it if none stand out.
func placeOf(doc *leadclass.Document) (start, end int) {
	tokens := doc.Body.Tokens
	start, end = tokens[0].Start, tokens[len(tokens)-1].End
	scores, err := reasonScorer().Score(context.Background(), doc)
	if err != nil || len(scores.Evidence) == 0 {
		return start, end
	}
	best := scores.Evidence[0]
	for _, e := range scores.Evidence {
		if e.Weight > best.Weight {
			best = e
		}
	}
	return best.Start, best.End
}

// withReasons is what the pack's extractor does beside the options given.
func withReasons(o extract.Options) extract.Options {
	if o.Reason == nil {
		o.Reason = reasonOf
	}
	return o
}
