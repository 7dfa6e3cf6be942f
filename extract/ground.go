package extract

import (
	"strings"

	"github.com/leadclass/leadclass"
)

// reasons are the values of the class reason.
var reasons = [...]string{"", "has-solution", "no-need", "no-budget", "no-authority", "timing", "policy", "trust"}

// reasonOf finds why not, or why not now: the reason that most words speak for.
// Between equals the later in the list above wins, which is the more specific.
func reasonOf(r *reader, f *leadclass.Facts) {
	if !r.any(reason) {
		return
	}
	var weight [len(reasons)]float64
	var where [len(reasons)][2]int
	for i := range r.tokens[:r.end] {
		if !r.is(i, reason) || r.value(i) <= 0 || r.value(i) >= len(reasons) {
			continue
		}
		k := r.value(i)
		w := 1 + 0.5*float64(r.words[i].span-1)
		if weight[k] == 0 || w > weight[k] {
			where[k] = [2]int{i, i + int(r.words[i].span)}
		}
		weight[k] += w
	}
	best := 0
	for k := range weight {
		if weight[k] >= weight[best] && weight[k] > 0 {
			best = k
		}
	}
	if best == 0 {
		return
	}
	g := &leadclass.Grounds{Value: reasons[best], Found: r.found(where[best][0], min(where[best][1], r.end), min(0.9, 0.4+0.1*weight[best]))}
	if reasons[best] == "has-solution" {
		g.Vendor = r.vendor()
	}
	f.Reason = g
}

// vendor returns the name of what they have already.
func (r *reader) vendor() string {
	for _, n := range r.names() {
		if r.near(n.first, 4, supplies) && !r.bystander(n) {
			return r.nameText(n)
		}
	}
	return ""
}

// authorityOf finds who decides.
func authorityOf(r *reader, f *leadclass.Facts) {
	if !r.any(decides | influences | approval) {
		return
	}
	for i := range r.tokens[:r.end] {
		end := i + int(r.words[i].span)
		switch {
		case r.is(i, influences):
			f.Authority = &leadclass.Authority{Value: "influences", Found: r.found(i, end, 0.8)}
		case r.is(i, decides) && r.tokens[i].Negator == 0 && !r.negatedWithin(i, end) && f.Authority == nil:
			f.Authority = &leadclass.Authority{Value: "decides", Found: r.found(i, end, 0.85)}
		}
	}
	if f.Authority != nil {
		return
	}
	for i := range r.tokens[:r.end] {
		if !r.is(i, approval) {
			continue
		}
		if first, last, ok := r.decider(i); ok {
			f.Authority = &leadclass.Authority{Value: "other", Who: strings.Clone(r.typed(first, last)), Found: r.found(min(first, i), max(last, i+1), 0.8)}
			return
		}
	}
}

func (r *reader) negatedWithin(first, last int) bool {
	for k := first; k < min(last, r.end); k++ {
		if r.tokens[k].Negator > 0 {
			return true
		}
	}
	return false
}

// decider returns who decides: the role or name beside the word at token i.
func (r *reader) decider(i int) (first, last int, ok bool) {
	start, end := r.sentence(i)
	for k := i - 1; k >= max(start, i-7); k-- {
		if r.is(k, role|department|group) {
			b := k
			for b > start && (r.modifier(b-1) || r.is(b-1, department|role) || r.norm(b-1) == "of") && !r.ours(b) {
				b--
			}
			if f, l, ok := r.roleAt(b); ok && l <= i && !r.vague(f, l) {
				return f, l, true
			}
		}
		if n, ok := r.nameAt(k, r.is(k, given)); ok && n.sure {
			return n.first, n.last, true
		}
	}
	for k := i + 1; k < min(end, i+8); k++ {
		if f, l, ok := r.roleAt(k); ok && !r.vague(f, l) {
			return f, l, true
		}
	}
	return 0, 0, false
}

// needOf finds a problem of theirs: the sentence that names it, from its words
// on to the next comma.
func needOf(r *reader, f *leadclass.Facts) {
	if !r.any(wants) {
		return
	}
	best, hits := -1, 0
	for n, s := range r.text.Sentences {
		h := 0
		for i := s.First; i < min(s.Last, r.end); i++ {
			if r.is(i, wants) {
				h++
			}
		}
		if s.Question {
			h = 0
		}
		if h > hits && r.within(s.First, s.Last, self|filler) {
			best, hits = n, h
		}
	}
	if best < 0 {
		return
	}
	s := r.text.Sentences[best]
	last := min(s.Last, r.end)
	for last > s.First+1 && r.tokens[last-1].Kind > 10 {
		last--
	}
	f.Need = &leadclass.Found{}
	*f.Need = r.found(s.First, last, min(0.8, 0.3+0.2*float64(hits)))
}
