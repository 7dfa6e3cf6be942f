package leadclass

import (
	"cmp"
	"math"
	"slices"
)

// Calibration turns summed log odds into probabilities that mean what they say.
// The zero value leaves them as they are.
type Calibration struct {
	// Temperature divides the log odds before the softmax (Guo et al. 2017);
	// 0 stands for 1.
	Temperature float64
	// Prior is added to the log odds: how much rarer or more frequent intents
	// are than in the texts that were learned from, and how much more a mistake
	// costs one way than the other.
	Prior []LogOdds
	// Precision gives, for each intent, the precision that was measured on
	// held-out replies from a confidence on. An intent without points is
	// trusted at its confidence.
	Precision map[Intent][]PrecisionPoint
}

// PrecisionPoint says that answers of at least this confidence were right in
// this share of cases.
type PrecisionPoint struct {
	Confidence float64
	Precision  float64
}

// Threshold returns the least confidence at which answers of the intent have
// the precision p; above 1 if none have.
func (c Calibration) Threshold(intent Intent, p float64) float64 {
	points, ok := c.Precision[intent]
	if !ok {
		return p
	}
	least := math.Inf(1)
	for _, q := range points {
		if q.Precision >= p && q.Confidence < least {
			least = q.Confidence
		}
	}
	return least
}

// Candidate is an intent with its probability.
type Candidate struct {
	Intent     Intent
	Confidence float64 // 0 to 1
}

// candidates returns all fifteen intents and what else has a score, the most
// probable first, ties in order of precedence. The confidences add up to 1.
func (c Calibration) candidates(s Scores) []Candidate {
	out := make([]Candidate, len(precedence), len(precedence)+len(s.LogOdds))
	for i, intent := range precedence {
		out[i].Intent = intent
	}
	for _, l := range slices.Concat(c.Prior, s.LogOdds) {
		i := slices.IndexFunc(out, func(k Candidate) bool { return k.Intent == l.Intent })
		if i < 0 {
			i = len(out)
			out = append(out, Candidate{Intent: l.Intent})
		}
		out[i].Confidence += l.Value
	}
	softmax(out, cmp.Or(c.Temperature, 1))
	slices.SortFunc(out, func(a, b Candidate) int {
		return cmp.Or(-cmp.Compare(a.Confidence, b.Confidence), comparePrecedence(a.Intent, b.Intent))
	})
	return out
}

// maxLogOdds bounds what scorers may say, so that sums stay finite.
const maxLogOdds = 1e6

// softmax replaces log odds by probabilities. The greatest is subtracted
// first, so that nothing overflows.
func softmax(k []Candidate, temperature float64) {
	top := math.Inf(-1)
	for i := range k {
		v := k[i].Confidence / temperature
		if math.IsNaN(v) {
			v = 0
		}
		k[i].Confidence = max(-maxLogOdds, min(maxLogOdds, v))
		top = max(top, k[i].Confidence)
	}
	sum := 0.0
	for i := range k {
		k[i].Confidence = math.Exp(k[i].Confidence - top)
		sum += k[i].Confidence
	}
	for i := range k {
		k[i].Confidence /= sum
	}
}
