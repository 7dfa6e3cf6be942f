package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/rule"
)

type rulesCmd struct {
	Data  string   `help:"Labelled replies (JSONL with \"text\" and \"intent\"): count how often each rule is right." placeholder:"FILE" type:"existingfile"`
	Files []string `arg:"" name:"file" help:"Rule files." type:"existingfile"`
}

// Run checks rule files.
func (c *rulesCmd) Run(a *app) error {
	files := make([]rule.File, len(c.Files))
	for i, name := range c.Files {
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		files[i] = rule.File{Name: name, Text: string(b)}
	}
	set, err := rule.Parse(en.Analyzer(), files...)
	if err != nil {
		return err
	}
	wrong := set.Check()
	for _, err := range wrong {
		a.fail(err)
	}
	fmt.Fprintf(a.stdout, "%d rules, %d wrong examples\n", len(set.Rules()), len(wrong))
	if c.Data == "" {
		return nil
	}
	return c.measure(a, set)
}

// tally counts how often a rule fired on replies of its intent, and of others.
type tally struct {
	rule         *rule.Rule
	right, wrong int
}

// measure prints the rules that fired, those that are most often wrong first.
func (c *rulesCmd) measure(a *app, set *rule.Set) error {
	f, err := os.Open(c.Data)
	if err != nil {
		return err
	}
	defer f.Close()
	tallies := make([]tally, len(set.Rules()))
	for i, r := range set.Rules() {
		tallies[i].rule = r
	}
	if err := count(f, set, tallies); err != nil {
		return fmt.Errorf("%s: %w", c.Data, err)
	}
	slices.SortStableFunc(tallies, func(x, y tally) int { return cmp.Or(y.wrong-x.wrong, y.right-x.right) })
	fmt.Fprintf(a.stdout, "%6s %6s  %-16s %s\n", "RIGHT", "WRONG", "INTENT", "RULE")
	for _, t := range tallies {
		fmt.Fprintf(a.stdout, "%6d %6d  %-16s %s\n", t.right, t.wrong, t.rule.Says[0].Intent, t.rule.ID)
	}
	return nil
}

func count(r io.Reader, set *rule.Set, tallies []tally) error {
	in := bufio.NewScanner(r)
	in.Buffer(nil, 16<<20)
	analyzer := en.Analyzer()
	for n := 1; in.Scan(); n++ {
		var rec struct {
			Text, Subject, Outreach string
			Intent                  leadclass.Intent
		}
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		if err := json.Unmarshal(in.Bytes(), &rec); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		doc := &leadclass.Document{Body: analyzer.Analyze(rec.Text), Subject: analyzer.Analyze(rec.Subject), Outreach: analyzer.Analyze(rec.Outreach)}
		for _, m := range set.Matches(nil, doc) {
			if m.Rule.Says[0].Intent == rec.Intent {
				tallies[m.Index].right++
			} else {
				tallies[m.Index].wrong++
			}
		}
	}
	return in.Err()
}
