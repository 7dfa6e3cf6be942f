package linear_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer/linear"
	"github.com/leadclass/leadclass/text"
)

// warm returns texts whose words the model has seen.
func warm(m *linear.Model, words int) []*text.Text {
	rng := rand.New(rand.NewPCG(5, 6))
	texts := make([]*text.Text, 200)
	for i := range texts {
		texts[i] = read(invented(rng, i%len(m.Labels()), words))
	}
	for range 3 {
		for _, t := range texts {
			m.Predict(t)
		}
	}
	return texts
}

func BenchmarkPredict(b *testing.B) {
	for _, labels := range []int{15, 150} {
		m := large(b, labels)
		for _, words := range []int{10, 60} {
			texts := warm(m, words)
			b.Run(fmt.Sprintf("labels=%d/words=%d", labels, words), func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					m.Predict(texts[i%len(texts)])
				}
			})
		}
	}
}

func BenchmarkScore(b *testing.B) {
	m := large(b, 15)
	s := m.Scorer(nil)
	for _, words := range []int{10, 60} {
		texts := warm(m, words)
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			b.ReportAllocs()
			doc := &leadclass.Document{}
			for i := 0; b.Loop(); i++ {
				doc.Body = *texts[i%len(texts)]
				if _, err := s.Score(context.Background(), doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDecode(b *testing.B) {
	for _, labels := range []int{15, 150} {
		f := file(b, large(b, labels))
		b.Run(fmt.Sprintf("labels=%d", labels), func(b *testing.B) {
			b.SetBytes(int64(len(f)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := linear.Decode(f, stem); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
