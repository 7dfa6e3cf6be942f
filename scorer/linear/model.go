// Package linear scores a text by weights learned from labelled texts: one
// linear model a label over hashed features (words, stems, letters inside
// words, neighbouring words, negated words, rules that fire).
//
// [Train] makes a [Model] from anybody's labels in seconds; a model is saved
// with [Model.WriteTo] and read with [Read].
//
// # Concurrency
//
// A model does not change and is safe for concurrent use.
package linear

import (
	"math"
	"slices"
	"sync"

	"github.com/leadclass/leadclass/internal/memo"
	"github.com/leadclass/leadclass/text"
)

// Model is a trained model. Use [Train] or [Read] to get one.
type Model struct {
	labels  []string
	number  map[string]int // of a label
	info    Info
	rows    rows
	view    view
	bias    []float32
	scale   float32 // what one unit of a stored weight is worth
	cal     calibration
	curves  [][]float64 // by label: precision at each confidence of the grid
	stem    func(string) string
	words   *memo.Memo[*wordVector]
	scratch sync.Pool
}

// Info says where a model comes from.
type Info struct {
	Corpus   string // digest of the training texts
	Settings string // how it was trained
	Examples int    // number of training texts
	Epochs   int    // passes over them
}

// Info returns where the model comes from.
func (m *Model) Info() Info { return m.info }

// Labels returns the labels, in the order of all slices of scores. It must not
// be changed.
func (m *Model) Labels() []string { return m.labels }

// start makes a model ready for use.
func (m *Model) start() {
	m.scratch.New = func() any { return newSums(&m.rows) }
	m.words = memo.New(m.weigh)
	m.number = make(map[string]int, len(m.labels))
	for k, l := range m.labels {
		m.number[l] = k
	}
}

func (m *Model) weigh(form string) *wordVector {
	stem := stemOf(form, m.stem)
	s := newSums(&m.rows)
	wordFeatures(form, stem, func(f uint64) { s.add(&m.rows, f) })
	s.flush(&m.rows)
	return s.vector(hashString(famStem, stem))
}

// borrow returns room for the sums of one text, to be given back.
func (m *Model) borrow() *sums { return m.scratch.Get().(*sums) }

// maxKept is from how many tokens on the room is not kept: one long text must
// not hold memory for ever.
const maxKept = 1 << 12

func (m *Model) giveBack(s *sums) {
	if cap(s.byToken) <= maxKept {
		m.scratch.Put(s)
	}
}

// score adds up the features of a text and of hints into s.
func (m *Model) score(s *sums, t *text.Text, hints []Hint) {
	s.reset()
	word := func(_ int, tok *text.Token) uint64 {
		v := m.words.Get(formOf(tok))
		s.addWord(v)
		return v.stem
	}
	emit := func(f uint64) { s.add(&m.rows, f) }
	s.contexts = contexts(s.contexts[:0], hints, t)
	words := m.view.walk(t, s.contexts, word, func(_ int, f uint64) { s.add(&m.rows, f) })
	shapes(t, words, emit)
	for _, h := range hints {
		emit(h.Feature)
	}
	s.flush(&m.rows)
}

// margins turns sums into one number a label: above 0 for yes, below for no.
func (m *Model) margins(dst []float64, s *sums) []float64 {
	inv := 0.0
	if s.norm > 0 {
		inv = float64(m.scale) / math.Sqrt(float64(s.norm))
	}
	begin := len(dst)
	dst = slices.Grow(dst, len(m.bias))[:begin+len(m.bias)]
	total, margins := s.total[:len(m.bias)], dst[begin:][:len(m.bias)]
	for k, b := range m.bias {
		margins[k] = float64(float64(total[k])*inv) + float64(b)
	}
	return dst
}

// Predict returns the index of the most probable label of a text, the first of
// those that are equal, and its calibrated probability.
func (m *Model) Predict(t *text.Text, hints ...Hint) (label int, probability float64) {
	s := m.borrow()
	defer m.giveBack(s)
	odds := m.logOdds(s.odds[:0], s, t, hints)
	for k, x := range odds {
		if x > odds[label] {
			label = k
		}
	}
	return label, 1 / exponentials(odds, odds[label])
}

// Probabilities appends the calibrated probability of every label to dst.
func (m *Model) Probabilities(dst []float64, t *text.Text, hints ...Hint) []float64 {
	begin := len(dst)
	dst = m.LogOdds(dst, t, hints...)
	softmax(dst[begin:])
	return dst
}

// LogOdds appends the calibrated log odds of every label, in nats, to dst.
func (m *Model) LogOdds(dst []float64, t *text.Text, hints ...Hint) []float64 {
	s := m.borrow()
	defer m.giveBack(s)
	return m.logOdds(dst, s, t, hints)
}

// logOdds is LogOdds with room to work in; s holds the sums afterwards.
func (m *Model) logOdds(dst []float64, s *sums, t *text.Text, hints []Hint) []float64 {
	m.score(s, t, hints)
	begin := len(dst)
	dst = m.margins(dst, s)
	m.cal.logits(dst[begin:])
	m.speak(dst[begin:], hints)
	return dst
}

// maxLabels is how many labels a model may have.
const maxLabels = 1024

// negligible is how far below the best, in nats, a label counts for nothing.
const negligible = 16

// softmax replaces log odds by probabilities.
func softmax(v []float64) {
	top := math.Inf(-1)
	for _, x := range v {
		top = max(top, x)
	}
	sum := exponentials(v, top)
	for i := range v {
		v[i] /= sum
	}
}

// exponentials replaces log odds by the odds against the best, which is top,
// and returns their sum.
func exponentials(v []float64, top float64) float64 {
	sum, floor := 0.0, top-negligible
	for i, x := range v {
		e := 0.0
		if x > floor {
			e = expBelow(top - x)
		}
		v[i] = e
		sum += e
	}
	return sum
}

// Size returns the number of features that have weights.
func (m *Model) Size() int { return len(m.rows.values) }

// SetCorpus notes the digest of the training texts. Call it before the model is shared.
func (m *Model) SetCorpus(digest string) { m.info.Corpus = digest }
