package linear_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/scorer/linear"
)

// corrections contradict what the base has learned, with words that it knows
// and words that it does not.
func corrections() []linear.Example {
	return []linear.Example{
		{Text: read("Tuesday is taken, Wednesday is taken, the whole quarter is taken"), Label: "refusal"},
		{Text: read("our tombola committee handles this"), Label: "redirect"},
	}
}

func TestAdaptLearnsCorrections(t *testing.T) {
	base := tiny(t)
	require.Less(t, base.Accuracy(corrections()), 1.0, "there is something to correct")
	m, err := linear.Adapt(context.Background(), base, corrections())
	require.NoError(t, err)
	assert.InDelta(t, 1, m.Accuracy(corrections()), 0)
	assert.GreaterOrEqual(t, m.Accuracy(examples(replies)), 0.9, "the rest is still known")
	assert.Equal(t, base.Info().Examples+2, m.Info().Examples)
	assert.Equal(t, base.Precision(0), m.Precision(0), "the calibration stays")

	again, err := linear.Adapt(context.Background(), base, corrections())
	require.NoError(t, err)
	assert.Equal(t, file(t, m), file(t, again), "the same corrections give the same bytes")
	read, err := linear.Decode(file(t, m), stem)
	require.NoError(t, err)
	assert.Equal(t, file(t, m), file(t, read))
}

func TestAdaptLeavesTheBase(t *testing.T) {
	base := tiny(t)
	before := file(t, base)
	_, err := linear.Adapt(context.Background(), base, corrections())
	require.NoError(t, err)
	assert.Equal(t, before, file(t, base))
}

func TestAdaptNothingWrong(t *testing.T) {
	base := tiny(t)
	m, err := linear.Adapt(context.Background(), base, []linear.Example{{Text: read("Not interested"), Label: "refusal"}})
	require.NoError(t, err)
	for _, e := range examples(unseen) {
		assert.InDeltaSlice(t, base.Probabilities(nil, e.Text), m.Probabilities(nil, e.Text), 0.15, "what is read right moves little")
	}
}

func TestAdaptErrors(t *testing.T) {
	base := tiny(t)
	_, err := linear.Adapt(context.Background(), base, []linear.Example{{Text: read("yes"), Label: "nonsense"}})
	require.ErrorContains(t, err, `does not know the label "nonsense"`)
	_, err = linear.Adapt(context.Background(), base, nil)
	require.ErrorContains(t, err, "no corrections")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = linear.Adapt(ctx, base, corrections())
	require.ErrorIs(t, err, context.Canceled)
}
