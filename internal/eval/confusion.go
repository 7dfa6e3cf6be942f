package eval

import (
	"cmp"
	"slices"

	"github.com/leadclass/leadclass"
)

// Label is how well one label is read. The intervals of precision and recall
// are Wilson's, that of F1 comes from a bootstrap.
type Label struct {
	Name      string   `json:"name"`
	Texts     int      `json:"texts"` // that have the label
	Precision Rate     `json:"precision"`
	Recall    Rate     `json:"recall"`
	F1        Interval `json:"f1"`
}

// Confusion counts texts with a label that got an answer.
type Confusion struct {
	Gold  string `json:"gold"`
	Said  string `json:"said"`
	Count int    `json:"count"`
}

// confusionMatrix counts answers: a row for a label, a column for an answer.
// The labels that occur come first, then answers that are nobody's label.
type confusionMatrix struct {
	names  []string
	gold   int   // the first so many names occur as labels
	counts []int // row by row
	pairs  []pair
}

// pair is an outcome as indices of names.
type pair struct{ gold, said int32 }

func newMatrix(outcomes []outcome) confusionMatrix {
	var m confusionMatrix
	index := map[string]int32{}
	add := func(name func(*outcome) string) {
		from := len(m.names)
		for i := range outcomes {
			n := name(&outcomes[i])
			if _, ok := index[n]; !ok {
				index[n] = 0
				m.names = append(m.names, n)
			}
		}
		slices.SortFunc(m.names[from:], compareLabels)
	}
	add(func(o *outcome) string { return o.gold })
	m.gold = len(m.names)
	add(func(o *outcome) string { return o.said })
	for i, n := range m.names {
		index[n] = int32(i)
	}
	m.counts = make([]int, len(m.names)*len(m.names))
	m.pairs = make([]pair, len(outcomes))
	for i, o := range outcomes {
		p := pair{index[o.gold], index[o.said]}
		m.pairs[i] = p
		m.counts[int(p.gold)*len(m.names)+int(p.said)]++
	}
	return m
}

// compareLabels puts the intents of the guide in order of precedence, and all
// else by name behind them.
func compareLabels(a, b string) int {
	return cmp.Or(rank(a)-rank(b), cmp.Compare(a, b))
}

func rank(name string) int {
	if i := slices.Index(guideOrder, leadclass.Intent(name)); i >= 0 {
		return i
	}
	return len(guideOrder)
}

var guideOrder = leadclass.Intents()

func (m *confusionMatrix) at(gold, said int) int { return m.counts[gold*len(m.names)+said] }

// sums returns the number of texts with the label k, and of those called k.
func (m *confusionMatrix) sums(k int) (gold, said int) {
	for i := range m.names {
		gold += m.at(k, i)
		said += m.at(i, k)
	}
	return gold, said
}

func (m *confusionMatrix) accuracy() Rate {
	right := 0
	for k := range m.names {
		right += m.at(k, k)
	}
	return rate(right, len(m.pairs))
}

// labels measures every label that occurs. F1 has no interval yet.
func (m *confusionMatrix) labels() []Label {
	out := make([]Label, m.gold)
	for k := range out {
		gold, said := m.sums(k)
		right := m.at(k, k)
		out[k] = Label{
			Name: m.names[k], Texts: gold, Precision: rate(right, said), Recall: rate(right, gold),
			F1: Interval{ratio(2*float64(right), float64(gold+said)), nan, nan},
		}
	}
	return out
}

// cells lists what is not 0.
func (m *confusionMatrix) cells() []Confusion {
	out := []Confusion{}
	for i := range m.gold {
		for j := range m.names {
			if n := m.at(i, j); n > 0 {
				out = append(out, Confusion{m.names[i], m.names[j], n})
			}
		}
	}
	return out
}

// frequent returns at most n confusions, the most frequent first.
func (g *Group) frequent(n int) []Confusion {
	wrong := slices.DeleteFunc(slices.Clone(g.Confusion), func(c Confusion) bool { return c.Gold == c.Said })
	slices.SortStableFunc(wrong, func(a, b Confusion) int { return b.Count - a.Count })
	return wrong[:min(n, len(wrong))]
}
