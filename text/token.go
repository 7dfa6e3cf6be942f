// Package text cuts a reply into tokens, sentences and negation scopes.
//
// Every token keeps its byte span in the text it came from; what is folded,
// respelt or stemmed is kept beside the span, never in it. Nothing here holds
// state that a caller can see, and all of it is safe for concurrent use.
package text

// Kind says what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Unknown  Kind = iota
	Word          // letters, also with digits: "interested", "Q3"
	Number        // "40", "1,000", "38%", "2nd"
	Money         // "$5k", "£350"
	Date          // "12/03/2026", "2026-03-12"
	Time          // "3pm", "15:00"
	Phone         // "+44 7700 900123", "555 0134"
	URL           // "https://example.com/x", "www.example.com"
	Email         // "ann@example.com"
	Emoji         // one emoji cluster
	Emoticon      // ":)"
	Mark          // a run of one punctuation mark
	numKinds
)

var kindNames = [numKinds]string{"unknown", "word", "number", "money", "date", "time", "phone", "url", "email", "emoji", "emoticon", "mark"}

// String returns the name of the kind.
func (k Kind) String() string {
	if k < numKinds {
		return kindNames[k]
	}
	return kindNames[Unknown]
}

// Token is a piece of a text. src[Start:End] is what the author typed.
type Token struct {
	Start, End int
	Kind       Kind
	Norm       string // folded form: lower case, respelt ("n't" is "not")
	Stem       string // stem of Norm; Norm itself for what is no word
	// Negator is 1 + the index of the token that negates this one, 0 if none does.
	Negator int32
	// Sentence is the index of the sentence that the token stands in.
	Sentence int32

	langs langSet
}

// Span is a stretch of a text: src[Start:End].
type Span struct{ Start, End int }

// Sentence is a run of tokens [First, Last) that belong together.
type Sentence struct {
	First, Last int
	Question    bool // asks something
}

// Text is an analysed text.
type Text struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
}

// Tokenizer cuts a text into raw tokens: it fills Start, End and Kind, the
// [Analyzer] does the rest. Spans must lie in src, increase and not overlap,
// and every letter and digit of src must lie in one. Implementations must be
// safe for concurrent use and append to dst.
type Tokenizer interface {
	Tokenize(dst []Token, src string) []Token
}
