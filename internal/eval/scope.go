package eval

import (
	"cmp"
	"slices"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
)

// Scope is how well texts that no label fits are told from the others.
type Scope struct {
	Label     string `json:"label"`
	Threshold Number `json:"threshold"`
	From      string `json:"threshold_from"`
	InScope   Rate   `json:"in_scope_accuracy"`   // right, and sure enough
	Recall    Rate   `json:"out_of_scope_recall"` // not sure enough
	AUROC     Number `json:"auroc"`
}

// scoped is an answer seen as a vote on the scope.
type scoped struct {
	score      float64 // confidence; below 0 if the answer is out of scope by name
	out, right bool
}

func newScoped(gold corpus.Item, a leadclass.Classification, outOfScope string) scoped {
	s := scoped{score: a.Confidence, out: gold.Intent == outOfScope, right: gold.Intent == string(a.Intent)}
	if string(a.Intent) == outOfScope || len(a.Scores) == 0 {
		s.score = -1
	}
	return s
}

// ScopeCalibration chooses a threshold by texts in and out of scope.
type ScopeCalibration struct {
	label string
	list  []scoped
}

// NewScopeCalibration gathers answers from which to choose a threshold.
func NewScopeCalibration(outOfScope string) *ScopeCalibration {
	return &ScopeCalibration{label: outOfScope}
}

// Add notes the answer for a text.
func (c *ScopeCalibration) Add(gold corpus.Item, a leadclass.Classification) {
	c.list = append(c.list, newScoped(gold, a, c.label))
}

// Threshold returns the confidence that gives the most right answers, out of
// scope being one label more (Larson et al. 2019); of equals the lowest.
func (c *ScopeCalibration) Threshold() float64 {
	sorted := slices.Clone(c.list)
	slices.SortFunc(sorted, func(a, b scoped) int { return cmp.Compare(a.score, b.score) })
	gain, best, threshold := 0, 0, 0.0
	for i, s := range sorted {
		if s.score < 0 {
			continue // below any threshold
		}
		switch {
		case s.out:
			gain++
		case s.right:
			gain--
		}
		next := 1.0
		if i+1 < len(sorted) {
			next = sorted[i+1].score
		}
		if next > s.score && gain > best {
			best, threshold = gain, (s.score+next)/2
		}
	}
	return threshold
}

func measureScope(list []scoped, o Options) *Scope {
	in, right, out, rejected := 0, 0, 0, 0
	for _, s := range list {
		below := s.score < 0 || s.score < o.Threshold
		switch {
		case s.out:
			out++
			if below {
				rejected++
			}
		default:
			in++
			if s.right && !below {
				right++
			}
		}
	}
	return &Scope{o.OutOfScope, Number(o.Threshold), o.ThresholdOf, rate(right, in), rate(rejected, out), auroc(list)}
}

// auroc is the probability that a text in scope gets a higher score than one
// out of scope; ties count half (Mann and Whitney 1947).
func auroc(list []scoped) Number {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b scoped) int { return cmp.Compare(a.score, b.score) })
	wins, outBelow, ins := 0.0, 0.0, 0.0
	for from := 0; from < len(sorted); {
		to, in, out := from, 0.0, 0.0
		for ; to < len(sorted) && sorted[to].score == sorted[from].score; to++ {
			if sorted[to].out {
				out++
			} else {
				in++
			}
		}
		wins += in * (outBelow + out/2)
		outBelow += out
		ins += in
		from = to
	}
	return ratio(wins, ins*outBelow)
}
