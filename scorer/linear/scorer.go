package linear

import (
	"context"
	"math"
	"slices"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// Hinter appends the hints that a document gives to dst. It must be safe for
// concurrent use.
type Hinter func(dst []Hint, doc *leadclass.Document) []Hint

// Scorer returns a [leadclass.Scorer] that says what the model says of a
// document's body. The labels of the model are its intents. Hints may be nil.
func (m *Model) Scorer(hints Hinter) leadclass.Scorer {
	s := &scorer{model: m, hints: hints}
	for _, l := range m.labels {
		s.intents = append(s.intents, leadclass.Intent(l))
	}
	return s
}

type scorer struct {
	model   *Model
	hints   Hinter
	intents []leadclass.Intent
}

// Score implements [leadclass.Scorer].
func (s *scorer) Score(ctx context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
	if err := ctx.Err(); err != nil {
		return leadclass.Scores{}, err
	}
	if len(doc.Body.Tokens) == 0 {
		return leadclass.Scores{}, nil
	}
	m := s.model
	state := m.borrow()
	defer m.giveBack(state)
	hints := state.hints[:0]
	if s.hints != nil {
		hints = s.hints(hints, doc)
		state.hints = hints
	}
	odds := m.logOdds(state.odds[:0], state, &doc.Body, hints)
	scores := leadclass.Scores{LogOdds: make([]leadclass.LogOdds, len(odds))}
	for k, v := range odds {
		scores.LogOdds[k] = leadclass.LogOdds{Intent: s.intents[k], Value: v}
	}
	best, next := topTwo(odds)
	e := explainer{model: m, best: best, next: next, unit: m.nats(state.norm), state: state}
	scores.Evidence = e.explain(&doc.Body, hints, s.intents[best])
	return scores, nil
}

func topTwo(v []float64) (best, next int) {
	best, next = 0, 1
	if v[1] > v[0] {
		best, next = 1, 0
	}
	for k := 2; k < len(v); k++ {
		switch {
		case v[k] > v[best]:
			best, next = k, best
		case v[k] > v[next]:
			next = k
		}
	}
	return best, next
}

// nats is what one unit of the sums is worth in log odds.
func (m *Model) nats(norm int64) float64 {
	if norm == 0 {
		return 0
	}
	scale := m.cal.scale
	if scale == 0 {
		scale = 1
	}
	return scale * float64(m.scale) / math.Sqrt(float64(norm))
}

// explainer finds the words and hints that put the best label above the next.
type explainer struct {
	model      *Model
	best, next int
	unit       float64 // nats
	state      *sums   // room to work in
}

// Evidence that is named: how much it must weigh, in nats, and how many places.
const (
	minEvidence = 0.5
	maxPlaces   = 3
)

// evidenceSource names the weights as the source of evidence.
const evidenceSource = "weights"

// place is a run of tokens [first, last] that speaks for the best label.
type place struct {
	first, last int
	weight      float64
}

func (e *explainer) explain(t *text.Text, hints []Hint, intent leadclass.Intent) []leadclass.Evidence {
	var buf [maxPlaces]place
	places := e.places(buf[:0], t)
	out := make([]leadclass.Evidence, 0, len(places)+len(hints))
	for _, h := range hints {
		ev := leadclass.Evidence{Intent: intent, Field: h.Field, Start: h.Start, End: h.End, Source: h.Source}
		ev.Weight = e.of(h.Feature)*e.unit + e.said(h)
		if h.Intent != intent && h.Weight > 0 {
			ev.Intent, ev.Weight = h.Intent, h.Weight
		}
		if ev.Weight >= minEvidence {
			out = append(out, ev)
		}
	}
	for _, p := range places {
		out = append(out, leadclass.Evidence{
			Intent: intent, Start: t.Tokens[p.first].Start, End: t.Tokens[p.last].End, Source: evidenceSource, Weight: p.weight,
		})
	}
	return out
}

// of is what a feature adds to the best label over the next, in units.
func (e *explainer) of(feature uint64) float64 {
	r := &e.model.rows
	row := r.find(feature)
	if row == 0 {
		return 0
	}
	return float64(r.weight(row, e.best) - r.weight(row, e.next))
}

// said is what a hint says for the best label over the next.
func (e *explainer) said(h Hint) float64 {
	sum := 0.0
	for _, says := range h.Says {
		switch string(says.Intent) {
		case e.model.labels[e.best]:
			sum += says.Value
		case e.model.labels[e.next]:
			sum -= says.Value
		}
	}
	return sum
}

// places adds up the weights of neighbouring tokens that speak for the best
// label, and keeps the heaviest runs, in the order of the text.
func (e *explainer) places(dst []place, t *text.Text) []place {
	var run place
	for i, units := range e.weigh(t) {
		tok := &t.Tokens[i]
		if quiet(tok) {
			continue
		}
		w := units * e.unit
		if w <= 0 || tok.Sentence != t.Tokens[run.first].Sentence {
			dst, run = keep(dst, run), place{}
		}
		if w <= 0 {
			continue
		}
		if run.weight == 0 {
			run.first = i
		}
		run.last = i
		run.weight += w
	}
	dst = keep(dst, run)
	slices.SortFunc(dst, func(a, b place) int { return a.first - b.first })
	return dst
}

// weigh returns what each token adds to the best label over the next, in
// units. What lies between words counts for the word that completes it.
func (e *explainer) weigh(t *text.Text) []float64 {
	weights := slices.Grow(e.state.byToken[:0], len(t.Tokens))[:len(t.Tokens)]
	clear(weights)
	e.state.byToken = weights
	at := 0
	word := func(i int, tok *text.Token) uint64 {
		at = i
		v := e.model.words.Get(formOf(tok))
		weights[i] += float64(v.of(e.best) - v.of(e.next))
		return v.stem
	}
	e.model.view.walk(t, e.state.contexts, word, func(_ int, f uint64) { weights[at] += e.of(f) })
	return weights
}

// keep adds a place that weighs enough, in the room of the lightest if there
// are enough.
func keep(dst []place, p place) []place {
	if p.weight < minEvidence {
		return dst
	}
	if len(dst) < maxPlaces {
		return append(dst, p)
	}
	lightest := 0
	for i := range dst {
		if dst[i].weight < dst[lightest].weight {
			lightest = i
		}
	}
	if dst[lightest].weight < p.weight {
		dst[lightest] = p
	}
	return dst
}
