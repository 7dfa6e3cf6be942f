package linear

import (
	"math"
	"slices"
)

// calibration turns margins into log odds: a scale for all labels and an
// offset for each (Platt 1999; Guo et al. 2017, vector scaling with one scale).
type calibration struct {
	scale   float64 // 0 stands for 1
	offsets []float64
}

// logits changes margins to log odds in place.
func (c *calibration) logits(v []float64) {
	scale := c.scale
	if scale == 0 {
		scale = 1
	}
	for k, x := range v {
		v[k] = float64(x * scale) // rounded here: fused with the sum it would differ between machines
	}
	for k, o := range c.offsets {
		v[k] += o
	}
}

// Bounds of the fit.
const (
	fitSteps = 400
	fitRate  = 0.5
	fitPrior = 1e-3 // pulls offsets to 0
)

// fitCalibration minimises the log loss of held-out margins, to which what
// hints say is added, by gradient descent on the logarithm of the scale and
// the offsets. It is convex enough that a few hundred steps of a fixed rate
// find the bottom.
func fitCalibration(margins, said [][]float64, labels []int, classes int) calibration {
	logScale, offsets := math.Log(3), make([]float64, classes)
	grad, p := make([]float64, classes), make([]float64, classes)
	n := float64(len(margins))
	for range fitSteps {
		clear(grad)
		gs, scale := 0.0, math.Exp(logScale)
		for i, m := range margins {
			for k := range p {
				p[k] = scale*m[k] + offsets[k] + said[i][k]
			}
			softmax(p)
			for k := range p {
				d := p[k]
				if k == labels[i] {
					d--
				}
				grad[k] += d
				gs += d * m[k] * scale
			}
		}
		logScale -= fitRate * gs / n
		logScale = max(-3, min(5, logScale))
		for k := range offsets {
			offsets[k] -= fitRate * (grad[k]/n*float64(classes)/4 + fitPrior*offsets[k])
		}
	}
	return calibration{math.Exp(logScale), offsets}
}

// calibrate fits the probabilities to held-out texts, and measures the
// precision that they give.
func (m *Model) calibrate(held []Example) {
	var margins, said [][]float64
	var labels []int
	s := newSums(&m.rows)
	for i := range held {
		k, ok := slices.BinarySearch(m.labels, held[i].Label)
		if !ok {
			continue
		}
		m.score(s, held[i].Text, held[i].Hints)
		margins = append(margins, m.margins(nil, s))
		labels = append(labels, k)
		says := make([]float64, len(m.labels))
		m.speak(says, held[i].Hints)
		said = append(said, says)
	}
	if len(margins) == 0 {
		return
	}
	m.cal = fitCalibration(margins, said, labels, len(m.labels))
	answers := make([]answer, len(margins))
	for i, v := range margins {
		m.cal.logits(v)
		for k := range v {
			v[k] += said[i][k]
		}
		softmax(v)
		best, _ := topTwo(v)
		answers[i] = answer{best, v[best], best == labels[i]}
	}
	m.curves = precisionCurves(answers, len(m.labels))
}
