package main

import (
	"io"

	"github.com/leadclass/leadclass/internal/judge"
)

type learnProfileCmd struct {
	Won        []string `help:"File with contacts that were won, one in JSON a line." required:"" placeholder:"FILE"`
	Lost       []string `help:"File with contacts that were lost." required:"" placeholder:"FILE"`
	MinSupport int      `help:"How many contacts must speak for or against a finding." default:"10" placeholder:"N"`
	Format     string   `help:"A profile, to be judged by, or the table of all findings: ${enum}." enum:"profile,table" default:"profile"`
}

// Help is shown under the command's flags.
func (learnProfileCmd) Help() string {
	return `Which leads close more often? Weighs, from past sales, every value of every attribute, and finds the bound that tells most of every number.

  leadclass learn-profile --won won.jsonl --lost lost.jsonl > icp.json
  leadclass learn-profile --won won.jsonl --lost lost.jsonl --format table`
}

// Run learns from both files.
func (c *learnProfileCmd) Run(a *app) error {
	l := judge.NewLearning(c.MinSupport, a.fail)
	for _, side := range []struct {
		paths []string
		won   bool
	}{{c.Won, true}, {c.Lost, false}} {
		err := a.each(side.paths, func(name string, r io.Reader) error { return l.Read(a.ctx, name, r, side.won) })
		if err != nil {
			return err
		}
	}
	return l.Write(a.stdout, c.Format)
}
