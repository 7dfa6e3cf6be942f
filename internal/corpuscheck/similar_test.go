package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// plainly compares all pairs: an oracle for the index.
func plainly(texts []string) []match {
	sets := make([]map[string]bool, len(texts))
	for i, t := range texts {
		sets[i] = map[string]bool{}
		runes := []rune(t)
		for j := 0; j+gramRunes <= len(runes); j++ {
			sets[i][string(runes[j:j+gramRunes])] = true
		}
	}
	var out []match
	for a := range sets {
		for b := a + 1; b < len(sets); b++ {
			common := 0
			for g := range sets[a] {
				if sets[b][g] {
					common++
				}
			}
			if union := len(sets[a]) + len(sets[b]) - common; common*5 >= union*4 {
				out = append(out, match{a, b, float64(common) / float64(union)})
			}
		}
	}
	return out
}

// variants are random texts and copies of them with a few words changed.
func variants(rng *rand.Rand, n int) []string {
	var texts []string
	for len(texts) < n {
		words := make([]string, 9+rng.IntN(30))
		for i := range words {
			words[i] = word(rng)
		}
		texts = append(texts, strings.Join(words, " "))
		for range rng.IntN(4) {
			for range 1 + rng.IntN(3) {
				words[rng.IntN(len(words))] = word(rng)
			}
			texts = append(texts, strings.Join(words, " "))
		}
	}
	return texts
}

func word(rng *rand.Rand) string {
	const letters = "eeeeaaiioutnnrsßдж"
	r := []rune(letters)
	b := make([]rune, 1+rng.IntN(6))
	for i := range b {
		b[i] = r[rng.IntN(len(r))]
	}
	return string(b)
}

func TestSimilarIsExact(t *testing.T) {
	for seed := range uint64(8) {
		texts := variants(rand.New(rand.NewPCG(seed, 1)), 200)
		want := plainly(texts)
		assert.NotEmpty(t, want)
		assert.Equal(t, want, similar(texts), "seed %d", seed)
	}
}

func TestSimilarShortTexts(t *testing.T) {
	assert.Empty(t, similar(nil))
	assert.Equal(t, []match{{0, 3, 1}, {1, 2, 1}}, similar([]string{"", "no", "no", "", "nope, not us"}),
		"a text shorter than a gram is like its copies alone")
}

func BenchmarkSimilar(b *testing.B) {
	for _, n := range []int{10_000, 80_000} {
		texts := variants(rand.New(rand.NewPCG(1, 1)), n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				similar(texts)
			}
		})
	}
}
