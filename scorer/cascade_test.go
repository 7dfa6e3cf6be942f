package scorer_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer"
)

func TestCascade(t *testing.T) {
	type step struct {
		intent leadclass.Intent
		value  float64
	}
	tests := []struct {
		name   string
		margin float64
		steps  []step
		want   asked
		reason string
	}{
		{"sure at once", 3, []step{{"a", 5}, {"b", 9}}, asked{"a"}, "an intent that nobody scored stands at 0"},
		{"just sure", 3, []step{{"a", 3}, {"b", 9}}, asked{"a"}, "the margin itself is enough"},
		{"not sure", 3, []step{{"a", 2.9}, {"b", 1}}, asked{"a", "b"}, "a little less is not"},
		{"sure together", 3, []step{{"a", 2}, {"a", 2}, {"b", 9}}, asked{"a", "a"}, "what several say is added up"},
		{"a rival", 3, []step{{"a", 2}, {"b", 4}, {"b", 2}, {"c", 1}}, asked{"a", "b", "b"}, "the lead counts, not the height"},
		{"all against", 3, []step{{"a", -9}, {"b", 1}}, asked{"a", "b"}, "to rule one out is no answer"},
		{"no margin", 0, []step{{"a", -1}, {"b", 5}}, asked{"a"}, "the first is always enough"},
		{"never sure", 100, []step{{"a", 1}, {"b", 2}, {"c", 3}}, asked{"a", "b", "c"}, "all are asked, in order"},
		{"nobody", 1, nil, nil, "there is nothing to ask"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var order asked
			var parts []leadclass.Scorer
			for _, s := range tt.steps {
				parts = append(parts, order.says(s.intent, s.value))
			}
			got, err := scorer.Cascade(tt.margin, parts...).Score(context.Background(), &leadclass.Document{})
			require.NoError(t, err)
			assert.Equal(t, tt.want, order, tt.reason)
			assert.Len(t, got.Evidence, len(tt.want), "those that were asked are heard")
			for _, s := range tt.steps[:len(tt.want)] {
				assert.NotZero(t, got.Of(s.intent))
			}
		})
	}
}

func TestCascadeErrors(t *testing.T) {
	var order asked
	got, err := scorer.Cascade(5, order.says("a", 1), broken, order.says("b", 1)).Score(context.Background(), &leadclass.Document{})
	require.ErrorIs(t, err, errBroken)
	assert.Equal(t, leadclass.Scores{}, got)
	assert.Equal(t, asked{"a"}, order)

	_, err = scorer.Cascade(5, order.says("a", 6), broken).Score(context.Background(), &leadclass.Document{})
	require.NoError(t, err, "who is not asked cannot fail")
}
