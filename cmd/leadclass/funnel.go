package main

import (
	"io"
	"strings"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/funnel"
	"github.com/leadclass/leadclass/lang/en"
)

type funnelCmd struct {
	policyFlags
	By     string   `help:"Split by channel, media or campaign of the first event that states one, or by an attribute such as account.industry." placeholder:"WHAT"`
	From   string   `help:"Count contacts whose first event is at this time or later, RFC 3339 or a date." placeholder:"TIME"`
	To     string   `help:"Count contacts whose first event is not later, and follow them until then. The present if left out." placeholder:"TIME"`
	Format string   `help:"Format of the output: ${enum}." name:"format" enum:"table,csv,json,html" default:"table"`
	Paths  []string `arg:"" optional:"" name:"file" help:"Files with one contact in JSON a line; - is standard input."`
}

// Help is shown under the command's flags.
func (funnelCmd) Help() string {
	return `Which activities bring leads that become qualified, and where do they stop? For every stage of the definition: how many contacts reached it, what share that is of the stage before, the median days since then, and how many are there at the end.

  leadclass funnel --definition suspect-to-qualified --profile icp.json --by channel --to 2026-11-15 contacts.jsonl
  leadclass funnel --format html contacts.jsonl > funnel.html`
}

// Run counts what the paths hold.
func (c *funnelCmd) Run(a *app) error {
	f := funnel.Funnel{Fail: a.fail, By: strings.TrimSpace(c.By)}
	var err error
	if f.From, err = timeFlag("from", c.From, time.Time{}); err != nil {
		return err
	}
	if f.To, err = timeFlag("to", c.To, time.Now()); err != nil {
		return err
	}
	if f.Definition, f.Profile, err = c.load(); err != nil {
		return err
	}
	if f.Reader, err = leadclass.New(en.Pack()); err != nil {
		return err
	}
	if bar := a.progress(c.Paths, "funnel"); bar != nil {
		defer bar.Exit()
		f.Progress = func(bytes int) { _ = bar.Add(bytes) }
	}
	counter := f.NewCounter()
	err = a.each(c.Paths, func(name string, r io.Reader) error { return counter.Read(a.ctx, name, r) })
	report := counter.Report()
	if werr := report.Write(a.stdout, c.Format); err == nil {
		err = werr
	}
	return err
}
