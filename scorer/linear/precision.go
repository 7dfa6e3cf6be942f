package linear

import (
	"cmp"
	"slices"
)

// Point says that answers of at least this confidence are right in this share
// of cases.
type Point struct{ Confidence, Precision float64 }

// confidenceGrid holds the confidences at which precision is measured.
var confidenceGrid = [...]float64{0, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.84, 0.88, 0.91, 0.93, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.998, 0.999}

// pooled is how many answers of all labels stand beside those of one label:
// the precision of a label with few held-out texts leans on that of all.
const pooled = 20

// answer is a prediction for a held-out text.
type answer struct {
	label      int
	confidence float64
	right      bool
}

// precisionCurves measures, for each label, the precision of answers from each
// confidence of the grid on.
func precisionCurves(answers []answer, labels int) [][]float64 {
	answers = slices.Clone(answers)
	slices.SortStableFunc(answers, func(a, b answer) int { return -cmp.Compare(a.confidence, b.confidence) })
	curves := make([][]float64, labels)
	for k := range curves {
		curves[k] = make([]float64, len(confidenceGrid))
	}
	right, all := make([]float64, labels), make([]float64, labels)
	sumRight, sumAll, next := 0.0, 0.0, 0
	for g := len(confidenceGrid) - 1; g >= 0; g-- {
		for ; next < len(answers) && answers[next].confidence >= confidenceGrid[g]; next++ {
			a := answers[next]
			all[a.label]++
			sumAll++
			if a.right {
				right[a.label]++
				sumRight++
			}
		}
		overall := (sumRight + 1) / (sumAll + 1)
		for k := range curves {
			curves[k][g] = (right[k] + pooled*overall) / (all[k] + pooled)
		}
	}
	return curves
}

// Precision returns what was measured on held-out texts for a label, in the
// order of confidence; nil without held-out texts.
func (m *Model) Precision(label int) []Point {
	if len(m.curves) == 0 {
		return nil
	}
	points := make([]Point, len(confidenceGrid))
	for g, c := range confidenceGrid {
		points[g] = Point{c, m.curves[label][g]}
	}
	return points
}
