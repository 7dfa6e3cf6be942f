package leadclass

import "time"

// opportunityRule asks for an open opportunity that is meant to be closed
// within so many days.
type opportunityRule struct{ days int64 }

// closeByPath is what to ask where an opportunity is open without a date.
const closeByPath = "opportunity.close_by"

// status finds the open opportunity that says most.
func (q opportunityRule) status(j *judging, id int) Status {
	if j.kinds>>KindOpportunityOpened&1 == 0 {
		return Failed
	}
	var closed time.Time
	for _, i := range j.past.counted {
		if e := &j.past.events[i]; e.Kind == KindOpportunityClosed && e.At.After(closed) {
			closed = e.At
		}
	}
	best := Failed
	for _, i := range j.past.counted {
		e := &j.past.events[i]
		if e.Kind != KindOpportunityOpened || !e.At.After(closed) {
			continue
		}
		s := q.due(j, e)
		if old := j.event(id); old == nil || best.Or(s) != best || s == best && compareEvents(e, old) > 0 {
			j.found[id], best = i, s
		}
	}
	return best
}

func (q opportunityRule) due(j *judging, e *Event) Status {
	switch {
	case e.CloseBy.IsZero():
		return Unknown
	case e.CloseByDay:
		return statusOf(dayNumber(e.CloseBy) >= j.today && dayNumber(e.CloseBy)-j.today <= q.days)
	}
	return statusOf(!e.CloseBy.Before(j.past.now) && dayNumber(e.CloseBy)-j.today <= q.days)
}

func (q opportunityRule) because(j *judging, id int, b []byte) []byte {
	e := j.event(id)
	switch {
	case e == nil:
		return append(b, "none"...)
	case e.CloseBy.IsZero():
		return append(b, "close_by is unknown"...)
	}
	return appendDay(append(b, "close_by "...), e.CloseBy)
}

func (q opportunityRule) unknowns(j *judging, id int, names []string) []string {
	if j.statuses[id] == Unknown {
		names = append(names, closeByPath)
	}
	return names
}

// turns appends when an opportunity comes into the frame, and when it is overdue.
func (q opportunityRule) turns(e *Event, list []turn) []turn {
	if e.Kind != KindOpportunityOpened || e.CloseBy.IsZero() {
		return list
	}
	overdue := e.CloseBy.Add(time.Nanosecond)
	if e.CloseByDay {
		overdue = dayStart(dayNumber(e.CloseBy) + 1)
	}
	return append(list,
		turn{dayStart(dayNumber(e.CloseBy) - q.days), "close_by comes near"},
		turn{overdue, "close_by is over"})
}

// customerRule asks whether the contact became a customer, after whom no new
// opportunity was opened. It looks at the whole history: nothing that is said
// later undoes a sale.
type customerRule struct{}

func (customerRule) status(j *judging, id int) Status {
	if j.kinds>>KindCustomer&1 == 0 {
		return Failed
	}
	bought := int32(none)
	var opened *Event
	for i := range j.past.events {
		e := &j.past.events[i]
		switch {
		case e.At.After(j.past.now):
		case e.Kind == KindCustomer && (bought == none || compareEvents(e, &j.past.events[bought]) > 0):
			bought = int32(i)
		case e.Kind == KindOpportunityOpened && (opened == nil || e.At.After(opened.At)):
			opened = e
		}
	}
	if bought == none || opened != nil && opened.At.After(j.past.events[bought].At) {
		return Failed
	}
	j.found[id] = bought
	return Met
}

func (customerRule) because(j *judging, id int, b []byte) []byte {
	if e := j.event(id); e != nil {
		return e.appendLabel(b)
	}
	return append(b, "none"...)
}

func (customerRule) unknowns(_ *judging, _ int, names []string) []string { return names }
