package linear

import (
	"context"
	"slices"
)

// Tune trains with several settings and returns the model that reads the
// held-out texts best, with its settings; of equals the first. It changes one
// setting at a time and keeps what helps. When the context ends it returns the
// best so far, or the context's error if there is none. Each trial is told to
// tried, which may be nil.
func Tune(ctx context.Context, examples []Example, opts Options, tried func(o Options, accuracy float64)) (*Model, Options, error) {
	var best *Model
	kept := opts.withDefaults()
	top := -1.0
	try := func(o Options) error {
		m, err := Train(ctx, examples, o)
		if err != nil {
			return err
		}
		accuracy := m.Accuracy(o.Held)
		if tried != nil {
			tried(o, accuracy)
		}
		if accuracy > top {
			best, kept, top = m, o, accuracy
		}
		return nil
	}
	err := try(kept)
	for _, change := range tunings {
		if err != nil || ctx.Err() != nil {
			break
		}
		for _, o := range change(kept) {
			if err = try(o); err != nil || ctx.Err() != nil {
				break
			}
		}
	}
	if best == nil {
		return nil, kept, err
	}
	return best, kept, nil
}

// tunings are the settings that are tried, one after another.
var tunings = []func(Options) []Options{
	func(o Options) []Options {
		return vary(o, []float64{1, 4}, func(o *Options, v float64) { o.Cost = v })
	},
	func(o Options) []Options {
		return vary(o, []float64{0.4, 1}, func(o *Options, v float64) { o.Scales.Chars = v })
	},
	func(o Options) []Options {
		return vary(o, []float64{1.5}, func(o *Options, v float64) { o.Scales.Pairs = v })
	},
	func(o Options) []Options {
		return vary(o, []float64{1}, func(o *Options, v float64) { o.Scales.Skips = v })
	},
	func(o Options) []Options {
		return vary(o, []float64{1}, func(o *Options, v float64) { o.Scales.Places = v })
	},
}

func vary(o Options, values []float64, set func(*Options, float64)) []Options {
	out := slices.Repeat([]Options{o}, len(values))
	for i, v := range values {
		set(&out[i], v)
	}
	return out
}

// Accuracy is the share of examples that the model gives their label; 0 of none.
func (m *Model) Accuracy(examples []Example) float64 {
	if len(examples) == 0 {
		return 0
	}
	right := 0
	for i := range examples {
		if k, _ := m.Predict(examples[i].Text, examples[i].Hints...); m.labels[k] == examples[i].Label {
			right++
		}
	}
	return float64(right) / float64(len(examples))
}
