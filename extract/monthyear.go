package extract

import (
	"strings"
	"time"

	"github.com/leadclass/leadclass/text"
)

// coming returns p(year) for the first year that makes it end after today.
func (r *reader) coming(p func(year int) period) period {
	if r.today.IsZero() {
		return period{unit: p(2000).unit}
	}
	for y := r.today.Year - 1; ; y++ {
		if q := p(y); earlier(r.today, q.to) {
			return q
		}
	}
}

// justPast is how many days must lie ahead before a day of the year without a
// year is taken for the one behind: an old absence notice that nobody took off.
const justPast = 300

// comingDay is the next such day of the year, or the last one if that is near.
func (r *reader) comingDay(m time.Month, d int) period {
	p := r.coming(func(y int) period { return oneDay(day(y, m, d)) })
	if p.known() && daysBetween(r.today, p.from) > justPast {
		if past := day(p.from.Year-1, m, d); daysBetween(past, r.today) < 31 {
			return oneDay(past)
		}
	}
	return p
}

// year reads a year at token i: "2026", ", 2026", "'26".
func (r *reader) year(i int) (y, last int, ok bool) {
	k := i
	for r.norm(k) == "," || r.is(k, filler) {
		k++
	}
	if k > i+2 {
		return 0, i, false
	}
	if r.isKind(k, text.Mark) && strings.ContainsAny(r.raw(k), "'’‘") && r.isKind(k+1, text.Number) && len(r.raw(k+1)) == 2 {
		if n, ok := digits(r.raw(k + 1)); ok {
			return 2000 + n, k + 2, true
		}
	}
	if r.isKind(k, text.Number) && len(r.raw(k)) == 4 {
		if n, ok := digits(r.raw(k)); ok && 2000 <= n && n < 2100 {
			return n, k + 1, true
		}
	}
	if r.is(k, next) && r.is(k+1, unit) && r.value(k+1) == unitYear && !r.today.IsZero() {
		return r.today.Year + r.value(k), k + 2, true
	}
	return 0, i, false
}

// yearAlone reads a year that stands for itself: "in 2027".
func (r *reader) yearAlone(i int) (when, bool) {
	if !r.is(i-1, in|until|since|after|before|filler|next|at) && !(i == 0 || r.is(i-1, part)) {
		return when{}, false
	}
	y, last, ok := r.year(i)
	if !ok || last != i+1 {
		return when{}, false
	}
	return when{last: last, period: yearOf(y), yearSaid: true}, true
}

// seasonAt reads "spring", "summer 2027".
func (r *reader) seasonAt(i int) (when, bool) {
	last := i + int(r.words[i].span)
	start := time.Month(r.value(i))
	if y, last, ok := r.year(last); ok {
		return when{last: last, period: months(y, start, 3, unitSeason), yearSaid: true}, true
	}
	return when{last: last, period: r.coming(func(y int) period { return months(y, start, 3, unitSeason) })}, true
}

func (r *reader) holidayAt(i int) (when, bool) {
	which := r.value(i)
	w := when{last: i + int(r.words[i].span), period: r.coming(func(y int) period { return holidayIn(y, which) })}
	if which == newYear && w.known() && !r.is(i-1, at) {
		w.period = monthOf(w.from.Year, time.January)
	}
	return w, true
}

// monthAt reads "March", "March 3", "March 3rd, 2026", "March 2027".
func (r *reader) monthAt(i int) (when, bool) {
	m := time.Month(r.value(i))
	k := i + 1
	if r.norm(k) == "." {
		k++
	}
	if r.norm(k) == "-" && r.glued(k) && r.isKind(k+1, text.Number) && r.glued(k+1) { // "Mar-27"
		k++
	}
	if r.is(k, filler) && r.isKind(k+1, text.Number) {
		k++
	}
	if d, last, ok := r.dayNumber(k); ok && !r.clockFollows(last) {
		return r.monthDay(m, d, last), true
	}
	if y, last, ok := r.year(i + 1); ok {
		return when{last: last, period: monthOf(y, m), yearSaid: true}, true
	}
	if !r.isMonth(i) {
		return when{}, false
	}
	return when{last: i + 1, period: r.coming(func(y int) period { return monthOf(y, m) })}, true
}

// isMonth tells the month from the verb: may, march.
func (r *reader) isMonth(i int) bool {
	switch r.norm(i) {
	case "may", "march", "mar", "second":
		return r.capital(i) && (i > 0 && r.tokens[i-1].Sentence == r.tokens[i].Sentence) || r.is(i-1, in|until|through|since|after|before|part|next|to|at) || r.norm(i-1) == "of" || r.norm(i-1) == "-" || r.end == 1
	}
	return true
}

// monthDay reads the year behind a day of a month.
func (r *reader) monthDay(m time.Month, d, last int) when {
	if y, next, ok := r.year(last); ok && exists(y, m, d) {
		return when{last: next, period: oneDay(day(y, m, d)), yearSaid: true}
	}
	return when{last: last, period: r.comingDay(m, d)}
}

// clockFollows reports that the number before token i is an hour: "March 3 pm".
func (r *reader) clockFollows(i int) bool { return r.is(i, halfday) }
