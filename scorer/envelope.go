package scorer

import (
	"context"
	"strings"

	"github.com/leadclass/leadclass"
)

// Envelope scores what the headers and the structure of a message say: whether
// a machine sent it, and which. Package mail finds the reasons; a reply that
// did not come by mail scores nothing. The zero value is ready for use.
type Envelope struct{}

// Weights in nats. A header that a standard defines for it outweighs any words:
// +9 makes odds of 1 to 100 odds of 80 to 1. A guess from words alone leaves
// room for the words of the reply to disagree.
const (
	envelopeStrong = 9.0
	envelopeWeak   = 4.0
)

// Score implements [leadclass.Scorer].
func (Envelope) Score(_ context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
	var s leadclass.Scores
	machine := doc.Reply.Machine
	if machine.Kind == "" {
		return s, nil
	}
	best := envelopeWeak
	for _, reason := range machine.Reasons {
		w := reasonWeight(reason)
		best = max(best, w)
		s.Evidence = append(s.Evidence, leadclass.Evidence{
			Intent: machine.Kind,
			Field:  leadclass.FieldEnvelope,
			Source: source(reason),
			Weight: w,
		})
	}
	s.Add(machine.Kind, best)
	return s, nil
}

// weakReasons begin the reasons that are words or an address, not a field that
// only machines write.
var weakReasons = []string{"Subject:", "From:", "body:", "List-Unsubscribe:", "X-Auto-Response-Suppress:", "Precedence:"}

// reasonWeight is the weight of one reason.
func reasonWeight(reason string) float64 {
	for _, weak := range weakReasons {
		if strings.HasPrefix(reason, weak) {
			return envelopeWeak
		}
	}
	return envelopeStrong
}

// source names who says so: a header field, or what the message is made of.
func source(reason string) string {
	if strings.HasPrefix(reason, "body:") || strings.HasPrefix(reason, "part:") || strings.HasPrefix(reason, "text/") {
		return "mail:" + reason
	}
	return "header:" + reason
}
