package extract

import (
	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// times finds the times proposed or accepted for a meeting: days, times of day,
// and days with the times that belong to them.
func times(r *reader, f *leadclass.Facts) {
	if r.has&(weekday|month|unit|relative|noon|daypart|next|ordinal) == 0 && !r.kind(text.Time) && !r.kind(text.Date) && !r.kind(text.Number) {
		return
	}
	var slots []slot
	for i := 0; i < r.end; {
		if !r.starts(i, startsAny) && r.norm(i) != "between" {
			i++
			continue
		}
		if w, ok := r.when(i); ok && r.meets(w) {
			slots = r.addDay(slots, w)
			i = w.last
			continue
		} else if ok && w.last > i {
			i = max(i+1, w.last)
			continue
		}
		if c, ok := r.clockAt(i); ok && !r.takenBack(i, c.last) {
			slots = r.addClock(slots, c)
			i = c.last
			continue
		}
		i++
	}
	for _, s := range r.best(slots) {
		if x, ok := r.slotOf(s); ok {
			f.Times = append(f.Times, x)
		}
	}
}

// slot is a time for a meeting on the way.
type slot struct {
	first, last int
	day         when
	dated       bool
	inherited   bool // the day is that of the slot before
	clock       clock
	timed       bool
}

// best leaves out what is said of time beside the proposal: times without a
// day where there are days, weeks where there are days, and days without a
// time in sentences of their own where there are times.
func (r *reader) best(slots []slot) []slot {
	dated, days, timed := false, false, map[int32]bool{}
	for _, s := range slots {
		dated = dated || s.dated
		days = days || s.dated && s.day.unit == unitDay && !s.day.ranged
		if s.dated && s.timed {
			timed[r.tokens[s.first].Sentence] = true
		}
	}
	out := slots[:0]
	for _, s := range slots {
		wide := s.dated && (s.day.unit != unitDay || s.day.ranged)
		switch {
		case !s.dated && dated, wide && days, s.dated && !s.timed && len(timed) > 0 && !timed[r.tokens[s.first].Sentence]:
			continue
		}
		out = append(out, s)
	}
	return out
}

// meets reports whether w may be a time for a meeting: not one that has passed,
// that only says until when, or that the author takes back.
func (r *reader) meets(w when) bool {
	lead := r.lead(w.first)
	switch {
	case w.length, w.unit > unitWeek && !w.ranged, w.unit == unitYear:
		return false
	case r.is(w.first, next) && r.value(w.first) < 0:
		return false
	case lead&(until|before|since) != 0 && r.norm(w.first-1) != "from":
		return false
	case r.is(w.last, ago), r.norm(w.first-1) == "by":
		return false
	case w.known() && !r.today.IsZero() && earlier(w.from, plusDays(r.today, -7)):
		return false
	case lead&after != 0 && w.unit == unitDay && r.norm(w.first-1) != "past":
		return false
	}
	return !r.takenBack(w.first, w.last)
}

// takenBack reports whether tokens [first, last) are named only to say that
// they do not suit.
func (r *reader) takenBack(first, last int) bool {
	start, end := r.sentence(first)
	for k := first - 1; k >= max(start, first-4); k-- {
		if r.norm(k) == "," || r.norm(k) == "but" && k < first-1 || r.norm(k) == "or" {
			break
		}
		if r.is(k, unsuited) {
			return true
		}
	}
	if r.tokens[first].Negator > 0 && first-int(r.tokens[first].Negator) < 4 {
		return true
	}
	for k := last; k < min(end, last+5); k++ {
		if n := r.norm(k); n == "," || n == "or" || n == "but" || n == ";" || n == "if" || n == "unless" {
			break
		}
		if r.is(k, unsuited) && !r.is(k, since|until|away) {
			return true
		}
	}
	return false
}

// joined reports that nothing but small words and marks, limit tokens at most,
// stands between two pieces.
func (r *reader) joined(last, first, limit int) bool {
	if first-last > limit || first > last && r.tokens[last].Sentence != r.tokens[first].Sentence {
		return false
	}
	for k := last; k < first; k++ {
		if !r.is(k, filler|at|in|to|after|since) && !r.isKind(k, text.Mark) && !between(r.norm(k)) {
			return false
		}
	}
	return true
}

// between reports a word that may stand between a day and its time.
func between(s string) bool {
	switch s {
	case "any", "anytime", "time", "sometime", "ideally", "preferably", "best", "say", "maybe", "perhaps", "like", "from", "either", "both", "all", "half", "works", "is", "slot", "appointment", "session", "one", "your", "you":
		return true
	}
	return false
}

// addDay starts a slot, or completes a time of day that stands before its day:
// "3pm on Thursday".
func (r *reader) addDay(slots []slot, w when) []slot {
	n := len(slots)
	if n > 0 && !slots[n-1].dated && r.joined(slots[n-1].last, w.first, 3) {
		for k := n - 1; k >= 0 && !slots[k].dated && (k == n-1 || r.alternatives(slots[k].last, slots[k+1].first)); k-- {
			slots[k].day, slots[k].dated, slots[k].last = w, true, w.last
		}
		return slots
	}
	if n > 0 && slots[n-1].inherited && r.joined(slots[n-1].last, w.first, 2) { // "or the afternoon of the 14th"
		slots[n-1].day, slots[n-1].inherited, slots[n-1].last = w, false, w.last
		return slots
	}
	return append(slots, slot{first: w.first, last: w.last, day: w, dated: true})
}

// addClock gives the day before it its time, or starts a slot of the same day.
func (r *reader) addClock(slots []slot, c clock) []slot {
	n := len(slots)
	if n == 0 {
		return append(slots, slot{first: c.first, last: c.last, clock: c, timed: true})
	}
	s := &slots[n-1]
	switch {
	case s.dated && !s.timed && s.day.unit == unitDay && r.joined(s.last, c.first, 6):
		s.clock, s.timed, s.last = c, true, c.last
		for k := n - 2; k >= 0 && slots[k].dated && !slots[k].timed && r.alternatives(slots[k].last, slots[k+1].first); k-- {
			slots[k].clock, slots[k].timed = c, true // "Tuesday or Thursday at 10"
		}
		return slots
	case s.dated && !s.timed && s.day.unit == unitDay && r.tokens[s.last-1].Sentence == r.tokens[c.first].Sentence && c.first-s.last < 9:
		s.clock, s.timed, s.last = c, true, c.last
		return slots
	case s.timed && s.clock.from%(6*60) == 0 && s.clock.to-s.clock.from >= 4*60 && r.joined(s.last, c.first, 3) && c.from > 0: // "Tuesday afternoon, 3ish"
		s.clock, s.last = c, c.last
		return slots
	case s.timed && s.last <= c.first && s.dated && r.isPart(c) && r.joined(s.last, c.first, 2) && s.clock.to < 0: // "at 10 in the morning"
		if s.clock.from < 12*60 && c.from >= 12*60 {
			s.clock.from += 12 * 60
		}
		s.last = c.last
		return slots
	case s.dated && (r.alternatives(s.last, c.first) || r.tokens[s.last-1].Sentence == r.tokens[c.first].Sentence && c.first-s.last < 8):
		return append(slots, slot{first: c.first, last: c.last, day: s.day, dated: true, inherited: true, clock: c, timed: true})
	}
	return append(slots, slot{first: c.first, last: c.last, clock: c, timed: true})
}

// isPart reports that c is a part of the day, such as the morning.
func (r *reader) isPart(c clock) bool { return r.is(c.last-1, daypart) }

// alternatives reports that only "or", "and" or a comma parts two pieces.
func (r *reader) alternatives(last, first int) bool {
	if first <= last || first-last > 3 {
		return false
	}
	for k := last; k < first; k++ {
		switch r.norm(k) {
		case "or", "and", ",", "/", "either", "&", "on", "at":
		default:
			return false
		}
	}
	return true
}

// slotOf settles a slot. One without a day has no date.
func (r *reader) slotOf(s slot) (leadclass.Slot, bool) {
	x := leadclass.Slot{Zone: s.clock.zone, Found: r.found(s.first, max(s.last, s.first+1), 0.8)}
	switch {
	case s.day.doubtful:
		r.doubts = append(r.doubts, OpenDate)
		return x, true
	case !s.dated || !s.day.known():
		x.Confidence = 0.5
		return x, s.dated || s.clock.from >= 0 && !r.isPart(s.clock)
	case !s.timed:
		x.From.Date = s.day.from
		if s.day.unit != unitDay || s.day.ranged {
			x.To.Date = s.day.to
		}
		return x, true
	}
	x.From = s.clock.moment(s.day.from, s.clock.from)
	if s.clock.to >= 0 {
		x.To = s.clock.moment(s.day.from, s.clock.to)
	}
	return x, true
}
