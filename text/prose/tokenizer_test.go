package prose_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/text"
	"github.com/leadclass/leadclass/text/prose"
)

// cutBy returns what the tokens hold, with their kinds where they are no words.
func cutBy(t text.Tokenizer, src string) []string {
	var out []string
	for _, tok := range t.Tokenize(nil, src) {
		s := src[tok.Start:tok.End]
		if tok.Kind != text.Word {
			s += "/" + tok.Kind.String()
		}
		out = append(out, s)
	}
	return out
}

func TestTokenize(t *testing.T) {
	tokenizer := prose.Tokenizer{Joined: map[string]bool{"unsubscribe": true}}
	tests := []struct {
		src    string
		want   []string
		reason string
	}{
		{"I don't.", []string{"I", "don't", "./mark"}, "a contraction before a full stop keeps its negation"},
		{"we won’t!", []string{"we", "won’t", "!/mark"}, "the span holds the apostrophe that was typed"},
		{"(don't)", []string{"(/mark", "don't", ")/mark"}, "and before a bracket"},
		{"they're.", []string{"they're", "./mark"}, "other clitics too"},
		{"'quoted' word", []string{"'/mark", "quoted", "'/mark", "word"}, "a quoted word is not lost"},
		{"'send it'", []string{"'/mark", "send", "it", "'/mark"}, "nor a quoted phrase"},
		{"O'Sullivan said", []string{"O'Sullivan", "said"}, "prose loses what follows 's inside a word"},
		{"&rsquo;s", []string{"&/mark", "rsquo", ";/mark", "s"}, "prose decodes an entity, which would move the offsets"},
		{"yes/no", []string{"yes", "//mark", "no"}, "prose glues at a slash"},
		{"no...thanks", []string{"no", ".../mark", "thanks"}, "and at dots"},
		{"follow-up", []string{"follow", "-/mark", "up"}, "and at a hyphen"},
		{"end.Next", []string{"end", "./mark", "Next"}, "and at a missing space"},
		{"un-sub-scribe", []string{"un-sub-scribe"}, "unless the whole is known to be one"},
		{"S T O P now", []string{"S T O P", "now"}, "prose knows no spaced letters"},
		{"f*** off", []string{"f***", "off"}, "nor masked words"},
		{"No. Mr. Lee", []string{"No", "./mark", "Mr", "./mark", "Lee"}, "prose keeps the dot of short words"},
		{"Ann said \"no\"", []string{"Ann", "said", "\"/mark", "no", "\"/mark"}, "quotes"},
		{"$5k 3pm 12/03/2026 38%", []string{"$5k/money", "3pm/time", "12/03/2026/date", "38%/number"}, "kinds that prose does not have"},
		{"+44 7700 900123, ann@example.com", []string{"+44 7700 900123/phone", ",/mark", "ann@example.com/email"}, "phone numbers and addresses"},
		{"https://example.com/a?b=1.", []string{"https://example.com/a?b=1/url", "./mark"}, "a link, and the full stop behind it"},
		{"great👍🏽 :) !!!", []string{"great", "👍🏽/emoji", ":)/emoticon", "!!!/mark"}, "emoji, emoticons and runs of marks"},
		{"caf\xe9\xe9\xe9's", []string{"caf", "'/mark", "s"}, "invalid bytes before 's make prose panic"},
		{"ȺȺȺȺȺȺ'll", []string{"ȺȺȺȺȺȺ'll"}, "so does a letter that grows in lower case"},
		{"İ's İ'll", []string{"İ's", "İ'll"}, "one that shrinks yields broken tokens"},
		{"un\u200bsub\u00adscribe", []string{"un\u200bsub\u00adscribe"}, "invisible characters part nothing"},
		{"日本 нет", []string{"日本", "нет"}, "letters of any script"},
		{"", nil, "nothing"},
		{" \t\u00a0\u200b", nil, "space alone"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			assert.Equal(t, tt.want, cutBy(tokenizer, tt.src), tt.reason)
		})
	}
}

func TestNegationIsKept(t *testing.T) {
	analyzer := en.Analyzer().With(prose.Tokenizer{})
	for _, src := range []string{"I don't.", "I can't, sorry", "we won't!", "(don't)", "doesn't?", "we won’t…", "\"isn't\"", "haven't:", "Don't!!!", "I DON'T."} {
		t.Run(src, func(t *testing.T) {
			assert.Contains(t, analyzer.Norms(src), "not", "whatever follows, the negation is a token")
		})
	}
}

func TestAppends(t *testing.T) {
	before := []text.Token{{Start: 7, End: 9, Kind: text.Word}}
	got := prose.Tokenizer{}.Tokenize(before, "a b")
	assert.Equal(t, []text.Token{{Start: 7, End: 9, Kind: text.Word}, {Start: 0, End: 1, Kind: text.Word}, {Start: 2, End: 3, Kind: text.Word}}, got)
}

// checkTokens fails unless spans are valid and increase, hold every letter and
// digit, and have a kind.
func checkTokens(t *testing.T, src string, tokens []text.Token) {
	t.Helper()
	at := 0
	for _, tok := range tokens {
		if tok.Start < at || tok.End <= tok.Start || tok.End > len(src) || tok.Kind == text.Unknown {
			t.Fatalf("%v span [%d:%d) after %d in %q", tok.Kind, tok.Start, tok.End, at, src)
		}
		if lost := lettersIn(src[at:tok.Start]); lost != "" {
			t.Fatalf("lost %q before %d in %q", lost, tok.Start, src)
		}
		at = tok.End
	}
	if lost := lettersIn(src[at:]); lost != "" {
		t.Fatalf("lost %q at the end of %q", lost, src)
	}
}

func lettersIn(s string) string {
	return strings.Map(func(r rune) rune {
		if r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, s)
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"I don't.", "un\u200bsub", "caf\xe9\xe9's", "S T O P", "+44 (0) 20 7946 0958", "a@b.co://", "👨‍👩‍👧", "''''", "f**k", "ȺȺ'll", "İ's", "1'2", "$ 5", "£ 3x", "１２３", "O'Sullivan's 'll", "&rsquo;s", "a.b/c-d", "‘tis n’t", "e.g. No. U.S."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		tokens := prose.Tokenizer{}.Tokenize(nil, src)
		checkTokens(t, src, tokens)
		assert.Equal(t, tokens, prose.Tokenizer{}.Tokenize(nil, src), "the same text gives the same tokens")
	})
}
