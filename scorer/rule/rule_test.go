package rule_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/rule"
)

// oneRule compiles a rule of the given lines.
func oneRule(t testing.TB, lines ...string) *rule.Set {
	t.Helper()
	src := "list POLITE hi, thanks, please, =the\nlist ADDRESS hi, thanks\nlist TOOL tool, crm, phone system\nrule r\nsays refusal 4\nyes x\nno y\n" + strings.Join(lines, "\n")
	set, err := rule.Parse(en.Analyzer(), rule.File{Name: "test.rules", Text: src})
	require.NoError(t, err)
	return set
}

// match returns the words that the only rule of a set matches, "" if none.
func match(set *rule.Set, r leadclass.Reply) string {
	a := en.Analyzer()
	doc := &leadclass.Document{Reply: r, Body: a.Analyze(r.Text), Subject: a.Analyze(r.Subject), Outreach: a.Analyze(r.Outreach)}
	matches := set.Matches(nil, doc)
	if len(matches) == 0 {
		return ""
	}
	read := doc.Body
	if matches[0].Field == leadclass.FieldSubject {
		read = doc.Subject
	}
	start, end := matches[0].Span(doc)
	return read.Source[start:end]
}

func TestPatterns(t *testing.T) {
	tests := []struct{ pattern, reply, want, reason string }{
		{"call me", "Please call me", "call me", "two words in a row"},
		{"call me", "calling me", "calling me", "stems"},
		{"=call me", "calling me", "", "this form only"},
		{"call me", "call, me", "call, me", "marks between words are passed over"},
		{"call me", "call. me", "", "not the border of a sentence"},
		{"call / me", "Call. Me", "Call. Me", "unless asked for"},
		{"call|ring me", "ring me", "ring me", "either word"},
		{"(give me a ring|call) today", "give me a ring today", "give me a ring today", "either group"},
		{"call (me on)? monday", "call Monday", "call Monday", "a group that may be missing"},
		{"call ..2 monday", "call me on Monday", "call me on Monday", "a gap"},
		{"call ..2 monday", "call me back on Monday", "", "a gap that is too short"},
		{"call ..2 monday", "call not Monday", "", "a gap holds no negator"},
		{"new %TOOL", "a new phone system", "new phone system", "a phrase of a list"},
		{"new %TOOL", "new tools", "new tools", "a word of a list, by its stem"},
		{"call @phone", "call +44 7700 900123", "call +44 7700 900123", "a class"},
		{"ask @name", "ask Dwight", "ask Dwight", "a name"},
		{"ask @name", "ask nobody", "", "no name"},
		{`good "!"`, "good!", "good!", "a mark as typed"},
		{"call !me", "call you", "call", "not followed by"},
		{"call !me", "call me", "", "followed by"},
		{"call !me", "call", "call", "followed by nothing"},
		{"^ yes", "Hi. Yes", "Yes", "the start of a sentence"},
		{"^^ yes", "Hi. Yes", "", "the start of the text"},
		{"yes $", "yes! Call me", "yes", "the end of a sentence"},
		{"yes $$", "yes! Call me", "", "the end of the text"},
		{"don't", "I dont", "dont", "contractions in patterns part as in texts"},
		{"interested", "not interested", "", "denied from outside"},
		{"not interested", "not interested", "not interested", "the negator is part of the match"},
		{"not interested", "can't say I'm not interested", "", "two negations"},
	}
	for _, tt := range tests {
		t.Run(tt.pattern+"/"+tt.reply, func(t *testing.T) {
			assert.Equal(t, tt.want, match(oneRule(t, "match "+tt.pattern), leadclass.Reply{Text: tt.reply}), tt.reason)
		})
	}
}

