package linear

import "github.com/leadclass/leadclass"

// Hint is a feature that comes from outside of the words: a rule that fires.
type Hint struct {
	Feature    uint64 // see [HintFeature]
	Source     string // who says so, for evidence
	Field      leadclass.Field
	Start, End int // bytes of the field that the hint is about
	// Context says that the hint is about the message answered: the words of a
	// short answer are also learned together with it.
	Context bool
	// Intent and Weight are what the hint's author says it speaks for, in nats.
	// They stand as evidence where the reply turns out to be something else.
	Intent leadclass.Intent
	Weight float64
	// Says is added to the log odds beside what the feature has learned: what
	// the hint's author knows and no text has shown yet.
	Says []leadclass.LogOdds
}

// HintFeature returns the feature that an id, such as a rule's, stands for.
func HintFeature(id string) uint64 { return hashString(famRule, id) }

// speak adds what the hints say of the labels to log odds.
func (m *Model) speak(odds []float64, hints []Hint) {
	for _, h := range hints {
		for _, says := range h.Says {
			if k, ok := m.number[string(says.Intent)]; ok {
				odds[k] += says.Value
			}
		}
	}
}
