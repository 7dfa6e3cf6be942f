package prose

import (
	"os"
	"strings"
	"testing"

	jdkato "github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/text"
)

// repairs are the ways in which prose, as it is, differs from text.Words on a
// core, and what is done about each.
var repairs = []struct {
	name, repair string
	holds        func(typed string, spans []span) bool
}{
	{"lost", "prose drops what follows 's, 'm, 'll or 're inside a word (O'Sullivan, y'all're): text.Words reads the word",
		func(_ string, spans []span) bool { return spans == nil }},
	{"clitic", "prose parts don't and it's: joined, since the analyzer parts words itself and needs the whole of can't and won't",
		func(_ string, spans []span) bool { return len(spans) > 1 && spans[1].clitic }},
	{"hyphen", "prose glues follow-up: parted, so that a rule about a word finds it in either spelling",
		func(typed string, spans []span) bool { return len(spans) == 1 && strings.Contains(typed, "-") }},
	{"slash", "prose glues yes/no: parted, the two words stand against each other",
		func(typed string, spans []span) bool { return len(spans) == 1 && strings.Contains(typed, "/") }},
	{"dot or comma", "prose glues at a missing space (thanks,we) and keeps i.e whole: parted, as the sentence may end there",
		func(typed string, spans []span) bool { return len(spans) == 1 && strings.ContainsAny(typed, ".,") }},
	{"underscore or sign", "prose glues Very_interested: parted, the sign stands for a space",
		func(typed string, spans []span) bool { return len(spans) == 1 && strings.ContainsAny(typed, "_:;+@|*") }},
}

// TestRepairs compares prose before refinement with text.Words: an oracle for
// both. A difference that no repair explains is a fault in one of them.
func TestRepairs(t *testing.T) {
	file, err := os.ReadFile("testdata/replies.txt")
	require.NoError(t, err)
	seen, cores, lost := map[string]int{}, 0, 0
	for line := range strings.Lines(string(file)) {
		src := strings.ReplaceAll(strings.TrimSpace(line), `\n`, "\n")
		own := text.Words{}.Tokenize(nil, src)
		for rest := cut(src, own); len(rest) > 0; {
			p := pieceOf(src, rest)
			rest = rest[len(p.cores):]
			for i, spans := range p.read(src) {
				c := p.cores[i]
				cores++
				if spans == nil {
					lost++
				}
				if sameSpans(own[c.first:c.last], spans) {
					continue
				}
				name := repairOf(src[c.start:c.end], spans)
				assert.NotEmpty(t, name, "no repair explains %v of %q in %q", spans, src[c.start:c.end], src)
				seen[name]++
			}
		}
	}
	for _, r := range repairs {
		assert.NotZero(t, seen[r.name], "no reply needs the repair %q", r.name)
	}
	assert.Less(t, lost*100, cores, "prose reads more than 99 of 100 words")
	t.Logf("%d cores, repairs %v", cores, seen)
}

func sameSpans(own []text.Token, spans []span) bool {
	if len(own) != len(spans) {
		return false
	}
	for i, s := range spans {
		if own[i].Start != s.start || own[i].End != s.end {
			return false
		}
	}
	return true
}

func repairOf(typed string, spans []span) string {
	for _, r := range repairs {
		if r.holds(typed, spans) {
			return r.name
		}
	}
	return ""
}

func TestGuard(t *testing.T) {
	_, ok := guard(func() []jdkato.Token { panic("index out of range") })
	assert.False(t, ok, "a panic ends here")
	assert.Panics(t, func() { parse("ȺȺȺȺȺȺ'll") }, "what the guard is for: should prose mend this, the tokenizer may give it more")
}

// TestCut says what prose gets to see.
func TestCut(t *testing.T) {
	tests := []struct {
		src    string
		want   string
		reason string
	}{
		{"I don't.", "I|don't", "no marks at the edges"},
		{"''''don't''''", "don't", "nor runs of them"},
		{"no...thanks", "no|thanks", "nor a run inside"},
		{"yes/no", "yes/no", "a single mark inside stays"},
		{"don&rsquo;t", "don|rsquo;t", "no entity"},
		{"say\"no\"(now)", "say|no|now", "quotes and brackets part"},
		{"caf\xe9\xe9's", "caf|s", "no invalid bytes"},
		{"a\x00b", "a|b", "no control characters"},
		{"ȺȺ'll İ's ok", "ok", "no letters that change their length in lower case"},
		{strings.Repeat("a", maxCore) + " " + strings.Repeat("b", maxCore+1), strings.Repeat("a", maxCore), "no long words"},
		{"at 3pm call +44 7700 900123 or a@example.com 👍 :D ok", "at|call|or|ok", "nothing but words"},
		{"S T O P f***", "", "nor words that are disguised"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			var got []string
			for _, c := range cut(tt.src, text.Words{}.Tokenize(nil, tt.src)) {
				got = append(got, tt.src[c.start:c.end])
			}
			assert.Equal(t, tt.want, strings.Join(got, "|"), tt.reason)
		})
	}
}

// TestRestore gives back what prose is known to return, and what it might.
func TestRestore(t *testing.T) {
	src := "O’Shea doesn’t say"
	cores := []core{{start: 0, end: 8}, {start: 9, end: 18}, {start: 19, end: 22}}
	toks := func(s string) (out []jdkato.Token) {
		for f := range strings.FieldsSeq(s) {
			out = append(out, jdkato.Token{Text: f})
		}
		return out
	}
	tests := []struct {
		tokens string
		want   string
		reason string
	}{
		{"O'Shea does n't say", "O’Shea|does n’t|say", "typographic apostrophes"},
		{"O does n't say", "-|does n’t|say", "a word that has lost its end is left out, the next are found"},
		{"O'Shea does say", "O’Shea|-|say", "so is one that has lost its negation"},
		{"O'Shea zzz say", "O’Shea|-|-", "nothing is found behind a token that is not there"},
		{"", "-|-|-", "no tokens"},
	}
	for _, tt := range tests {
		t.Run(tt.tokens, func(t *testing.T) {
			var got []string
			for _, spans := range restore(src, cores, toks(tt.tokens)) {
				var parts []string
				for _, s := range spans {
					parts = append(parts, src[s.start:s.end])
				}
				if spans == nil {
					parts = []string{"-"}
				}
				got = append(got, strings.Join(parts, " "))
			}
			assert.Equal(t, tt.want, strings.Join(got, "|"), tt.reason)
		})
	}
}
