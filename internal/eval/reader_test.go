package eval

import (
	"context"
	"math"
	"testing"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/linear"
)

var replyTexts = []string{"Not interested", "Thursday 3pm works for me", "What does it cost?", "hm", "Out of office until Monday", "fine then, if you must", "Unsubscribe", ""}

// TestAsTheClassifier: what counts as answered is what the classifier answers
// under the same precision.
func TestAsTheClassifier(t *testing.T) {
	reader, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	var items []corpus.Item
	for _, s := range replyTexts {
		items = append(items, corpus.Item{Text: s, Intent: "refusal"})
	}
	for _, p := range []float64{0.5, 0.9, 0.97, 0.99} {
		c, err := leadclass.New(en.Pack(), leadclass.WithMinPrecision(p))
		if err != nil {
			t.Fatal(err)
		}
		e := New(Options{MinPrecision: p, Calibration: reader.Calibration})
		i := 0
		for a, err := range reader.Answers(context.Background(), items) {
			if err != nil {
				t.Fatal(err)
			}
			want, err := c.Classify(context.Background(), leadclass.Reply{Text: items[i].Text})
			if err != nil {
				t.Fatal(err)
			}
			if got := e.answered(a); got != (want.Intent != leadclass.Unclear) {
				t.Errorf("%q at %v: answered %v, but the classifier says %s", items[i].Text, p, got, want.Intent)
			}
			i++
		}
	}
}

func trained(t *testing.T, labels [2]string) *linear.Model {
	t.Helper()
	texts := [2][]string{{"turn the light on", "lights please", "switch on the lamp", "light up"}, {"play some music", "a song please", "play that song", "music now"}}
	var examples []linear.Example
	for k, list := range texts {
		for _, s := range list {
			examples = append(examples, linear.Example{Text: &en.Document(s, "").Body, Label: labels[k]})
		}
	}
	m, err := linear.Train(context.Background(), examples, linear.Options{Stem: en.Analyzer().Stem, MinCount: 1, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestOtherLabels: a model of other labels answers with them alone, as sure as
// it is by itself.
func TestOtherLabels(t *testing.T) {
	m := trained(t, [2]string{"light", "music"})
	reader, err := Of(m)
	if err != nil {
		t.Fatal(err)
	}
	items := []corpus.Item{{Text: "light the lamp", Intent: "light"}, {Text: "some song", Intent: "music"}}
	i := 0
	for a, err := range reader.Answers(context.Background(), items) {
		if err != nil {
			t.Fatal(err)
		}
		k, p := m.Predict(&en.Document(items[i].Text, "").Body)
		if string(a.Intent) != m.Labels()[k] || string(a.Intent) != items[i].Intent || math.Abs(a.Confidence-p) > 1e-9 || len(a.Scores) != 2 {
			t.Errorf("%q: got %s (%v of %v), the model says %s (%v)", items[i].Text, a.Intent, a.Confidence, a.Scores, m.Labels()[k], p)
		}
		i++
	}
	if reader.Knows([]corpus.Item{{Intent: "refusal"}}) || !reader.Knows(items) {
		t.Error("the labels known are not those of the model")
	}
}

// TestGuideLabels: a model of the guide's labels is wired as the shipped one is.
func TestGuideLabels(t *testing.T) {
	reader, err := Of(trained(t, [2]string{"interested", "refusal"}))
	if err != nil {
		t.Fatal(err)
	}
	for a, err := range reader.Answers(context.Background(), []corpus.Item{{Text: "light up the lamp please", Intent: "interested"}}) {
		if err != nil || a.Intent != leadclass.Interested || len(a.Scores) != len(leadclass.Intents()) {
			t.Errorf("got %s of %d intents, %v", a.Intent, len(a.Scores), err)
		}
	}
}
