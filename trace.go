package leadclass

import (
	"slices"
	"time"
)

// Change is one change of a contact's stage.
type Change struct {
	At       time.Time
	From, To Stage
	Outcome  Outcome // from At on
	// Cause names the event ("demo-request, 2026-10-20, seo"), or what ran out
	// although nothing happened ("no act for 180 days").
	Cause string
	// Event is the event that caused the change, nil if time alone did.
	Event *Event
}

// Trace returns every change of the contact's stage after from and until to,
// in order, each with its cause. The stage at from is that of [Definition.Judge]
// at from: for a whole history let from be the zero time. Like Judge it is pure.
func (d *Definition) Trace(c Contact, p *Profile, from, to time.Time) ([]Change, error) {
	j := judgings.Get().(*judging)
	defer j.release()
	if err := j.begin(d, &c, p); err != nil {
		return nil, err
	}
	if err := j.at(from); err != nil {
		return nil, err
	}
	var changes []Change
	stage, _ := j.stage()
	for _, at := range d.turns(&c, from, to) {
		if err := j.at(at.at); err != nil {
			return nil, err
		}
		last := stage
		now, outcome := j.stage()
		if stage = now; stage == last {
			continue
		}
		change := Change{At: at.at, From: last, To: stage, Outcome: outcome, Cause: at.cause}
		if e := j.cause(at.at); e != nil {
			change.Event, change.Cause = e, string(e.appendLabel(nil))
		}
		changes = append(changes, change)
	}
	return changes, nil
}

// stage returns the stage and outcome at the time that was asked for last.
func (j *judging) stage() (Stage, Outcome) {
	if j.past.optOut != nil {
		return StageOptedOut, NotLead
	}
	reached := j.reached()
	if reached < 0 {
		return "", j.outcome(reached)
	}
	return j.definition.stages[reached].name, j.outcome(reached)
}

// cause returns the event of that moment that most likely moved the stage: one
// that decided a requirement, else the most cautious reply, else any.
func (j *judging) cause(at time.Time) *Event {
	for i := len(j.found) - 1; i >= 0; i-- {
		if e := j.event(i); e != nil && e.At.Equal(at) && j.statuses[i] == Met {
			return e
		}
	}
	var found *Event
	for i := range j.contact.History {
		e := &j.contact.History[i]
		if e.At.Equal(at) && (found == nil || e.weight() > found.weight() || e.weight() == found.weight() && compareEvents(e, found) > 0) {
			found = e
		}
	}
	return found
}

// weight ranks events by how much they move.
func (e *Event) weight() int {
	if e.optsOut() {
		return 5
	}
	return e.caution()
}

// timed is a requirement whose answer may change by the passing of time.
type timed interface {
	turns(e *Event, list []turn) []turn
}

// turns lists, in order and each time once, when the stage may change.
func (d *Definition) turns(c *Contact, from, to time.Time) []turn {
	var list []turn
	for i := range c.History {
		e := &c.History[i]
		list = append(list, turn{e.At, ""})
		if revisit := e.Facts.Revisit.From; e.Intent == NotNow && !revisit.IsZero() {
			list = append(list, turn{revisit, "the revisit time has come"})
		}
		for s := range d.stages {
			for _, r := range d.stages[s].leaves {
				list = r.turns(e, list)
			}
		}
	}
	list = slices.DeleteFunc(list, func(t turn) bool { return !t.at.After(from) || t.at.After(to) })
	slices.SortStableFunc(list, compareTurns)
	return slices.CompactFunc(list, func(a, b turn) bool { return a.at.Equal(b.at) })
}

// compareTurns puts, of those at one time, the first in the alphabet first, an
// event before all.
func compareTurns(a, b turn) int {
	if c := a.at.Compare(b.at); c != 0 {
		return c
	}
	switch {
	case a.cause < b.cause:
		return -1
	case a.cause > b.cause:
		return 1
	}
	return 0
}

// turns asks the requirement, or the one that it negates.
func (r *rule) turns(e *Event, list []turn) []turn {
	switch q := r.requirement.(type) {
	case notRule:
		for _, leaf := range q.rule.leaves(nil) {
			list = leaf.turns(e, list)
		}
	case timed:
		return q.turns(e, list)
	}
	return list
}
