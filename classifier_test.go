package leadclass_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer"
)

func classifier(t testing.TB, opts ...leadclass.Option) *leadclass.Classifier {
	t.Helper()
	c, err := leadclass.New(en.Pack(), opts...)
	require.NoError(t, err)
	return c
}

func TestClassifyDoubts(t *testing.T) {
	tests := []struct {
		reply  leadclass.Reply
		want   leadclass.Intent
		doubt  leadclass.Doubt
		reason string
	}{
		{leadclass.Reply{}, leadclass.Unclear, leadclass.EmptyText, "nothing was said"},
		{leadclass.Reply{Text: " \n\u200b"}, leadclass.Unclear, leadclass.EmptyText, "nothing that can be seen"},
		{leadclass.Reply{Text: "Wir haben leider kein Interesse, danke"}, leadclass.Unclear, leadclass.UnknownLanguage, "German"},
		{leadclass.Reply{Text: "Not interested", Language: "de"}, leadclass.Unclear, leadclass.UnknownLanguage, "the caller knows the language"},
		{leadclass.Reply{Text: "Abwesend bis 3. März, in dringenden Fällen bitte Ann", Machine: leadclass.Machine{Kind: leadclass.OutOfOffice}}, leadclass.OutOfOffice, "", "headers speak every language"},
		{leadclass.Reply{Text: "Not interested", Doubts: []leadclass.Doubt{"a quote may be left"}}, leadclass.Refusal, "a quote may be left", "doubts of the reader are carried on"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {

			res, err := classifier(t).Classify(context.Background(), tt.reply)
			require.NoError(t, err)
			assert.Equal(t, tt.want, res.Intent)
			if tt.doubt != "" {
				assert.Contains(t, res.Doubts, tt.doubt)
			}
			if tt.want == leadclass.Unclear {
				assert.Zero(t, res.Confidence)
				assert.Equal(t, leadclass.Undetermined, res.Disposition)
			}
		})
	}
}

func TestAnswerInSubject(t *testing.T) {
	res, err := classifier(t).Classify(context.Background(), leadclass.Reply{Subject: "Please unsubscribe me", InSubject: true})
	require.NoError(t, err)
	assert.Equal(t, leadclass.OptOut, res.Intent)
	assert.Empty(t, res.Text, "nothing was typed")
	require.NotEmpty(t, res.Evidence)
	assert.Equal(t, leadclass.FieldSubject, res.Evidence[0].Field)
}

func TestMinPrecision(t *testing.T) {
	const reply = "Hmm, well, the thing with the boat again."
	plain, err := classifier(t).Classify(context.Background(), leadclass.Reply{Text: reply})
	require.NoError(t, err)
	strict, err := classifier(t, leadclass.WithMinPrecision(0.999)).Classify(context.Background(), leadclass.Reply{Text: reply})
	require.NoError(t, err)
	assert.NotEqual(t, leadclass.Unclear, plain.Intent, "without a bound the most probable intent is named")
	assert.Equal(t, leadclass.Unclear, strict.Intent)
	assert.Contains(t, strict.Doubts, leadclass.BelowPrecision)
	assert.Equal(t, plain.Intent, strict.RunnerUp.Intent, "what would have been answered is the runner-up")
}

func TestOptions(t *testing.T) {
	_, err := leadclass.New(leadclass.Pack{})
	assert.EqualError(t, err, "leadclass: a pack has no language")
	for _, p := range []float64{0, 1, -1, math.NaN()} {
		_, err = leadclass.New(en.Pack(), leadclass.WithMinPrecision(p))
		assert.Error(t, err, "%v is no precision", p)
	}
	_, err = leadclass.New(en.Pack(), leadclass.WithPack(en.Pack()))
	assert.ErrorContains(t, err, `two packs for language "en"`)
	_, err = leadclass.New(en.Pack(), leadclass.WithScorer(nil))
	assert.Error(t, err)
	_, err = leadclass.New(en.Pack(), leadclass.WithTokenizer(nil))
	assert.Error(t, err)
}

// ownLabel scores a label of the user's own.
func ownLabel(label leadclass.Intent, v float64) leadclass.Scorer {
	return scorer.Func(func(context.Context, *leadclass.Document) (leadclass.Scores, error) {
		return leadclass.Scores{LogOdds: []leadclass.LogOdds{{Intent: label, Value: v}}}, nil
	})
}