func TestConditions(t *testing.T) {
	tests := []struct {
		rule   []string
		reply  leadclass.Reply
		fires  bool
		reason string
	}{
		{[]string{"match cost", "where question"}, leadclass.Reply{Text: "What does it cost?"}, true, "asks"},
		{[]string{"match cost", "where question"}, leadclass.Reply{Text: "It costs much."}, false, "does not ask"},
		{[]string{"match cost", "where statement"}, leadclass.Reply{Text: "What does it cost?"}, false, "asks"},
		{[]string{"match interested", "where negated"}, leadclass.Reply{Text: "not interested"}, true, "denied"},
		{[]string{"match interested", "where negated"}, leadclass.Reply{Text: "interested"}, false, "not denied"},
		{[]string{"match interested", "where any-polarity"}, leadclass.Reply{Text: "not interested"}, true, "either way"},
		{[]string{"match yes", "where first"}, leadclass.Reply{Text: "Yes. Call me."}, true, "in the first sentence"},
		{[]string{"match call", "where first"}, leadclass.Reply{Text: "Yes. Call me."}, false, "in the second"},
		{[]string{"match call", "where last"}, leadclass.Reply{Text: "Yes. Call me."}, true, "in the last sentence"},
		{[]string{"match noted", "where alone"}, leadclass.Reply{Text: "Hi Sam, noted, thanks!\nAnn Lee"}, true, "politeness and names beside it"},
		{[]string{"match noted", "where alone"}, leadclass.Reply{Text: "noted, thanks bob"}, true, "a small name behind thanks"},
		{[]string{"match noted", "where alone"}, leadclass.Reply{Text: "noted the barrier"}, false, "no name behind an article"},
		{[]string{"match noted", "where alone"}, leadclass.Reply{Text: "Noted, but call me"}, false, "something else beside it"},
		{[]string{"match yes", "where short"}, leadclass.Reply{Text: "yes one two three four five six seven"}, true, "eight words"},
		{[]string{"match yes", "where short"}, leadclass.Reply{Text: "yes one two three four five six seven eight"}, false, "nine words"},
		{[]string{"match away", "where subject"}, leadclass.Reply{Text: "x", Subject: "Away"}, true, "in the subject"},
		{[]string{"match away", "where subject"}, leadclass.Reply{Text: "Away", Subject: "x"}, false, "in the text"},
		{[]string{"match away"}, leadclass.Reply{Text: "x", Subject: "Away"}, false, "the subject does not count unless asked for"},
		{[]string{"match call", "unless never"}, leadclass.Reply{Text: "call me. Never mind"}, false, "what must not be is there"},
		{[]string{"match call", "with monday"}, leadclass.Reply{Text: "call me. Monday"}, true, "what must be is there"},
		{[]string{"match call", "with monday"}, leadclass.Reply{Text: "call me"}, false, "what must be is not there"},
		{[]string{"match yes", "outreach call"}, leadclass.Reply{Text: "yes", Outreach: "May I call?"}, true, "an answer to a call"},
		{[]string{"match yes", "outreach call"}, leadclass.Reply{Text: "yes", Outreach: "Is this you?"}, false, "an answer to something else"},
		{[]string{"match yes", "outreach call"}, leadclass.Reply{Text: "yes"}, false, "no outreach known"},
	}
	for _, tt := range tests {
		t.Run(strings.Join(tt.rule, ", ")+"/"+tt.reply.Text, func(t *testing.T) {
			assert.Equal(t, tt.fires, match(oneRule(t, tt.rule...), tt.reply) != "", tt.reason)
		})
	}
}

func TestSyntaxErrors(t *testing.T) {
	const head = "rule r\nsays refusal 4\nyes a\nno b\n"
	tests := []struct {
		src          string
		line, column int
		reason       string
	}{
		{"match x", 1, 1, `expected "rule" or "list"`},
		{"rule R", 1, 6, "a rule needs an id"},
		{head + "match x\n" + head + "match y", 6, 6, `there is a rule "r" already`},
		{"rule r\nmatch x\nyes a\nno b", 1, 6, "says nothing"},
		{head, 1, 6, `no "match" line`},
		{"rule r\nsays refusal 4\nmatch x\nno b", 1, 6, `no "yes" line`},
		{"rule r\nsays refusal 4\nmatch x\nyes b", 1, 6, `no "no" line`},
		{"rule r\nsays refusal\nmatch x\nyes a\nno b", 2, 6, "want an intent and a weight"},
		{"rule r\nsays refusal NaN\nmatch x\nyes a\nno b", 2, 14, "the weight must be a number"},
		{head + "match call (me", 5, 12, `"(" without ")"`},
		{head + "match call me)", 5, 14, `unmatched ")"`},
		{head + "match call %NONE", 5, 12, "unknown list %NONE"},
		{head + "match call @nobody", 5, 12, `unknown class "@nobody"`},
		{head + "match call ..99 me", 5, 12, "a gap is written ..1 to ..12"},
		{head + "match ..2 me", 5, 13, "must not start with a gap"},
		{head + "match me?", 5, 10, "at least one word that may not be missing"},
		{head + "match a | | b", 5, 11, "nothing to match"},
		{head + "match call !", 5, 12, "a word is missing here"},
		{head + "match !", 5, 7, "a word is missing here"},
		{head + "match call =", 5, 12, "stands one word"},
		{head + `match "x`, 5, 7, "a quote without its end"},
		{head + "match x\nwhere sometimes", 6, 7, `unknown condition "sometimes"`},
		{head + "match x\nwhenever y", 6, 1, `unknown keyword "whenever"`},
		{head + "match", 5, 6, `nothing behind "match"`},
		{"list tools x", 1, 6, "a list needs a name in capital letters"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			set, err := rule.Parse(en.Analyzer(), rule.File{Name: "bad.rules", Text: tt.src})
			require.Nil(t, set)
			var syntax *rule.SyntaxError
			require.ErrorAs(t, err, &syntax)
			assert.Contains(t, syntax.Reason, tt.reason)
			assert.Equal(t, [2]int{tt.line, tt.column}, [2]int{syntax.Line, syntax.Column}, syntax.Error())
		})
	}
}

