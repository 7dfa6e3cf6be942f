package output

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"

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
	if !t.o.Color || style == "" {
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
	b.WriteString(cell(clean(a.ID), idWidth))
	b.WriteString("  ")
	b.WriteString(t.paint(colors[a.Disposition], cell(string(a.Intent), intentWidth)))
	fmt.Fprintf(&b, "  %s  %s\n", cell(percent(a.Confidence), sureWidth), t.snippet(a))
	if t.o.Explain {
		t.explain(&b, a)
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t *table) Flush() error { return t.head() }

func percent(v float64) string {
	if v == 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f %%", 100*v)
}

// cell cuts or fills s to a width. East Asian and emoji widths are the
// library's business.
func cell(s string, width int) string {
	return runewidth.FillRight(runewidth.Truncate(s, width, "…"), width)
}

// clean shows control characters, line breaks among them, as spaces: text of
// strangers must not steer the terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ', 0x7f <= r && r < 0xa0, 0x200b <= r && r <= 0x200f, 0x2028 <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// snippet is as much of the text as fits, around the words that decided.
func (t *table) snippet(a leadclass.Classification) string {
	width := max(minText, t.o.Width-idWidth-intentWidth-sureWidth-6)
	start, end := 0, 0
	if len(a.Evidence) > 0 && a.Evidence[0].Field == leadclass.FieldBody && a.Evidence[0].Intent == a.Intent {
		start, end = a.Evidence[0].Start, a.Evidence[0].End
	}
	before, hit, after := clean(a.Text[:start]), clean(a.Text[start:end]), clean(a.Text[end:])
	hit = runewidth.Truncate(hit, width, "…")
	room := width - runewidth.StringWidth(hit)
	left := min(runewidth.StringWidth(before), max(room/2, room-runewidth.StringWidth(after)))
	before = tail(before, left)
	after = runewidth.Truncate(after, room-runewidth.StringWidth(before), "…")
	return before + t.paint(strong, hit) + after
}

// tail keeps the end of s that fits a width.
func tail(s string, width int) string {
	if over := runewidth.StringWidth(s) - width; over > 0 {
		return runewidth.TruncateLeft(s, over+1, "…")
	}
	return s
}

func (t *table) explain(b *strings.Builder, a leadclass.Classification) {
	const indent = "    "
	for _, e := range a.Evidence {
		words := ""
		if rec := newEvidence(e, a.Text); rec.Text != "" {
			words = " " + fmt.Sprintf("%q", clean(rec.Text))
		}
		fmt.Fprintf(b, "%s%s %s%s %s\n", indent, cell(string(e.Intent), intentWidth), t.paint(bold, fmt.Sprintf("%+.1f", e.Weight)), words, t.paint(dim, clean(e.Source)))
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
