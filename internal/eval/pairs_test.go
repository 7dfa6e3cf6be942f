package eval

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPairs(t *testing.T) {
	pairs, err := ReadPairs(strings.NewReader(`{"id":"1","confusion":"timing","a":{"text":"Not interested.","intent":"refusal"},"b":{"text":"Unsubscribe me","intent":"opt-out"}}
{"id":"2","confusion":"politeness","a":{"text":"Unsubscribe me","intent":"greeting"},"b":{"text":"Unsubscribe me now","intent":"opt-out"}}`))
	require.NoError(t, err)
	r, err := Shipped()
	require.NoError(t, err)
	rows, err := r.Pairs(context.Background(), pairs)
	require.NoError(t, err)
	assert.Equal(t, []PairRow{{"politeness", 1, 0}, {"timing", 1, 1}, {"all", 2, 1}}, rows, "a pair counts only if both are right")
	_, err = ReadPairs(strings.NewReader("{}\nnope"))
	assert.ErrorContains(t, err, "line 2")
}
