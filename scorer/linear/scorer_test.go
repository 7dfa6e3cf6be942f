package linear_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer/linear"
)

func document(src string) *leadclass.Document {
	return &leadclass.Document{Body: *read(src)}
}

// hints is a stand-in for rules: it knows one phrase.
func hints(dst []linear.Hint, doc *leadclass.Document) []linear.Hint {
	const phrase = "not interested"
	if at := strings.Index(strings.ToLower(doc.Body.Source), phrase); at >= 0 {
		dst = append(dst, linear.Hint{
			Feature: linear.HintFeature("refusal.not-interested"), Source: "rule:refusal.not-interested", Start: at, End: at + len(phrase),
			Intent: "refusal", Weight: 3, Says: []leadclass.LogOdds{{Intent: "refusal", Value: 3}},
		})
	}
	return dst
}

func score(t testing.TB, s leadclass.Scorer, src string) leadclass.Scores {
	t.Helper()
	got, err := s.Score(context.Background(), document(src))
	require.NoError(t, err)
	return got
}

func TestScorerAgreesWithModel(t *testing.T) {
	m := tiny(t)
	for _, e := range examples(unseen) {
		got := score(t, m.Scorer(nil), e.Text.Source)
		require.Len(t, got.LogOdds, len(m.Labels()))
		for k, v := range m.LogOdds(nil, e.Text) {
			assert.Equal(t, leadclass.LogOdds{Intent: leadclass.Intent(m.Labels()[k]), Value: v}, got.LogOdds[k])
		}
	}
}

func TestScorerEvidence(t *testing.T) {
	s := tiny(t).Scorer(nil)
	long := strings.Repeat("Well, I am not interested! Ask my colleague Ann in sales; she decides. ", 40)
	named := 0
	for _, src := range []string{"Not interested, thanks", "We do not need it. Ask Bob in purchasing?", "?? Tuesday", "- \n\n Tuesday works", "zxqv", "no\xff thanks", long} {
		last := 0
		for _, e := range score(t, s, src).Evidence {
			require.GreaterOrEqual(t, e.Start, last, "spans increase and do not overlap: %q", src)
			require.Greater(t, e.End, e.Start)
			require.LessOrEqual(t, e.End, len(src))
			last = e.End
			assert.Positive(t, e.Weight)
			assert.Equal(t, "weights", e.Source)
			assert.Equal(t, leadclass.FieldBody, e.Field)
			named++
		}
	}
	assert.GreaterOrEqual(t, named, 5, "there is evidence at all")
}

func TestScorerEvidenceNamesTheWords(t *testing.T) {
	src := "Hello Jo, hope you are well. Ask my colleague Ann in purchasing"
	got := score(t, tiny(t).Scorer(nil), src)
	require.NotEmpty(t, got.Evidence)
	heaviest := got.Evidence[0]
	for _, e := range got.Evidence {
		assert.Equal(t, leadclass.Intent("redirect"), e.Intent)
		if e.Weight > heaviest.Weight {
			heaviest = e
		}
	}
	assert.Contains(t, src[heaviest.Start:heaviest.End], "colleague")
}

func TestScorerNamesHints(t *testing.T) {
	s := tiny(t).Scorer(hints)
	tests := []struct {
		src    string
		want   string
		reason string
	}{
		{"Thanks, but not interested", "refusal", "what the hint says for the answer"},
		{"Sure! Happy to meet Tuesday, send an invite, let's schedule a call at 3pm, though I was not interested", "refusal",
			"what it speaks for, where the answer is another"},
	}
	for _, tt := range tests {
		var found []leadclass.Evidence
		for _, e := range score(t, s, tt.src).Evidence {
			if e.Source == "rule:refusal.not-interested" {
				found = append(found, e)
			}
		}
		require.Len(t, found, 1, tt.reason)
		assert.Equal(t, leadclass.Intent(tt.want), found[0].Intent, tt.reason)
		assert.Equal(t, "not interested", tt.src[found[0].Start:found[0].End])
		assert.GreaterOrEqual(t, found[0].Weight, 3.0)
	}
	with, without := score(t, s, "maybe not interested"), score(t, tiny(t).Scorer(nil), "maybe not interested")
	assert.InDelta(t, without.Of("refusal")+3, with.Of("refusal"), 1e-9, "what a hint says is added")
}

func TestScorerNothingToScore(t *testing.T) {
	s := tiny(t).Scorer(hints)
	assert.Equal(t, leadclass.Scores{}, score(t, s, ""))
	assert.Equal(t, leadclass.Scores{}, score(t, s, " \n"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := s.Score(ctx, document("yes"))
	require.ErrorIs(t, err, context.Canceled)
}

// said writes all that a scorer says, numbers to the bit.
func said(s leadclass.Scorer, src string) string {
	scores, err := s.Score(context.Background(), document(src))
	return fmt.Sprint(scores, err)
}

func TestScorerIsDeterministic(t *testing.T) {
	const src = "I am not interested. Ask my colleague Ann in sales, she could meet on Tuesday"
	want := said(tiny(t).Scorer(hints), src)
	s := tiny(t).Scorer(hints)
	for range 100 {
		require.Equal(t, want, said(s, src))
	}
	fresh := tiny(t).Scorer(hints) // words are remembered by several at once
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 50 {
				said(fresh, fmt.Sprintf("other %d words %d", g, i))
				assert.Equal(t, want, said(fresh, src))
			}
		})
	}
	wg.Wait()
}
