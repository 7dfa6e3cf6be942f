package extract

import (
	"strings"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// OpenDate is the doubt of a date in digits whose day and month may be the
// other way round.
const OpenDate leadclass.Doubt = "a date in digits may be day/month or month/day"

// order is the order of day and month in dates of digits.
type order uint8

const (
	unasked order = iota
	unknownOrder
	dayMonth
	monthDay
)

// parts cuts a date in digits into its numbers.
func parts(s string) (n [3]int, count int, sep byte, ok bool) {
	start := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && '0' <= s[i] && s[i] <= '9' {
			continue
		}
		v, good := digits(s[start:i])
		if !good || count == 3 {
			return n, count, sep, false
		}
		n[count] = v
		count++
		if i < len(s) {
			sep = s[i]
		}
		start = i + 1
	}
	return n, count, sep, count >= 2
}

// numeric reads 3/4, 03/04/2026, 3.4.26, 2026-04-03.
func (r *reader) numeric(i int) (when, bool) { return r.numericOn(i, 0) }

// numericOn is numeric where a weekday stands before the date.
func (r *reader) numericOn(i, wd int) (when, bool) {
	n, count, sep, ok := parts(strings.TrimRight(r.raw(i), "."))
	if !ok {
		return when{}, false
	}
	if n[0] >= 1000 {
		if count < 3 || !exists(n[0], time.Month(n[1]), n[2]) || n[1] > 12 {
			return when{}, false
		}
		return when{last: i + 1, period: oneDay(day(n[0], time.Month(n[1]), n[2])), yearSaid: true}, true
	}
	y := 0
	if count == 3 {
		if y = n[2]; y < 100 {
			y += 2000
		}
	}
	return r.ordered(i+1, n[0], n[1], y, wd, sep)
}

// dotted reads 12.05. where the tokenizer sees a number.
func (r *reader) dotted(i int) (when, bool) {
	s := r.raw(i)
	dot := strings.IndexByte(s, '.')
	if dot < 1 || dot > 2 || len(s)-dot != 3 {
		return when{}, false
	}
	closed := r.norm(i+1) == "." && r.glued(i+1) && r.isKind(i+2, text.Word) && !r.capital(i+2)
	if !closed && !r.is(i-1, until|through|at|to|since|back|weekday|filler|after) && !r.is(i+1, to) && !(r.norm(i+1) == "." && r.glued(i+1)) {
		return when{}, false
	}
	n, _, _, ok := parts(s)
	if !ok || n[1] > 12 || n[1] < 1 || n[0] > 31 || n[0] < 1 {
		return when{}, false
	}
	last := i + 1
	if closed {
		last++
	}
	return when{last: last, period: r.comingDay(time.Month(n[1]), n[0])}, true
}

// ordered settles which of a and b is the day.
func (r *reader) ordered(last, a, b, y, wd int, sep byte) (when, bool) {
	dm, md := r.reading(b, a, y), r.reading(a, b, y)
	w := when{last: last, yearSaid: y > 0, period: period{unit: unitDay}}
	switch {
	case !validDay(b, a) && !validDay(a, b):
		return w, false
	case !validDay(a, b), sep == '.', a == b:
		w.period = dm
	case !validDay(b, a):
		w.period = md
	case wd > 0 && dm.known() && (weekdayOf(dm.from) == wd) != (weekdayOf(md.from) == wd):
		w.period = dm
		if weekdayOf(md.from) == wd {
			w.period = md
		}
	default:
		switch r.dateOrder() {
		case dayMonth:
			w.period = dm
		case monthDay:
			w.period = md
		default:
			w.period, w.doubtful = r.nearer(dm, md)
		}
	}
	return w, true
}

func validDay(m, d int) bool { return 1 <= m && m <= 12 && exists(2024, time.Month(m), d) }

// reading is the day of month m, of year y if that was said.
func (r *reader) reading(m, d, y int) period {
	switch {
	case !validDay(m, d):
		return period{unit: unitDay}
	case y > 0:
		return oneDay(day(y, time.Month(m), d))
	}
	return r.comingDay(time.Month(m), d)
}

// How near, in days, one reading of a date must be, and how far the other, for
// the near one to be taken.
const (
	nearDays = 45
	farDays  = 100
)

// nearer takes the reading that alone is near.
func (r *reader) nearer(a, b period) (p period, doubtful bool) {
	if r.today.IsZero() || !a.known() || !b.known() {
		return period{unit: unitDay}, true
	}
	da, db := daysBetween(r.today, a.from), daysBetween(r.today, b.from)
	switch near := func(d int) bool { return -3 <= d && d <= nearDays }; {
	case near(da) && (db > farDays || db < -3):
		return a, false
	case near(db) && (da > farDays || da < -3):
		return b, false
	}
	return period{unit: unitDay}, true
}

// dateOrder finds out how the author writes dates.
func (r *reader) dateOrder() order {
	if r.order == unasked {
		r.order = r.findOrder()
	}
	return r.order
}

func (r *reader) findOrder() order {
	for i := range r.tokens {
		if r.tokens[i].Kind != text.Date {
			continue
		}
		if n, _, sep, ok := parts(r.raw(i)); ok && n[0] < 100 && sep != '.' {
			switch {
			case n[0] > 12 && n[1] <= 12:
				return dayMonth
			case n[1] > 12 && n[0] <= 12:
				return monthDay
			}
		}
	}
	if _, region, ok := strings.Cut(r.language, "-"); ok {
		if strings.EqualFold(region, "us") {
			return monthDay
		}
		return dayMonth
	}
	if o := r.usageOrder(); o != unknownOrder {
		return o
	}
	return r.phoneOrder()
}

// usageOrder tells by words that only one side of the Atlantic uses.
func (r *reader) usageOrder() order {
	o := unknownOrder
	for i := range r.words {
		if r.words[i].class&usage == 0 {
			continue
		}
		this := dayMonth
		if r.words[i].value == 2 {
			this = monthDay
		}
		if o != unknownOrder && o != this {
			return unknownOrder
		}
		o = this
	}
	return o
}

// phoneOrder tells by the country of a telephone number.
func (r *reader) phoneOrder() order {
	for i := range r.tokens {
		if s := r.text.Source[r.tokens[i].Start:r.tokens[i].End]; r.tokens[i].Kind == text.Phone && s[0] == '+' {
			if s[1] == '1' {
				return monthDay
			}
			return dayMonth
		}
	}
	return unknownOrder
}
