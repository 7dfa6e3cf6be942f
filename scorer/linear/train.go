package linear

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/leadclass/leadclass/text"
)

// Example is a labelled text.
type Example struct {
	Text   *text.Text
	Hints  []Hint
	Label  string
	Weight float64 // 0 stands for 1
}

// Options says how to train. The zero value is a good start.
type Options struct {
	Seed     uint64
	Cost     float64 // of a wrong answer against the size of the weights; 0 stands for 2
	MinCount int     // features in fewer texts are dropped; 0 stands for 1
	// MaxFeatures bounds the table; 0 stands for no bound. The features with
	// the greatest weights stay.
	MaxFeatures int
	Epochs      int // passes over the examples at most; 0 stands for 30
	// Stem gives the stem of a folded word, as the analyzer of the texts does.
	Stem func(string) string
	// Balance is the power of (mean class size / class size) that weighs the
	// examples of a class; 0 leaves them as they are.
	Balance float64
	// Scales weighs the families of features.
	Scales Scales
	// Held are held-out texts for the calibration. Without them the
	// probabilities are those of the raw margins.
	Held []Example
	// Progress is told after each pass over the examples.
	Progress func(Progress)
}

// Progress is the state of a training after a pass over the examples.
type Progress struct {
	Epoch, Epochs int     // passes done, passes at most
	Loss          float64 // mean squared hinge loss of the examples
	Accuracy      float64 // on the held-out texts; NaN without any
}

// Scales weighs families of features against single words, which have 1. 0
// stands for the default, a negative scale switches the family off.
type Scales struct {
	Chars float64 // letters inside words; default 0.7
	Pairs float64 // neighbouring words; default 1
	Skips float64 // words two apart; default off
	// Places is for words by the sentence in which they stand (the first, the
	// last, the only one) and by the quarter of a long text. Default off. It and Skips are on or off as a whole: what
	// is on counts like Pairs.
	Places float64
	Hints  float64 // default 1
}

func (o Options) withDefaults() Options {
	o.Cost = cmp.Or(o.Cost, 2)
	o.MinCount = cmp.Or(o.MinCount, 1)
	o.Epochs = cmp.Or(o.Epochs, 30)
	o.Scales.Chars = max(0, cmp.Or(o.Scales.Chars, 0.7))
	o.Scales.Pairs = max(0, cmp.Or(o.Scales.Pairs, 1))
	o.Scales.Skips = max(0, o.Scales.Skips)
	o.Scales.Places = max(0, o.Scales.Places)
	o.Scales.Hints = max(0, cmp.Or(o.Scales.Hints, 1))
	return o
}

// Train learns weights from examples. The same examples, options and seed give
// the same model, to the byte. When the context ends after the first pass, the
// model is the one so far, and its Info says how many passes it has seen;
// before that, the context's error is returned.
func Train(ctx context.Context, examples []Example, opts Options) (*Model, error) {
	o := opts.withDefaults()
	labels := labelsOf(examples)
	switch {
	case len(labels) < 2:
		return nil, errors.New("leadclass: training needs texts of two labels at least")
	case len(labels) > maxLabels:
		return nil, fmt.Errorf("leadclass: %d labels, at most %d can be told apart", len(labels), maxLabels)
	}
	data, number := newDataset(examples, labels, o)
	t := newTrainer(data, number, labels, o)
	if err := t.run(ctx); err != nil {
		return nil, err
	}
	m := t.assemble()
	m.info = Info{Examples: len(examples), Epochs: t.epoch, Settings: o.String()}
	m.start()
	m.calibrate(o.Held)
	return m, nil
}

// view is which features between words are looked at.
func (o Options) view() view { return view{skips: o.Scales.Skips > 0, places: o.Scales.Places > 0} }

// String lists what the model depends on, for the record.
func (o Options) String() string {
	return fmt.Sprintf("seed=%d cost=%g min=%d max=%d epochs=%d balance=%g chars=%g pairs=%g skips=%g places=%g hints=%g",
		o.Seed, o.Cost, o.MinCount, o.MaxFeatures, o.Epochs, o.Balance, o.Scales.Chars, o.Scales.Pairs, o.Scales.Skips, o.Scales.Places, o.Scales.Hints)
}

// labelsOf returns the labels in the order of their names.
func labelsOf(examples []Example) []string {
	seen := map[string]bool{}
	var labels []string
	for _, e := range examples {
		if !seen[e.Label] {
			seen[e.Label] = true
			labels = append(labels, e.Label)
		}
	}
	slices.Sort(labels)
	return labels
}
