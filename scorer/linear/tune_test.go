package linear_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/scorer/linear"
)

// trial is one setting that was tried.
type trial struct {
	settings string
	accuracy float64
}

// noted returns a function that notes trials.
func noted(trials *[]trial) func(linear.Options, float64) {
	return func(o linear.Options, accuracy float64) { *trials = append(*trials, trial{o.String(), accuracy}) }
}

func TestTuneKeepsTheBest(t *testing.T) {
	var trials []trial
	o := linear.Options{Stem: stem, Held: examples(unseen), Cost: 0.001} // a bad start
	m, kept, err := linear.Tune(context.Background(), examples(replies), o, noted(&trials))
	require.NoError(t, err)
	require.Greater(t, len(trials), 5)
	best := trials[0]
	for _, tr := range trials {
		if tr.accuracy > best.accuracy { // of equals the first
			best = tr
		}
	}
	assert.Equal(t, best.settings, kept.String())
	assert.InDelta(t, best.accuracy, m.Accuracy(o.Held), 0)
	assert.Equal(t, kept.String(), m.Info().Settings)

	alone := train(t, examples(replies), kept)
	assert.Equal(t, file(t, alone), file(t, m), "the settings give the model again")
}

func TestTuneStopsWithContext(t *testing.T) {
	o := linear.Options{Stem: stem, Held: examples(unseen)}
	t.Run("before the first trial", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		m, _, err := linear.Tune(ctx, examples(replies), o, nil)
		require.ErrorIs(t, err, context.Canceled)
		assert.Nil(t, m)
	})
	for stop := 1; stop <= 3; stop++ {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		trials := 0
		m, _, err := linear.Tune(ctx, examples(replies), o, func(linear.Options, float64) {
			if trials++; trials == stop {
				cancel()
			}
		})
		require.NoError(t, err)
		assert.Equal(t, stop, trials, "no trial after the end")
		assert.Positive(t, m.Accuracy(o.Held))
	}
}

func TestTunePassesOnErrors(t *testing.T) {
	m, _, err := linear.Tune(context.Background(), nil, linear.Options{}, nil)
	require.ErrorContains(t, err, "two labels")
	assert.Nil(t, m)
}
