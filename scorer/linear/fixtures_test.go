package linear_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/kljensen/snowball/english"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/scorer/linear"
	"github.com/leadclass/leadclass/text"
)

func stem(w string) string { return english.Stem(w, true) }

var analyzer = text.NewAnalyzer(nil, text.Rules{
	Stem:     stem,
	Forms:    text.Forms{Words: map[string][]text.Part{"don't": {{Typed: "do", Norm: "do"}, {Typed: "n't", Norm: "not"}}}},
	Negation: text.Negation{Cues: map[string]bool{"not": true, "no": true}, Window: 5},
})

func read(src string) *text.Text {
	t := analyzer.Analyze(src)
	return &t
}

// replies is a small training set that a reader would not get wrong.
var replies = map[string][]string{
	"meeting": {
		"Sure, let's talk on Tuesday", "Can we do a call at 3pm?", "Happy to meet next week", "Tuesday works, send me an invite",
		"Let's schedule a call", "I am free for a meeting tomorrow",
	},
	"refusal": {
		"Not interested", "No thanks, we are not looking for this", "We don't need it", "Please don't write again, not interested",
		"No, we have enough of these tools", "This is not for us, thanks",
	},
	"redirect": {
		"Please write to my colleague Ann", "I am the wrong person, ask Bob in purchasing", "Dwight in sales decides on this",
		"You should contact our procurement team", "Forwarding you to my colleague in IT", "Ask the head of sales instead",
	},
}

// unseen holds texts of the same labels that are in no training set.
var unseen = map[string][]string{
	"meeting":  {"Let's do a call on Tuesday", "Happy to talk tomorrow at 3pm", "send an invite for a meeting", "ask me to meet, not interested otherwise"},
	"refusal":  {"not interested, thanks", "No thanks", "we don't need these tools", "please do not ask, no call"},
	"redirect": {"please contact my colleague in purchasing", "ask Ann in sales", "wrong person, write to Bob", "a meeting with our procurement team instead"},
}

func examples(set map[string][]string) []linear.Example {
	var out []linear.Example
	for _, label := range []string{"meeting", "refusal", "redirect"} {
		for _, s := range set[label] {
			out = append(out, linear.Example{Text: read(s), Label: label})
		}
	}
	return out
}

func train(t testing.TB, data []linear.Example, o linear.Options) *linear.Model {
	t.Helper()
	o.Stem = stem
	m, err := linear.Train(context.Background(), data, o)
	require.NoError(t, err)
	return m
}

// tiny is trained on replies and calibrated on unseen.
func tiny(t testing.TB) *linear.Model {
	return train(t, examples(replies), linear.Options{Held: examples(unseen), Scales: linear.Scales{Skips: 1}})
}

func file(t testing.TB, m *linear.Model) []byte {
	t.Helper()
	var b bytes.Buffer
	n, err := m.WriteTo(&b)
	require.NoError(t, err)
	require.EqualValues(t, b.Len(), n)
	return b.Bytes()
}

// invented returns texts of invented words, some of which are the label's own.
func invented(rng *rand.Rand, label, words int) string {
	out := make([]string, words)
	for i := range out {
		if rng.IntN(3) == 0 {
			out[i] = fmt.Sprintf("own%dx%d", label, rng.IntN(6))
		} else {
			out[i] = syllables[rng.IntN(len(syllables))] + syllables[rng.IntN(len(syllables))]
		}
	}
	return strings.Join(out, " ")
}

var syllables = strings.Fields("ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru")

// large is a model of many labels.
func large(t testing.TB, labels int) *linear.Model {
	rng := rand.New(rand.NewPCG(1, 2))
	var data []linear.Example
	for k := range labels {
		for range 12 {
			data = append(data, linear.Example{Text: read(invented(rng, k, 10)), Label: fmt.Sprintf("label%03d", k)})
		}
	}
	return train(t, data, linear.Options{Epochs: 2})
}
