package leadclass

import (
	"maps"
	"math"
	"slices"
)

// cut finds the bound of a numeric attribute whose answer gains most. A gain
// that chance would give too is none, by the minimum description length of
// Fayyad and Irani (1993); so is a side with too few contacts.
func (l *Learner) cut(path string, col *column) (Finding, bool) {
	var all counts
	for _, c := range col.numbers {
		all = all.plus(*c)
	}
	numbers := slices.Sorted(maps.Keys(col.numbers))
	var below, best counts
	gain, at := 0.0, -1
	for i := 0; i+1 < len(numbers); i++ {
		below = below.plus(*col.numbers[numbers[i]])
		if below.sum() < l.minSupport() || all.minus(below).sum() < l.minSupport() {
			continue
		}
		if g := informationGain(below, all); g > gain {
			gain, at, best = g, i, below
		}
	}
	if at < 0 || gain <= chanceGain(best, all) {
		return Finding{}, false
	}
	return l.bound(path, col, best, all, numbers[at], numbers[at+1])
}

// bound makes a finding of the side of the cut where more is won.
func (l *Learner) bound(path string, col *column, below, all counts, low, high float64) (Finding, bool) {
	c := criterionFor(path, Value{})
	met := below
	if above := all.minus(below); above.won*below.sum() > below.won*above.sum() {
		met, c.Min = above, &high
	} else {
		c.Max = &low
	}
	f, ok := l.finding(&column{known: all}, met)
	f.Criterion = c
	return f, ok
}

// chanceGain is the gain in bits that a cut must be above to be worth telling.
func chanceGain(below, all counts) float64 {
	above, n := all.minus(below), float64(all.sum())
	classes := func(c counts) float64 {
		if c.won > 0 && c.lost > 0 {
			return 2
		}
		return 1
	}
	k := classes(all)
	delta := math.Log2(math.Pow(3, k)-2) - (k*all.entropy() - classes(below)*below.entropy() - classes(above)*above.entropy())
	return (math.Log2(n-1) + delta) / n
}
