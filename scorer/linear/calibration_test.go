package linear

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// drawn returns margins, and labels drawn from the probabilities that a scale
// and offsets make of them: what a calibration has to find out.
func drawn(rng *rand.Rand, n int, scale float64, offsets []float64) (margins [][]float64, labels []int) {
	for range n {
		m, p := make([]float64, len(offsets)), make([]float64, len(offsets))
		for k := range m {
			m[k] = rng.NormFloat64()
			p[k] = scale*m[k] + offsets[k]
		}
		softmax(p)
		label, u := 0, rng.Float64()
		for u > p[label] && label < len(p)-1 {
			u -= p[label]
			label++
		}
		margins, labels = append(margins, m), append(labels, label)
	}
	return margins, labels
}

func logLoss(c calibration, margins [][]float64, labels []int) float64 {
	loss := 0.0
	for i, m := range margins {
		p := append([]float64(nil), m...)
		c.logits(p)
		softmax(p)
		loss -= math.Log(p[labels[i]])
	}
	return loss / float64(len(margins))
}

func TestCalibrationLowersLogLoss(t *testing.T) {
	tests := []struct {
		name    string
		scale   float64
		offsets []float64
		reason  string
	}{
		{"too timid", 4, []float64{0, 0, 0}, "margins say less than is known"},
		{"too bold", 0.3, []float64{0, 0, 0}, "margins say more than is known"},
		{"a rare label", 2, []float64{1, 0, -2}, "labels are not equally likely"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rng := rand.New(rand.NewPCG(1, 1))
			margins, labels := drawn(rng, 1500, tt.scale, tt.offsets)
			none := make([][]float64, len(margins))
			for i := range none {
				none[i] = make([]float64, len(tt.offsets))
			}
			c := fitCalibration(margins, none, labels, len(tt.offsets))
			assert.InEpsilon(t, tt.scale, c.scale, 0.3, tt.reason)

			margins, labels = drawn(rng, 3000, tt.scale, tt.offsets) // others than it was fitted to
			got := logLoss(c, margins, labels)
			truth := logLoss(calibration{tt.scale, tt.offsets}, margins, labels)
			assert.Less(t, got, logLoss(calibration{}, margins, labels), tt.reason)
			assert.InDelta(t, truth, got, 0.01, "near what is the least possible")
		})
	}
}

func TestLogits(t *testing.T) {
	v := []float64{1, -2, 3}
	(&calibration{}).logits(v)
	assert.Equal(t, []float64{1, -2, 3}, v, "no calibration changes nothing")
	(&calibration{scale: 2, offsets: []float64{10}}).logits(v)
	assert.Equal(t, []float64{12, -4, 6}, v, "labels without an offset have 0")
}

func TestSoftmax(t *testing.T) {
	tests := []struct {
		name    string
		in, out []float64
	}{
		{"equals", []float64{5, 5}, []float64{0.5, 0.5}},
		{"odds of 3 to 1", []float64{math.Log(3), 0}, []float64{0.75, 0.25}},
		{"no overflow", []float64{1e9, 0, -1e9}, []float64{1, 0, 0}},
		{"no underflow", []float64{-1e9, -1e9 - 1e3}, []float64{1, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			softmax(tt.in)
			assert.InDeltaSlice(t, tt.out, tt.in, 1e-12)
		})
	}
}

// TestPrecisionCurves follows five answers by hand. With n answers from a
// confidence on, r of them right, all labels have (r + 1) / (n + 1), and a
// label's own are weighed against 20 of those.
func TestPrecisionCurves(t *testing.T) {
	answers := []answer{
		{label: 0, confidence: 0.45, right: false},
		{label: 0, confidence: 0.999, right: true},
		{label: 1, confidence: 0.9, right: true},
		{label: 1, confidence: 0.75, right: false},
		{label: 0, confidence: 0.75, right: true},
	}
	curves := precisionCurves(answers, 3)
	require.Len(t, curves, 3)
	tests := []struct {
		from   float64
		want   [3]float64
		reason string
	}{
		{0.999, [3]float64{1, 1, 1}, "one answer, right"},
		{0.91, [3]float64{1, 1, 1}, "0.9 is below"},
		{0.88, [3]float64{1, 1, 1}, "two, both right"},
		{0.75, [3]float64{(2 + 20*0.8) / 22, (1 + 20*0.8) / 22, 0.8}, "3 of 4 right: all (3+1)/(4+1)"},
		{0.5, [3]float64{(2 + 20*0.8) / 22, (1 + 20*0.8) / 22, 0.8}, "no further answer"},
		{0, [3]float64{(2 + 20*4.0/6) / 23, (1 + 20*4.0/6) / 22, 4.0 / 6}, "3 of 5 right: all (3+1)/(5+1)"},
	}
	for _, tt := range tests {
		for g, from := range confidenceGrid {
			if from != tt.from {
				continue
			}
			for k, want := range tt.want {
				assert.InDelta(t, want, curves[k][g], 1e-12, "label %d from %v: %s", k, tt.from, tt.reason)
			}
		}
	}
	assert.InDelta(t, 0.45, answers[0].confidence, 0, "the answers keep their order")
}

func TestPrecision(t *testing.T) {
	m := &Model{}
	assert.Nil(t, m.Precision(0), "nothing was measured")
	m.curves = precisionCurves([]answer{{label: 1, confidence: 1, right: true}}, 2)
	points := m.Precision(1)
	require.Len(t, points, len(confidenceGrid))
	for i, p := range points {
		assert.InDelta(t, 1, p.Precision, 1e-12)
		if i > 0 {
			assert.Greater(t, p.Confidence, points[i-1].Confidence)
		}
	}
}
