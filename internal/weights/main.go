// Command weights trains the English weights from the corpus. The same corpus
// gives the same file, to the byte:
//
//	go generate ./lang/en
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"

	"github.com/leadclass/leadclass/internal/corpus"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/linear"
)

// settings of the shipped weights, chosen on dev.
var settings = linear.Options{
	Seed:        1,
	Cost:        2,
	MinCount:    2,
	MaxFeatures: 260_000,
	Scales:      linear.Scales{Chars: 0.7, Pairs: 1.5, Skips: 1.5, Places: 1.5, Hints: 1},
}

func main() {
	dir := flag.String("corpus", "testdata/corpus", "directory of train-*.jsonl and dev-*.jsonl")
	out := flag.String("out", "lang/en/weights.bin", "file to write")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *dir, *out); err != nil {
		fmt.Fprintln(os.Stderr, "weights:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dir, out string) error {
	train, err := read(filepath.Join(dir, "train-*.jsonl"))
	if err != nil {
		return err
	}
	dev, err := read(filepath.Join(dir, "dev-replies*.jsonl"))
	if err != nil {
		return err
	}
	o := settings
	o.Stem = en.Analyzer().Stem
	o.Held = examples(dev)
	o.Progress = func(p linear.Progress) {
		fmt.Fprintf(os.Stderr, "\rpass %d of %d: loss %.4f, dev accuracy %.4f", p.Epoch, p.Epochs, p.Loss, p.Accuracy)
	}
	m, err := linear.Train(ctx, examples(train), o)
	if err == nil {
		err = ctx.Err() // weights that were cut short are not shipped
	}
	if err != nil {
		return err
	}
	m.SetCorpus(corpus.Digest(train))
	return write(m, out)
}

func read(glob string) ([]corpus.Item, error) {
	names, err := filepath.Glob(glob)
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no file %s", glob)
	}
	slices.Sort(names)
	return corpus.ReadAll(names)
}

func examples(items []corpus.Item) []linear.Example {
	out := make([]linear.Example, len(items))
	for i, it := range items {
		doc := en.Document(it.Text, it.Outreach)
		out[i] = linear.Example{Text: &doc.Body, Hints: en.Hints(nil, doc), Label: it.Intent, Weight: weight(it)}
	}
	return out
}

// weight is how much an item counts: clauses less than whole replies, hard
// replies more. Chosen on dev.
func weight(it corpus.Item) float64 {
	switch {
	case it.Kind == "":
		return 0.4
	case it.Hard:
		return 2
	}
	return 1
}

func write(m *linear.Model, name string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	n, err := m.WriteTo(f)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		fmt.Fprintf(os.Stderr, "\r%s: %d features, %d bytes\n", name, m.Size(), n)
	}
	return err
}
