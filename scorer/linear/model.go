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
	skips   bool // features of words two apart
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

// wordVector is what all the features inside one word add up to.
type wordVector struct {
	stem  uint64 // hash of the stem
	norm  int64
	total []int32
}

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
	s.flush()
	return &wordVector{hashString(famStem, stem), s.norm, s.total}
}

// score adds up the features of a text and of hints into s.
func (m *Model) score(s *sums, t *text.Text, hints []Hint) {
	s.reset()
	word := func(_ int, tok *text.Token) uint64 {
		v := m.words.Get(formOf(tok))
		total := s.total[:len(v.total)]
		for k, x := range v.total {
			total[k] += x
		}
		s.norm += v.norm
		return v.stem
	}
	emit := func(f uint64) { s.add(&m.rows, f) }
	words := walk(t, m.skips, word, func(_ int, f uint64) { s.add(&m.rows, f) })
	shapes(t, words, emit)
	for _, h := range hints {
		emit(h.Feature)
	}
	s.flush()
}

// margins turns sums into one number a label: above 0 for yes, below for no.
func (m *Model) margins(dst []float64, s *sums) []float64 {
	inv := 0.0
	if s.norm > 0 {
		inv = float64(m.scale) / math.Sqrt(float64(s.norm))
	}
	for k := range m.labels {
		dst = append(dst, float64(float64(s.total[k])*inv)+float64(m.bias[k]))
	}
	return dst
}

// Predict returns the index of the most probable label of a text and its
// calibrated probability.
func (m *Model) Predict(t *text.Text, hints ...Hint) (label int, probability float64) {
	var buf [256]float64
	p := m.Probabilities(buf[:0], t, hints...)
	for k := range p {
		if p[k] > p[label] {
			label = k
		}
	}
	return label, p[label]
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
	s := m.scratch.Get().(*sums)
	defer m.scratch.Put(s)
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
const negligible = 40

// softmax replaces log odds by probabilities.
func softmax(v []float64) {
	top := math.Inf(-1)
	for _, x := range v {
		top = max(top, x)
	}
	sum := 0.0
	for i, x := range v {
		if v[i] = 0; x > top-negligible {
			v[i] = math.Exp(x - top)
		}
		sum += v[i]
	}
	for i := range v {
		v[i] /= sum
	}
}

// Size returns the number of features that have weights.
func (m *Model) Size() int { return len(m.rows.values) }

// SetCorpus notes the digest of the training texts. Call it before the model is shared.
func (m *Model) SetCorpus(digest string) { m.info.Corpus = digest }
