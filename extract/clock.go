package extract

import (
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// clock is a time of day, or two of them, said in tokens [first, last).
type clock struct {
	first, last int
	from, to    int    // minutes after midnight; -1: not said
	zone        string // as typed
}

// clockAt reads a time of day at token i: "3pm", "15:00", "10-11am", "between
// 2 and 4", "half past two", "after 3", "noon", "in the afternoon".
func (r *reader) clockAt(i int) (clock, bool) {
	c := clock{first: i, from: -1, to: -1}
	k := i
	open := Class(0)
	for r.is(k, at|after|before|until|since|in|filler|to) || r.norm(k) == "between" || r.norm(k) == "a" && r.norm(k+1) == "quarter" {
		open |= r.words[k].class
		k++
	}
	if k > i+3 || r.norm(i) == "," || open&until != 0 {
		return c, false
	}
	if _, ok := r.simple(k); ok && k > i {
		return c, false // a day: "on 14.05."
	}
	if r.is(k, daypart) {
		h := r.value(k)
		c.from, c.to, c.last = h/100*60, h%100*60, k+int(r.words[k].span)
		return c, k == i || open&(in|filler) != 0
	}
	from, half, last, ok := r.timeOfDay(k)
	if !ok || k == i && half == guessed && !r.isKind(k, text.Time) && !r.hourRange(k, last) {
		return c, false
	}
	c.from, c.last = from[0], last
	c.to = from[1]
	if c.to < 0 && (r.is(last, to) || r.is(last, until)) && (r.norm(last) != "and" || r.norm(k-1) == "between") {
		if end, h2, l2, ok := r.timeOfDay(last + 1); ok {
			c.to, c.last = end[0], l2
			if h2 == exact && half == guessed && c.to >= 12*60 && c.from < 12*60 && c.from+12*60 < c.to {
				c.from += 12 * 60
			}
			if h2 == exact && half == guessed && c.to < 12*60 && c.from >= 12*60 && c.from-12*60 < c.to {
				c.from -= 12 * 60
			}
		}
	}
	switch {
	case c.to >= 0 && c.to <= c.from:
		c.to += 12 * 60
	case open&(before|until) != 0 && c.to < 0:
		c.from, c.to = -1, c.from
	}
	c.zone, c.last = r.zoneAt(c.last)
	return c, true
}

// hourRange reports that the hours in front of token last are a range by
// themselves: "Monday, 9 to 10,".
func (r *reader) hourRange(k, last int) bool {
	if !r.isKind(k, text.Number) || !r.is(last, to) || r.norm(last) == "and" || !(r.norm(k-1) == "," || r.is(k-1, weekday|relative|month)) {
		return false
	}
	_, _, end, ok := r.timeOfDay(last + 1)
	return ok && (!r.isKind(end, text.Word) || r.is(end, zone|halfday) || r.capital(end))
}

// How sure it is whether an hour is before or after noon.
type sureness uint8

const (
	guessed sureness = iota
	exact
)

// timeOfDay reads one time of day, or both ends of "10-11am".
func (r *reader) timeOfDay(k int) (from [2]int, half sureness, last int, ok bool) {
	from = [2]int{-1, -1}
	switch {
	case r.is(k, noon):
		return [2]int{r.value(k) * 60, -1}, exact, k + 1, true
	case r.isKind(k, text.Time):
		return r.timeToken(k)
	case r.norm(k) == "half" || r.norm(k) == "quarter":
		return r.pastTheHour(k)
	case r.isKind(k, text.Number) || r.is(k, count) && r.value(k) <= 12:
		return r.hourNumber(k)
	}
	return from, guessed, k, false
}

// timeToken reads a token such as "3pm", "9.30am", "15:00", "2-4pm".
func (r *reader) timeToken(k int) (t [2]int, half sureness, last int, ok bool) {
	s := strings.ToLower(r.raw(k))
	shift := -1
	switch {
	case strings.HasSuffix(s, "am"):
		s, shift = s[:len(s)-2], 0
	case strings.HasSuffix(s, "pm"):
		s, shift = s[:len(s)-2], 12
	}
	last = k + 1
	if shift < 0 && r.is(last, halfday) {
		shift, last = r.value(last), last+int(r.words[last].span)
	}
	a, b, two := strings.Cut(s, "-")
	t[0], half, ok = hour(a, shift)
	t[1] = -1
	if !two || !ok {
		return t, half, last, ok
	}
	t[1], _, ok = hour(b, shift)
	if ok && shift == 12 && t[0] >= t[1] { // 11-2pm
		t[0] -= 12 * 60
	}
	return t, half, last, ok
}

// hour reads "3", "3:30", "9.30"; shift is 0 for am, 12 for pm, -1 for neither.
func hour(s string, shift int) (minutes int, half sureness, ok bool) {
	h, m, _ := strings.Cut(strings.Replace(s, ".", ":", 1), ":")
	n, ok := digits(h)
	if !ok || n > 24 {
		return 0, guessed, false
	}
	min := 0
	if m != "" {
		if min, ok = digits(m); !ok || min > 59 {
			return 0, guessed, false
		}
	}
	half = exact
	switch {
	case shift >= 0:
		n = n%12 + shift
	case n >= 1 && n <= 6 && len(h) == 1:
		n += 12
		half = guessed
	case n <= 12:
		half = guessed
	}
	return n*60 + min, half, true
}

// pastTheHour reads "half past two", "half two", "quarter to four".
func (r *reader) pastTheHour(k int) (t [2]int, half sureness, last int, ok bool) {
	t[1] = -1
	minutes := map[string]int{"half": 30, "quarter": 15}[r.norm(k)]
	n := k + 1
	switch r.norm(n) {
	case "past", "after":
		n++
	case "to", "before":
		minutes = -minutes
		n++
	}
	if h, last, _, ok := r.number(n); ok && 1 <= h && h <= 12 && !r.is(last, unit) {
		if h <= 6 {
			h += 12
		}
		return [2]int{h*60 + minutes, -1}, exact, last, true
	}
	return t, guessed, k, false
}

// hourNumber reads "3 pm", "at 3", "10 o'clock", "10-11".
func (r *reader) hourNumber(k int) (t [2]int, half sureness, last int, ok bool) {
	t[1] = -1
	s := r.raw(k)
	if !r.isKind(k, text.Number) {
		n, _, _, _ := r.number(k)
		if n == 0 || r.norm(k) == "a" || r.norm(k) == "an" {
			return t, guessed, k, false
		}
		s = string(rune('0'+n/10)) + string(rune('0'+n%10))
		s = strings.TrimPrefix(s, "0")
	}
	last = k + 1
	shift := -1
	bare := r.is(k-1, at) && !strings.ContainsAny(s, "-%") // "at 11 it is"
	if r.is(last, noon) && r.value(last) == 12 {           // "12 noon"
		return [2]int{12 * 60, -1}, exact, last + 1, s == "12"
	}
	if r.is(last, halfday) {
		shift, last = r.value(last), last+int(r.words[last].span)
	} else if r.is(last, unit|multiplier|month|currency) || strings.HasSuffix(s, "%") || !bare && r.isKind(last, text.Word) && !r.is(last, to|at|in|until|zone|filler|next|weekday|relative|after|halfday) && !timeWord(r.norm(last)) {
		return t, guessed, k, false
	}
	if strings.HasSuffix(s, "h") {
		s = s[:len(s)-1]
		shift = -1
	}
	a, b, two := strings.Cut(s, "-")
	t[0], half, ok = hour(a, shift)
	if ok && shift < 0 && t[0] >= 13*60 && len(a) > 1 && !strings.HasSuffix(r.raw(k), "h") && !strings.Contains(a, ":") {
		return t, guessed, k, false // "at 14" may be anything
	}
	if two && ok {
		t[1], _, ok = hour(b, shift)
		if ok && t[1] <= t[0] && shift == 12 {
			t[0] -= 12 * 60
		}
	}
	if shift >= 0 {
		half = exact
	}
	if r.norm(last) == "o'clock" || r.norm(last) == "oclock" || r.norm(last) == "ish" {
		last++
		half = exact
		if t[0] < 7*60 {
			t[0] += 12 * 60
		}
	}
	return t, half, last, ok && t[0] <= 24*60
}

// timeWord is what may follow a bare hour.
func timeWord(s string) bool {
	switch s {
	case "or", "works", "work", "suits", "is", "if", "ish", "o'clock", "oclock", "sharp", "please", "but", "my", "your", "would", "should", "for", "with", "could":
		return true
	}
	return false
}

// zoneAt reads a time zone.
func (r *reader) zoneAt(i int) (typed string, last int) {
	k := i
	if r.norm(k) == "(" || r.norm(k) == "," {
		k++
	}
	if r.is(k, zone) {
		end := k + int(r.words[k].span)
		s := r.typed(k, end)
		if k > i && r.norm(end) == ")" {
			end++
		}
		return s, end
	}
	if r.capital(k) && r.norm(k+1) == "time" {
		return r.typed(k, k+2), k + 2
	}
	return "", i
}

// moment is a time of a day; without minutes, the day.
func (c clock) moment(d date, minutes int) leadclass.Moment {
	if minutes < 0 {
		return leadclass.Moment{Date: d}
	}
	return leadclass.Moment{Date: d, Clock: true, Hour: minutes / 60 % 24, Minute: minutes % 60}
}
