package output

import (
	"fmt"
	"io"
	"strings"

	"github.com/leadclass/leadclass"
)

// TableOptions says how a table looks.
type TableOptions struct {
	Width   int  // columns of the terminal; 0 stands for 100
	Color   bool // highlight the deciding words
	Explain bool // list the evidence, the runner-up and the doubts under each row
}

// Table writes a row for each answer as it comes, so that any number of them
// needs no memory.
func Table(w io.Writer, o TableOptions) Writer {
	if o.Width <= 0 {
		o.Width = 100
	}
	return &table{w: w, o: o}
}

type table struct {
	w      io.Writer
	o      TableOptions
	headed bool
}

// Widths of the columns, in terminal cells.
const (
	idWidth     = 18
	intentWidth = 16
	sureWidth   = 5
	minText     = 20
)

// Colours, as ANSI escape sequences.
const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	strong = "\x1b[1;4m"
	plain  = "\x1b[0m"
)

var colors = map[leadclass.Disposition]string{
	leadclass.Genuine: "\x1b[32m", leadclass.Deferred: "\x1b[36m", leadclass.Contested: "\x1b[33m",
	leadclass.Declined: "\x1b[31m", leadclass.Redirected: "\x1b[35m", leadclass.Automatic: "\x1b[34m",
}

func (t *table) paint(style, s string) string {
	if !t.o.Color || style == "" || s == "" {
		return s
	}
	return style + s + plain
}

func (t *table) head() error {
	if t.headed {
		return nil
	}
	t.headed = true
	_, err := fmt.Fprintln(t.w, t.paint(bold, cell("ID", idWidth)+"  "+cell("INTENT", intentWidth)+"  "+cell("SURE", sureWidth)+"  REPLY"))
	return err
}

func (t *table) Write(a leadclass.Classification) error {
	if err := t.head(); err != nil {
		return err
	}
	var b strings.Builder
	t.row(&b, a)
	if s := short(a.Facts); s != "" {
		fmt.Fprintf(&b, "%s%s\n", strings.Repeat(" ", idWidth+2), t.paint(dim, "→ "+fit(clean(s), max(minText, t.o.Width-idWidth-4))))
	}
	if t.o.Explain {
		t.explain(&b, a)
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t *table) Flush() error { return t.head() }

func (t *table) row(b *strings.Builder, a leadclass.Classification) {
	width := max(minText, t.o.Width-idWidth-intentWidth-sureWidth-6)
	text := snippet(a, width, func(s string) string { return t.paint(strong, s) })
	intent := t.paint(colors[a.Disposition], cell(clean(string(a.Intent)), intentWidth))
	line := cell(clean(a.ID), idWidth) + "  " + intent + "  " + cell(percent(a.Confidence), sureWidth) + "  " + text
	b.WriteString(strings.TrimRight(line, " "))
	b.WriteByte('\n')
}

func percent(v float64) string {
	if v == 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f %%", 100*v)
}

const indent = "    "

func (t *table) explain(b *strings.Builder, a leadclass.Classification) {
	for _, e := range a.Evidence {
		t.proof(b, e, a.Text)
	}
	if len(a.Also) > 0 {
		fmt.Fprintf(b, "%salso %s\n", indent, join(a.Also, ", "))
	}
	if a.RunnerUp.Intent != "" {
		fmt.Fprintf(b, "%snext %s, %s\n", indent, a.RunnerUp.Intent, percent(a.RunnerUp.Confidence))
	}
	for _, d := range a.Doubts {
		fmt.Fprintf(b, "%sdoubt: %s\n", indent, clean(string(d)))
	}
}

// proof writes one piece of evidence: its intent, weight, words and source.
func (t *table) proof(b *strings.Builder, e leadclass.Evidence, visible string) {
	words := ""
	if s := spanOf(e, visible).Text; s != "" {
		words = ` "` + fit(clean(s), max(minText, t.o.Width-2*idWidth-intentWidth)) + `"`
	}
	weight := t.paint(bold, fmt.Sprintf("%+.1f", e.Weight))
	fmt.Fprintf(b, "%s%s %s%s %s\n", indent, cell(clean(string(e.Intent)), intentWidth), weight, words, t.paint(dim, clean(source(e))))
}
