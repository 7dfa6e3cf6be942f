package text_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/text"
)

func norms(t text.Text) string {
	var out []string
	for _, tok := range t.Tokens {
		out = append(out, tok.Norm)
	}
	return strings.Join(out, " ")
}

func TestNorms(t *testing.T) {
	tests := []struct{ src, want, reason string }{
		{"I don't.", "i do not .", "a contraction parts"},
		{"can't won’t cannot dont", "can not will not can not do not", "irregular, typographic, joined and careless ones"},
		{"she'd we've I'm it's", "she would we have i am it is", "clitics"},
		{"pls send ur info asap thx", "please send your information asap thanks", "texting"},
		{"uns\u200bubscribe ＳＴＯＰ 𝗿𝗲𝗺𝗼𝘃𝗲", "unsubscribe stop remove", "invisible, full width and mathematical letters"},
		{"st\u043ep un\u0455ubscribe", "stop unsubscribe", "Cyrillic letters among Latin ones"},
		{"n0t unsub5cribe B2B Q3 h2o", "not unsubscribe b2b q3 h2o", "digits for letters, and digits that are digits"},
		{"soooo nooo yesss soooon", "so no yes soon", "stretched letters"},
		{"s t o p un-sub-scribe", "stop unsubscribe", "separators"},
		{"café naïve", "cafe naive", "diacritics"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			assert.Equal(t, tt.want, norms(en.Analyzer().Analyze(tt.src)), tt.reason)
		})
	}
}

func TestSpansOfPieces(t *testing.T) {
	src := "I don’t"
	tokens := en.Analyzer().Analyze(src).Tokens
	require.Len(t, tokens, 3)
	assert.Equal(t, "do", src[tokens[1].Start:tokens[1].End])
	assert.Equal(t, "n’t", src[tokens[2].Start:tokens[2].End], "the span holds what was typed")
}

func sentences(t text.Text) []string {
	var out []string
	for _, s := range t.Sentences {
		end := "."
		if s.Question {
			end = "?"
		}
		out = append(out, t.Source[t.Tokens[s.First].Start:t.Tokens[s.Last-1].End]+" ["+end+"]")
	}
	return out
}

func TestSentences(t *testing.T) {
	tests := []struct {
		src    string
		want   []string
		reason string
	}{
		{"No. We pass.", []string{"No. [.]", "We pass. [.]"}, "No with a dot is a sentence, not the abbreviation of number"},
		{"Dr. Smith is here at 3 p.m. on Monday.", []string{"Dr. Smith is here at 3 p.m. on Monday. [.]"}, "abbreviations"},
		{"Ask J. Smith. He knows.", []string{"Ask J. Smith. [.]", "He knows. [.]"}, "initials"},
		{"Interested? no.", []string{"Interested? [?]", "no. [.]"}, "a question mark ends a sentence"},
		{"can you call me", []string{"can you call me [?]"}, "the order of words asks"},
		{"yes\nAnn", []string{"yes [.]", "Ann [.]"}, "a line break"},
		{"this is a long line that a mail program has\nwrapped for us", []string{"this is a long line that a mail program has\nwrapped for us [.]"}, "a wrapped line goes on"},
		{"wait... what", []string{"wait... what [.]"}, "dots in the middle"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			assert.Equal(t, tt.want, sentences(en.Analyzer().Analyze(tt.src)), tt.reason)
		})
	}
}

