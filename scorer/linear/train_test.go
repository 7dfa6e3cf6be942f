package linear_test

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/scorer/linear"
)

func TestTrainLearns(t *testing.T) {
	m := tiny(t)
	assert.Equal(t, []string{"meeting", "redirect", "refusal"}, m.Labels(), "labels are in the order of their names")
	assert.InDelta(t, 1, m.Accuracy(examples(replies)), 0, "what was taught")
	assert.GreaterOrEqual(t, m.Accuracy(examples(unseen)), 0.75, "what was not")
	assert.Equal(t, len(examples(replies)), m.Info().Examples)
	assert.Positive(t, m.Size())
	assert.Zero(t, m.Accuracy(nil))
}

func TestTrainIsDeterministic(t *testing.T) {
	o := linear.Options{Seed: 7, Held: examples(unseen)}
	want := file(t, train(t, examples(replies), o))
	assert.Equal(t, want, file(t, train(t, examples(replies), o)), "the same seed")

	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	for _, procs := range []int{1, 2, 5} {
		runtime.GOMAXPROCS(procs)
		assert.Equal(t, want, file(t, train(t, examples(replies), o)), "on %d cores", procs)
	}

	o.Seed = 8
	assert.NotEqual(t, want, file(t, train(t, examples(replies), o)), "another seed")
}

func TestTrainStopsWithContext(t *testing.T) {
	t.Run("before the first pass", func(t *testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		m, err := linear.Train(ctx, examples(replies), linear.Options{Stem: stem})
		require.ErrorIs(t, err, context.Canceled)
		assert.Nil(t, m)
	})
	t.Run("after it", func(t *testing.T) {
		require.Greater(t, tiny(t).Info().Epochs, 1, "left alone, it takes more than one pass")
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		m, err := linear.Train(ctx, examples(replies), linear.Options{Stem: stem, Progress: func(linear.Progress) { cancel() }})
		require.NoError(t, err)
		assert.Equal(t, 1, m.Info().Epochs)
		_, p := m.Predict(read("not interested"))
		assert.Greater(t, p, 1.0/3)
	})
}

func TestTrainErrors(t *testing.T) {
	many := make([]linear.Example, 1025)
	for i := range many {
		many[i] = linear.Example{Text: read("word"), Label: fmt.Sprint(i)}
	}
	tests := []struct {
		name, want string
		data       []linear.Example
	}{
		{"nothing", "two labels", nil},
		{"one label", "two labels", []linear.Example{{Text: read("yes"), Label: "a"}, {Text: read("no"), Label: "a"}}},
		{"too many labels", "1025 labels, at most 1024", many},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, err := linear.Train(context.Background(), tt.data, linear.Options{})
			require.ErrorContains(t, err, tt.want)
			assert.Nil(t, m)
		})
	}
}

func TestTrainReportsProgress(t *testing.T) {
	var seen []linear.Progress
	o := linear.Options{Progress: func(p linear.Progress) { seen = append(seen, p) }, Held: examples(replies)}
	m := train(t, examples(replies), o)
	require.Len(t, seen, m.Info().Epochs)
	for i, p := range seen {
		assert.Equal(t, i+1, p.Epoch)
		assert.Equal(t, 30, p.Epochs)
	}
	last := seen[len(seen)-1]
	assert.Less(t, last.Loss, seen[0].Loss, "training brings the loss down")
	assert.InDelta(t, 1, last.Accuracy, 0)

	o = linear.Options{Progress: func(p linear.Progress) { seen = []linear.Progress{p} }}
	train(t, examples(replies), o)
	assert.True(t, math.IsNaN(seen[0].Accuracy), "nothing was held out")
}

func TestTrainOptions(t *testing.T) {
	all := train(t, examples(replies), linear.Options{})
	tests := []struct {
		name   string
		o      linear.Options
		reason string
	}{
		{"min count", linear.Options{MinCount: 2}, "features of one text are dropped"},
		{"no letters", linear.Options{Scales: linear.Scales{Chars: -1}}, "a negative scale switches a family off"},
		{"no pairs", linear.Options{Scales: linear.Scales{Pairs: -1}}, "a negative scale switches a family off"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Less(t, train(t, examples(replies), tt.o).Size(), all.Size(), tt.reason)
		})
	}
	small := train(t, examples(replies), linear.Options{MaxFeatures: 50})
	assert.InDelta(t, 50, small.Size(), 25, "weights that are equal to the last are kept together")
}

func TestWeightOfAnExample(t *testing.T) {
	data := []linear.Example{
		{Text: read("maybe"), Label: "a"}, {Text: read("maybe"), Label: "b"},
		{Text: read("certainly"), Label: "a"}, {Text: read("never"), Label: "b"},
	}
	for i, want := range []string{"a", "b"} {
		weighed := append([]linear.Example(nil), data...)
		weighed[i].Weight = 20
		m := train(t, weighed, linear.Options{})
		k, _ := m.Predict(read("maybe"))
		assert.Equal(t, want, m.Labels()[k], "the heavier of two that disagree wins")
	}
}
