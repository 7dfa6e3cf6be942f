package extract

import (
	"strings"
	"time"

	"github.com/leadclass/leadclass/text"
)

// digits reads a whole number of up to four digits.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// ordinalDigits reads "3rd", "14th".
func ordinalDigits(s string) (int, bool) {
	if len(s) < 3 {
		return 0, false
	}
	switch strings.ToLower(s[len(s)-2:]) {
	case "st", "nd", "rd", "th":
		return digits(s[:len(s)-2])
	}
	return 0, false
}

// number reads how many or which at token i: "3", "3rd", "two", "twenty-second".
func (r *reader) number(i int) (n, last int, which, ok bool) {
	if r.isKind(i, text.Number) {
		if n, ok := digits(r.raw(i)); ok {
			return n, i + 1, false, true
		}
		n, ok := ordinalDigits(r.raw(i))
		return n, i + 1, true, ok
	}
	if !r.is(i, count|ordinal) {
		return 0, i, false, false
	}
	n, last, which = r.value(i), i+int(r.words[i].span), r.is(i, ordinal)
	if n >= 20 && n%10 == 0 && !which {
		k := last
		if r.norm(k) == "-" {
			k++
		}
		if r.is(k, count|ordinal) && r.value(k) > 0 && r.value(k) < 10 {
			return n + r.value(k), k + 1, r.is(k, ordinal), true
		}
	}
	return n, last, which, true
}

// dayNumber reads a day of the month.
func (r *reader) dayNumber(i int) (d, last int, ok bool) {
	d, last, _, ok = r.number(i)
	return d, last, ok && 1 <= d && d <= 31 && !r.is(last, unit|multiplier)
}

// counted reads what starts with a number: "3 March", "in two weeks", "first
// week of July", "the 14th", "third quarter".
func (r *reader) counted(i int) (when, bool) {
	k := i
	for r.is(k, in|filler) && !r.is(k, count) {
		k++
	}
	if k > i+3 {
		return when{}, false
	}
	n, last, which, ok := r.number(k)
	if !ok {
		return when{}, false
	}
	if !which || n < 0 {
		if w, ok := r.lengthOf(i, n, last); ok {
			return w, true
		}
	}
	if w, ok := r.nth(n, last, which); ok {
		return w, true
	}
	if 1 <= n && n <= 31 {
		if m := r.skip(last); r.is(m, month) && m <= last+2 {
			end := m + 1
			if r.norm(end) == "." {
				end++
			}
			return r.monthDay(time.Month(r.value(m)), n, end), true
		}
		if (which || k > i && r.norm(k-1) == "the") && r.dayAlone(k, last) {
			return when{last: last, period: r.comingOfMonth(n), dayOnly: true}, true
		}
	}
	return when{}, false
}

// dayAlone reports whether the number at tokens [k, last) may be a day of the
// month that is not named: "the 14th", but not "the second one" or "the 14 seats".
func (r *reader) dayAlone(k, last int) bool {
	if !r.isKind(k, text.Number) && last == k+1 {
		return false
	}
	if _, ok := digits(r.tokenAt(k)); ok {
		return !r.isKind(last, text.Word) || r.is(last, at|in|to|until|since|noon|after|before)
	}
	return !r.is(last, role|group|unit)
}

// comingOfMonth is the next such day of a month.
func (r *reader) comingOfMonth(d int) period {
	if r.today.IsZero() {
		return period{unit: unitDay}
	}
	t := r.today
	for n := range 3 {
		first := plusMonths(firstOfMonth(t), n)
		if c := day(first.Year, first.Month, d); c.Month == first.Month && !earlier(c, t) {
			return oneDay(c)
		}
	}
	return period{unit: unitDay}
}

// lengthOf reads the unit behind a number: "in two weeks", "two weeks from
// today", "six months".
func (r *reader) lengthOf(i, n, last int) (when, bool) {
	k := last
	if r.norm(k) == "-" {
		k++
	}
	for r.is(k, filler) {
		k++
	}
	if !r.is(k, unit) || k > last+2 {
		return when{}, false
	}
	u := r.value(k)
	k += int(r.words[k].span)
	if r.is(k, ago) {
		return when{}, false
	}
	w := when{last: k, period: later(r.today, n, u)}
	w.length = !r.is(i, in)
	if r.norm(k) == "'s" || r.norm(k) == "is" || r.norm(k) == "'" {
		k++
	}
	if r.is(k, fromNow) {
		w.last, w.length = k+int(r.words[k].span), false
	}
	if d := k; u == unitWeek && (r.is(d, at|since) || r.is(d, filler)) && r.is(d+1, weekday) { // "a week on Monday"
		if on, ok := r.weekdayAt(d + 1); ok {
			w.last, w.length, w.period = on.last, false, period{unit: unitDay}
			if on.known() {
				w.period = oneDay(plusDays(on.from, 7*n))
			}
		}
	}
	if n == 0 { // "a few weeks"
		w.period = period{unit: u}
	}
	return w, u >= unitDay
}