func TestOwnLabels(t *testing.T) {
	res, err := classifier(t, leadclass.WithScorer(ownLabel("press", 100))).Classify(context.Background(), leadclass.Reply{Text: "I write for the Gazette"})
	require.NoError(t, err)
	assert.Equal(t, leadclass.Intent("press"), res.Intent)
	assert.Equal(t, leadclass.Undetermined, res.Disposition)
}

func TestWildScoresStayFinite(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64} {
		res, err := classifier(t, leadclass.WithScorer(ownLabel(leadclass.Refusal, v))).Classify(context.Background(), leadclass.Reply{Text: "ok"})
		require.NoError(t, err)
		checkProbabilities(t, res)
	}
}

func TestScorerErrors(t *testing.T) {
	broken := errors.New("the model is away")
	failing := scorer.Func(func(context.Context, *leadclass.Document) (leadclass.Scores, error) {
		return leadclass.Scores{}, broken
	})
	_, err := classifier(t, leadclass.WithScorer(failing)).Classify(context.Background(), leadclass.Reply{Text: "ok"})
	assert.ErrorIs(t, err, broken)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = classifier(t).Classify(ctx, leadclass.Reply{Text: "ok"})
	assert.ErrorIs(t, err, context.Canceled)
}

func checkProbabilities(t testing.TB, res leadclass.Classification) {
	t.Helper()
	if len(res.Scores) == 0 {
		return
	}
	sum := 0.0
	for _, s := range res.Scores {
		if math.IsNaN(s.Confidence) || s.Confidence < 0 || s.Confidence > 1 {
			t.Fatalf("confidence %v of %s", s.Confidence, s.Intent)
		}
		sum += s.Confidence
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Fatalf("probabilities add up to %v", sum)
	}
	for _, e := range res.Evidence {
		if math.IsNaN(e.Weight) || math.IsInf(e.Weight, 0) {
			t.Fatalf("weight %v of %s", e.Weight, e.Source)
		}
		if e.Field == leadclass.FieldBody && (e.Start < 0 || e.End < e.Start || e.End > len(res.Text)) {
			t.Fatalf("evidence [%d:%d) of %d bytes", e.Start, e.End, len(res.Text))
		}
	}
}

var samples = []leadclass.Reply{
	{ID: "1", Text: "I’m not in sales, please reach out to Dwight Schrute"},
	{ID: "2", Text: "yes", Outreach: "Can I call you tomorrow at 10?"},
	{ID: "3", Text: "Can't say I'm not interested, what does it cost?"},
	{ID: "4", Text: "👍"},
	{ID: "5", Text: "Not a good time, try me in Q3. Thanks\nAnn", Channel: leadclass.Email},
	{ID: "6", Text: ""},
}

// TestDeterminism classifies the same replies again and again, with goroutines beside it.
func TestDeterminism(t *testing.T) {
	c := classifier(t)
	want, err := json.Marshal(all(t, c))
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 25 {
				got, err := json.Marshal(all(t, c))
				assert.NoError(t, err)
				assert.Equal(t, string(want), string(got))
			}
		})
	}
	wg.Wait()
	again, err := json.Marshal(all(t, classifier(t)))
	require.NoError(t, err)
	assert.Equal(t, string(want), string(again), "a new classifier answers alike")
}

func all(t testing.TB, c *leadclass.Classifier) []leadclass.Classification {
	var out []leadclass.Classification
	for res, err := range c.ClassifyAll(context.Background(), slices.Values(samples)) {
		assert.NoError(t, err)
		out = append(out, res)
	}
	return out
}

func TestClassifyAllKeepsOrder(t *testing.T) {
	replies := func(yield func(leadclass.Reply) bool) {
		for i := range 2000 {
			if !yield(leadclass.Reply{ID: fmt.Sprint(i), Text: strings.Repeat("not interested ", i%50)}) {
				return
			}
		}
	}
	n := 0
	for res, err := range classifier(t).ClassifyAll(context.Background(), replies) {
		require.NoError(t, err)
		require.Equal(t, fmt.Sprint(n), res.ID)
		n++
	}
	assert.Equal(t, 2000, n)
}

