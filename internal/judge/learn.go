package judge

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/contacts"
)

// Learning learns a profile from streams of contacts.
type Learning struct {
	learner leadclass.Learner
	pipe    contacts.Pipe
	won     bool // what is being read
}

// NewLearning returns a Learning that has read nothing. An id may stand once,
// among the won or the lost.
func NewLearning(minSupport int, fail func(error)) *Learning {
	l := &Learning{learner: leadclass.Learner{MinSupport: minSupport}}
	l.pipe = contacts.Pipe{
		NewWorker: func() contacts.Worker { return encode },
		Sink:      l.add,
		Fail:      fail,
	}
	return l
}

// Read learns from the contacts of one input, all won or all lost.
func (l *Learning) Read(ctx context.Context, name string, r io.Reader, won bool) error {
	l.won = won
	return l.pipe.Read(ctx, name, r)
}

// encode keeps what is learned from.
func encode(_ context.Context, c *leadclass.Contact, b []byte) ([]byte, error) {
	record, err := leadclass.Contact{ID: c.ID, Account: c.Account, Person: c.Person}.MarshalJSON()
	return append(b, record...), err
}

func (l *Learning) add(record []byte) error {
	var c leadclass.Contact
	if err := c.Decode(string(record)); err != nil {
		return err
	}
	l.learner.Add(c, l.won)
	return nil
}

// Write writes what was learned: a "profile", to be judged by, or the "table"
// of all findings.
func (l *Learning) Write(w io.Writer, format string) error {
	learned := l.learner.Learn()
	if format == "table" {
		return writeFindings(w, learned)
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(learned.Profile())
}

func writeFindings(w io.Writer, learned leadclass.Learned) error {
	fmt.Fprintf(w, "%d won, %d lost; + goes with winning, - with losing, ? may be chance\n", learned.Won, learned.Lost)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\tATTRIBUTE\tASKED\tWON\tLOST\tEVIDENCE (NATS)\t95 %\tGAIN (BITS)")
	for _, f := range learned.Findings {
		fmt.Fprintf(t, "%s\t%s\t%s\t%d of %d\t%d of %d\t%+.2f\t%+.2f to %+.2f\t%.3f\n", sign(f), f.Criterion.Attribute, f.Criterion,
			f.Won, f.WonOf, f.Lost, f.LostOf, f.Evidence, f.Low, f.High, f.InformationGain)
	}
	return t.Flush()
}

func sign(f leadclass.Finding) string {
	switch {
	case !f.Sure():
		return "?"
	case f.Evidence > 0:
		return "+"
	}
	return "-"
}
