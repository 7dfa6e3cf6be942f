package text

import (
	"strings"
	"sync"
)

// Rules holds what an [Analyzer] knows of a language. All maps hold folded,
// respelt words, as in [Token.Norm].
type Rules struct {
	Stem           func(string) string // nil: no stemming
	Forms          Forms
	Negation       Negation
	Abbreviations  map[string]bool // words whose dot ends no sentence
	Fillers        map[string]bool // words before the word order that shows a question: "and", "so"
	Interrogatives map[string]bool // words that open a question: "how"
	Auxiliaries    map[string]bool // words that open one before a subject: "can" you
	Subjects       map[string]bool
}

// Analyzer reads a text in one language. It is safe for concurrent use; use
// [NewAnalyzer] to make one.
type Analyzer struct {
	Rules
	tokenizer Tokenizer
	words     *lexicon
	scratch   sync.Pool
}

// NewAnalyzer makes an analyzer of a tokenizer (nil: [Words]) and a language.
func NewAnalyzer(t Tokenizer, r Rules) *Analyzer {
	if t == nil {
		t = Words{}
	}
	a := &Analyzer{Rules: r, tokenizer: t, words: newLexicon(r.Forms, r.Stem)}
	a.scratch.New = func() any { return new([]Token) }
	return a
}

// With returns an analyzer of the same language that uses another tokenizer.
func (a *Analyzer) With(t Tokenizer) *Analyzer { return NewAnalyzer(t, a.Rules) }

// Analyze reads src.
func (a *Analyzer) Analyze(src string) Text {
	var t Text
	a.AnalyzeInto(&t, src)
	return t
}

// AnalyzeInto reads src into t and reuses the memory that t holds.
func (a *Analyzer) AnalyzeInto(t *Text, src string) {
	t.Source = src
	t.Tokens, t.Sentences = t.Tokens[:0], t.Sentences[:0]
	if src == "" {
		return
	}
	raw := a.scratch.Get().(*[]Token)
	*raw = a.tokenizer.Tokenize((*raw)[:0], src)
	if cap(t.Tokens) < len(*raw) {
		t.Tokens = make([]Token, 0, len(*raw)+len(*raw)/8+4)
	}
	for _, tok := range *raw {
		t.Tokens = a.expand(t.Tokens, src, tok)
	}
	if cap(*raw) <= 1<<12 {
		a.scratch.Put(raw)
	}
	t.Sentences = a.sentences(t.Sentences, src, t.Tokens)
	a.Negation.negate(src, t.Tokens)
}

// expand appends the tokens that a raw token stands for.
func (a *Analyzer) expand(dst []Token, src string, tok Token) []Token {
	typed := src[tok.Start:tok.End]
	if tok.Kind != Word && tok.Kind != Unknown {
		tok.Norm = plain(tok.Kind, typed)
		tok.Stem = tok.Norm
		return append(dst, tok)
	}
	start := tok.Start
	word := a.words.lookup(typed)
	for _, p := range word.pieces {
		dst = append(dst, Token{Start: start, End: tok.Start + p.end, Kind: Word, Norm: p.norm, Stem: p.stem, langs: word.langs})
		start = tok.Start + p.end
	}
	return dst
}

// plain is the norm of what is no word.
func plain(k Kind, typed string) string {
	switch k {
	case Mark, Emoji, Emoticon, Date, Phone:
		return typed
	}
	return strings.ToLower(typed)
}

// Norms folds a phrase as texts are folded and returns the norm of every
// token: what the words of rules and lists are compared by.
func (a *Analyzer) Norms(phrase string) []string {
	t := a.Analyze(phrase)
	norms := make([]string, len(t.Tokens))
	for i, tok := range t.Tokens {
		norms[i] = tok.Norm
	}
	return norms
}
