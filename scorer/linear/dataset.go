package linear

import (
	"math"
	"slices"

	"github.com/leadclass/leadclass/text"
)

// shapeScale is the scale of the features of a text as a whole.
const shapeScale = 0.3

// collect calls emit for every feature of an example, with its family's scale.
func (o Options) collect(e *Example, emit func(f uint64, scale float64)) {
	word := func(_ int, tok *text.Token) uint64 {
		norm := formOf(tok)
		stem := stemOf(norm, o.Stem)
		n := 0
		wordFeatures(norm, stem, func(f uint64) {
			scale := o.Scales.Chars
			if n == 0 || n == 1 && stem != norm {
				scale = 1
			}
			n++
			emit(f, scale)
		})
		return hashString(famStem, stem)
	}
	cross := func(_ int, f uint64) { emit(f, o.Scales.Pairs) }
	words := walk(e.Text, o.Scales.Skips > 0, word, cross)
	shapes(e.Text, words, func(f uint64) { emit(f, shapeScale) })
	for _, h := range e.Hints {
		emit(h.Feature, o.Scales.Hints)
	}
}

// newDataset numbers the features that stand in enough texts and writes the
// examples as rows of value × inverse document frequency, normalised.
func newDataset(examples []Example, labels []string, o Options) *dataset {
	type stat struct {
		texts int32
		last  int32
		scale float64
	}
	seen := map[uint64]*stat{}
	for i := range examples {
		o.collect(&examples[i], func(f uint64, scale float64) {
			if scale == 0 {
				return
			}
			s := seen[f]
			if s == nil {
				s = &stat{last: -1, scale: scale}
				seen[f] = s
			}
			if s.last != int32(i) {
				s.last = int32(i)
				s.texts++
			}
		})
	}
	d := &dataset{}
	for f, s := range seen {
		if int(s.texts) >= o.MinCount {
			d.features = append(d.features, f)
		}
	}
	slices.Sort(d.features)
	number := make(map[uint64]int32, len(d.features))
	d.worth = make([]float32, len(d.features))
	for n, f := range d.features {
		number[f] = int32(n)
		s := seen[f]
		idf := math.Log(float64(1+len(examples))/float64(1+s.texts)) + 1
		d.worth[n] = fixed(idf * s.scale)
	}
	clear(seen)
	d.fill(examples, labels, number, o)
	return d
}

// fixed rounds a value to what the model stores.
func fixed(v float64) float32 {
	return float32(math.Round(min(v, 255)*valueUnit)) / valueUnit
}

func (d *dataset) fill(examples []Example, labels []string, number map[uint64]int32, o Options) {
	sizes := make([]int, len(labels))
	d.start = append(d.start, 0)
	for i := range examples {
		begin := len(d.index)
		norm := 0.0
		o.collect(&examples[i], func(f uint64, _ float64) {
			if n, ok := number[f]; ok {
				d.index = append(d.index, n)
				norm += float64(d.worth[n]) * float64(d.worth[n])
			}
		})
		d.endRow(begin, norm)
		k, _ := slices.BinarySearch(labels, examples[i].Label)
		d.label = append(d.label, int32(k))
		sizes[k]++
		w := examples[i].Weight
		if w == 0 {
			w = 1
		}
		d.cost = append(d.cost, o.Cost*w)
	}
	mean := float64(len(examples)) / float64(len(labels))
	for i, k := range d.label {
		d.cost[i] *= math.Pow(mean/float64(sizes[k]), o.Balance)
	}
}

// endRow merges the features that a text has several times, and normalises.
func (d *dataset) endRow(begin int, norm float64) {
	row := d.index[begin:]
	slices.Sort(row)
	d.value = d.value[:begin]
	inv := 0.0
	if norm > 0 {
		inv = 1 / math.Sqrt(norm)
	}
	kept, length := row[:0], float32(0)
	for j := 0; j < len(row); {
		k := j
		for k < len(row) && row[k] == row[j] {
			k++
		}
		v := float32(float64(d.worth[row[j]]) * float64(k-j) * inv)
		kept, d.value = append(kept, row[j]), append(d.value, v)
		length += float32(v * v)
		j = k
	}
	d.index = d.index[:begin+len(kept)]
	d.start = append(d.start, len(d.index))
	d.length = append(d.length, length)
}

// assemble quantises the weights: one byte for feature value × weight, on one
// scale for all, so clipped that the greatest few in ten thousand saturate.
func assemble(d *dataset, weights [][]float32, bias []float32, labels []string, o Options) *Model {
	strength := make([]float32, len(d.features))
	var all []float32
	for n := range d.features {
		for k := range labels {
			v := abs(weights[k][n] * d.worth[n])
			strength[n] = max(strength[n], v)
		}
		all = append(all, strength[n])
	}
	slices.Sort(all)
	if len(all) == 0 {
		all = []float32{1}
	}
	unit := max(all[len(all)*9995/10000], 1e-9) / 127
	floor := unit / 2
	if o.MaxFeatures > 0 && len(all) > o.MaxFeatures {
		floor = max(floor, all[len(all)-o.MaxFeatures])
	}
	m := &Model{labels: labels, bias: bias, stem: o.Stem, skips: o.Scales.Skips > 0, scale: unit * valueUnit}
	kept := 0
	for _, s := range strength {
		if s >= floor {
			kept++
		}
	}
	m.rows = newRows(kept, len(labels))
	row := make([]int8, len(labels))
	for n, f := range d.features {
		if strength[n] < floor {
			continue
		}
		for k := range labels {
			q := math.Round(float64(weights[k][n] * d.worth[n] / unit))
			row[k] = int8(max(-127, min(127, q)))
		}
		m.rows.insert(keyOf(f), uint16(math.Round(float64(d.worth[n])*valueUnit)), row)
	}
	return m
}
