package scorer_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer"
)

// asked notes which scorers were asked, in order.
type asked []string

// says returns a scorer that says one thing of every document.
func (a *asked) says(intent leadclass.Intent, v float64) leadclass.Scorer {
	return scorer.Func(func(context.Context, *leadclass.Document) (leadclass.Scores, error) {
		*a = append(*a, string(intent))
		e := leadclass.Evidence{Intent: intent, Source: "test", Weight: v}
		return leadclass.Scores{LogOdds: []leadclass.LogOdds{{Intent: intent, Value: v}}, Evidence: []leadclass.Evidence{e}}, nil
	})
}

var errBroken = errors.New("broken")

// broken is a scorer that fails.
var broken = scorer.Func(func(context.Context, *leadclass.Document) (leadclass.Scores, error) {
	return leadclass.Scores{LogOdds: []leadclass.LogOdds{{Intent: "lost", Value: 9}}}, errBroken
})

func TestSum(t *testing.T) {
	var order asked
	s := scorer.Sum(order.says("a", 1), order.says("b", 2), order.says("a", 0.5), order.says("c", -1))
	got, err := s.Score(context.Background(), &leadclass.Document{})
	require.NoError(t, err)
	assert.Equal(t, asked{"a", "b", "a", "c"}, order)
	assert.Equal(t, []leadclass.LogOdds{{Intent: "a", Value: 1.5}, {Intent: "b", Value: 2}, {Intent: "c", Value: -1}}, got.LogOdds, "an intent stands once")
	require.Len(t, got.Evidence, 4, "all evidence is kept")
	for i, want := range []leadclass.Intent{"a", "b", "a", "c"} {
		assert.Equal(t, want, got.Evidence[i].Intent)
	}
}

func TestSumOfNothing(t *testing.T) {
	got, err := scorer.Sum().Score(context.Background(), &leadclass.Document{})
	require.NoError(t, err)
	assert.Equal(t, leadclass.Scores{}, got)
}

func TestSumStopsAtAnError(t *testing.T) {
	var order asked
	got, err := scorer.Sum(order.says("a", 1), broken, order.says("b", 1)).Score(context.Background(), &leadclass.Document{})
	require.ErrorIs(t, err, errBroken)
	assert.Equal(t, leadclass.Scores{}, got, "an error says nothing else")
	assert.Equal(t, asked{"a"}, order, "the rest is not asked")
}

// TestPartsGetTheCall checks that parts see the caller's context and document.
func TestPartsGetTheCall(t *testing.T) {
	type key struct{}
	ctx := context.WithValue(context.Background(), key{}, "mine")
	doc := &leadclass.Document{Language: "xx"}
	calls := 0
	part := scorer.Func(func(c context.Context, d *leadclass.Document) (leadclass.Scores, error) {
		calls++
		assert.Equal(t, "mine", c.Value(key{}))
		assert.Same(t, doc, d)
		return leadclass.Scores{}, nil
	})
	for _, s := range []leadclass.Scorer{scorer.Sum(part), scorer.Cascade(1, part)} {
		_, err := s.Score(ctx, doc)
		require.NoError(t, err)
	}
	assert.Equal(t, 2, calls)
}

func ExampleFunc() {
	// Short replies rarely book a meeting: a scorer of one's own that says so.
	brief := scorer.Func(func(_ context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
		var s leadclass.Scores
		if len(doc.Reply.Text) < 10 {
			s.Add(leadclass.MeetingRequest, -2)
		}
		return s, nil
	})
	s := scorer.Sum(scorer.Envelope{}, brief)
	got, err := s.Score(context.Background(), &leadclass.Document{Reply: leadclass.Reply{Text: "ok"}})
	fmt.Println(got.LogOdds, err)
	// Output: [{meeting-request -2}] <nil>
}
