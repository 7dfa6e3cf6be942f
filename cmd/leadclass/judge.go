package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
	"github.com/leadclass/leadclass/internal/judge"
	"github.com/leadclass/leadclass/lang/en"
)

// policyFlags say what counts as a lead.
type policyFlags struct {
	Definition string            `help:"Name of a shipped definition (see \"leadclass definitions\"), or a file in YAML or JSON." default:"reply-interest" placeholder:"NAME|FILE"`
	Profile    string            `help:"File with the ideal customer's criteria, in JSON or YAML. Without one there are none." placeholder:"FILE"`
	Set        map[string]string `help:"Set a param of the definition, such as activity_window_days=90." placeholder:"NAME=VALUE" mapsep:"none"`
}

// load reads the definition and the profile, and checks one against the other.
func (f *policyFlags) load() (*leadclass.Definition, *leadclass.Profile, error) {
	d, err := loadDefinition(f.Definition)
	if err != nil {
		return nil, nil, err
	}
	if len(f.Set) > 0 {
		if d, err = d.With(f.Set); err != nil {
			return nil, nil, usageError{err}
		}
	}
	if f.Profile == "" {
		return d, nil, nil
	}
	p, err := parseFile(f.Profile, definitions.ParseProfile)
	if err != nil {
		return nil, nil, err
	}
	if err := d.Check(p); err != nil {
		return nil, nil, fmt.Errorf("%s: %s", f.Profile, message(err))
	}
	return d, p, nil
}

func loadDefinition(name string) (*leadclass.Definition, error) {
	if slices.Contains(definitions.Names(), name) {
		return definitions.Load(name)
	}
	if _, err := os.Stat(name); err != nil {
		_, unknown := definitions.Source(name)
		return nil, usageError{fmt.Errorf("%s; nor is there such a file", message(unknown))}
	}
	return parseFile(name, definitions.Parse)
}

// parseFile parses a file; an error names it.
func parseFile[T any](name string, parse func(io.Reader) (T, error)) (T, error) {
	var none T
	f, err := os.Open(name)
	if err != nil {
		return none, err
	}
	defer f.Close()
	v, err := parse(f)
	if err != nil {
		return none, fmt.Errorf("%s: %s", name, message(err))
	}
	return v, nil
}

type judgeCmd struct {
	policyFlags
	Now   string   `help:"The time to judge at, RFC 3339 or a date. The present if left out." placeholder:"TIME"`
	Paths []string `arg:"" optional:"" name:"file" help:"Files with one contact in JSON a line; - is standard input."`
}

// Help is shown under the command's flags.
func (judgeCmd) Help() string {
	return `JSONL in, one contact a line: {"id","account":{…},"person":{…},"history":[{"at","kind",…}]}.
JSONL out, in the order of the input: {"id","definition","outcome","stage","score","reasons","missing","next"}.

  leadclass judge --definition ideal-inquiry --profile icp.json --now 2026-11-15T12:00:00Z contacts.jsonl`
}

// Run judges what the paths hold.
func (c *judgeCmd) Run(a *app) error {
	j := judge.Judge{Fail: a.fail}
	var err error
	if j.Now, err = timeFlag("now", c.Now, time.Now()); err != nil {
		return err
	}
	if j.Definition, j.Profile, err = c.load(); err != nil {
		return err
	}
	if j.Reader, err = leadclass.New(en.Pack()); err != nil {
		return err
	}
	if bar := a.progress(c.Paths, "judge"); bar != nil {
		defer bar.Exit()
		j.Progress = func(bytes int) { _ = bar.Add(bytes) }
	}
	w := j.NewWriter(a.stdout)
	return a.each(c.Paths, func(name string, r io.Reader) error { return w.Read(a.ctx, name, r) })
}

// timeFlag reads the value of a flag that is a time.
func timeFlag(name, value string, otherwise time.Time) (time.Time, error) {
	if value == "" {
		return otherwise, nil
	}
	t, err := leadclass.ParseTime(value)
	if err != nil {
		return t, usageError{fmt.Errorf("--%s: %s", name, message(err))}
	}
	return t, nil
}

// each opens one path after the other; one that cannot be opened is reported,
// and the rest still read. Without a path it is standard input.
func (a *app) each(paths []string, read func(name string, r io.Reader) error) error {
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	for _, path := range paths {
		if err := a.open(path, read); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) open(path string, read func(name string, r io.Reader) error) error {
	if path == "-" {
		return read("standard input", a.stdin)
	}
	f, err := os.Open(path)
	if err != nil {
		a.fail(err)
		return nil
	}
	defer f.Close()
	return read(path, f)
}