func TestNegation(t *testing.T) {
	tests := []struct{ src, denied, reason string }{
		{"I am not interested in this", "interested in this", "to the right of the cue"},
		{"not for us, call me", "for us", "a comma ends it"},
		{"not now but later", "now", "so does a contrast"},
		{"no problem, Tuesday works", "", "a no that denies nothing"},
		{"not a bad idea", "", "a litotes denies nothing"},
		{"I can't wait", "", "an idiom"},
		{"not only cheap", "", "not only"},
		{"Interested? no. Really", "", "no scope across sentences"},
		{"never one two three four five six seven eight", "one two three four five six seven", "the window ends it"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			var denied []string
			for _, tok := range en.Analyzer().Analyze(tt.src).Tokens {
				if tok.Negator > 0 {
					denied = append(denied, tok.Norm)
				}
			}
			assert.Equal(t, tt.denied, strings.Join(denied, " "), tt.reason)
		})
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ src, want, reason string }{
		{"Not interested, thanks", "en", "English"},
		{"Wir haben leider kein Interesse", "de", "German"},
		{"Nous ne sommes pas intéressés, merci", "fr", "French"},
		{"No estamos interesados, gracias por su mensaje", "es", "Spanish, with a no"},
		{"нет, спасибо", "ru", "Cyrillic"},
		{"興味がありません", "ja", "Japanese"},
		{"Guten Tag Herr Smith, thanks for the mail, we are not interested", "en", "English with a German salutation"},
		{"SAP 4711", "", "nothing to tell by"},
		{"Xerxes?", "", "one word that any language might use"},
		{"In January, per Tom", "en", "words that other languages have too speak for English"},
		{"¯\\_(ツ)_/¯", "", "one letter of another script"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			read := en.Analyzer().Analyze(tt.src)
			assert.Equal(t, tt.want, read.Language(), tt.reason)
		})
	}
}

// hostile texts that have broken tokenizers: each must be read in time and
// memory that grow in a straight line. The times are in the benchmarks.
func hostile() map[string]string {
	h := map[string]string{}
	for _, b := range []byte("a. ('\x00\xff0-@:/\n") {
		h[fmt.Sprintf("byte %q", b)] = strings.Repeat(string([]byte{b}), 1<<20)
	}
	for _, s := range []string{"'ll", "\u200b", "a.", "a ", "a-", "1 ", "a@", "not ", "👍\u200d", "ȺȺ's", "…", "?!"} {
		h[fmt.Sprintf("run of %q", s)] = strings.Repeat(s, 100_000/len(s))
	}
	return h
}

func TestHostileText(t *testing.T) {
	for name, src := range hostile() {
		t.Run(name, func(t *testing.T) {
			read := en.Analyzer().Analyze(src)
			checkTokens(t, src, read.Tokens)
			assert.LessOrEqual(t, len(read.Tokens), len(src))
		})
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"I can't.", "cannot", "don\u200b't", "Ⅷ's", "ǅ'll", "ﬁ'd", "n0t", "gonna", "İ'm"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		read := en.Analyzer().Analyze(src)
		checkTokens(t, src, read.Tokens)
		last := 0
		for i, s := range read.Sentences {
			if s.First != last || s.Last <= s.First {
				t.Fatalf("sentence %d is [%d:%d) after %d", i, s.First, s.Last, last)
			}
			last = s.Last
		}
		if last != len(read.Tokens) {
			t.Fatalf("sentences hold %d of %d tokens", last, len(read.Tokens))
		}
	})
}

// sixtyWords is a reply of sixty words.
const sixtyWords = `Hi Sam, thanks for your note about the scheduling tool. We have looked at two others this year and none of them could handle our night shifts, so I'd be glad to see how yours does it. Could you call me on Thursday at 3pm, or send a short deck with prices for about 40 users before the end of next week? Ann`

func BenchmarkAnalyze(b *testing.B) {
	for _, bm := range []struct{ name, src string }{{"8 words", "Thanks Sam, but we are not interested today."}, {"60 words", sixtyWords}} {
		b.Run(bm.name, func(b *testing.B) {
			a := en.Analyzer()
			var t text.Text
			b.ReportAllocs()
			b.SetBytes(int64(len(bm.src)))
			for b.Loop() {
				a.AnalyzeInto(&t, bm.src)
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, src := range hostile() {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				en.Analyzer().Analyze(src)
			}
		})
	}
}
