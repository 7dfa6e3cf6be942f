package eval

import (
	"math"
	"slices"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
)

// outcome is what the measures need to know of one answer.
type outcome struct {
	gold, said string
	kind       string
	seen       bool    // the text stands in the training data too
	scored     bool    // something was scored: the answer has a probability
	answered   bool    // sure enough for the precision that is asked for
	confidence float64 // 0 if nothing was scored
	brier      float64 // squared error over all labels, 0 to 2 (Brier 1950)
	logLoss    float64 // nats
	also       overlap
}

func (o *outcome) right() bool { return o.gold == o.said }

// genuine reports whether the label and the answer are those of a lead.
func (o *outcome) genuine() (gold, said bool) { return o.is(leadclass.Genuine) }

func (o *outcome) is(d leadclass.Disposition) (gold, said bool) {
	return leadclass.Intent(o.gold).Disposition() == d, leadclass.Intent(o.said).Disposition() == d
}

func newOutcome(gold corpus.Item, a leadclass.Classification) outcome {
	o := outcome{
		gold: gold.Intent, said: string(a.Intent), kind: kind(gold),
		scored: len(a.Scores) > 0, confidence: a.Confidence, also: newOverlap(gold.Also, a.Also),
	}
	o.brier, o.logLoss = losses(gold.Intent, a.Scores)
	return o
}

// kind is how hard the text is to read, if the corpus says so.
func kind(it corpus.Item) string {
	if it.Kind == "" && it.Hard {
		return "hard"
	}
	return it.Kind
}

// leastProbability keeps the log loss of one answer finite.
const leastProbability = 1e-15

// losses returns the Brier score and the log loss of probabilities. An answer
// without any says that all labels of the guide are equally probable.
func losses(gold string, scores []leadclass.Candidate) (brier, logLoss float64) {
	if len(scores) == 0 {
		n := float64(len(leadclass.Intents()))
		return 1 - 1/n, math.Log(n)
	}
	truth := probability(gold, scores)
	for _, c := range scores {
		brier += c.Confidence * c.Confidence
	}
	return brier + 1 - 2*truth, -math.Log(max(truth, leastProbability))
}

// probability is what the answer gives the label, 0 if it does not know it.
func probability(label string, scores []leadclass.Candidate) float64 {
	for _, c := range scores {
		if string(c.Intent) == label {
			return c.Confidence
		}
	}
	return 0
}

// overlap counts labels beside the primary one.
type overlap struct{ both, gold, said int }

func newOverlap(gold []string, said []leadclass.Intent) overlap {
	o := overlap{gold: len(gold), said: len(said)}
	for _, s := range said {
		if slices.Contains(gold, string(s)) {
			o.both++
		}
	}
	return o
}
