package en

import (
	_ "embed"
	"sync"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer/linear"
	"github.com/leadclass/leadclass/scorer/rule"
)

//go:generate go run ../../internal/weights -corpus ../../testdata/corpus -out weights.bin

//go:embed weights.bin
var weightsFile []byte

// Weights returns the English weights alone. They are decoded on the first call.
func Weights() *linear.Model { return weights() }

var weights = sync.OnceValue(func() *linear.Model {
	m, err := linear.Decode(weightsFile, analyzer().Stem)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// Hints appends the English rules that fire on a document, as features of the
// weights, to dst.
func Hints(dst []linear.Hint, doc *leadclass.Document) []linear.Hint {
	var buf [16]rule.Match
	features := ruleFeatures()
	for _, m := range rules().Matches(buf[:0], doc) {
		start, end := m.Span(doc)
		dst = append(dst, linear.Hint{Feature: features[m.Index], Source: m.Source(), Field: m.Field, Start: start, End: end})
	}
	return dst
}

var ruleFeatures = sync.OnceValue(func() []uint64 {
	var out []uint64
	for _, r := range rules().Rules() {
		out = append(out, linear.HintFeature(r.ID))
	}
	return out
})

// Document reads an English reply as the pack does.
func Document(reply, outreach string) *leadclass.Document {
	a := analyzer()
	return &leadclass.Document{
		Reply: leadclass.Reply{Text: reply, Outreach: outreach}, Language: "en",
		Body: a.Analyze(reply), Outreach: a.Analyze(outreach),
	}
}

// calibration hands on what was measured of the weights on held-out replies.
func calibration() leadclass.Calibration {
	m := weights()
	c := leadclass.Calibration{Precision: map[leadclass.Intent][]leadclass.PrecisionPoint{}}
	for k, label := range m.Labels() {
		for _, p := range m.Precision(k) {
			c.Precision[leadclass.Intent(label)] = append(c.Precision[leadclass.Intent(label)], leadclass.PrecisionPoint(p))
		}
	}
	return c
}
