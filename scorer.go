package leadclass

import "context"

// Scorer says what a document speaks for. Every scorer speaks in the log
// domain: what several say is added up. Implementations must be safe for
// concurrent use, and must give the same answer for the same document.
type Scorer interface {
	Score(ctx context.Context, doc *Document) (Scores, error)
}

// Scores is what one scorer says of one document. The zero value says nothing.
type Scores struct {
	// LogOdds holds at most one entry for an intent, in no particular order.
	LogOdds []LogOdds
	// Evidence says where the log odds come from. Its weights need not add up
	// to them: a scorer may leave out what weighs little.
	Evidence []Evidence
}

// LogOdds is the weight of evidence for one intent, in nats: +0.7 doubles the
// odds of the intent against all others, -0.7 halves them.
type LogOdds struct {
	Intent Intent
	Value  float64
}

// Evidence is one reason: a place in the reply that speaks for an intent
// (Weight > 0) or against it.
type Evidence struct {
	Intent     Intent
	Field      Field
	Start, End int     // bytes into the field's text
	Source     string  // who says so: "rule:refusal.not-interested", "header:Auto-Submitted: auto-replied"
	Weight     float64 // nats
}

// Field is the part of a reply that evidence points into.
type Field uint8

// The fields. Evidence in FieldEnvelope has no span.
const (
	FieldBody Field = iota
	FieldSubject
	FieldOutreach
	FieldEnvelope
)

// Add adds v nats for the intent.
func (s *Scores) Add(intent Intent, v float64) {
	for i := range s.LogOdds {
		if s.LogOdds[i].Intent == intent {
			s.LogOdds[i].Value += v
			return
		}
	}
	s.LogOdds = append(s.LogOdds, LogOdds{intent, v})
}

// Of returns the nats for the intent, 0 if nothing was said of it.
func (s Scores) Of(intent Intent) float64 {
	for _, l := range s.LogOdds {
		if l.Intent == intent {
			return l.Value
		}
	}
	return 0
}

// Merge adds everything that t says.
func (s *Scores) Merge(t Scores) {
	for _, l := range t.LogOdds {
		s.Add(l.Intent, l.Value)
	}
	s.Evidence = append(s.Evidence, t.Evidence...)
}
