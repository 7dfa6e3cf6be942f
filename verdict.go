package leadclass

import (
	"math"
	"strconv"
)

// Verdict is what a contact is under a definition at one time, and why.
type Verdict struct {
	ID         string // of the contact
	Definition string
	Outcome    Outcome
	Stage      Stage
	// Score is the fit score, 0 to 1: see [Profile.Fit].
	Score float64
	// Reasons has one entry for every requirement of the stage reached and of
	// the next.
	Reasons []Reason
	// Missing names, sorted, the unknowns that keep an undecided contact below
	// lead; it is empty for others.
	Missing []string
	// Next names, sorted, the unknowns between the contact and the next stage:
	// what to ask next.
	Next []string
}

// Reason says why one requirement is met or not.
type Reason struct {
	Requirement string
	Status      Status
	Because     string
}

// MarshalJSON writes the verdict as [Verdict.AppendJSON] does.
func (v Verdict) MarshalJSON() ([]byte, error) { return v.AppendJSON(nil), nil }

// AppendJSON appends the verdict as one JSON object, the score with two
// decimals, without a line break.
func (v *Verdict) AppendJSON(b []byte) []byte {
	b = appendJSONString(append(b, `{"id":`...), v.ID)
	b = appendJSONString(append(b, `,"definition":`...), v.Definition)
	b = appendJSONString(append(b, `,"outcome":`...), v.Outcome.String())
	b = appendJSONString(append(b, `,"stage":`...), string(v.Stage))
	b = strconv.AppendFloat(append(b, `,"score":`...), math.Round(v.Score*100)/100, 'f', -1, 64)
	b = append(b, `,"reasons":[`...)
	for i := range v.Reasons {
		if i > 0 {
			b = append(b, ',')
		}
		b = v.Reasons[i].appendJSON(b)
	}
	b = appendStrings(append(b, `],"missing":`...), v.Missing)
	b = appendStrings(append(b, `,"next":`...), v.Next)
	return append(b, '}')
}

func (r *Reason) appendJSON(b []byte) []byte {
	b = appendJSONString(append(b, `{"requirement":`...), r.Requirement)
	b = appendJSONString(append(b, `,"status":`...), r.Status.String())
	b = appendJSONString(append(b, `,"because":`...), r.Because)
	return append(b, '}')
}

// MarshalJSON writes {"requirement","status","because"}.
func (r Reason) MarshalJSON() ([]byte, error) { return r.appendJSON(nil), nil }
