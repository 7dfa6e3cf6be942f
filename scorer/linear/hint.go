package linear

import "github.com/leadclass/leadclass"

// Hint is a feature that comes from outside of the words: a rule that fires.
type Hint struct {
	Feature    uint64 // see [HintFeature]
	Source     string // who says so, for evidence
	Field      leadclass.Field
	Start, End int // bytes of the field that the hint is about
}

// HintFeature returns the feature that an id, such as a rule's, stands for.
func HintFeature(id string) uint64 { return hashString(famRule, id) }
