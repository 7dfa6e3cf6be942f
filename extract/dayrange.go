package extract

import (
	"strings"
	"time"

	"github.com/leadclass/leadclass/text"
)

// dayRange reads two days of one month: "5-9 May", "5th to 9th of May", "May
// 5-9", "from 5 to 9 May".
func (r *reader) dayRange(i int) (when, bool) {
	if r.is(i, month) {
		k := i + 1
		if r.norm(k) == "." {
			k++
		}
		a, b, last, ok := r.twoDays(k)
		if !ok || r.is(last, month) {
			return when{}, false
		}
		return r.daysOf(time.Month(r.value(i)), a, b, last), true
	}
	if w, ok := r.gluedDates(i); ok {
		return w, true
	}
	a, b, last, ok := r.twoDays(i)
	if !ok {
		return when{}, false
	}
	if k := r.skip(last); r.is(k, month) && k <= last+2 {
		return r.daysOf(time.Month(r.value(k)), a, b, k+1), true
	}
	return when{}, false
}

func (r *reader) daysOf(m time.Month, a, b, last int) when {
	if r.norm(last) == "." && r.glued(last) && r.isKind(last+1, text.Number) {
		last++
	}
	y, next, said := r.year(last)
	if !said {
		p := r.comingDay(m, b)
		if !p.known() {
			return when{last: last, ranged: true, period: p}
		}
		y, next = p.from.Year, last
	}
	return when{last: next, ranged: true, yearSaid: said, period: period{day(y, m, a), day(y, m, b+1), unitDay}}
}

// twoDays reads "5-9", "5 – 9", "5th to 9th", "the 5th and 6th".
func (r *reader) twoDays(i int) (a, b, last int, ok bool) {
	if r.isKind(i, text.Number) {
		if x, y, ok := strings.Cut(r.raw(i), "-"); ok {
			a, okA := dayDigits(x)
			b, okB := dayDigits(y)
			return a, b, i + 1, okA && okB && a < b && b <= 31
		}
	}
	a, k, ok := r.dayNumber(i)
	if !ok || !r.is(k, to|through|until) {
		return 0, 0, i, false
	}
	k += int(r.words[k].span)
	for r.is(k, filler|weekday) {
		k++
	}
	b, last, ok = r.dayNumber(k)
	return a, b, last, ok && a < b
}

func dayDigits(s string) (int, bool) {
	if n, ok := ordinalDigits(s); ok {
		return n, true
	}
	return digits(s)
}

// gluedDates reads two dates in one token: "2/22-3/1".
func (r *reader) gluedDates(i int) (when, bool) {
	if !r.isKind(i, text.Number) && !r.isKind(i, text.Date) {
		return when{}, false
	}
	x, y, ok := strings.Cut(r.raw(i), "-")
	if !ok || strings.Count(x, "/") != 1 || strings.Count(y, "/") != 1 {
		return when{}, false
	}
	a, _, _, okA := parts(x)
	b, _, _, okB := parts(y)
	if !okA || !okB {
		return when{}, false
	}
	if r.order == unasked && r.dateOrder() == unknownOrder { // one of the two may tell for both
		switch {
		case a[0] > 12 || b[0] > 12:
			r.order = dayMonth
		case a[1] > 12 || b[1] > 12:
			r.order = monthDay
		}
	}
	from, okA := r.ordered(i+1, a[0], a[1], 0, 0, '/')
	to, okB := r.ordered(i+1, b[0], b[1], 0, 0, '/')
	return when{last: i + 1, ranged: true, doubtful: from.doubtful || to.doubtful, period: span(from.period, to.period, false)}, okA && okB
}
