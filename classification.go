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
	Doubts      []Doubt     // reasons to look at the reply oneself
	Language    string      // ISO 639-1 code; empty if unknown
}

// alsoWeight is the evidence, in nats, from which an intent beside the
// primary one is named.
const alsoWeight = 3

// also lists the intents beside the primary one that the words speak for.
// Politeness and machines are never beside anything.
func also(primary Intent, evidence []Evidence) []Intent {
	var out []Intent
	for _, e := range evidence {
		if e.Weight < alsoWeight || e.Field != FieldBody || e.Intent == primary || slices.Contains(out, e.Intent) {
			continue
		}
		switch e.Intent.Disposition() {
		case Nondescript, Automatic:
			continue
		}
		out = append(out, e.Intent)
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
