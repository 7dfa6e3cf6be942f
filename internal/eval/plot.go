package eval

import (
	"math"
	"strconv"
)

// Plot is a square of unit values, with the origin at the bottom left.
type Plot struct {
	Ticks []Tick
	Bars  []Box
	Dots  []Dot
	Line  string // points of a polyline
	Mean  string // points of a second one: no skill at all
	YMax  float64
}

// Tick is a mark on an axis.
type Tick struct {
	At   string // pixels from the left
	Up   string // pixels from the top
	X, Y string // labels
}

// Box is a bar, or a cell of the heat map.
type Box struct{ X, Y, Width, Height, Title, Class, Opacity, Label, LabelX, LabelY string }

// Dot is a value with an interval.
type Dot struct{ X, Y, Low, High, Title string }

// Pixels of a plot inside its margins.
const (
	plotSize   = 260
	plotLeft   = 44
	plotTop    = 10
	plotBottom = plotTop + plotSize
)

func decimal(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

func (p *Plot) x(v float64) float64 { return plotLeft + plotSize*v }
func (p *Plot) y(v float64) float64 { return plotBottom - plotSize*min(1, v/p.YMax) }

func (p *Plot) point(x, y float64) string { return decimal(p.x(x)) + "," + decimal(p.y(y)) }

func newPlot(yMax float64) *Plot {
	p := &Plot{YMax: yMax}
	for i := range 6 {
		v := float64(i) / 5
		p.Ticks = append(p.Ticks, Tick{decimal(p.x(v)), decimal(p.y(v * yMax)), percent(v), percent(v * yMax)})
	}
	return p
}

func percent(v float64) string { return decimal(100*v) + " %" }

// newReliabilityPlot draws accuracy over confidence with its intervals, and
// below it how many answers a bin holds.
func newReliabilityPlot(g *Group) *Plot {
	p := newPlot(1)
	most := 1
	for _, b := range g.Reliability {
		most = max(most, b.Count)
	}
	for _, b := range g.Reliability {
		if b.Count == 0 {
			continue
		}
		title := strconv.Itoa(b.Count) + " answers, confidence " + b.Confidence.String() + ", right " + b.Accuracy.Value.String()
		// A quarter of the height holds the largest bin.
		height := plotSize / 4 * float64(b.Count) / float64(most)
		p.Bars = append(p.Bars, Box{
			X: decimal(p.x(float64(b.From)) + 1), Width: decimal(plotSize/bins - 2.0),
			Y: decimal(plotBottom - height), Height: decimal(height), Title: title,
		})
		p.Dots = append(p.Dots, Dot{
			X: decimal(p.x(float64(b.Confidence))), Y: decimal(p.y(float64(b.Accuracy.Value))),
			Low: decimal(p.y(float64(b.Accuracy.Low))), High: decimal(p.y(float64(b.Accuracy.High))), Title: title,
		})
	}
	p.Line = p.point(0, 0) + " " + p.point(1, 1)
	return p
}

// newRiskPlot draws the share of wrong answers over coverage. The scale of the
// risk follows the curve: good classifiers stay in a corner of the unit square.
func newRiskPlot(g *Group) *Plot {
	top := 0.0
	for _, r := range g.Risk {
		top = max(top, float64(r.Risk))
	}
	p := newPlot(scale(top))
	for i, r := range g.Risk {
		if i > 0 {
			p.Line += " "
		}
		p.Line += p.point(float64(r.Coverage), float64(r.Risk))
	}
	overall := 1 - float64(g.Accuracy.Value)
	p.Mean = p.point(0, overall) + " " + p.point(1, overall)
	return p
}

// scale is the least round number that is not below v.
func scale(v float64) float64 {
	for _, s := range []float64{0.05, 0.1, 0.2, 0.5} {
		if v <= s {
			return s
		}
	}
	return 1
}
