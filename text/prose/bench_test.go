package prose_test

import (
	"testing"

	"github.com/leadclass/leadclass/text"
	"github.com/leadclass/leadclass/text/prose"
)

// A reply of 63 words.
const letter = "Hi Tom, thanks for reaching out. We're happy with our current supplier and don't plan to change this year, " +
	"but I'd be interested in a short call in March when our contract's up. Could you send me a price list and one case study " +
	"from manufacturing? Sarah Connor looks after procurement, so please copy her in on whatever you send. Best regards, Priya Nair, Northgate Foods"

func BenchmarkTokenize(b *testing.B) {
	for name, tokenizer := range map[string]text.Tokenizer{"words": text.Words{}, "prose": prose.Tokenizer{}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(letter)))
			var dst []text.Token
			for b.Loop() {
				dst = tokenizer.Tokenize(dst[:0], letter)
			}
		})
	}
}

func BenchmarkPeople(b *testing.B) {
	prose.People("Ann") // loads the model
	b.ReportAllocs()
	for b.Loop() {
		prose.People(letter)
	}
}