func TestErrorShowsThePlace(t *testing.T) {
	_, err := rule.Parse(en.Analyzer(), rule.File{Name: "bad.rules", Text: "rule r\n  match call %NONE"})
	assert.ErrorContains(t, err, "bad.rules:2:14: unknown list %NONE\n      match call %NONE\n                 ^")
}

func TestCheckNamesWrongExamples(t *testing.T) {
	set, err := rule.Parse(en.Analyzer(), rule.File{Name: "f.rules", Text: "rule r\nsays refusal 4\nmatch pass\nyes we pay\nno we pass"})
	require.NoError(t, err)
	errs := set.Check()
	require.Len(t, errs, 2)
	assert.EqualError(t, errs[0], `leadclass: f.rules:4: rule "r" does not match "we pay"`)
	assert.EqualError(t, errs[1], `leadclass: f.rules:5: rule "r" matches, and must not, "we pass"`)
}

// TestOrderOfRulesDoesNotMatter scores with the same rules in two orders.
func TestOrderOfRulesDoesNotMatter(t *testing.T) {
	const one, two, three = "rule one\nsays refusal 4.1\nmatch pass\nyes x\nno y\n", "rule two\nsays refusal 3.3, objection 1\nmatch we\nyes x\nno y\n", "rule three\nsays refusal 0.7\nmatch will\nyes x\nno y\n"
	a := en.Analyzer()
	doc := &leadclass.Document{Body: a.Analyze("we will pass")}
	var got []leadclass.Scores
	for _, src := range []string{one + two + three, three + one + two} {
		set, err := rule.Parse(a, rule.File{Name: "f", Text: src})
		require.NoError(t, err)
		s, err := set.Score(context.Background(), doc)
		require.NoError(t, err)
		got = append(got, s)
	}
	assert.Equal(t, got[0], got[1])
	assert.InDelta(t, 4.1+0.25*(3.3+0.7), got[0].Of(leadclass.Refusal), 1e-12, "the strongest, and a quarter of the rest")
}

func FuzzParse(f *testing.F) {
	f.Add("list A b, c d\nrule r\nsays refusal 4\nmatch (a|b c)? ..3 %A !x $ / \"?\"\nwhere alone\nyes a\nno b", "we pass")
	f.Add("rule r\nsays x 1, y -2\nmatch ^ a|b|@name @word $$\nunless z\nwith q\noutreach w\nyes a >> b\nno b\\n", "a. b")
	f.Fuzz(func(t *testing.T, src, reply string) {
		if len(src) > 1<<12 || len(reply) > 1<<12 {
			return
		}
		set, err := rule.Parse(en.Analyzer(), rule.File{Name: "f", Text: src})
		if (set == nil) == (err == nil) {
			t.Fatal("want a set or an error")
		}
		if err != nil {
			var syntax *rule.SyntaxError
			if !errors.As(err, &syntax) || syntax.Line < 1 || syntax.Column < 1 {
				t.Fatalf("an error without a place: %v", err)
			}
			return
		}
		read := en.Analyzer().Analyze(reply)
		for _, m := range set.Matches(nil, &leadclass.Document{Body: read, Outreach: read}) {
			if m.First < 0 || m.Last <= m.First || m.Last > len(read.Tokens) {
				t.Fatalf("match [%d:%d) of %d tokens", m.First, m.Last, len(read.Tokens))
			}
		}
	})
}

func BenchmarkMatches(b *testing.B) {
	a := en.Analyzer()
	set := en.Rules()
	for _, bm := range []struct{ name, src string }{
		{"8 words", "Thanks Sam, but we are not interested today."},
		{"60 words", strings.Repeat("Could you call me on Thursday, or send a deck with prices? ", 5)},
		{"1 MB of stop", strings.Repeat("stop ", 200_000)},
		{"1 MB of not interested", strings.Repeat("not interested. ", 65_000)},
	} {
		b.Run(bm.name, func(b *testing.B) {
			doc := &leadclass.Document{Body: a.Analyze(bm.src)}
			buf := make([]rule.Match, 0, 16)
			b.ReportAllocs()
			b.SetBytes(int64(len(bm.src)))
			for b.Loop() {
				buf = set.Matches(buf[:0], doc)
			}
		})
	}
}
