// Package scorer holds scorers that are made of others, and the one that reads
// the envelope of a mail. All are safe for concurrent use if their parts are.
package scorer

import (
	"context"

	"github.com/leadclass/leadclass"
)

// Func is a function that scores.
type Func func(ctx context.Context, doc *leadclass.Document) (leadclass.Scores, error)

// Score implements [leadclass.Scorer].
func (f Func) Score(ctx context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
	return f(ctx, doc)
}

// Sum returns a scorer that adds up, in the log domain, what all parts say. It
// is right as far as the parts look at different things. The first error ends it.
func Sum(parts ...leadclass.Scorer) leadclass.Scorer {
	return Func(func(ctx context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
		var sum leadclass.Scores
		for _, p := range parts {
			s, err := p.Score(ctx, doc)
			if err != nil {
				return leadclass.Scores{}, err
			}
			sum.Merge(s)
		}
		return sum, nil
	})
}
