//go:build !race

package linear_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

// TestAllocations keeps the hot path from allocating: a limit, not a measurement. (The
// race detector makes pools forget on purpose.)
func TestAllocations(t *testing.T) {
	m := large(t, 20)
	doc := warm(m, 60)[0]
	require.Zero(t, testing.AllocsPerRun(50, func() { m.Predict(doc) }))
	body, s := &leadclass.Document{Body: *doc}, m.Scorer(nil)
	require.LessOrEqual(t, testing.AllocsPerRun(50, func() { _, _ = s.Score(context.Background(), body) }), 3.0)
}