// nth reads "first week of July", "third quarter", "second half of 2026",
// "first Monday in March".
func (r *reader) nth(n, last int, which bool) (when, bool) {
	if !which {
		return when{}, false
	}
	switch {
	case r.is(last, unit) && r.value(last) == unitQuarter && 1 <= n && n <= 4:
		return r.quarter(n, last+1), true
	case r.is(last, unit) && r.value(last) == unitHalf && 1 <= n && n <= 2:
		return r.half(n, last+1), true
	case r.is(last, unit) && r.value(last) == unitWeek, r.is(last, weekday):
		return r.nthWeek(n, last)
	case r.is(last, unit) && r.value(last) == unitDay && r.is(last+1, filler):
		w, ok := r.monthBehind(last + 1)
		if ok && w.known() {
			d := plusDays(w.from, n-1)
			if n < 0 {
				d = plusDays(w.to, -1)
			}
			w.period = oneDay(d)
		}
		return w, ok
	}
	return when{}, false
}

// monthBehind reads the month, or other span, that "of" leads to.
func (r *reader) monthBehind(i int) (when, bool) {
	k := i
	for r.is(k, filler|in) {
		k++
	}
	if r.is(k, unit) && k > i {
		p := r.current(r.value(k))
		return when{last: k + 1, period: p}, p.unit != 0
	}
	w, ok := r.simple(k)
	return w, ok && w.unit != unitDay
}

// nthWeek reads "first week of July", "last Friday in May".
func (r *reader) nthWeek(n, k int) (when, bool) {
	w, ok := r.monthBehind(k + 1)
	if !ok || !r.is(k+1, filler|in) {
		return when{}, false
	}
	if !w.known() {
		return w, true
	}
	switch wd := r.value(k); {
	case r.is(k, weekday) && n < 0:
		last := plusDays(w.to, -1)
		w.period = oneDay(plusDays(last, -((weekdayOf(last) - wd + 7) % 7)))
	case r.is(k, weekday):
		w.period = oneDay(plusDays(w.from, (wd-weekdayOf(w.from)+7)%7+7*(n-1)))
	case n < 0:
		w.period = weekFrom(plusDays(w.to, -7))
	default:
		w.period = weekFrom(plusDays(w.from, 7*(n-1)))
	}
	return w, true
}

func (r *reader) quarter(n, last int) when {
	first := time.Month(3*n - 2)
	if y, last, ok := r.year(last); ok {
		return when{last: last, period: months(y, first, 3, unitQuarter), yearSaid: true}
	}
	return when{last: last, period: r.coming(func(y int) period { return months(y, first, 3, unitQuarter) })}
}

func (r *reader) half(n, last int) when {
	first := time.Month(6*n - 5)
	if y, last, ok := r.year(last); ok {
		return when{last: last, period: months(y, first, 6, unitHalf), yearSaid: true}
	}
	k := last
	for r.is(k, filler) {
		k++
	}
	if k > last && r.is(k, unit) && r.value(k) == unitYear {
		last = k + 1
	}
	return when{last: last, period: r.coming(func(y int) period { return months(y, first, 6, unitHalf) })}
}

// coded reads "Q3", "H1", "FY27", "EOY".
func (r *reader) coded(i int) (when, bool) {
	s := r.norm(i)
	if len(s) < 2 || len(s) > 6 {
		return when{}, false
	}
	switch n := int(s[1] - '0'); {
	case s[0] == 'q' && len(s) == 2 && 1 <= n && n <= 4:
		return r.quarter(n, i+1), true
	case s[0] == 'h' && len(s) == 2 && 1 <= n && n <= 2:
		return r.half(n, i+1), true
	case s[:2] == "fy":
		if y, ok := digits(s[2:]); ok {
			return when{last: i + 1, period: yearOf(2000 + y%100), yearSaid: true}, true
		}
	case s == "eow":
		return when{last: i + 1, period: r.current(unitWeek).of(partEnd)}, true
	case s == "eom":
		return when{last: i + 1, period: r.current(unitMonth).of(partEnd)}, true
	case s == "eoq":
		return when{last: i + 1, period: r.current(unitQuarter).of(partEnd)}, true
	case s == "eoy":
		return when{last: i + 1, period: r.current(unitYear).of(partEnd)}, true
	}
	return when{}, false
}
