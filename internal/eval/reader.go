package eval

import (
	"cmp"
	"context"
	"iter"
	"math"
	"slices"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer"
	"github.com/leadclass/leadclass/scorer/linear"
)

// Reader gives the answers that are measured.
type Reader struct {
	Calibration leadclass.Calibration
	labels      []string
	answer      func(context.Context, []corpus.Item) iter.Seq2[leadclass.Classification, error]
}

// Shipped reads as the library does.
func Shipped() (*Reader, error) { return replies(en.Pack(), en.Weights().Labels()) }

// Of reads by a model in place of the shipped weights. A model of labels that
// are not those of the guide reads alone: neither envelopes nor rules, nor the
// guide's labels, have a part in its answers.
func Of(m *linear.Model) (*Reader, error) {
	if slices.ContainsFunc(m.Labels(), func(l string) bool { return leadclass.Intent(l).Disposition() == leadclass.Undetermined }) {
		return alone(m), nil
	}
	pack := en.Pack()
	pack.Scorer = scorer.Sum(scorer.Envelope{}, m.Scorer(en.Hints))
	pack.Calibration = calibration(m)
	return replies(pack, m.Labels())
}

// Knows reports whether one of the items has a label that can be answered.
func (r *Reader) Knows(items []corpus.Item) bool {
	return slices.ContainsFunc(items, func(it corpus.Item) bool { return slices.Contains(r.labels, it.Intent) })
}

// Answers yields the answers for items in their order. It ends with the first error.
func (r *Reader) Answers(ctx context.Context, items []corpus.Item) iter.Seq2[leadclass.Classification, error] {
	return r.answer(ctx, items)
}

func replies(pack leadclass.Pack, labels []string) (*Reader, error) {
	c, err := leadclass.New(pack)
	if err != nil {
		return nil, err
	}
	return &Reader{pack.Calibration, labels, func(ctx context.Context, items []corpus.Item) iter.Seq2[leadclass.Classification, error] {
		return c.ClassifyAll(ctx, func(yield func(leadclass.Reply) bool) {
			for _, it := range items {
				if !yield(reply(it)) {
					return
				}
			}
		})
	}}, nil
}

// reply leaves the language out: that it has to be found is part of the task.
func reply(it corpus.Item) leadclass.Reply {
	return leadclass.Reply{ID: it.ID, Text: it.Text, Subject: it.Subject, Outreach: it.Outreach, Language: it.Lang, Channel: leadclass.Channel(it.Channel)}
}

func alone(m *linear.Model) *Reader {
	s := m.Scorer(nil)
	return &Reader{calibration(m), m.Labels(), func(ctx context.Context, items []corpus.Item) iter.Seq2[leadclass.Classification, error] {
		return func(yield func(leadclass.Classification, error) bool) {
			for _, it := range items {
				scores, err := s.Score(ctx, en.Document(it.Text, it.Outreach))
				if !yield(decide(it, scores), err) || err != nil {
					return
				}
			}
		}
	}}
}

// decide does what the classifier does, over the model's labels alone.
func decide(it corpus.Item, scores leadclass.Scores) leadclass.Classification {
	a := leadclass.Classification{ID: it.ID, Text: it.Text, Intent: leadclass.Unclear, Evidence: scores.Evidence}
	if len(scores.LogOdds) == 0 {
		return a
	}
	top, sum := math.Inf(-1), 0.0
	for _, l := range scores.LogOdds {
		top = max(top, l.Value)
	}
	for _, l := range scores.LogOdds {
		p := math.Exp(l.Value - top)
		sum += p
		a.Scores = append(a.Scores, leadclass.Candidate{Intent: l.Intent, Confidence: p})
	}
	for i := range a.Scores {
		a.Scores[i].Confidence /= sum
	}
	slices.SortFunc(a.Scores, func(x, y leadclass.Candidate) int {
		return cmp.Or(cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.Intent, y.Intent))
	})
	a.Intent, a.Confidence = a.Scores[0].Intent, a.Scores[0].Confidence
	slices.SortStableFunc(a.Evidence, func(x, y leadclass.Evidence) int { return cmp.Compare(y.Weight, x.Weight) })
	return a
}

// calibration is what the model measured of itself on held-out texts.
func calibration(m *linear.Model) leadclass.Calibration {
	c := leadclass.Calibration{Precision: map[leadclass.Intent][]leadclass.PrecisionPoint{}}
	for k, label := range m.Labels() {
		for _, p := range m.Precision(k) {
			c.Precision[leadclass.Intent(label)] = append(c.Precision[leadclass.Intent(label)], leadclass.PrecisionPoint(p))
		}
	}
	return c
}
