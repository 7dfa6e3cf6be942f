package eval

import (
	"math"
	"math/rand/v2"
	"slices"
)

// rounds of the bootstrap: enough that the bounds keep two decimals from one
// seed to another.
const rounds = 1000

// bootstrap gives every label's F1 its percentile interval (Efron 1979) and
// returns the macro-F1 with its own. The seed is fixed: the same answers give
// the same bounds.
func (m *confusionMatrix) bootstrap(outcomes []outcome, labels []Label) Interval {
	samples := make([][]float64, len(labels))
	var macros []float64
	s := sample{gold: make([]int, len(m.names)), said: make([]int, len(m.names)), right: make([]int, len(m.names))}
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		s.draw(random, m.pairs)
		for k := range labels {
			if f1 := s.f1(k); !math.IsNaN(f1) {
				samples[k] = append(samples[k], f1)
			}
		}
		if macro := s.macro(len(labels)); !math.IsNaN(macro) {
			macros = append(macros, macro)
		}
	}
	for k := range labels {
		labels[k].F1.Low, labels[k].F1.High = percentiles(samples[k])
	}
	low, high := percentiles(macros)
	return Interval{macroF1(labels), low, high}
}

// sample counts one draw with replacement.
type sample struct{ gold, said, right []int }

func (s *sample) draw(random *rand.Rand, pairs []pair) {
	clear(s.gold)
	clear(s.said)
	clear(s.right)
	for range pairs {
		p := pairs[random.IntN(len(pairs))]
		s.gold[p.gold]++
		s.said[p.said]++
		if p.gold == p.said {
			s.right[p.gold]++
		}
	}
}

// f1 is NaN where the draw holds the label neither as gold nor as answer.
func (s *sample) f1(k int) float64 {
	return float64(ratio(2*float64(s.right[k]), float64(s.gold[k]+s.said[k])))
}

// macro is the mean over the labels that the draw holds.
func (s *sample) macro(labels int) float64 {
	sum, n := 0.0, 0
	for k := range labels {
		if s.gold[k] > 0 {
			sum += s.f1(k)
			n++
		}
	}
	return float64(ratio(sum, float64(n)))
}

func macroF1(labels []Label) Number {
	sum := 0.0
	for _, l := range labels {
		sum += float64(l.F1.Value)
	}
	return ratio(sum, float64(len(labels)))
}

// percentiles returns the bounds of the middle 95 %.
func percentiles(v []float64) (low, high Number) {
	if len(v) == 0 {
		return nan, nan
	}
	slices.Sort(v)
	cut := len(v) / 40
	return Number(v[cut]), Number(v[len(v)-1-cut])
}
