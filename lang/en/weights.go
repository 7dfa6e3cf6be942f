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

// Hints appends the English rules that fire on a document, and what the message
// answered asks for, to dst: features of the weights.
func Hints(dst []linear.Hint, doc *leadclass.Document) []linear.Hint {
	var buf [16]rule.Match
	hints := ruleHints()
	for _, m := range rules().Matches(buf[:0], doc) {
		h := hints[m.Index]
		h.Field = m.Field
		h.Start, h.End = m.Span(doc)
		dst = append(dst, h)
	}
	return askHints(dst, &doc.Outreach)
}

// How much of a rule's own weight counts beside what the weights have learned
// of it; chosen on dev. Rules that look at the message answered, and what a
// rule says against an intent, count in full: the weights see neither.
const (
	ruleTrust = 0.3
	fullTrust = 1
)

func trust(r *rule.Rule, says leadclass.LogOdds) float64 {
	if r.Answers() || says.Value < 0 || says.Intent == leadclass.Emoji {
		return fullTrust
	}
	return ruleTrust
}

// ruleHints holds the hint of each rule, without its place.
var ruleHints = sync.OnceValue(func() []linear.Hint {
	var out []linear.Hint
	for _, r := range rules().Rules() {
		h := linear.Hint{Feature: linear.HintFeature(r.ID), Source: "rule:" + r.ID, Intent: r.Says[0].Intent, Weight: r.Says[0].Value}
		for _, says := range r.Says {
			h.Says = append(h.Says, leadclass.LogOdds{Intent: says.Intent, Value: trust(r, says) * says.Value})
		}
		out = append(out, h)
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

// caution says that genuine interest is rarer among real replies than in the
// corpus, which holds about as many of each intent, and that a false lead costs
// more than a missed one, a missed opt-out more than either. Chosen on dev:
// accuracy stays, and a third of the false leads go.
var caution = []leadclass.LogOdds{
	{Intent: leadclass.OptOut, Value: 1.2},
	{Intent: leadclass.Interested, Value: -0.5},
	{Intent: leadclass.MeetingRequest, Value: -0.5},
	{Intent: leadclass.InfoRequest, Value: -0.5},
}

// calibration hands on what was measured of the weights on held-out replies.
func calibration() leadclass.Calibration {
	m := weights()
	c := leadclass.Calibration{Prior: caution, Precision: map[leadclass.Intent][]leadclass.PrecisionPoint{}}
	for k, label := range m.Labels() {
		for _, p := range m.Precision(k) {
			c.Precision[leadclass.Intent(label)] = append(c.Precision[leadclass.Intent(label)], leadclass.PrecisionPoint(p))
		}
	}
	return c
}
