package linear

import (
	"math/bits"

	"github.com/leadclass/leadclass/text"
)

// A feature is a 64-bit hash of its family and its words; the model keeps 32
// bits of it. Hashes are part of the file format: they must not change.

// family parts the hashes of features that are made of the same words.
type family uint64

const (
	famWord    family = iota + 1 // the folded word
	famStem                      // its stem
	famChars                     // 2 to 5 letters inside a word, its edges marked
	famPair                      // two stems in a row
	famSkip                      // two stems with one word in between
	famNegated                   // a stem that a negator denies
	famShape                     // length and questions of the text
	famRule                      // a rule that fires
	famContext                   // a hint of the message answered, and a stem
	famFirst                     // a stem of the first sentence of several
	famLast                      // a stem of the last sentence of several
	famOnly                      // a stem of a text of one sentence
	famQuarter                   // a stem and the quarter of a long text that it stands in
)

// Lengths of the letter n-grams.
const (
	minChars = 2
	maxChars = 5
)

// maxWordBytes is the length of a word from which its letters are not looked at.
const maxWordBytes = 32

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// mix spreads a hash (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

func hashString(f family, s string) uint64 {
	h := uint64(fnvOffset) ^ uint64(f)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return mix(h)
}

func hashPair(f family, a, b uint64) uint64 {
	return mix(bits.RotateLeft64(a, 21)*fnvPrime + b + uint64(f)<<56)
}

// edge marks the start and the end of a sentence among stems.
var edge = hashString(famStem, "\x00")

// wordFeatures calls emit for the features that lie inside one word.
func wordFeatures(norm, stem string, emit func(uint64)) {
	emit(hashString(famWord, norm))
	if stem != norm {
		emit(hashString(famStem, stem))
	}
	if len(norm) <= maxWordBytes {
		charFeatures(norm, emit)
	}
}

// charFeatures emits the letter n-grams of "<word>". Bytes do for letters: an
// n-gram that cuts a rune is as good a feature as any.
func charFeatures(norm string, emit func(uint64)) {
	padded := "<" + norm + ">"
	for i := range len(padded) {
		h := uint64(fnvOffset) ^ uint64(famChars)
		for n := 0; n < maxChars && i+n < len(padded); n++ {
			h = (h ^ uint64(padded[i+n])) * fnvPrime
			if n+1 >= minChars && n+1 < len(padded) {
				emit(mix(h))
			}
		}
	}
}

// placeholders stand for what has too many forms to be learned one by one.
var placeholders = [...]string{
	text.Number: "\x01number", text.Money: "\x01money", text.Date: "\x01date", text.Time: "\x01time",
	text.Phone: "\x01phone", text.URL: "\x01url", text.Email: "\x01email",
}

// formOf returns what a token is known by: its norm, or a placeholder of its kind.
func formOf(t *text.Token) string {
	if int(t.Kind) < len(placeholders) && placeholders[t.Kind] != "" {
		return placeholders[t.Kind]
	}
	if t.Kind == text.Mark && len(t.Norm) > 3 {
		return t.Norm[:3]
	}
	return t.Norm
}

// stemOf returns the stem of a form; what is no word is its own.
func stemOf(form string, stem func(string) string) string {
	if stem == nil || form == "" || !isLetter(form[0]) {
		return form
	}
	return stem(form)
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }

// quiet marks part words without a meaning of their own.
func quiet(t *text.Token) bool {
	if t.Kind != text.Mark {
		return false
	}
	switch t.Norm[0] {
	case '?', '!', '.':
		return false
	}
	return true
}

// shapes appends the features of the text as a whole: how long it is, and
// whether its first and last sentence ask something.
func shapes(t *text.Text, words int, emit func(uint64)) {
	emit(hashPair(famShape, 1, uint64(bits.Len(uint(words)))))
	if n := len(t.Sentences); n > 0 {
		emit(hashPair(famShape, 2, uint64(bits.Len(uint(n)))))
		if t.Sentences[n-1].Question {
			emit(hashPair(famShape, 3, 1))
		}
		if t.Sentences[0].Question {
			emit(hashPair(famShape, 4, 1))
		}
	}
}

// view says which features between words a model sees.
type view struct {
	skips  bool // two words with one in between
	places bool // in which sentence, and in which quarter of a long text, a word stands
}

// maxAnswer is the length of a text, in tokens, up to which its words are
// crossed with the context: what is longer speaks for itself.
const maxAnswer = 14

// longText is the length of a text, in tokens, from which it matters in which
// quarter of it a word stands.
const longText = 30

// contexts appends the hints that words are crossed with to dst.
func contexts(dst []uint64, hints []Hint, t *text.Text) []uint64 {
	if len(t.Tokens) > maxAnswer {
		return dst
	}
	for _, h := range hints {
		if h.Context {
			dst = append(dst, h.Feature)
		}
	}
	return dst
}

// walk goes through the tokens of a text as the model sees them: word is
// called for each token that is not quiet and returns the hash of its stem,
// cross for each feature between words, with the token it ends at. It returns
// the number of words.
func (v view) walk(t *text.Text, contexts []uint64, word func(i int, tok *text.Token) uint64, cross func(i int, feature uint64)) int {
	words := 0
	prev, prev2 := edge, uint64(0)
	sentence := int32(0)
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Sentence != sentence {
			cross(i, hashPair(famPair, prev, edge))
			prev, prev2, sentence = edge, 0, tok.Sentence
		}
		if quiet(tok) {
			continue
		}
		words++
		h := word(i, tok)
		cross(i, hashPair(famPair, prev, h))
		if v.skips && prev2 != 0 {
			cross(i, hashPair(famSkip, prev2, h))
		}
		if f := placeOf(t, tok); v.places && f != 0 {
			cross(i, hashPair(f, 0, h))
		}
		if v.places && len(t.Tokens) > longText {
			cross(i, hashPair(famQuarter, uint64(4*i/len(t.Tokens)), h))
		}
		for _, c := range contexts {
			cross(i, hashPair(famContext, c, h))
		}
		if tok.Negator > 0 {
			cross(i, hashPair(famNegated, 0, h))
		}
		prev2, prev = prev, h
	}
	if len(t.Tokens) > 0 {
		cross(len(t.Tokens)-1, hashPair(famPair, prev, edge))
	}
	return words
}

// placeOf is the family of the sentence that a token stands in, 0 for one in
// the middle.
func placeOf(t *text.Text, tok *text.Token) family {
	switch last := int32(len(t.Sentences) - 1); {
	case last <= 0:
		return famOnly
	case tok.Sentence == 0:
		return famFirst
	case tok.Sentence == last:
		return famLast
	}
	return 0
}
