package en_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer"
)

// TestRulesAlone reads two hundred everyday replies, from which no rule was
// written, by the rules alone. A reply of which no rule says anything counts
// as a refusal, the most frequent answer to outreach.
func TestRulesAlone(t *testing.T) {
	items, err := corpus.Read("testdata/everyday.jsonl")
	require.NoError(t, err)
	fallback := func(context.Context, *leadclass.Document) (s leadclass.Scores, _ error) {
		s.Add(leadclass.Refusal, 0.3)
		return s, nil
	}
	c, err := leadclass.New(leadclass.Pack{Language: "en", Analyzer: en.Analyzer(), Scorer: scorer.Sum(en.Rules(), scorer.Func(fallback))})
	require.NoError(t, err)
	macro, falseGenuine := measure(t, c, items)
	t.Logf("rules alone: macro-F1 %.3f, non-leads called genuine %.3f", macro, falseGenuine)
	assert.GreaterOrEqual(t, macro, 0.70)
	assert.LessOrEqual(t, falseGenuine, 0.02)
}

// TestEveryday reads the same replies by all that English has.
func TestEveryday(t *testing.T) {
	items, err := corpus.Read("testdata/everyday.jsonl")
	require.NoError(t, err)
	c, err := leadclass.New(en.Pack())
	require.NoError(t, err)
	macro, falseGenuine := measure(t, c, items)
	t.Logf("rules and weights: macro-F1 %.3f, non-leads called genuine %.3f", macro, falseGenuine)
	assert.GreaterOrEqual(t, macro, 0.90)
	assert.LessOrEqual(t, falseGenuine, 0.02)
}

// measure returns macro-F1, and the share of refusals, opt-outs, redirects,
// greetings and emoji that are called genuine.
func measure(t *testing.T, c *leadclass.Classifier, items []corpus.Item) (macro, falseGenuine float64) {
	right, answered, gold := map[leadclass.Intent]int{}, map[leadclass.Intent]int{}, map[leadclass.Intent]int{}
	nonLeads, wrong := 0, 0
	for _, it := range items {
		res, err := c.Classify(context.Background(), leadclass.Reply{Text: it.Text, Outreach: it.Outreach})
		require.NoError(t, err)
		want := leadclass.Intent(it.Intent)
		gold[want]++
		answered[res.Intent]++
		if res.Intent == want {
			right[want]++
		} else {
			t.Logf("%s is %s, read as %s: %q", it.ID, want, res.Intent, it.Text)
		}
		switch want {
		case leadclass.Refusal, leadclass.OptOut, leadclass.Redirect, leadclass.Greeting, leadclass.Emoji:
			nonLeads++
			if res.Disposition == leadclass.Genuine {
				wrong++
			}
		}
	}
	for _, i := range leadclass.Intents() {
		macro += 2 * float64(right[i]) / float64(answered[i]+gold[i]) / float64(len(leadclass.Intents()))
	}
	return macro, float64(wrong) / float64(nonLeads)
}
