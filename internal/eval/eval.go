// Package eval measures answers against the labels of a corpus: how often they
// are right, how far their probabilities can be trusted, and what the worst
// mistakes rest on.
//
// The same corpus and the same answers give the same report, to the byte.
package eval

import (
	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
)

// Options says what to measure beside the answers themselves.
type Options struct {
	Model        string                // what gave the answers, for the record
	MinPrecision float64               // precision that is asked for, 0 to 1; 0: none
	Calibration  leadclass.Calibration // gives the thresholds for MinPrecision
	Train        []corpus.Item         // texts that the answers were learned from; may be empty
	Mistakes     int                   // how many of the worst mistakes to keep
	OutOfScope   string                // label of texts that no label fits; empty: none
	Threshold    float64               // confidence below which an answer means out of scope
	ThresholdOf  string                // where the threshold comes from, for the record
}

// Evaluation gathers answers. It is not safe for concurrent use.
type Evaluation struct {
	options  Options
	seen     texts
	items    []corpus.Item
	files    []string
	outcomes []outcome
	scope    []scoped
	mistakes worst
}

// New returns an evaluation without answers.
func New(o Options) *Evaluation {
	return &Evaluation{options: o, seen: newTexts(o.Train), mistakes: worst{most: o.Mistakes, list: []Mistake{}}}
}

// Add notes the answer for a text of the file.
func (e *Evaluation) Add(file string, gold corpus.Item, answer leadclass.Classification) {
	if len(e.files) == 0 || e.files[len(e.files)-1] != file {
		e.files = append(e.files, file)
	}
	e.items = append(e.items, gold)
	if e.options.OutOfScope != "" {
		e.scope = append(e.scope, newScoped(gold, answer, e.options.OutOfScope))
		if gold.Intent == e.options.OutOfScope {
			return
		}
	}
	o := newOutcome(gold, answer)
	o.seen = e.seen.has(gold.Text)
	o.answered = e.answered(answer)
	e.outcomes = append(e.outcomes, o)
	if o.gold != o.said {
		e.mistakes.add(newMistake(file, gold, answer))
	}
}

// answered reports whether the classifier would give the answer under the
// precision that is asked for.
func (e *Evaluation) answered(a leadclass.Classification) bool {
	p := e.options.MinPrecision
	return len(a.Scores) > 0 && (p == 0 || a.Confidence >= e.options.Calibration.Threshold(a.Intent, p))
}

// Report measures everything that was added.
func (e *Evaluation) Report() *Report {
	r := &Report{
		Model: e.options.Model, Files: e.files, Texts: len(e.items), Digest: corpus.Digest(e.items),
		MinPrecision: Number(e.options.MinPrecision), Mistakes: e.mistakes.list,
		guide: ofGuide(e.outcomes),
	}
	for _, g := range split(e.outcomes) {
		r.Groups = append(r.Groups, r.measure(g))
	}
	if len(e.options.Train) > 0 {
		for _, g := range split(unseen(e.outcomes)) {
			r.Unseen = append(r.Unseen, r.measure(g))
		}
	}
	if e.options.OutOfScope != "" {
		r.Scope = measureScope(e.scope, e.options)
	}
	return r
}
