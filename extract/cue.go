package extract

import (
	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// handsOver reports an answer that is likely to name somebody else.
func (r *reader) handsOver() bool {
	return r.intent == leadclass.Redirect || r.intent.Disposition() == leadclass.Automatic
}

// cueBefore reports that the words before token i ask to talk to what follows.
func (r *reader) cueBefore(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-4); k-- {
		switch {
		case r.is(k, self) && !r.is(k, contact), r.norm(k) == ";":
			return false
		case r.norm(k) == "," && !r.is(k-1, contact):
			return false
		case r.is(k, contact) && r.tokens[k].Negator > 0:
			return false
		case r.is(k, contact), r.pointed(k + 1):
			return true
		case r.norm(k) == "to" && r.near(k, 7, passOn|contact):
			return true
		}
	}
	return false
}

// pointed reports that weak words to the same end stand right before token i.
func (r *reader) pointed(i int) bool {
	return r.handsOver() && r.endsAt(i, points)
}

// copiedIn reports that somebody is copied or brought in.
func (r *reader) copiedIn(s somebody) bool {
	first, last := r.sentence(s.first)
	return r.within(max(first, s.first-4), s.first, copied) || r.within(s.last, min(last, s.last+6), copied)
}

// handlesBehind reports that what ends before token i is the subject of being
// in charge.
func (r *reader) handlesBehind(i int) bool {
	_, last := r.sentence(i - 1)
	for k := i; k < min(last, i+5); k++ {
		switch {
		case r.is(k, handles) && r.tokens[k].Negator == 0:
			return true
		case r.norm(k) == "," && (k > i || !r.relative(k+1)), r.norm(k) == ".", r.norm(k) == "not", r.norm(k) == "cannot":
			return false
		}
	}
	return false
}

// relative reports a word that goes on about somebody: "Ann, who buys".
func (r *reader) relative(i int) bool {
	switch r.norm(i) {
	case "who", "he", "she", "they", "which":
		return true
	}
	return false
}

// led reports that a colon or arrow leads to token i: "Invoices: Ann".
func (r *reader) led(i int) bool {
	if i < 2 || !r.isKind(i-1, text.Mark) || r.tokens[i-1].Sentence != r.tokens[i-2].Sentence {
		return false
	}
	m := r.raw(i - 1)
	return m == ":" || m == ">" || m == "→" || m == "=>" || m == "->"
}

// cannot reports that what ends before token i is said not to help.
func (r *reader) cannot(i int) bool {
	_, last := r.sentence(i - 1)
	for k := i; k < min(last, i+5); k++ {
		if r.is(k, handles) && r.tokens[k].Negator > 0 || r.norm(k) == "not" || r.norm(k) == "cannot" {
			return true
		}
	}
	return false
}

// cue says how surely s is somebody to talk to.
func (r *reader) cue(s somebody) float64 {
	first, last := r.sentence(s.first)
	if !r.handsOver() {
		switch {
		case r.copiedIn(s) && (s.named && (s.name.sure || r.endsAt(s.first, copied)) || s.role[1] > 0 && r.ours(s.first)):
			return 0.8
		case s.named && (s.name.sure || s.role[1] > 0) && r.within(first, s.first, copied):
			return 0.7
		case s.named && s.name.sure && r.is(s.first-1, contact) && r.intent.Disposition() != leadclass.Genuine:
			return 0.7
		}
		return 0
	}
	switch {
	case r.cueBefore(s.first):
		return 0.9
	case s.named && r.led(s.first) && s.name.first == s.first:
		return 0.7
	case r.handlesBehind(s.last) && (s.named && s.name.sure || !r.placed(s.first)):
		return 0.85
	case r.within(max(first, s.first-4), s.first, successor) || r.within(s.last, min(last, s.last+4), successor), r.copiedIn(s):
		return 0.8
	case s.named && s.role[1] > 0 && s.name.sure && !r.cannot(s.last):
		return 0.65
	case s.named && r.intent == leadclass.Redirect && s.name.sure && len(r.tokens) < 12:
		return 0.5
	}
	return 0
}
