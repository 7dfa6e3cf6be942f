package linear

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
)

// Corrections are learned gently: passes over them at most, and how far one
// correction may move the weights in one pass.
const (
	adaptPasses = 10
	adaptStep   = 0.5
)

// Adapt returns a model that has learned from corrections on top of m, which
// stays as it is: passive-aggressive updates (Crammer et al. 2006, PA-I) until
// every correction leads its runner-up by a margin, or the passes are used up.
// A label that m does not know is an error. Whether the rest of the world is
// still read right is for the caller to measure.
func Adapt(ctx context.Context, m *Model, corrections []Example) (*Model, error) {
	if len(corrections) == 0 {
		return nil, errors.New("leadclass: no corrections to learn from")
	}
	if m.scale == 0 {
		return nil, fmt.Errorf("%w: its weights have no scale", ErrFormat)
	}
	a := newAdapter(m)
	rows := make([][]weighted, len(corrections))
	gold := make([]int, len(corrections))
	for i := range corrections {
		k, ok := slices.BinarySearch(m.labels, corrections[i].Label)
		if !ok {
			return nil, fmt.Errorf("leadclass: the model does not know the label %.64q", corrections[i].Label)
		}
		rows[i], gold[i] = a.read(&corrections[i]), k
	}
	for range adaptPasses {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		moved := false
		for i, row := range rows {
			moved = a.learn(row, gold[i]) || moved
		}
		if !moved {
			break
		}
	}
	return a.model(len(corrections)), nil
}

// adapter holds the weights of a model as they can be moved.
type adapter struct {
	base    *Model
	keys    []uint32 // in the order of the rows, new ones behind
	number  map[uint32]int
	values  []uint16
	weights [][]float64 // by key, by label: value × weight, in units
	bias    []float64
	rarest  uint16 // value that a feature gets which the model has not seen
}

// weighted is a feature of a text: its number, and its value over the norm.
type weighted struct {
	number int
	x      float64
}

func newAdapter(m *Model) *adapter {
	r := &m.rows
	n := len(r.values)
	a := &adapter{base: m, keys: make([]uint32, n), number: make(map[uint32]int, n), values: slices.Clone(r.values), weights: make([][]float64, n)}
	for _, s := range r.slots {
		if s.row > 0 {
			a.keys[s.row-1] = s.key
			a.number[s.key] = int(s.row - 1)
		}
	}
	for i := range a.weights {
		a.weights[i] = make([]float64, len(m.labels))
		for k := range m.labels {
			a.weights[i][k] = float64(r.weight(uint32(i+1), k))
		}
	}
	for _, b := range m.bias {
		a.bias = append(a.bias, float64(b))
	}
	if n > 0 {
		a.rarest = slices.Max(a.values)
	}
	return a
}

// read returns the features of a text; those that the model does not know are added to it.
func (a *adapter) read(e *Example) []weighted {
	o := Options{Stem: a.base.stem, Scales: Scales{Chars: 1, Pairs: 1, Hints: 1}}
	if a.base.view.skips {
		o.Scales.Skips = 1
	}
	if a.base.view.places {
		o.Scales.Places = 1
	}
	var row []weighted
	norm := 0.0
	o.collect(e, func(f uint64, _ float64) {
		key := keyOf(f)
		i, ok := a.number[key]
		if !ok {
			i = len(a.keys)
			a.number[key] = i
			a.keys, a.values = append(a.keys, key), append(a.values, a.rarest)
			a.weights = append(a.weights, make([]float64, len(a.base.labels)))
		}
		if v := float64(a.values[i]); v > 0 {
			norm += v * v
			row = append(row, weighted{i, v})
		}
	})
	for j := range row {
		row[j].x /= math.Sqrt(norm)
	}
	return row
}

// learn moves the weights if a correction is not read right by a margin.
func (a *adapter) learn(row []weighted, gold int) bool {
	best, lead := -1, math.Inf(-1)
	scale := float64(a.base.scale) / valueUnit
	margins := slices.Clone(a.bias)
	for _, f := range row {
		// Stored weights hold the feature's value; x over the value is 1 / norm.
		by := scale * f.x / float64(a.values[f.number]) * valueUnit
		for k, w := range a.weights[f.number] {
			margins[k] += w * by
		}
	}
	for k, m := range margins {
		if k != gold && m > lead {
			best, lead = k, m
		}
	}
	loss := 1 - (margins[gold] - lead)
	if loss <= 0 {
		return false
	}
	step := min(adaptStep, loss/2)
	for _, f := range row {
		by := step * f.x * float64(a.values[f.number]) / valueUnit / scale
		a.weights[f.number][gold] += by
		a.weights[f.number][best] -= by
	}
	return true
}

// model quantises the weights on the scale of the base.
func (a *adapter) model(corrections int) *Model {
	b := a.base
	m := &Model{labels: b.labels, bias: b.bias, scale: b.scale, view: b.view, stem: b.stem, cal: b.cal, curves: b.curves}
	m.info = Info{Corpus: b.info.Corpus, Settings: b.info.Settings, Epochs: b.info.Epochs, Examples: b.info.Examples + corrections}
	order := make([]int, 0, len(a.keys))
	for i, w := range a.weights {
		if slices.ContainsFunc(w, func(v float64) bool { return math.Abs(v) >= 0.5 }) {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int { return int(int64(a.keys[i]) - int64(a.keys[j])) })
	m.rows = newRows(len(order), len(m.labels))
	row := make([]int8, len(m.labels))
	for _, i := range order {
		for k, v := range a.weights[i] {
			row[k] = int8(max(-127, min(127, math.Round(v))))
		}
		m.rows.insert(a.keys[i], a.values[i], row)
	}
	m.start()
	return m
}
