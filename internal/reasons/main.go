// Command reasons trains the weights that tell why somebody refuses or puts
// off. The same corpus gives the same file, to the byte:
//
//	go generate ./lang/en
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/leadclass/leadclass/internal/goldfacts"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/linear"
)

// settings were chosen on the dev replies of testdata/facts.
var settings = linear.Options{
	Seed: 1, Cost: 2, MinCount: 2, MaxFeatures: 30_000,
	Scales: linear.Scales{Chars: 0.7, Pairs: 1, Skips: 1, Places: -1, Hints: 1},
}

func main() {
	corpus := flag.String("corpus", "testdata/reasons/train.jsonl", "labelled reasons")
	held := flag.String("held", "testdata/facts", "directory of dev-*.jsonl with gold facts, for the calibration")
	out := flag.String("out", "lang/en/reasons.bin", "file to write")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *corpus, *held, *out); err != nil {
		fmt.Fprintln(os.Stderr, "reasons:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, corpus, held, out string) error {
	train, err := read(corpus)
	if err != nil {
		return err
	}
	o := settings
	o.Stem = en.Analyzer().Stem
	if o.Held, err = gold(held); err != nil {
		return err
	}
	m, err := linear.Train(ctx, train, o)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return err
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	n, err := m.WriteTo(f)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		fmt.Fprintf(os.Stderr, "%s: %d texts, %d features, %d bytes, dev accuracy %.3f\n", out, len(train), m.Size(), n, m.Accuracy(o.Held))
	}
	return err
}

// item is a line of the corpus.
type item struct{ Text, Outreach, Reason string }

func read(name string) ([]linear.Example, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []linear.Example
	in := bufio.NewScanner(f)
	for in.Scan() {
		var it item
		if err := json.Unmarshal(in.Bytes(), &it); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, len(out)+1, err)
		}
		out = append(out, example(it.Text, it.Outreach, it.Reason))
	}
	return out, in.Err()
}

func example(text, outreach, reason string) linear.Example {
	doc := en.Document(text, outreach)
	return linear.Example{Text: &doc.Body, Hints: en.ReasonHints(en.PhraseReason(doc)), Label: reason}
}

// gold reads the held-out replies whose intent asks for a reason.
func gold(dir string) ([]linear.Example, error) {
	names, err := filepath.Glob(filepath.Join(dir, "dev-*.jsonl"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no dev-*.jsonl in %s", dir)
	}
	var out []linear.Example
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		replies, err := goldfacts.Read(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, g := range replies {
			switch g.Intent {
			case "refusal", "not-now", "objection", "redirect":
				reason := en.NoReason
				if g.Facts.Reason != nil {
					reason = g.Facts.Reason.Value
				}
				out = append(out, example(g.Text, g.Outreach, reason))
			}
		}
	}
	return out, nil
}
