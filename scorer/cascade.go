package scorer

import (
	"context"
	"math"

	"github.com/leadclass/leadclass"
)

// Cascade returns a scorer that asks its parts in order, adds up what they
// say, and stops as soon as the best intent leads the next by margin nats.
// Intents that nobody has scored stand at 0. Put what is cheap and sure first.
func Cascade(margin float64, parts ...leadclass.Scorer) leadclass.Scorer {
	return Func(func(ctx context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
		var sum leadclass.Scores
		for _, p := range parts {
			s, err := p.Score(ctx, doc)
			if err != nil {
				return leadclass.Scores{}, err
			}
			sum.Merge(s)
			if lead(sum) >= margin {
				break
			}
		}
		return sum, nil
	})
}

// lead returns by how much the best intent leads the next; 0 if none is above 0.
func lead(s leadclass.Scores) float64 {
	best, next := math.Inf(-1), 0.0
	for _, l := range s.LogOdds {
		if l.Value > best {
			next, best = max(next, best), l.Value
		} else {
			next = max(next, l.Value)
		}
	}
	return max(0, best-next)
}
