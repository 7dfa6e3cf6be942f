package leadclass

import (
	"fmt"
	"slices"
	"time"
)

// Stage is a step of a definition's ladder. The set is open: a definition of
// your own may name its own stages.
type Stage string

// The stages of the shipped definitions.
const (
	StageInactive      Stage = "inactive"
	StageName          Stage = "name"
	StageContact       Stage = "contact"
	StageSuspect       Stage = "suspect"
	StageProspect      Stage = "prospect"
	StageLead          Stage = "lead"
	StageMQL           Stage = "mql"
	StageSalesReady    Stage = "sales-ready"
	StageSQL           Stage = "sql"
	StageQualifiedLead Stage = "qualified-lead"
	StageOpportunity   Stage = "opportunity"
	StageCustomer      Stage = "customer"
	// StageOptedOut is reached under every definition by asking not to be
	// written to, and left by an inbound subscription alone.
	StageOptedOut Stage = "opted-out"
)

// lifeCycle is the order in which the stages of different definitions stand
// to each other; it decides whether a criterion that names a stage of another
// ladder is asked.
var lifeCycle = [...]Stage{
	StageInactive, StageName, StageContact, StageSuspect, StageProspect, StageLead, StageMQL,
	StageSalesReady, StageSQL, StageQualifiedLead, StageOpportunity, StageCustomer,
}

func (s Stage) place() int { return slices.Index(lifeCycle[:], s) }

// Outcome is what a contact is under a definition. The zero value is [Undecided].
type Outcome uint8

// The outcomes.
const (
	Undecided   Outcome = iota // would be a lead if the unknowns that are named turn out right
	NotLead                    // is none
	Opportunity                // worth keeping, no lead
	Lead
)

var outcomeNames = [...]string{"undecided", "not-lead", "opportunity", "lead"}

// String returns the name used in files.
func (o Outcome) String() string {
	if int(o) < len(outcomeNames) {
		return outcomeNames[o]
	}
	return fmt.Sprintf("Outcome(%d)", uint8(o))
}

// MarshalText writes the name.
func (o Outcome) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads a name written by [Outcome.MarshalText].
func (o *Outcome) UnmarshalText(b []byte) error {
	i := slices.Index(outcomeNames[:], string(b))
	if i < 0 {
		return fmt.Errorf("leadclass: unknown outcome %.64q", b)
	}
	*o = Outcome(i)
	return nil
}

// past is what a history comes to at one time. It is made of latest times and
// of nothing that hangs on the order or the number of equal events.
type past struct {
	now    time.Time
	optOut *Event // the latest, nil if there is none that still holds
	since  time.Time
	// hush is the latest time up to which interest is withdrawn or suspended.
	hush    time.Time
	hushed  bool
	spoke   *Event // the latest reply that speaks
	events  []Event
	counted []int32 // indexes of events
	live    []int32 // of counted, those whose interest stands
	facts   [numFacts]fact
}

// fact is the latest statement of one fact.
type fact struct {
	status Status
	event  *Event
}

// read digests the events up to now.
func (p *past) read(events []Event, now time.Time) {
	*p = past{now: now, events: events, counted: p.counted[:0], live: p.live[:0]}
	if p.readConsent(events); p.optOut != nil {
		return
	}
	p.readReplies(events)
	for i := range events {
		e := &events[i]
		if e.At.After(now) || e.At.Before(p.since) {
			continue
		}
		p.counted = append(p.counted, int32(i))
		if !p.hushed || e.At.After(p.hush) {
			p.live = append(p.live, int32(i))
		}
		if e.Facts.says() {
			p.readFacts(e)
		}
	}
}

