package extract

import "github.com/leadclass/leadclass"

// maxAbsence is how far off, in days, a return date may lie.
const maxAbsence = 366

// returnDate finds the first day back from an absence.
func returnDate(r *reader, f *leadclass.Facts) {
	if r.intent != leadclass.OutOfOffice && !r.any(away) {
		return
	}
	var best when
	score := 0.0
	for _, w := range r.whens() {
		s, back := r.returning(w)
		if s > score || s == score && s > 0 && !best.doubtful && earlier(best.from, back.from) {
			score, best = s, w
			best.period = back
		}
	}
	switch {
	case score == 0:
		r.backToday(f)
		return
	case best.doubtful:
		r.doubts = append(r.doubts, OpenDate)
		best.period = period{}
	case best.known() && !r.today.IsZero() && (daysBetween(r.today, best.from) > maxAbsence || daysBetween(r.today, best.from) < -60):
		return
	}
	if d := best.from; r.workingDays && best.known() && weekdayOf(d) > 5 {
		best.from = plusDays(mondayOf(d), 7)
	}
	f.ReturnDate = &leadclass.Day{Date: best.from, Found: r.found(best.first, best.last, score)}
}

// returning says how surely w tells the first day back, and which it is.
func (r *reader) returning(w when) (float64, period) {
	lead := r.lead(w.first)
	p := w.period
	behind := period{p.to, p.to, p.unit}
	closed := r.is(w.last, inclusive) || r.is(w.last, filler) && r.is(w.last+1, inclusive) || r.norm(w.last) == "(" && r.is(w.last+1, inclusive)
	first, last := r.sentence(w.first)
	isAway := r.within(first, last, away)
	isBack := r.backBefore(w.first, first)
	ahead := r.within(w.last, min(last, w.last+5), back) && lead == 0
	if r.intent != leadclass.OutOfOffice && !isAway || r.intent == leadclass.NotNow && (lead&(until|through) == 0 || w.unit != unitDay) {
		return 0, p
	}
	switch {
	case w.unit == unitYear && !w.ranged:
		return 0, p
	case isBack && lead&(until|through) == 0 && !w.ranged:
		return 0.95, p
	case lead&through != 0, lead&until != 0 && closed:
		return 0.85, behind
	case lead&until != 0 && !w.ranged:
		if w.unit == unitWeek || r.endOf(w) {
			return 0.8, period{r.afterSpan(w), date{}, unitDay}
		}
		return 0.8, p
	case r.intent != leadclass.OutOfOffice:
		return 0, p
	case ahead && !w.ranged && !w.length:
		return 0.75, p
	case w.ranged && (isAway || last-first <= 6):
		return 0.7, behind
	case w.length && isAway:
		return 0.5, p
	case w.unit == unitWeek && !w.ranged && w.known() && !earlier(r.today, w.from):
		return 0.4, behind
	case w.unit == unitDay && isAway && !w.ranged && lead&since == 0:
		return 0.3, behind
	}
	return 0, p
}

// backToday finds somebody who is back at a time of the same day.
func (r *reader) backToday(f *leadclass.Facts) {
	if r.intent != leadclass.OutOfOffice || r.today.IsZero() {
		return
	}
	for i := range r.tokens[:r.end] {
		if c, ok := r.clockAt(i); ok && r.near(i, 5, back) {
			f.ReturnDate = &leadclass.Day{Date: r.today, Found: r.found(c.first, c.last, 0.6)}
			return
		}
	}
}

// endOf reports that w is the end of a week or month: who is away until the
// end of next week is back on Monday.
func (r *reader) endOf(w when) bool {
	return r.is(w.first, part) && r.value(w.first) == partEnd || r.is(w.first, filler) && r.is(w.first+1, part) && r.value(w.first+1) == partEnd
}

// afterSpan is the first day after the week or month that w ends.
func (r *reader) afterSpan(w when) date {
	if !w.known() {
		return date{}
	}
	if w.unit == unitWeek || w.unit == unitDay && daysBetween(w.from, w.to) == 1 {
		return plusDays(mondayOf(w.from), 7)
	}
	return w.to
}

// lead is the classes of the words before token i, without those that may
// stand inside a date.
func (r *reader) lead(i int) Class {
	k := i - 1
	for k >= i-4 && (r.is(k, filler) && !r.is(k, until|through|since) || r.is(k, at) && !r.is(k, until) || r.is(k, weekday)) {
		k--
	}
	var c Class
	for n := k; n >= max(0, k-3); n-- { // phrases: "up to and including"
		if n+int(r.words[n].span) >= k+1 {
			c |= r.words[n].class
		}
	}
	return c
}

// backBefore reports whether the words before token i, down to first, speak of
// coming back, with no word of going away in between.
func (r *reader) backBefore(i, first int) bool {
	for k := i - 1; k >= max(first, i-9); k-- {
		switch {
		case r.is(k, back) && r.tokens[k].Negator == 0:
			return true
		case r.is(k, until|through|away) && !r.is(k, at|in), r.norm(k) == ":", r.norm(k) == ";":
			return false
		}
	}
	return false
}
