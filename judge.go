package leadclass

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// Judge says what the contact is under the definition at now, and why. It is
// pure: events after now, the order of the events and events that stand in
// the history twice change nothing, and no clock is asked. A nil profile has no
// criteria. An error is an [*InputError] for what is wrong with the contact, a
// [*FieldError] for what is wrong with the profile.
func (d *Definition) Judge(c Contact, p *Profile, now time.Time) (Verdict, error) {
	j := judgings.Get().(*judging)
	defer j.release()
	if err := j.begin(d, &c, p); err != nil {
		return Verdict{}, err
	}
	if err := j.at(now); err != nil {
		return Verdict{}, err
	}
	return j.verdict(), nil
}

// judging is the scratch memory of one call.
type judging struct {
	definition *Definition
	contact    *Contact
	profile    *Profile
	fit        []Status // by criterion
	from       []from   // by criterion
	kinds      uint32   // bit k: the history holds an event of kind k

	past     past
	today    int64
	statuses []Status // by rule
	found    []int32  // by rule: the event that decided it, or none
	own      []Status // by stage: of its own requirement
	err      error

	text  []byte   // of all reasons, one after the other
	ends  []int    // of each reason's text
	seen  []*rule  // the rule of each reason
	names []string // of unknowns
}

var judgings = sync.Pool{New: func() any { return new(judging) }}

// release lets go of all that belongs to the caller.
func (j *judging) release() {
	j.past = past{counted: j.past.counted[:0], live: j.past.live[:0]}
	j.definition, j.contact, j.profile, j.err = nil, nil, nil, nil
	judgings.Put(j)
}

// begin reads what does not change with time.
func (j *judging) begin(d *Definition, c *Contact, p *Profile) (err error) {
	j.definition, j.contact, j.profile, j.err = d, c, p, nil
	if err := d.Check(p); err != nil {
		return err
	}
	j.from = j.from[:0]
	for i := range p.all() {
		j.from = append(j.from, d.from(&p.tests[i]))
	}
	j.kinds = 0
	for i := range c.History {
		j.kinds |= 1 << c.History[i].Kind
		if c.History[i].unread() {
			return &InputError{Contact: c.ID, Path: fmt.Sprintf("history[%d]", i), Reason: "a reply with a text that was not read yet"}
		}
	}
	j.fit, err = p.ask(c, j.fit[:0])
	return err
}

// at asks every requirement at one time.
func (j *judging) at(now time.Time) error {
	d := j.definition
	j.today = dayNumber(now)
	j.past.read(j.contact.History, now)
	j.statuses = slices.Grow(j.statuses[:0], d.rules)[:d.rules]
	j.found = slices.Grow(j.found[:0], d.rules)[:d.rules]
	for i := range j.found {
		j.found[i] = none
	}
	j.own = j.own[:0]
	if j.past.optOut != nil {
		return nil
	}
	for i := range d.stages {
		s := Met
		if r := d.stages[i].rule; r != nil {
			s = j.ask(r)
		}
		j.own = append(j.own, s)
	}
	return j.err
}

// ask asks one rule and keeps the answer.
func (j *judging) ask(r *rule) Status {
	s := r.status(j, r.id)
	j.statuses[r.id] = s
	return s
}

func (j *judging) fail(err error) {
	if j.err == nil {
		j.err = err
	}
}

// none is the index of no event.
const none = -1

// event returns the event that decided a rule, nil if none did.
func (j *judging) event(rule int) *Event { return j.past.event(j.found[rule]) }

func (p *past) event(i int32) *Event {
	if i == none {
		return nil
	}
	return &p.events[i]
}

func (j *judging) daysSince(i int32) int64 { return j.today - dayNumber(j.past.events[i].At) }

// reaches returns the status of a stage with all that it requires.
func (j *judging) reaches(stage int) Status {
	s := Met
	for _, i := range j.definition.stages[stage].chain {
		s = s.And(j.own[i])
	}
	return s
}

// reached returns the last stage that is met; -1 if not even the first is.
func (j *judging) reached() int {
	for i := len(j.own) - 1; i >= 0; i-- {
		if j.reaches(i) == Met {
			return i
		}
	}
	return -1
}

// next returns the stage after the one reached; -1 if there is none.
func (j *judging) next(reached int) int {
	for i := reached + 1; i < len(j.own); i++ {
		if !j.definition.stages[i].side {
			return i
		}
	}
	return -1
}

// outcome says what a contact is who has reached the stage.
func (j *judging) outcome(reached int) Outcome {
	lead := j.definition.lead
	if reached < lead && j.reaches(lead) == Unknown {
		return Undecided
	}
	if reached < 0 {
		return NotLead
	}
	return j.definition.stages[reached].outcome
}

func (j *judging) verdict() Verdict {
	v := Verdict{ID: j.contact.ID, Definition: j.definition.name, Score: j.profile.score(j.fit)}
	j.text, j.ends, j.seen = j.text[:0], j.ends[:0], j.seen[:0]
	if optOut := j.past.optOut; optOut != nil {
		v.Outcome, v.Stage = NotLead, StageOptedOut
		v.Reasons = []Reason{{"no opt-out", Failed, string(optOut.appendLabel(nil))}}
		return v
	}
	reached := j.reached()
	if reached >= 0 {
		v.Stage = j.definition.stages[reached].name
		j.explain(j.definition.stages[reached].chain)
	}
	if v.Outcome = j.outcome(reached); v.Outcome == Undecided {
		v.Missing = j.unknowns(j.definition.stages[j.definition.lead].chain)
	}
	if next := j.next(reached); next >= 0 {
		j.explain(j.definition.stages[next].chain)
		v.Next = j.unknowns(j.definition.stages[next].chain)
	}
	v.Reasons = j.reasons()
	return v
}
