package leadclass

import (
	"cmp"
	"slices"
)

// Classification is the answer for one reply.
type Classification struct {
	ID          string // of the reply
	Text        string // that was judged: Reply.Text
	Intent      Intent
	Confidence  float64  // calibrated probability of Intent, 0 to 1; 0 if Intent is Unclear
	Also        []Intent // what else the reply says, in order of precedence
	Disposition Disposition
	RunnerUp    Candidate   // the second most probable intent; the most probable if Intent is Unclear
	Scores      []Candidate // every intent, the most probable first; adds up to 1, empty if nothing was scored
	Evidence    []Evidence  // spans are bytes into Text (or the field named); the strongest for Intent first
	Facts       Facts       // what the reply says beside its intent; none if that is Unclear
	Doubts      []Doubt     // reasons to look at the reply oneself
	Language    string      // ISO 639-1 code; empty if unknown
}

// Quote returns the words that a piece of evidence points at; "" if they are
// not in the text: evidence of the subject line or of the envelope.
func (res *Classification) Quote(e Evidence) string {
	if e.Field != FieldBody {
		return ""
	}
	return res.Text[e.Start:e.End]
}

// What an intent needs to be named beside the primary one: evidence of its
// own, in nats, and a probability that says the evidence was not outweighed.
const (
	alsoWeight     = 3
	alsoConfidence = 0.05
)

// also lists the intents beside the primary one that the words speak for.
// Politeness and machines are never beside anything.
func (res *Classification) also() []Intent {
	var out []Intent
	for _, c := range res.Scores[1:] {
		if c.Confidence < alsoConfidence {
			break
		}
		switch c.Intent.Disposition() {
		case Nondescript, Automatic:
			continue
		}
		if slices.ContainsFunc(res.Evidence, func(e Evidence) bool {
			return e.Intent == c.Intent && e.Field == FieldBody && e.Weight >= alsoWeight
		}) {
			out = append(out, c.Intent)
		}
	}
	slices.SortFunc(out, comparePrecedence)
	return out
}

// sortEvidence puts what speaks for the intent first, the strongest first.
func sortEvidence(evidence []Evidence, intent Intent) {
	slices.SortStableFunc(evidence, func(a, b Evidence) int {
		if fa, fb := a.Intent == intent, b.Intent == intent; fa != fb {
			if fa {
				return -1
			}
			return 1
		}
		return cmp.Or(-cmp.Compare(a.Weight, b.Weight), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Source, b.Source), cmp.Compare(a.Intent, b.Intent))
	})
}
