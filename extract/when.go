package extract

import (
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
		return when{last: i + int(r.words[i].span), period: oneDay(r.fromToday(r.value(i)))}, true
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
		return when{last: k + 1, period: p.of(r.value(i))}, p.unit != 0
	}
	if y, last, ok := r.year(k); ok {
		return when{last: last, period: yearOf(y).of(r.value(i)), yearSaid: true}, true
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
