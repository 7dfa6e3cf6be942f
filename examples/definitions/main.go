// Command definitions judges the same ten contacts under all eight definitions
// of a lead, and prints how far they disagree.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
)

//go:embed contacts.jsonl
var contacts string

// The ideal customer is a manufacturer with at least twenty employees.
const profile = `{"criteria":[
	{"attribute":"industry","in":["manufacturing"],"by":"suspect"},
	{"attribute":"employees","min":20,"by":"suspect"}]}`

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(w io.Writer) error {
	ideal, err := leadclass.ParseProfile([]byte(profile))
	if err != nil {
		return err
	}
	now := time.Date(2026, 11, 15, 12, 0, 0, 0, time.UTC)
	var ladders []*leadclass.Definition
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "CONTACT")
	for _, name := range definitions.Names() {
		d, err := definitions.Load(name)
		if err != nil {
			return err
		}
		ladders = append(ladders, d)
		fmt.Fprintf(t, "\t%s", name)
	}
	fmt.Fprintln(t, "\tLEAD FOR")
	for line := range strings.Lines(contacts) {
		var c leadclass.Contact
		if err := c.UnmarshalJSON([]byte(line)); err != nil {
			return err
		}
		if err := row(t, c, ladders, ideal, now); err != nil {
			return err
		}
	}
	return t.Flush()
}

// row prints what one contact is under each definition.
func row(w io.Writer, c leadclass.Contact, ladders []*leadclass.Definition, ideal *leadclass.Profile, now time.Time) error {
	fmt.Fprint(w, c.ID)
	leads := 0
	for _, d := range ladders {
		v, err := d.Judge(c, ideal, now)
		if err != nil {
			return err
		}
		if v.Outcome == leadclass.Lead {
			leads++
		}
		fmt.Fprintf(w, "\t%s", cell(v))
	}
	_, err := fmt.Fprintf(w, "\t%d of %d\n", leads, len(ladders))
	return err
}

// cell is the outcome, with the stage where it says more.
func cell(v leadclass.Verdict) string {
	switch {
	case v.Outcome == leadclass.Undecided:
		return "? " + strings.Join(v.Missing, ", ")
	case v.Outcome == leadclass.Lead && v.Stage != leadclass.StageLead:
		return "LEAD: " + string(v.Stage)
	case v.Outcome == leadclass.Lead:
		return "LEAD"
	}
	return string(v.Stage)
}
