package linear_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer/linear"
	"github.com/leadclass/leadclass/text"
)

// odd holds texts at the ends of what a stranger can send.
var odd = []struct{ name, src string }{
	{"empty", ""},
	{"space", " \n\t"},
	{"one word", "no"},
	{"one mark", "?"},
	{"quiet marks", ", ; -"},
	{"unknown words", "zxqv wqxz qqqq"},
	{"other scripts", "日本語 нет 👍🏽"},
	{"invalid bytes", "no\xff\xfe thanks\x80"},
	{"a long word", strings.Repeat("supercalifragilistic", 500)},
	{"longest word with n-grams", strings.Repeat("no", 16)},
	{"1 MB of a word", strings.Repeat("no ", 1<<20/3)},
	{"1 MB of sentences", strings.Repeat("Not interested, let's talk. ", 1<<20/28)},
	{"1 MB of marks", strings.Repeat("? ! ", 1<<18)},
}

func TestProbabilities(t *testing.T) {
	models := map[string]*linear.Model{
		"calibrated": tiny(t), "raw": train(t, examples(replies), linear.Options{}), "many labels": large(t, 40),
	}
	for _, tt := range odd {
		doc := read(tt.src)
		for name, m := range models {
			if len(tt.src) > 1<<16 && name != "calibrated" {
				continue // once is enough for what takes long
			}
			t.Run(name+"/"+tt.name, func(t *testing.T) { checkProbabilities(t, m, doc) })
		}
	}
	for _, e := range examples(unseen) {
		checkProbabilities(t, models["calibrated"], e.Text)
	}
}

func checkProbabilities(t *testing.T, m *linear.Model, doc *text.Text) {
	t.Helper()
	odds, p := m.LogOdds(nil, doc), m.Probabilities(nil, doc)
	require.Len(t, odds, len(m.Labels()))
	require.Len(t, p, len(m.Labels()))
	sum, best := 0.0, 0
	for k := range p {
		require.False(t, math.IsNaN(odds[k]) || math.IsInf(odds[k], 0), "log odds %v", odds[k])
		require.GreaterOrEqual(t, p[k], 0.0)
		sum += p[k]
		if p[k] > p[best] {
			best = k
		}
	}
	assert.InDelta(t, 1, sum, 1e-9)
	label, probability := m.Predict(doc)
	assert.Equal(t, best, label)
	assert.InDelta(t, p[best], probability, 0, "to the bit")
}

func TestProbabilitiesAppend(t *testing.T) {
	m, doc := tiny(t), read("not interested")
	dst := []float64{42}
	assert.Equal(t, append(dst, m.Probabilities(nil, doc)...), m.Probabilities(dst, doc))
	assert.Equal(t, append(dst, m.LogOdds(nil, doc)...), m.LogOdds(dst, doc))
	assert.NotSame(t, &m.LogOdds(nil, doc)[0], &m.LogOdds(nil, doc)[0], "the caller owns what it gets")
}

func TestHopelessLabelsCountForNothing(t *testing.T) {
	m := tiny(t)
	says := []leadclass.LogOdds{{Intent: "refusal", Value: 1000}, {Intent: "meeting", Value: -1000}, {Intent: "no label", Value: 5}}
	p := m.Probabilities(nil, read("let's talk"), linear.Hint{Says: says})
	assert.Equal(t, []float64{0, 0, 1}, p, "and an intent that is no label is passed over")
}

func TestHintsAreLearned(t *testing.T) {
	hint := linear.Hint{Feature: linear.HintFeature("refusal.rule")}
	var data []linear.Example
	for range 4 {
		data = append(data,
			linear.Example{Text: read("thank you very much"), Label: "refusal", Hints: []linear.Hint{hint}},
			linear.Example{Text: read("thank you very much"), Label: "meeting"})
	}
	m := train(t, data, linear.Options{})
	k, _ := m.Predict(read("many thanks to you"), hint)
	assert.Equal(t, "refusal", m.Labels()[k])
	k, _ = m.Predict(read("many thanks to you"))
	assert.Equal(t, "meeting", m.Labels()[k])
}
