package text

import (
	"strings"
	"unicode/utf8"

	"github.com/leadclass/leadclass/internal/memo"
)

// Forms says how words are respelt: how contractions part ("don't" is "do" +
// "not"), what texting stands for ("pls" is "please"). Keys are folded words.
type Forms struct {
	Words    map[string][]Part // whole words
	Suffixes []Suffix          // tried in order on words that Words does not hold
}

// Part is a piece of a respelt word.
type Part struct {
	Typed string // the letters of the piece as the key has them
	Norm  string // what they stand for
}

// Suffix parts the end of a word from its front: "n't" is "not".
type Suffix struct {
	Part
}

// lexeme is all that is known of a word as it was typed.
type lexeme struct {
	pieces []piece
	langs  langSet
}

// piece is one token of a word: its end in the typed word, its norm and stem.
type piece struct {
	end        int
	norm, stem string
}

// maxStemmed is the length of a word, in bytes, up to which stemming is worth while.
const maxStemmed = 64

// lexicon turns typed words into lexemes.
type lexicon struct {
	forms Forms
	stem  func(string) string
	memo  *memo.Memo[lexeme]
}

func newLexicon(forms Forms, stem func(string) string) *lexicon {
	l := &lexicon{forms: forms, stem: stem}
	l.memo = memo.New(l.make)
	return l
}

func (l *lexicon) lookup(raw string) lexeme { return l.memo.Get(raw) }

func (l *lexicon) make(raw string) lexeme {
	return lexeme{l.pieces(raw), languagesOf(raw)}
}

// maxFolded is the length of a word, in bytes, up to which it is unmasked:
// nobody hides a word in a longer one.
const maxFolded = 512

func (l *lexicon) pieces(raw string) []piece {
	if len(raw) > maxFolded {
		low := strings.ToLower(raw)
		return []piece{{len(raw), low, low}}
	}
	f := fold(raw)
	if f.text == "" {
		return []piece{{len(raw), "", ""}}
	}
	if parts, ok := l.forms.Words[f.text]; ok {
		return l.parted(raw, f, parts)
	}
	if parts := l.forms.part(f.text); parts != nil {
		return l.parted(raw, f, parts)
	}
	return []piece{{len(raw), f.text, l.stemOf(f.text)}}
}

// part splits a word that no entry holds by the first suffix that fits.
func (f Forms) part(word string) []Part {
	for _, s := range f.Suffixes {
		front, ok := strings.CutSuffix(word, s.Typed)
		if ok && front != "" {
			return []Part{{front, front}, s.Part}
		}
	}
	return nil
}

// parted makes pieces of the parts of a word. If the parts do not cover the
// word, the last takes the rest: no letter is lost.
func (l *lexicon) parted(raw string, f folded, parts []Part) []piece {
	x := make([]piece, 0, len(parts))
	at := 0
	for i, p := range parts {
		at = min(at+len(p.Typed), len(f.text))
		end := f.from[at]
		if i == len(parts)-1 {
			end = len(raw)
		}
		if len(x) > 0 && end <= x[len(x)-1].end || end == 0 {
			continue
		}
		x = append(x, piece{end, p.Norm, l.stemOf(p.Norm)})
	}
	return x
}

func (l *lexicon) stemOf(norm string) string {
	if l.stem == nil || len(norm) > maxStemmed || !utf8.ValidString(norm) {
		return norm
	}
	return l.stem(norm)
}
