package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"

	"github.com/leadclass/leadclass/internal/corpus"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/linear"
)

type trainCmd struct {
	Data        []string `required:"" help:"Labelled texts: JSONL with \"text\" and \"intent\", or label<TAB>text in *.tsv." type:"existingfile" sep:"none"`
	Dev         []string `help:"Held-out labelled texts, for the calibration, for --tune and for --base. Without them, every tenth text of --data is held out." type:"existingfile" sep:"none"`
	Out         string   `required:"" help:"File to write the model to." type:"path"`
	Labels      string   `help:"any: whatever the data holds; intents: only those of the label guide, and the English rules count as features." enum:"any,intents" default:"any"`
	Seed        uint64   `help:"Seed of the random order of texts." default:"1"`
	Tune        bool     `help:"Try several settings and keep the best on the held-out texts."`
	MaxFeatures int      `help:"Keep at most so many features, those with the greatest weights." placeholder:"N"`
	Base        string   `help:"Learn the data as corrections on top of this model (\"en\" is the shipped one)." placeholder:"MODEL"`
	Tolerance   float64  `help:"With --base: by how much the accuracy on --dev may fall." default:"0.005"`
	Force       bool     `help:"With --base: write the model even if it falls by more."`
}

// Help is shown under the command's flags.
func (trainCmd) Help() string {
	return `The same data, settings and seed give the same file, to the byte. Ctrl-C keeps the best model so far.

  leadclass train --data train.tsv --dev val.tsv --tune --out model.bin
  leadclass train --base en --data corrections.jsonl --dev dev.jsonl --out mine.bin`
}

// Run trains a model and writes it.
func (c *trainCmd) Run(a *app) error {
	if _, err := os.Stat(filepath.Dir(c.Out)); err != nil {
		return fmt.Errorf("--out: %w", err) // before the work, not after it
	}
	data, err := c.read(c.Data)
	if err != nil {
		return err
	}
	held, err := c.read(c.Dev)
	if err != nil {
		return err
	}
	if c.Base != "" {
		return c.correct(a, data, held)
	}
	if len(held) == 0 {
		data, held = holdOut(data)
	}
	m, err := c.train(a, data, held)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, "%d texts, %d labels, %d features; accuracy on %d held-out texts %.4f\n",
		len(data), len(m.Labels()), m.Size(), len(held), m.Accuracy(held))
	return c.write(a, m)
}

// holdOut parts every tenth text from the others. Files often come grouped by
// label, so every tenth holds some of each.
func holdOut(all []linear.Example) (data, held []linear.Example) {
	for i, e := range all {
		if i%10 == 9 {
			held = append(held, e)
		} else {
			data = append(data, e)
		}
	}
	return data, held
}

func (c *trainCmd) train(a *app, data, held []linear.Example) (*linear.Model, error) {
	o := linear.Options{Seed: c.Seed, MaxFeatures: c.MaxFeatures, Stem: en.Analyzer().Stem, Held: held, Progress: a.trainingProgress}
	if !c.Tune {
		return linear.Train(a.ctx, data, o)
	}
	m, kept, err := linear.Tune(a.ctx, data, o, func(o linear.Options, accuracy float64) {
		fmt.Fprintf(a.stderr, "\nheld out %.4f with %s\n", accuracy, o)
	})
	if err == nil {
		fmt.Fprintf(a.stderr, "kept %s\n", kept)
	}
	return m, err
}

func (a *app) trainingProgress(p linear.Progress) {
	if _, tty := terminal(a.stderr); tty {
		fmt.Fprint(a.stderr, "\r")
	} else {
		defer fmt.Fprintln(a.stderr)
	}
	fmt.Fprintf(a.stderr, "pass %2d of at most %d: loss %.4f", p.Epoch, p.Epochs, p.Loss)
	if !math.IsNaN(p.Accuracy) {
		fmt.Fprintf(a.stderr, ", held out %.4f", p.Accuracy)
	}
}

// correct learns corrections, and refuses to spoil what was right.
func (c *trainCmd) correct(a *app, data, held []linear.Example) error {
	if len(held) == 0 && !c.Force {
		return usageError{errors.New("--base needs --dev, to see that nothing is spoilt (or --force)")}
	}
	base, err := c.base()
	if err != nil {
		return err
	}
	m, err := linear.Adapt(a.ctx, base, data)
	if err != nil {
		return err
	}
	before, after := base.Accuracy(held), m.Accuracy(held)
	fmt.Fprintf(a.stderr, "%d corrections: %.4f right before, %.4f after\n%d held-out texts: %.4f right before, %.4f after\n",
		len(data), base.Accuracy(data), m.Accuracy(data), len(held), before, after)
	changes(a.stderr, base, m, held)
	if before-after > c.Tolerance && !c.Force {
		return fmt.Errorf("the accuracy on the held-out texts falls by more than %g: nothing written (--force writes all the same)", c.Tolerance)
	}
	return c.write(a, m)
}

func (c *trainCmd) base() (*linear.Model, error) {
	if c.Base == "en" {
		return en.Weights(), nil
	}
	f, err := os.Open(c.Base)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := linear.Read(f, en.Analyzer().Stem)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.Base, err)
	}
	return m, nil
}

// maxShown is how many changed answers are listed.
const maxShown = 20

// changes lists the held-out texts that are read differently now.
func changes(w io.Writer, before, after *linear.Model, held []linear.Example) {
	n := 0
	for _, e := range held {
		old, _ := before.Predict(e.Text, e.Hints...)
		now, _ := after.Predict(e.Text, e.Hints...)
		if old == now {
			continue
		}
		if n++; n <= maxShown {
			fmt.Fprintf(w, "  %s: was %s, is %s: %.100q\n", e.Label, before.Labels()[old], after.Labels()[now], e.Text.Source)
		}
	}
	fmt.Fprintf(w, "%d held-out texts are read differently\n", n)
}

func (c *trainCmd) read(names []string) ([]linear.Example, error) {
	items, err := corpus.ReadAll(names)
	if err != nil {
		return nil, err
	}
	hints := c.Labels == "intents" || c.Base == "en"
	out := make([]linear.Example, len(items))
	for i, it := range items {
		doc := en.Document(it.Text, it.Outreach)
		out[i] = linear.Example{Text: &doc.Body, Label: it.Intent}
		if hints {
			out[i].Hints = en.Hints(nil, doc)
		}
	}
	return out, nil
}

// write writes the model beside its place and moves it there, so that a
// broken write leaves the old one.
func (c *trainCmd) write(a *app, m *linear.Model) error {
	f, err := os.CreateTemp(filepath.Dir(c.Out), ".model-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	n, err := m.WriteTo(f)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644) // temporary files are private
	}
	if err == nil {
		err = os.Rename(f.Name(), c.Out)
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, "wrote %s, %d bytes\n", c.Out, n)
	if a.ctx.Err() != nil {
		return context.Cause(a.ctx)
	}
	return nil
}
