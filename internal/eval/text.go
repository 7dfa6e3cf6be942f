package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
)

// What a terminal of 80 columns can show.
const (
	maxTextLabels = 30 // in the table of labels
	maxTextMatrix = 18 // in the confusion matrix
	maxConfusions = 15 // where the matrix is too wide
	maxTextWorst  = 10
	textWidth     = 78
)

// WriteText writes a scorecard for a terminal.
func (r *Report) WriteText(w io.Writer) error {
	t := &textWriter{}
	t.line("%s: %d texts, digest %s", strings.Join(r.Files, ", "), r.Texts, r.Digest)
	t.line("read by %s", r.Model)
	t.scorecard(r, "", r.Groups)
	if r.Unseen != nil {
		t.scorecard(r, "without texts that also stand in the training data", r.Unseen)
	}
	t.scope(r.Scope)
	t.labels(r.Groups[0].Labels)
	t.confusion(&r.Groups[0])
	t.mistakes(r.Mistakes)
	_, err := io.WriteString(w, t.b.String())
	return err
}

type textWriter struct{ b strings.Builder }

// line writes a line without white space at its end.
func (t *textWriter) line(format string, args ...any) {
	t.b.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " "))
	t.b.WriteByte('\n')
}

func (t *textWriter) title(format string, args ...any) {
	t.line("")
	t.line(format, args...)
}

func (t *textWriter) scorecard(r *Report, title string, groups []Group) {
	if t.line(""); title != "" {
		t.line("%s", title)
	}
	for _, row := range r.rowsOf(groups) {
		s := fmt.Sprintf("%-20s%-22s", row.Name, row.Cells[0].Value+" "+row.Cells[0].Bounds)
		for _, c := range row.Cells[1:] {
			s += fmt.Sprintf("%-9s ", runewidth.Truncate(c.Value, 9, "…"))
		}
		t.line("%s", s)
	}
}

func (t *textWriter) scope(s *Scope) {
	if s == nil {
		return
	}
	t.title("out of scope (%q): a confidence below %s,", s.Label, s.Threshold)
	t.line("%s", s.From)
	for _, row := range s.Rows() {
		t.line("%-20s%s %s", row.Name, row.Cells[0].Value, row.Cells[0].Bounds)
	}
}

func (t *textWriter) labels(labels []Label) {
	if len(labels) == 0 {
		return
	}
	title := "label"
	if len(labels) > maxTextLabels {
		t.title("the %d labels of %d that are read worst", maxTextLabels, len(labels))
		labels = slices.Clone(labels)
		slices.SortStableFunc(labels, func(a, b Label) int { return compareNumbers(a.F1.Value, b.F1.Value) })
		labels = labels[:maxTextLabels]
	} else {
		t.line("")
	}
	t.line("%-16s%6s  %-18s%-18s%s", title, "texts", "precision", "recall", "F1")
	for _, l := range labels {
		name := runewidth.FillRight(runewidth.Truncate(l.Name, 16, "…"), 16)
		t.line("%s%6d  %-18s%-18s%s", name, l.Texts, short(l.Precision.Interval), short(l.Recall.Interval), short(l.F1))
	}
}

// short writes an interval in 16 columns: "0.937 [.89, .97]".
func short(i Interval) string {
	if i.Bounds() == "" {
		return i.Value.String()
	}
	return fmt.Sprintf("%s [%s, %s]", i.Value, bound(i.Low), bound(i.High))
}

func bound(n Number) string {
	return strings.TrimPrefix(fmt.Sprintf("%.2f", float64(n)), "0")
}

func compareNumbers(a, b Number) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (t *textWriter) confusion(g *Group) {
	if m := &g.matrix; len(m.names) <= maxTextMatrix {
		if len(m.names) > 0 {
			t.matrix(m)
		}
		return
	}
	if frequent := g.frequent(maxConfusions); len(frequent) > 0 {
		t.title("the most frequent confusions")
		for _, c := range frequent {
			t.line("%6d  %s read as %s", c.Count, c.Gold, c.Said)
		}
	}
}

// matrix gives the columns letters, to stay narrow.
func (t *textWriter) matrix(m *confusionMatrix) {
	t.title("confusion: a row for each label, a column for what was answered")
	head := strings.Repeat(" ", 18)
	for j := range m.names {
		head += fmt.Sprintf("%*s", m.columnWidth(j), letter(j))
	}
	t.line("%s", head)
	for i, name := range m.names {
		row := letter(i) + " " + runewidth.FillRight(runewidth.Truncate(name, 16, "…"), 16)
		for j := range m.names {
			cell := "."
			if n := m.at(i, j); n > 0 {
				cell = fmt.Sprint(n)
			}
			if i >= m.gold {
				cell = "" // an answer that is nobody's label has a column alone
			}
			row += fmt.Sprintf("%*s", m.columnWidth(j), cell)
		}
		t.line("%s", row)
	}
}

func letter(i int) string { return string(rune('A' + i)) }

func (m *confusionMatrix) columnWidth(j int) int {
	width := 3
	for i := range m.names {
		width = max(width, len(fmt.Sprint(m.at(i, j)))+1)
	}
	return width
}

func (t *textWriter) mistakes(list []Mistake) {
	if len(list) == 0 {
		return
	}
	t.title("the worst mistakes: wrong, and sure of it")
	for _, m := range list[:min(maxTextWorst, len(list))] {
		t.line("")
		t.line("%s:%d is %s (%s), read as %s (%s)", m.File, m.Line, m.Gold, m.GoldConfidence, m.Said, m.Confidence)
		t.line("  %s", runewidth.Truncate(oneLine(m.Text), textWidth-2, "…"))
		for _, e := range m.reasons(3) {
			t.line("  %+.1f %s  %s", float64(e.Weight), e.Source, runewidth.Truncate(oneLine(e.Text), 40, "…"))
		}
	}
}

// reasons returns at most n reasons for what was said.
func (m *Mistake) reasons(n int) []Reason {
	var out []Reason
	for _, e := range m.Evidence {
		if e.Label == m.Said && len(out) < n {
			out = append(out, e)
		}
	}
	return out
}

// oneLine keeps hostile texts from moving the cursor of a terminal.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}
