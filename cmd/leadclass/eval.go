package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
	"github.com/leadclass/leadclass/internal/eval"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/linear"
)

type evalCmd struct {
	JSON         bool     `name:"json" help:"Write JSON instead of a scorecard."`
	HTML         string   `name:"html" help:"Write a page with charts to this file too; it needs no network." type:"path" placeholder:"FILE"`
	Model        string   `help:"Measure this model in place of the shipped English weights." type:"existingfile" placeholder:"FILE"`
	MinPrecision float64  `help:"Measure coverage and precision where an answer of this precision (0 to 1) is asked for; 0.97 if left out, 0 for none." default:"0.97" placeholder:"P"`
	Train        []string `help:"Texts that were learned from: measure without those that stand in them too." type:"existingfile" sep:"none" placeholder:"FILE"`
	Mistakes     int      `help:"How many of the worst mistakes to keep (20 if left out); the scorecard lists ten at most." default:"20" placeholder:"N"`
	Oos          string   `help:"Label of texts that no other label fits: measure how well they are told by a low confidence." placeholder:"LABEL"`
	Threshold    float64  `help:"With --oos: the confidence below which no label fits." placeholder:"T"`
	Calibrate    []string `help:"With --oos: texts of both sorts, by which to choose the threshold." type:"existingfile" sep:"none" placeholder:"FILE"`
	Pairs        string   `help:"Minimal pairs (JSONL with \"confusion\", \"a\", \"b\"): count those of which both replies are read right." type:"existingfile" placeholder:"FILE"`
	Paths        []string `arg:"" optional:"" name:"file" help:"Labelled texts: JSONL with \"text\" and \"intent\", or label<TAB>text in *.tsv." type:"existingfile"`
}

// Help is shown under the command's flags.
func (evalCmd) Help() string {
	return `How often are answers right, how far can their probabilities be trusted, and which mistakes are the worst? What is known beside the text counts too: {"id","channel","subject","outreach","text","intent","also","kind"}; the results are split by "kind".

  leadclass eval --html report.html --train train.jsonl test.jsonl
  leadclass eval --model clinc.bin --oos oos --calibrate val.tsv --calibrate oos_val.tsv test.tsv oos_test.tsv`
}

// Run measures answers on what the paths hold.
func (c *evalCmd) Run(a *app) error {
	if err := c.check(); err != nil {
		return usageError{err}
	}
	reader, err := c.reader()
	if err != nil {
		return err
	}
	if c.Pairs != "" {
		if err := c.pairs(a, reader); err != nil || len(c.Paths) == 0 {
			return err
		}
	}
	options, err := c.options(a, reader)
	if err != nil {
		return err
	}
	e := eval.New(options)
	bar := a.progress(c.Paths, "eval")
	if bar != nil {
		defer bar.Exit()
	}
	for _, name := range c.Paths {
		if err := c.answers(a, reader, name, bar, e.Add); err != nil {
			return err
		}
	}
	return c.write(a, e.Report())
}

func (c *evalCmd) check() error {
	switch {
	case len(c.Paths) == 0 && c.Pairs == "":
		return errors.New("want files of labelled texts, or --pairs")
	case c.MinPrecision < 0 || c.MinPrecision >= 1:
		return fmt.Errorf("--min-precision: want a precision between 0 and 1, got %v", c.MinPrecision)
	case c.Mistakes < 0:
		return fmt.Errorf("--mistakes: want 0 or more, got %d", c.Mistakes)
	case c.Oos == "" && (c.Threshold != 0 || len(c.Calibrate) > 0):
		return errors.New("--threshold and --calibrate need --oos")
	case c.Oos != "" && (c.Threshold != 0) == (len(c.Calibrate) > 0):
		return errors.New("--oos needs either --threshold or --calibrate")
	}
	return nil
}

func (c *evalCmd) reader() (*eval.Reader, error) {
	if c.Model == "" {
		return eval.Shipped()
	}
	f, err := os.Open(c.Model)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := linear.Read(f, en.Analyzer().Stem)
	if err != nil {
		return nil, fmt.Errorf("%s: %s", c.Model, message(err)) // without the name of the package twice
	}
	return eval.Of(m)
}

func (c *evalCmd) options(a *app, reader *eval.Reader) (eval.Options, error) {
	o := eval.Options{
		Model: "the shipped English weights", MinPrecision: c.MinPrecision, Calibration: reader.Calibration,
		Mistakes: c.Mistakes, OutOfScope: c.Oos, Threshold: c.Threshold, ThresholdOf: "as given",
	}
	if c.Model != "" {
		o.Model = c.Model
	}
	var err error
	if o.Train, err = corpus.ReadAll(c.Train); err != nil {
		return o, err
	}
	if len(c.Calibrate) > 0 {
		o.ThresholdOf = "chosen on " + strings.Join(c.Calibrate, ", ")
		o.Threshold, err = c.chooseThreshold(a, reader)
	}
	return o, err
}

func (c *evalCmd) chooseThreshold(a *app, reader *eval.Reader) (float64, error) {
	chosen := eval.NewScopeCalibration(c.Oos)
	for _, name := range c.Calibrate {
		err := c.answers(a, reader, name, nil, func(_ string, gold corpus.Item, answer leadclass.Classification) {
			chosen.Add(gold, answer)
		})
		if err != nil {
			return 0, err
		}
	}
	return chosen.Threshold(), nil
}

// pairs prints how many minimal pairs are read right, by confusion.
func (c *evalCmd) pairs(a *app, reader *eval.Reader) error {
	f, err := os.Open(c.Pairs)
	if err != nil {
		return err
	}
	defer f.Close()
	pairs, err := eval.ReadPairs(f)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Pairs, err)
	}
	rows, err := reader.Pairs(a.ctx, pairs)
	if err != nil {
		return err
	}
	for _, r := range rows {
		fmt.Fprintf(a.stdout, "%-16s %4d of %4d pairs right in both\n", r.Confusion, r.Both, r.Pairs)
	}
	return nil
}

// answers hands every text of a file with its answer to add.
func (c *evalCmd) answers(a *app, reader *eval.Reader, name string, bar *bar, add func(string, corpus.Item, leadclass.Classification)) error {
	items, err := corpus.Read(name)
	if err != nil {
		return err
	}
	if !reader.Knows(items) && (c.Oos == "" || len(items) == 0 || items[0].Intent != c.Oos) {
		return fmt.Errorf("%s: no text with a label that can be answered (another --model?)", name)
	}
	step := totalSize([]string{name}) / int64(len(items))
	n := 0
	for answer, err := range reader.Answers(a.ctx, items) {
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, items[n].Line, err)
		}
		add(name, items[n], answer)
		n++
		if bar != nil {
			_ = bar.Add64(step)
		}
	}
	return nil
}

func (c *evalCmd) write(a *app, r *eval.Report) error {
	if c.HTML != "" {
		var page bytes.Buffer
		if err := r.WriteHTML(&page); err != nil {
			return err
		}
		if err := os.WriteFile(c.HTML, page.Bytes(), 0o644); err != nil {
			return err
		}
	}
	if c.JSON {
		return r.WriteJSON(a.stdout)
	}
	return r.WriteText(a.stdout)
}
