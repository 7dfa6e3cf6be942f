package linear

import (
	"math"
	"slices"

	"github.com/leadclass/leadclass/text"
)

// shapeScale is the scale of the features of a text as a whole.
const shapeScale = 0.3

// dataset holds texts as rows of a sparse matrix.
type dataset struct {
	start    []int     // of row i in index and value; one more than there are rows
	index    []int32   // feature number
	value    []float32 // normalised by row
	length   []float32 // by row: the sum of squared values
	label    []int32   // by row
	cost     []float64 // by row
	features []uint64  // by number
	worth    []float32 // by number: inverse document frequency × scale
}

func (d *dataset) row(i int) ([]int32, []float32) {
	from, to := d.start[i], d.start[i+1]
	return d.index[from:to], d.value[from:to]
}

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
	words := o.view().walk(e.Text, contexts(nil, e.Hints, e.Text), word, cross)
	shapes(e.Text, words, func(f uint64) { emit(f, shapeScale) })
	for _, h := range e.Hints {
		emit(h.Feature, o.Scales.Hints)
	}
}

// newDataset numbers the features that stand in enough texts and writes the
// examples as rows of value × inverse document frequency, normalised.
func newDataset(examples []Example, labels []string, o Options) (*dataset, map[uint64]int32) {
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
	return d, number
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
func (t *trainer) assemble() *Model {
	d, labels := t.data, t.labels
	strength := t.strengths()
	sorted := slices.Clone(strength)
	slices.Sort(sorted)
	if len(sorted) == 0 {
		sorted = []float32{1}
	}
	unit := max(sorted[len(sorted)*9995/10000], 1e-9) / 127
	floor := unit / 2
	if most := t.options.MaxFeatures; most > 0 && len(sorted) > most {
		floor = max(floor, sorted[len(sorted)-most])
	}
	kept, _ := slices.BinarySearch(sorted, floor)
	m := &Model{labels: labels, stem: t.options.Stem, view: t.options.view(), scale: unit * valueUnit}
	m.rows = newRows(len(sorted)-kept, len(labels))
	for _, s := range t.solvers {
		m.bias = append(m.bias, s.bias)
	}
	row := make([]int8, len(labels))
	for n, f := range d.features {
		if strength[n] < floor {
			continue
		}
		for k, s := range t.solvers {
			q := math.Round(float64(s.weights[n]) * float64(d.worth[n]) / float64(unit))
			row[k] = int8(max(-127, min(127, q)))
		}
		m.rows.insert(keyOf(f), uint16(math.Round(float64(d.worth[n])*valueUnit)), row)
	}
	return m
}

// strengths returns, for each feature, the greatest of its value × weight.
func (t *trainer) strengths() []float32 {
	out := make([]float32, len(t.data.features))
	for n := range out {
		for _, s := range t.solvers {
			out[n] = max(out[n], abs(s.weights[n]*t.data.worth[n]))
		}
	}
	return out
}
