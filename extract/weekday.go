package extract

import (
	"time"

	"github.com/leadclass/leadclass/text"
)

// current is the week, month, quarter or year of today.
func (r *reader) current(u int) period {
	t := r.today
	if t.IsZero() {
		return period{unit: u}
	}
	switch u {
	case unitWeek:
		return weekOf(t)
	case unitMonth:
		return monthOf(t.Year, t.Month)
	case unitQuarter:
		return months(t.Year, (t.Month-1)/3*3+1, 3, unitQuarter)
	case unitYear:
		return yearOf(t.Year)
	}
	return period{}
}

// shift moves a week, month, quarter or year by n.
func (p period) shift(n int) period {
	if !p.known() {
		return p
	}
	switch p.unit {
	case unitWeek:
		return weekFrom(plusDays(p.from, 7*n))
	case unitMonth:
		return monthFrom(plusMonths(p.from, n))
	case unitQuarter:
		q := plusMonths(p.from, 3*n)
		return months(q.Year, q.Month, 3, unitQuarter)
	}
	return yearOf(p.from.Year + n)
}

// relativeTo reads "next week", "this Friday", "the coming spring".
func (r *reader) relativeTo(i int) (when, bool) {
	n, k := r.value(i), i+int(r.words[i].span)
	if r.is(k, count) || r.isKind(k, text.Number) { // "the next two weeks"
		if w, ok := r.counted(k); ok && w.length {
			return w, n > 0
		}
	}
	switch {
	case r.is(k, unit):
		return r.nextUnit(n, k)
	case r.is(k, weekday):
		w, ok := r.weekdayAt(k)
		if ok && w.last == k+1 && w.known() {
			wd := r.value(k) - 1
			w.period = oneDay(plusDays(mondayOf(r.today), 7*n+wd))
			if n == 0 && !earlier(r.today, w.from) && w.from != r.today {
				w.period = oneDay(plusDays(w.from, 7))
			}
		}
		return w, ok
	case r.is(k, month) || r.is(k, season) || r.is(k, holiday) || r.isKind(k, text.Word) || r.is(k, part):
		w, ok := r.simple(k)
		if ok && n > 0 && w.known() && !w.yearSaid && !r.today.IsZero() && !earlier(r.today, w.from) {
			w.period = period{day(w.from.Year+1, w.from.Month, w.from.Day), day(w.to.Year+1, w.to.Month, w.to.Day), w.unit}
		}
		if ok && n < 0 {
			w.period = period{unit: w.unit}
		}
		return w, ok && w.last > k
	}
	return when{}, false
}

// nextUnit reads the unit of "next week", with the weekday that may follow.
func (r *reader) nextUnit(n, k int) (when, bool) {
	p := r.current(r.value(k))
	if p.unit == 0 {
		return when{}, false
	}
	last := k + int(r.words[k].span)
	if r.norm(last) == "after" && r.is(last+1, next) { // "the week after next"
		n, last = n+1, last+2
	}
	w := when{last: last, period: p.shift(n)}
	if p.unit != unitWeek {
		return w, true
	}
	d := last
	for r.is(d, at) || r.is(d, filler) {
		d++
	}
	if r.is(d, weekday) && d <= last+1 && w.known() {
		w.last, w.period = d+1, oneDay(plusDays(w.from, r.value(d)-1))
	}
	return w, true
}

// unitAt reads a unit that stands for itself: "week of 5 May", "year end",
// "the week after next".
func (r *reader) unitAt(i int) (when, bool) {
	u := r.value(i)
	k := i + int(r.words[i].span)
	if u == unitWeek {
		if r.is(k, filler|since) {
			if w, ok := r.simple(r.skip(k + int(r.words[k].span))); ok && w.unit == unitDay && w.known() {
				w.period = weekOf(w.from)
				return w, true
			}
		}
		if n, ok := digits(r.tokenAt(k)); ok && n >= 1 && n <= 53 && r.isKind(k, text.Number) {
			return when{last: k + 1, period: r.isoWeek(n)}, true
		}
	}
	if r.norm(k) == "after" && r.is(k+1, next) {
		p := r.current(u)
		return when{last: k + 2, period: p.shift(2)}, p.unit != 0
	}
	if r.norm(k) == "-" {
		k++
	}
	if r.is(k, part) && r.value(k) == partEnd {
		p := r.current(u)
		return when{last: k + 1, period: p.of(partEnd)}, p.unit != 0
	}
	return when{}, false
}

// isoWeek is the next week of that number.
func (r *reader) isoWeek(n int) period {
	return r.coming(func(y int) period {
		first := mondayOf(day(y, time.January, 4))
		return weekFrom(plusDays(first, 7*(n-1)))
	})
}

// weekdayAt reads "Monday", "Monday 3 March", "Tuesday the 2nd", "Thursday week".
func (r *reader) weekdayAt(i int) (when, bool) {
	wd := r.value(i)
	k := i + 1
	if r.norm(k) == "." || r.norm(k) == "," || r.norm(k) == "(" {
		k++
	}
	k = r.skip(k)
	if w, ok := r.dateBehind(k, wd); ok {
		return w, true
	}
	if r.today.IsZero() {
		return when{last: i + 1, period: period{unit: unitDay}}, true
	}
	d := plusDays(r.today, (wd-weekdayOf(r.today)+6)%7+1)
	k = i + 1
	switch {
	case r.is(k, unit) && r.value(k) == unitWeek: // "Thursday week"
		return when{last: k + 1, period: oneDay(plusDays(d, 7))}, true
	case r.is(k, filler) && r.is(k+1, next) && r.is(k+2, unit) && r.value(k+2) == unitWeek:
		k++
		fallthrough
	case r.is(k, next) && r.is(k+1, unit) && r.value(k+1) == unitWeek: // "Thursday next week"
		return when{last: k + 2, period: oneDay(plusDays(mondayOf(r.today), 7*r.value(k)+wd-1))}, true
	}
	return when{last: i + 1, period: oneDay(d)}, true
}

// dateBehind reads the date that follows a weekday. Where day and month may be
// the other way round, the weekday decides.
func (r *reader) dateBehind(k, wd int) (when, bool) {
	if !r.isKind(k, text.Number) && !r.isKind(k, text.Date) && !r.is(k, month|ordinal|count) {
		return when{}, false
	}
	if r.isKind(k, text.Date) {
		return r.numericOn(k, wd)
	}
	w, ok := r.simple(k)
	if !ok || w.unit != unitDay || w.length {
		return when{}, false
	}
	if w.known() && w.dayOnly && weekdayOf(w.from) != wd { // "Monday the 2nd" of a later month
		for n := 1; n < 12; n++ {
			if d := plusMonths(w.from, n); d.Day == w.from.Day && weekdayOf(d) == wd {
				w.period = oneDay(d)
				break
			}
		}
	}
	return w, true
}
