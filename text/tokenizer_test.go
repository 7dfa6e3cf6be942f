package text_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/leadclass/leadclass/text"
)

// cut returns what the tokens hold, with their kinds where they are no words.
func cut(w text.Words, src string) []string {
	var out []string
	for _, t := range w.Tokenize(nil, src) {
		s := src[t.Start:t.End]
		if t.Kind != text.Word {
			s += "/" + t.Kind.String()
		}
		out = append(out, s)
	}
	return out
}

func TestWords(t *testing.T) {
	w := text.Words{Joined: map[string]bool{"unsubscribe": true, "email": true}}
	tests := []struct {
		src    string
		want   []string
		reason string
	}{
		{"I don't.", []string{"I", "don't", "./mark"}, "a contraction before a full stop keeps its negation"},
		{"we won’t!", []string{"we", "won’t", "!/mark"}, "a typographic apostrophe is part of the word"},
		{"'quoted' word", []string{"'/mark", "quoted", "'/mark", "word"}, "quotes around a word are none of it"},
		{"yes/no", []string{"yes", "//mark", "no"}, "a slash parts words"},
		{"no...thanks", []string{"no", ".../mark", "thanks"}, "a run of dots is one token"},
		{"follow-up", []string{"follow", "-/mark", "up"}, "a hyphen parts words"},
		{"un-sub-scribe e-mail's", []string{"un-sub-scribe", "e-mail's"}, "unless the whole is known to be one"},
		{"S T O P now", []string{"S T O P", "now"}, "letters set apart are one word"},
		{"s.t.o.p", []string{"s.t.o.p"}, "also with dots"},
		{"I a m", []string{"I", "a", "m"}, "three single letters with spaces are too few to tell"},
		{"un\u200bsub\u00adscribe", []string{"un\u200bsub\u00adscribe"}, "invisible characters part nothing"},
		{"f*** off", []string{"f***", "off"}, "a masked word is one"},
		{"*bold*", []string{"*/mark", "bold", "*/mark"}, "emphasis is none"},
		{"$5k or £350 or 40€", []string{"$5k/money", "or", "£350/money", "or", "40€/money"}, "money, the sign on either side"},
		{"€€€ £ 5", []string{"€€€/mark", "£ 5/money"}, "a run of currency signs is one token"},
		{"3pm 15:00 10.30am", []string{"3pm/time", "15:00/time", "10.30am/time"}, "times"},
		{"12/03/2026 2026-03-12 3/4 24/7", []string{"12/03/2026/date", "2026-03-12/date", "3/4/date", "24/7/number"}, "dates; round the clock is none"},
		{"+44 7700 900123, 555 0134", []string{"+44 7700 900123/phone", ",/mark", "555 0134/phone"}, "phone numbers with groups"},
		{"1,000 38% 2nd Q3 B2B", []string{"1,000/number", "38%/number", "2nd/number", "Q3", "B2B"}, "numbers, and words with digits"},
		{"ann.lee@example.com, www.example.com/a?b=1.", []string{"ann.lee@example.com/email", ",/mark", "www.example.com/a?b=1/url", "./mark"}, "addresses end before the mark"},
		{"https://example.com/x(y)", []string{"https://example.com/x/url", "(/mark", "y", ")/mark"}, "brackets end a link"},
		{"acme.com end.Next", []string{"acme.com/url", "end", "./mark", "Next"}, "a bare domain, and a missing space"},
		{"👍🏽👨‍👩‍👧🇩🇪", []string{"👍🏽/emoji", "👨‍👩‍👧/emoji", "🇩🇪/emoji"}, "skin tones, families and flags are one each"},
		{":) <3 note:D", []string{":)/emoticon", "<3/emoticon", "note", ":D/emoticon"}, "emoticons"},
		{"?!?!", []string{"?!?!/mark"}, "a run of end marks is one token"},
		{"caf\xe9\xe9's", []string{"caf", "'/mark", "s"}, "bytes that are no UTF-8 are passed over"},
		{"ȺȺȺȺȺȺ'll", []string{"ȺȺȺȺȺȺ'll"}, "letters whose small form is longer"},
		{"日本 нет", []string{"日本", "нет"}, "letters of any script"},
		{"", nil, "nothing"},
		{" \t\u00a0\u200b", nil, "space alone"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			assert.Equal(t, tt.want, cut(w, tt.src), tt.reason)
		})
	}
}

// checkTokens fails unless spans are valid and increase, and hold every letter
// and digit.
func checkTokens(t *testing.T, src string, tokens []text.Token) {
	t.Helper()
	at := 0
	for _, tok := range tokens {
		if tok.Start < at || tok.End <= tok.Start || tok.End > len(src) {
			t.Fatalf("span [%d:%d) after %d in %q", tok.Start, tok.End, at, src)
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
	for _, s := range []string{"I don't.", "un\u200bsub", "caf\xe9\xe9's", "S T O P", "+44 (0) 20 7946 0958", "a@b.co://", "👨‍👩‍👧", "''''", "f**k", "ȺȺ'll", "1'2", "$ 5", "£ 3x", "１２３"} {
		f.Add(s)
	}
	w := text.Words{Joined: map[string]bool{"unsubscribe": true}}
	f.Fuzz(func(t *testing.T, src string) { checkTokens(t, src, w.Tokenize(nil, src)) })
}
