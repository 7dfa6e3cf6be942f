package eval

import "math"

// Bin gathers answers of about the same confidence.
type Bin struct {
	From       Number `json:"from"` // excluded
	To         Number `json:"to"`   // included
	Count      int    `json:"count"`
	Confidence Number `json:"confidence"` // mean
	Accuracy   Rate   `json:"accuracy"`
}

// bins of equal width, as in Guo et al. (2017).
const bins = 15

// reliability puts answers into bins by confidence. Those for which nothing
// was scored claim nothing, and are left out.
func reliability(outcomes []outcome) []Bin {
	var sums [bins]float64
	var counts, right [bins]int
	for i := range outcomes {
		o := &outcomes[i]
		if !o.scored {
			continue
		}
		b := binOf(o.confidence)
		sums[b] += o.confidence
		counts[b]++
		if o.right() {
			right[b]++
		}
	}
	out := make([]Bin, bins)
	for b := range out {
		out[b] = Bin{
			From: Number(b) / bins, To: Number(b+1) / bins, Count: counts[b],
			Confidence: ratio(sums[b], float64(counts[b])), Accuracy: rate(right[b], counts[b]),
		}
	}
	return out
}

func binOf(confidence float64) int {
	return max(0, min(bins-1, int(math.Ceil(confidence*bins))-1))
}

// ece is the expected calibration error: the mean distance of confidence and
// accuracy, each bin by the number of its answers (Naeini et al. 2015).
func ece(list []Bin) Number {
	sum, n := 0.0, 0
	for _, b := range list {
		if b.Count > 0 {
			sum += float64(b.Count) * math.Abs(float64(b.Confidence-b.Accuracy.Value))
			n += b.Count
		}
	}
	return ratio(sum, float64(n))
}

func brierOf(o *outcome) float64   { return o.brier }
func logLossOf(o *outcome) float64 { return o.logLoss }

func mean(outcomes []outcome, of func(*outcome) float64) Number {
	sum := 0.0
	for i := range outcomes {
		sum += of(&outcomes[i])
	}
	return ratio(sum, float64(len(outcomes)))
}
