package extract

import (
	"strings"
	"time"

	"github.com/leadclass/leadclass/text"
)

// when is something said of time: tokens [first, last).
type when struct {
	first, last int
	period
	ranged   bool // "5 to 9 May"
	length   bool // a length of time and no more: "six months"
	dayOnly  bool // "the 14th"
	yearSaid bool
	doubtful bool // day and month may be the other way round; the period is not known
}

// whens returns everything said of time, in the order of the text.
func (r *reader) whens() []when {
	if r.dated {
		return r.dates
	}
	r.dated = true
	if r.has&(month|weekday|unit|season|holiday|relative|part|next) == 0 && !r.kind(text.Date) && !r.kind(text.Number) {
		return nil
	}
	for i := 0; i < r.end; {
		if !r.starts(i, startsDay) {
			i++
			continue
		}
		w, ok := r.when(i)
		if !ok {
			i++
			continue
		}
		r.dates = append(r.dates, w)
		i = max(w.last, i+1)
	}
	return r.dates
}

// starts reports whether something said of time may start at token i.
func (r *reader) starts(i int, c Class) bool {
	k := r.tokens[i].Kind
	return r.words[i].class&c != 0 || k == text.Number || k == text.Date || k == text.Time
}

// when reads what is said of time at token i: a day, a span, or two of them
// with "to" between.
func (r *reader) when(i int) (when, bool) {
	w, ok := r.dayRange(i)
	if !ok {
		w, ok = r.simple(i)
	}
	if !ok {
		return w, false
	}
	w.first = i
	return r.upTo(w), true
}

// upTo goes on to the end of a range: "5 May to 9 June".
func (r *reader) upTo(w when) when {
	k := w.last
	if w.length || w.ranged || !r.is(k, to|until|through) || r.norm(k) == "and" && r.norm(w.first-1) != "between" {
		return w
	}
	k += int(r.words[k].span)
	for r.is(k, filler) || r.is(k, inclusive) {
		k++
	}
	end, ok := r.dayRange(k)
	if !ok {
		end, ok = r.simple(k)
	}
	if !ok || end.length || r.tokens[w.first].Sentence != r.tokens[k].Sentence {
		return w
	}
	w.last, w.ranged, w.doubtful = end.last, true, w.doubtful || end.doubtful
	w.period = span(w.period, end.period, end.yearSaid)
	return w
}

// span is a period from the start of a to the end of b. Years that were not
// said may have come out of order: 20 December to 4 January.
func span(a, b period, yearSaid bool) period {
	switch {
	case !a.known() || !b.known():
		return period{unit: b.unit}
	case earlier(a.from, b.to):
	case daysBetween(b.to, a.from) < 7 && b.unit == unitDay: // Thursday to Friday, said on a Friday
		a.from = plusDays(a.from, -7)
	case yearSaid:
		a.from = day(a.from.Year-1, a.from.Month, a.from.Day)
	default:
		b.to = day(b.to.Year+1, b.to.Month, b.to.Day)
	}
	return period{a.from, b.to, b.unit}
}

// maxDepth is how many words such as "end of", "next" may lead to a date.
const maxDepth = 5

// simple reads one day or span.
func (r *reader) simple(i int) (when, bool) {
	if i >= r.end || r.depth == maxDepth || !r.starts(i, startsDay) {
		return when{}, false
	}
	r.depth++
	defer func() { r.depth-- }()
	c := r.words[i].class
	switch r.tokens[i].Kind {
	case text.Date:
		return r.numeric(i)
	case text.Number:
		if w, ok := r.dotted(i); ok {
			return w, true
		}
		if w, ok := r.yearAlone(i); ok {
			return w, true
		}
	case text.Word:
		if w, ok := r.coded(i); ok {
			return w, true
		}
	}
	switch {
	case c&part != 0:
		if w, ok := r.partOf(i); ok {
			return w, true
		}
	case c&next != 0:
		if w, ok := r.relativeTo(i); ok {
			return w, true
		}
	case c&relative != 0:
		return r.settled(i+int(r.words[i].span), oneDay(r.fromToday(r.value(i)))), true
	case c&weekday != 0:
		return r.weekdayAt(i)
	case c&season != 0 && c&month == 0:
		return r.seasonAt(i)
	case c&holiday != 0:
		return r.holidayAt(i)
	}
	if c&month != 0 {
		if w, ok := r.monthAt(i); ok {
			return w, true
		}
	}
	if c&in != 0 || r.tokens[i].Kind == text.Number || c&(count|ordinal|filler) != 0 {
		if w, ok := r.counted(i); ok {
			return w, true
		}
	}
	if c&unit != 0 {
		return r.unitAt(i)
	}
	return when{}, false
}

// settled is a period whose words end before token last.
func (r *reader) settled(last int, p period) when {
	if r.today.IsZero() && p.known() && p.from.Year < 100 {
		p = period{unit: p.unit}
	}
	return when{last: last, period: p}
}

// fromToday is n days after the reply, no day if that is not known.
func (r *reader) fromToday(n int) date {
	if r.today.IsZero() {
		return date{}
	}
	return plusDays(r.today, n)
}

// skip passes over words and marks that stand inside a date.
func (r *reader) skip(i int) int {
	for r.is(i, filler) || r.norm(i) == "-" {
		i++
	}
	return i
}

// coming returns p(year) for the year that makes it end after today, so that
// what lies just behind stays there only if slack says so.
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

// partOf reads "early next week", "end of March", "mid-2027".
func (r *reader) partOf(i int) (when, bool) {
	k := r.skip(i + int(r.words[i].span))
	if k > i+4 {
		return when{}, false
	}
	w, ok := r.simple(k)
	switch {
	case ok && w.unit != unitDay && !w.length:
		w.period = w.of(r.value(i))
		return w, true
	case r.is(k, unit):
		p := r.current(r.value(k))
		return r.settled(k+1, p.of(r.value(i))), p.unit != 0
	}
	if y, last, ok := r.year(k); ok {
		return when{last: last, period: yearOf(y).of(r.value(i)), yearSaid: true}, true
	}
	return when{}, false
}

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
	w := r.settled(last, p.shift(n))
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
			return r.settled(k+1, r.isoWeek(n)), true
		}
	}
	if r.norm(k) == "after" && r.is(k+1, next) {
		p := r.current(u)
		return r.settled(k+2, p.shift(2)), p.unit != 0
	}
	if r.norm(k) == "-" {
		k++
	}
	if r.is(k, part) && r.value(k) == partEnd {
		p := r.current(u)
		return r.settled(k+1, p.of(partEnd)), p.unit != 0
	}
	return when{}, false
}

// tokenAt returns token i as typed, "" beyond the text.
func (r *reader) tokenAt(i int) string {
	if i < 0 || i >= r.end {
		return ""
	}
	return r.raw(i)
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
