package output

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/leadclass/leadclass"
)

// CSV writes a header and one row a classification, for spreadsheets. A cell
// that they would run as a formula gets an apostrophe in front; the exact text
// is in [JSONL].
func CSV(w io.Writer) Writer { return &rows{w: csv.NewWriter(w)} }

type rows struct {
	w      *csv.Writer
	headed bool
}

var header = []string{"id", "intent", "confidence", "disposition", "also", "runner_up", "runner_up_confidence", "language", "visible", "evidence", "doubts", "facts"}

func (c *rows) Write(a leadclass.Classification) error {
	if err := c.head(); err != nil {
		return err
	}
	cells := []string{
		a.ID, string(a.Intent), number(a.Confidence), a.Disposition.String(), join(a.Also, " "),
		string(a.RunnerUp.Intent), number(a.RunnerUp.Confidence), a.Language, a.Text, proof(a), join(a.Doubts, "; "), short(a.Facts),
	}
	for i, s := range cells {
		cells[i] = harmless(s)
	}
	return c.w.Write(cells)
}

func (c *rows) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	return c.w.Write(header)
}

func (c *rows) Flush() error {
	if err := c.head(); err != nil {
		return err
	}
	c.w.Flush()
	return c.w.Error()
}

// formulaStarts begin a formula in some spreadsheet, the wide forms in East
// Asian ones.
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// harmless puts an apostrophe before a stranger's text that a spreadsheet
// would run: "=HYPERLINK(…)" in a reply must not reach out from the reader's
// desk.
func harmless(s string) string {
	if s != "" && strings.ContainsAny(firstRune(s), formulaStarts) {
		return "'" + s
	}
	return s
}

func firstRune(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

// proof is the strongest evidence for the answer, in words.
func proof(a leadclass.Classification) string {
	if len(a.Evidence) == 0 || a.Evidence[0].Intent != a.Intent {
		return ""
	}
	e := a.Evidence[0]
	if words := spanOf(e, a.Text).Text; words != "" {
		return fmt.Sprintf(`"%s" (%s)`, clean(words), source(e))
	}
	return source(e)
}
