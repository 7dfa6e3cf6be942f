package extract

import "github.com/leadclass/leadclass"

// revisit finds when to come back to somebody who said "not now".
func revisit(r *reader, f *leadclass.Facts) {
	var best when
	score := 0.0
	for _, w := range r.whens() {
		if s, p := r.revisiting(w); s > score {
			score, best = s, w
			best.period = p
		}
	}
	if score == 0 {
		r.someday(f)
		return
	}
	if best.doubtful {
		r.doubts = append(r.doubts, OpenDate)
	}
	if best.known() && !r.today.IsZero() && !earlier(r.today, best.to) {
		return
	}
	f.Revisit = &leadclass.Interval{From: best.from, To: best.to, Found: r.found(best.first, best.last, score)}
}

// revisiting says how surely w is the time to come back, and which span it is.
func (r *reader) revisiting(w when) (float64, period) {
	first, last := r.sentence(w.first)
	lead := r.lead(w.first)
	p := w.period
	if lead&after != 0 && lead&before == 0 {
		p = r.behind(w)
	}
	switch {
	case r.is(w.first, next) && r.value(w.first) < 0, lead&ago != 0:
		return 0, p
	case w.unit == unitDay && !w.length && r.is(w.first, relative) && r.value(w.first) <= 0:
		return 0, p
	}
	score := 0.5
	switch {
	case r.near(w.first, 10, comeback):
		score = 0.9
	case r.within(w.last, min(last, w.last+8), comeback):
		score = 0.8
	}
	if r.within(first, last, ends) {
		score -= 0.25
	}
	if lead&until != 0 {
		score += 0.02
	}
	if lead&since != 0 {
		score -= 0.2
	}
	if w.length && !r.within(w.first-3, w.first, in|next|count|filler) {
		score -= 0.2
	}
	if w.known() && !r.today.IsZero() && !w.length && !earlier(r.today, w.from) {
		score -= 0.3 // it runs already
	}
	if !w.known() && !r.today.IsZero() {
		score -= 0.3
	}
	return score, p
}

// behind is the span after w; after the holidays and after Christmas are
// January.
func (r *reader) behind(w when) period {
	if w.known() && (r.is(w.last-1, holiday) || r.is(w.first, holiday)) {
		if k := r.holidayIn(w); k == christmas || k == theHolidays || k == newYear {
			y := w.from.Year
			if w.from.Month == 12 {
				y++
			}
			return monthOf(y, 1)
		}
		return weekFrom(w.to)
	}
	return w.behind()
}

func (r *reader) holidayIn(w when) int {
	for k := w.first; k < w.last; k++ {
		if r.is(k, holiday) {
			return r.value(k)
		}
	}
	return 0
}

// someday notes a time to come back that is no date: "once the merger is through".
func (r *reader) someday(f *leadclass.Facts) {
	for i := range r.tokens[:r.end] {
		if !r.is(i, condition) {
			continue
		}
		_, last := r.sentence(i)
		end := i + 1
		for end < last && end < i+14 && r.norm(end) != "," && r.norm(end) != "." {
			end++
		}
		if end > i+1 {
			f.Revisit = &leadclass.Interval{Found: r.found(i, end, 0.4)}
			return
		}
	}
}

// timeline finds by when somebody wants to buy, decide or start.
func timeline(r *reader, f *leadclass.Facts) {
	var best when
	score := 0.0
	for _, w := range r.whens() {
		s := 0.0
		first, last := r.sentence(w.first)
		switch {
		case r.is(w.first, relative) && r.value(w.first) <= 0, r.is(w.first, next) && r.value(w.first) < 0:
			continue
		case w.length && !r.within(w.first-2, w.first, in), r.is(w.first-1, per), !w.known() && !r.today.IsZero():
			continue
		case (r.norm(w.first-1) == "by" || r.norm(w.first-2) == "by") && r.intent.Disposition() == leadclass.Genuine:
			s = 0.85
		case r.lead(w.first)&before != 0 && w.unit != unitDay:
			s = 0.7
		case r.near(w.first, 8, deadline) && w.unit != unitDay:
			s = 0.6
		case r.within(first, last, deadline) && w.unit != unitDay:
			s = 0.4
		case w.unit > unitWeek && r.intent.Disposition() == leadclass.Genuine && r.within(first, last, self):
			s = 0.3
		}
		if r.slotted(w, f) {
			continue
		}
		if s > score {
			score, best = s, w
		}
	}
	if score > 0 {
		f.Timeline = &leadclass.Interval{From: best.from, To: best.to, Found: r.found(best.first, best.last, score)}
	}
}

// slotted reports that w is a time for a meeting.
func (r *reader) slotted(w when, f *leadclass.Facts) bool {
	for _, s := range f.Times {
		if s.Start < r.tokens[w.last-1].End && r.tokens[w.first].Start < s.End {
			return true
		}
	}
	return false
}
