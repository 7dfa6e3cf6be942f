package leadclass

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// noDays says that there is no limit in time.
const noDays = -1

// days reads a number of days: 180, the name of a param, or "2*NAME".
func (d *Definition) days(f field) int64 {
	text, named := f.value.(string)
	if !named {
		n := f.number()
		if n < 0 || n > 1e6 {
			f.failf("%v days are out of range", n)
		}
		return int64(n)
	}
	times := 1.0
	if before, name, product := strings.Cut(text, "*"); product {
		n, err := strconv.ParseFloat(strings.TrimSpace(before), 64)
		if err != nil || !(n >= 0 && n <= 1000) {
			f.failf("%.64q is no number", before)
		}
		times, text = n, strings.TrimSpace(name)
	}
	n, ok := d.params[text].(float64)
	if !ok {
		f.failf("no param is a number and has the name %.64q", text)
	}
	return int64(times * n)
}

// actRule asks for an act of the contact's own whose interest still stands.
type actRule struct {
	acts     actSet
	channels []string // any if empty
	media    []string // any if empty
	days     int64    // how long ago at most, in days of the calendar; noDays: ever
	any      bool     // withdrawn acts count too
}

// readAct reads {act: [...], channel: [...], media: [...], within_days: N}.
func (d *Definition) readAct(f field) *actRule {
	q := &actRule{acts: d.actSet(f.key("act")), days: noDays, any: !d.asksInterest}
	if f.has("channel") {
		q.channels = f.key("channel").texts()
	}
	if f.has("media") {
		q.media = f.key("media").texts()
	}
	if f.has("within_days") {
		q.days = d.days(f.key("within_days"))
	}
	return q
}

func (q *actRule) has(e *Event) bool {
	return q.acts.has(e) &&
		(q.channels == nil || containsLabel(q.channels, string(e.Channel))) &&
		(q.media == nil || containsLabel(q.media, e.Media))
}

func containsLabel(list []string, s string) bool {
	return slices.ContainsFunc(list, func(t string) bool { return strings.EqualFold(s, t) })
}

// latest returns which of the events is the latest such act, or none.
func (q *actRule) latest(p *past, events []int32) int32 {
	found, kinds := int32(none), q.acts.kinds|q.acts.some
	for _, i := range events {
		e := &p.events[i]
		if kinds>>e.Kind&1 == 0 {
			continue
		}
		if q.has(e) && (found == none || compareEvents(e, &p.events[found]) > 0) {
			found = i
		}
	}
	return found
}

func (q *actRule) status(j *judging, id int) Status {
	events := j.past.live
	if q.any {
		events = j.past.counted
	}
	i := q.latest(&j.past, events)
	j.found[id] = i
	return statusOf(i != none && (q.days == noDays || j.daysSince(i) <= q.days))
}

func (q *actRule) because(j *judging, id int, b []byte) []byte {
	if e := j.event(id); e != nil {
		b = e.appendLabel(b)
		if j.statuses[id] == Failed {
			b = appendDays(append(b, ", more than "...), q.days)
			b = append(b, " ago"...)
		}
		return b
	}
	e := j.past.event(q.latest(&j.past, j.past.counted))
	if e == nil {
		return append(b, "none"...)
	}
	b = e.appendLabel(b)
	if spoke := j.past.spoke; spoke != nil && !spoke.At.Before(e.At) {
		b = append(append(b, ", before "...), spoke.Intent...)
		return appendDay(append(b, ", "...), spoke.At)
	}
	return append(b, ", withdrawn"...)
}

func appendDays(b []byte, n int64) []byte {
	return append(strconv.AppendInt(b, n, 10), " days"...)
}

func (q *actRule) unknowns(_ *judging, _ int, names []string) []string { return names }

// turns appends when an act at e stops counting.
func (q *actRule) turns(e *Event, list []turn) []turn {
	if q.days == noDays || !q.has(e) {
		return list
	}
	return append(list, turn{dayStart(dayNumber(e.At) + q.days + 1), "no act for " + string(appendDays(nil, q.days))})
}

// lapsedRule is met by somebody whose last act, withdrawn or not, is more than
// so many days ago; it failed for who never acted.
type lapsedRule struct {
	acts actSet
	days int64
}

func (q *lapsedRule) status(j *judging, id int) Status {
	acts := actRule{acts: q.acts}
	i := acts.latest(&j.past, j.past.counted)
	j.found[id] = i
	return statusOf(i != none && j.daysSince(i) > q.days)
}

func (q *lapsedRule) because(j *judging, id int, b []byte) []byte {
	e := j.event(id)
	if e == nil {
		return append(b, "never acted"...)
	}
	return append(e.appendLabel(b), " was the last act"...)
}

func (q *lapsedRule) unknowns(_ *judging, _ int, names []string) []string { return names }

func (q *lapsedRule) turns(e *Event, list []turn) []turn {
	if !q.acts.has(e) {
		return list
	}
	return append(list, turn{dayStart(dayNumber(e.At) + q.days + 1), "no act for " + string(appendDays(nil, q.days))})
}

// replyRule asks what the latest reply that speaks says.
type replyRule []string

func (q replyRule) status(j *judging, _ int) Status {
	e := j.past.spoke
	return statusOf(e != nil && slices.Contains(q, string(e.Intent)))
}

func (q replyRule) because(j *judging, _ int, b []byte) []byte {
	if j.past.spoke == nil {
		return append(b, "none"...)
	}
	return j.past.spoke.appendLabel(b)
}

func (q replyRule) unknowns(_ *judging, _ int, names []string) []string { return names }

// turn is a time at which a stage may change although nothing happened.
type turn struct {
	at    time.Time
	cause string
}
