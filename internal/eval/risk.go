package eval

import (
	"cmp"
	"slices"
)

// RiskPoint says what share of answers is wrong when only the surest are given
// (El-Yaniv and Wiener 2010).
type RiskPoint struct {
	Coverage   Number `json:"coverage"`   // share of texts that are answered
	Risk       Number `json:"risk"`       // share of these answers that is wrong
	Confidence Number `json:"confidence"` // of the least sure of them
}

// riskPoints is how many points of the curve are kept.
const riskPoints = 100

// riskCoverage returns the curve and the area under it, the mean risk over all
// coverages. The order of answers of one confidence must not count, so their
// mistakes are spread evenly among them.
func riskCoverage(outcomes []outcome) (curve []RiskPoint, area Number) {
	sorted := slices.Clone(outcomes)
	slices.SortStableFunc(sorted, func(a, b outcome) int { return cmp.Compare(b.confidence, a.confidence) })
	wrong := cumulated(sorted)
	n := len(sorted)
	curve = []RiskPoint{}
	sum, kept := 0.0, 0
	for i := range sorted {
		risk := wrong[i] / float64(i+1)
		sum += risk
		if (i+1)*riskPoints/n > kept {
			kept = (i + 1) * riskPoints / n
			curve = append(curve, RiskPoint{Number(i+1) / Number(n), Number(risk), Number(sorted[i].confidence)})
		}
	}
	return curve, ratio(sum, float64(n))
}

// cumulated returns how many of the first answers are wrong, for each number
// of them.
func cumulated(sorted []outcome) []float64 {
	out := make([]float64, len(sorted))
	before := 0.0
	for from := 0; from < len(sorted); {
		to, wrong := from, 0
		for ; to < len(sorted) && sorted[to].confidence == sorted[from].confidence; to++ {
			if !sorted[to].right() {
				wrong++
			}
		}
		for i := from; i < to; i++ {
			out[i] = before + float64(wrong)*float64(i+1-from)/float64(to-from)
		}
		before += float64(wrong)
		from = to
	}
	return out
}

// selective returns what share of texts is answered under the precision asked
// for, and how precise the answers are.
func selective(outcomes []outcome) (coverage, precision Rate) {
	answered, right := 0, 0
	for i := range outcomes {
		if outcomes[i].answered {
			answered++
			if outcomes[i].right() {
				right++
			}
		}
	}
	return rate(answered, len(outcomes)), rate(right, answered)
}