// readConsent finds the latest opt-out and whether a later inbound
// subscription lifts it: then only what happens from that one on counts.
func (p *past) readConsent(events []Event) {
	for i := range events {
		e := &events[i]
		if e.optsOut() && !e.At.After(p.now) && (p.optOut == nil || compareEvents(e, p.optOut) > 0) {
			p.optOut = e
		}
	}
	if p.optOut == nil {
		return
	}
	var lift *Event
	for i := range events {
		e := &events[i]
		if e.Kind == KindSubscription && e.Direction == Inbound && !e.At.After(p.now) &&
			e.At.After(p.optOut.At) && (lift == nil || e.At.Before(lift.At)) {
			lift = e
		}
	}
	if lift != nil {
		p.optOut, p.since = nil, lift.At
	}
}

func (e *Event) optsOut() bool { return e.Kind == KindOptOut || e.speaks() && e.Intent == OptOut }

// speaks reports whether the event is a reply of the contact's that changes
// where they stand.
func (e *Event) speaks() bool { return e.caution() > 0 }

// caution ranks replies that speak: of two at one time the higher wins.
func (e *Event) caution() int {
	if e.Kind != KindReply || e.Direction == Outbound {
		return 0
	}
	switch e.Intent {
	case Interested, MeetingRequest, InfoRequest:
		return 1
	case NotNow:
		return 2
	case Refusal, Redirect:
		return 3
	case OptOut:
		return 4
	}
	return 0
}

// readReplies finds what the latest reply that speaks says, and up to when it
// silences the interest that was shown before it.
func (p *past) readReplies(events []Event) {
	for i := range events {
		e := &events[i]
		if !e.speaks() || e.At.After(p.now) || e.At.Before(p.since) {
			continue
		}
		if e.withdraws() && !(p.hushed && e.At.Before(p.hush)) {
			p.hush, p.hushed = e.At, true
		}
		if p.spoke == nil || compareReplies(e, p.spoke) > 0 {
			p.spoke = e
		}
	}
	if p.spoke != nil && p.spoke.Intent == NotNow {
		p.putOff(events)
	}
}

func (e *Event) withdraws() bool { return e.Intent == Refusal || e.Intent == Redirect }

// compareReplies puts the reply last that says where the contact stands.
func compareReplies(a, b *Event) int {
	if c := a.At.Compare(b.At); c != 0 {
		return c
	}
	if c := a.caution() - b.caution(); c != 0 {
		return c
	}
	if a.Intent == NotNow && b.Intent == NotNow {
		if c := compareRevisit(a, b); c != 0 {
			return c
		}
	}
	return compareEvents(a, b)
}

// compareRevisit puts the longer pause last; one without an end is the longest.
func compareRevisit(a, b *Event) int {
	ra, rb := a.Facts.Revisit.From, b.Facts.Revisit.From
	if ra.IsZero() || rb.IsZero() {
		return int(statusOf(ra.IsZero())) - int(statusOf(rb.IsZero()))
	}
	return ra.Compare(rb)
}

// putOff suspends the interest shown up to the "not now" that was said last.
// Once its revisit time has come, earlier interest speaks again.
func (p *past) putOff(events []Event) {
	notNow := p.spoke
	if revisit := notNow.Facts.Revisit.From; revisit.IsZero() || p.now.Before(revisit) {
		p.hush, p.hushed = notNow.At, true
		return
	}
	for i := range events {
		e := &events[i]
		if e.caution() == 1 && !e.At.After(notNow.At) && !e.At.Before(p.since) && (!p.hushed || e.At.After(p.hush)) {
			if p.spoke == notNow || compareEvents(e, p.spoke) > 0 {
				p.spoke = e
			}
		}
	}
}

// readFacts merges what the event found out; of two statements at one time
// the more cautious stands.
func (p *past) readFacts(e *Event) {
	for i := range p.facts {
		s, f := *e.Facts.at(i), &p.facts[i]
		switch {
		case s == Unknown:
		case f.event == nil || e.At.After(f.event.At), e.At.Equal(f.event.At) && s == Failed && f.status == Met:
			*f = fact{s, e}
		case e.At.Equal(f.event.At) && s == f.status && compareEvents(e, f.event) > 0:
			f.event = e
		}
	}
}
