package eval

import (
	_ "embed"
	"html/template"
	"io"
	"sync"
)

// WriteHTML writes a page that needs no other file and no network.
func (r *Report) WriteHTML(w io.Writer) error { return page().Execute(w, r) }

//go:embed page.html
var pageText string

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"rows":        (*Report).rowsOf,
		"heat":        newHeatMap,
		"reliability": newReliabilityPlot,
		"risk":        newRiskPlot,
		"marks":       marks,
		"frequent":    func(g *Group) []Confusion { return g.frequent(maxConfusions) },
		"pointer":     func(g Group) *Group { return &g },
		"bar":         func(n Number) string { return decimal(100 * float64(n)) },
	}).Parse(pageText))
})

// Span is a piece of a text, marked if evidence points to it.
type Span struct {
	Text  string
	Class string // "said" speaks for the wrong answer, "gold" for the right one; empty for neither
	Title string // the evidence
}

// marks cuts the text of a mistake where evidence begins and ends. Where
// several pieces overlap, the strongest is shown; they are sorted so.
func marks(m Mistake) []Span {
	var out []Span
	from := 0
	for i := 1; i <= len(m.Text); i++ {
		if i == len(m.Text) || m.reasonAt(i) != m.reasonAt(from) {
			out = append(out, m.span(from, i))
			from = i
		}
	}
	return out
}

// reasonAt is the index of the reason that covers a byte, -1 if none does.
func (m *Mistake) reasonAt(at int) int {
	for i, e := range m.Evidence {
		if e.Start <= at && at < e.End && e.Weight > 0 && (e.Label == m.Said || e.Label == m.Gold) {
			return i
		}
	}
	return -1
}

func (m *Mistake) span(from, to int) Span {
	s := Span{Text: m.Text[from:to]}
	if i := m.reasonAt(from); i >= 0 {
		e := m.Evidence[i]
		s.Class = "gold"
		if e.Label == m.Said {
			s.Class = "said"
		}
		s.Title = e.Label + " +" + e.Weight.String() + " " + e.Source
	}
	return s
}