func TestClassifyAllStops(t *testing.T) {
	endless := func(yield func(leadclass.Reply) bool) {
		for yield(leadclass.Reply{Text: "ok"}) {
		}
	}
	n := 0
	for range classifier(t).ClassifyAll(context.Background(), endless) {
		if n++; n == 10 {
			break
		}
	}
	assert.Equal(t, 10, n, "when the caller breaks")
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var last error
	for _, err := range classifier(t).ClassifyAll(ctx, endless) {
		cancel()
		last = err
	}
	assert.ErrorIs(t, last, context.Canceled, "when the context ends, its error comes last")
	ctx, cancel = context.WithCancel(context.Background())
	silent := func(func(leadclass.Reply) bool) { cancel(); select {} }
	for _, err := range classifier(t).ClassifyAll(ctx, silent) {
		last = err
	}
	assert.ErrorIs(t, last, context.Canceled, "even while the source gives nothing")
}

// TestHostileReplies reads what has broken parsers; what it costs is in the benchmarks.
func TestHostileReplies(t *testing.T) {
	c := classifier(t)
	for _, src := range hostile() {
		res, err := c.Classify(context.Background(), leadclass.Reply{Text: src, Outreach: src, Subject: src})
		require.NoError(t, err)
		checkProbabilities(t, res)
	}
}

func hostile() []string {
	var out []string
	for _, unit := range []string{"a", ".", "(", "'ll", "\u200b", "stop ", "not interested. ", "👍", "\xff", "no ", "call me tomorrow at 3pm or ", "I'd be interested but "} {
		out = append(out, strings.Repeat(unit, 100_000/len(unit)))
	}
	return append(out, strings.Repeat("a", 1<<20), strings.Repeat(".", 1<<20))
}

func FuzzClassify(f *testing.F) {
	for _, r := range samples {
		f.Add(r.Text, r.Outreach)
	}
	f.Add("n0t \u200b1nterested f*** S T O P", "?")
	c := classifier(f)
	f.Fuzz(func(t *testing.T, reply, outreach string) {
		res, err := c.Classify(context.Background(), leadclass.Reply{Text: reply, Outreach: outreach, Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		checkProbabilities(t, res)
	})
}

func TestDispositions(t *testing.T) {
	for _, i := range leadclass.Intents() {
		d := i.Disposition()
		assert.NotEqual(t, leadclass.Undetermined, d, "%s", i)
		b, err := d.MarshalText()
		require.NoError(t, err)
		var back leadclass.Disposition
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, d, back)
	}
	assert.Error(t, new(leadclass.Disposition).UnmarshalText([]byte("hot")))
}

func ExampleClassifier_Classify() {
	c, err := leadclass.New(en.Pack())
	if err != nil {
		fmt.Println(err)
		return
	}
	res, err := c.Classify(context.Background(), leadclass.Reply{
		Text:     "yes",
		Outreach: "Can I call you tomorrow at 10?",
	})
	fmt.Println(res.Intent, res.Disposition, err)
	// Output: meeting-request genuine <nil>
}

func ExampleClassifier_ClassifyAll() {
	c, err := leadclass.New(en.Pack())
	if err != nil {
		fmt.Println(err)
		return
	}
	replies := []leadclass.Reply{{Text: "Not interested."}, {Text: "Take me off your list"}, {Text: "👍"}}
	for res, err := range c.ClassifyAll(context.Background(), slices.Values(replies)) {
		fmt.Println(res.Intent, err)
	}
	// Output:
	// refusal <nil>
	// opt-out <nil>
	// emoji <nil>
}

const sixtyWords = `Hi Sam, thanks for your note about the scheduling tool. We have looked at two others this year and none of them could handle our night shifts, so I'd be glad to see how yours does it. Could you call me on Thursday at 3pm, or send a short deck with prices for about 40 users before the end of next week? Ann`

func BenchmarkClassify(b *testing.B) {
	c := classifier(b)
	for _, bm := range []struct{ name, src string }{
		{"8 words", "Thanks Sam, but we are not interested today."}, {"60 words", sixtyWords},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Classify(context.Background(), leadclass.Reply{Text: bm.src}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkClassifyHostile(b *testing.B) {
	c := classifier(b)
	for _, src := range hostile() {
		b.Run(fmt.Sprintf("%.8q x %d bytes", src, len(src)), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				if _, err := c.Classify(context.Background(), leadclass.Reply{Text: src}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
