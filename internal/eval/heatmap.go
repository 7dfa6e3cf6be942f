package eval

import (
	"fmt"
	"math"
)

// HeatMap is the confusion matrix as a picture.
type HeatMap struct {
	Width, Height int
	Rows          []Heading
	Columns       []Heading
	Cells         []Box
}

// Heading names a row or a column.
type Heading struct {
	Name string
	X, Y int
}

// Pixels of the heat map.
const (
	cellSize  = 32
	heatLeft  = 132
	heatTop   = 104
	maxHeat   = 40 // labels; more are not readable
	heatExtra = 56 // room for the slanted heading of the last column
)

// newHeatMap returns nil where there are too many labels to read.
func newHeatMap(g *Group) *HeatMap {
	m := &g.matrix
	if len(m.names) > maxHeat || len(m.names) == 0 {
		return nil
	}
	h := &HeatMap{Width: heatLeft + len(m.names)*cellSize + heatExtra, Height: heatTop + m.gold*cellSize + 4}
	for i, name := range m.names {
		h.Columns = append(h.Columns, Heading{name, heatLeft + i*cellSize + cellSize/2, heatTop - 8})
		if i < m.gold {
			h.Rows = append(h.Rows, Heading{name, heatLeft - 8, heatTop + i*cellSize + cellSize/2 + 4})
			h.addRow(m, i)
		}
	}
	return h
}

// addRow shades cells by the share of the label that they hold. The root makes
// rare mistakes visible beside what is right.
func (h *HeatMap) addRow(m *confusionMatrix, i int) {
	all, _ := m.sums(i)
	for j := range m.names {
		n := m.at(i, j)
		class := "wrong"
		if i == j {
			class = "right"
		}
		x, y := heatLeft+j*cellSize, heatTop+i*cellSize
		b := Box{
			X: fmt.Sprint(x), Y: fmt.Sprint(y), Width: fmt.Sprint(cellSize - 1), Height: fmt.Sprint(cellSize - 1), Class: class,
			Opacity: decimal(math.Sqrt(float64(n) / float64(max(1, all)))), LabelX: fmt.Sprint(x + cellSize/2), LabelY: fmt.Sprint(y + cellSize/2 + 4),
			Title: fmt.Sprintf("%s read as %s: %d of %d", m.names[i], m.names[j], n, all),
		}
		if n > 0 {
			b.Label = fmt.Sprint(n)
		} else {
			b.Class = "none"
		}
		h.Cells = append(h.Cells, b)
	}
}
