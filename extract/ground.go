package extract

import (
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
	if !r.any(authority) {
		return
	}
	for i := range r.tokens[:r.end] {
		if !r.is(i, authority) {
			continue
		}
		end := min(i+int(r.words[i].span), r.end)
		switch r.value(i) {
		case authorInfluences:
			f.Authority = &leadclass.Authority{Value: "influences", Found: r.found(i, end, 0.8)}
			return
		case authorDecides:
			if f.Authority == nil && !r.negatedWithin(i, end) {
				f.Authority = &leadclass.Authority{Value: "decides", Found: r.found(i, end, 0.85)}
			}
		case someoneDecides:
			if first, last, ok := r.decider(i); ok && f.Authority == nil {
				f.Authority = &leadclass.Authority{Value: "other", Who: r.typed(first, last), Found: r.found(min(first, i), max(last, i+1), 0.8)}
			}
		}
	}
}

// Values of the class authority.
const (
	authorDecides = iota + 1
	authorInfluences
	someoneDecides // the author is not the subject
)

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
	if stop := i + int(r.words[i].span); r.norm(stop) == "by" || r.norm(stop-1) == "by" || r.norm(stop) == "with" || r.norm(stop-1) == "with" {
		if first, last, ok := r.namedAfter(stop, end); ok {
			return first, last, true
		}
	}
	for k := i - 1; k >= max(start, i-7); k-- {
		if n, ok := r.nameEnding(start, k+1); ok {
			return n.first, n.last, true
		}
		if r.is(k, role|department|group) {
			b := k
			for b > start && (r.modifier(b-1) || r.is(b-1, department|role) || r.norm(b-1) == "of") && !r.ours(b) {
				b--
			}
			if f, l, ok := r.roleAt(b); ok && l <= i && r.body(f, l) {
				if r.norm(f-1) == "my" {
					f--
				}
				return f, l, true
			}
		}
	}
	return r.namedAfter(i+1, end)
}

// nameEnding reads the name that ends at token last: "Dermot Shea, finance
// director," is named before what he is.
func (r *reader) nameEnding(start, last int) (name, bool) {
	for k := max(start, last-3); k < last; k++ {
		n, ok := r.nameAt(k, r.is(k, given))
		if ok && n.sure && n.last <= last {
			return n, n.last == last || r.is(last-1, role) && r.norm(n.last) == ","
		}
	}
	return name{}, false
}

// namedAfter reads the first role or name in tokens [i, end).
func (r *reader) namedAfter(i, end int) (first, last int, ok bool) {
	for k := i; k < min(end, i+7); k++ {
		if n, ok := r.nameAt(k, r.is(k, given)); ok && n.sure {
			return n.first, n.last, true
		}
		if f, l, ok := r.roleAt(k); ok && r.body(f, l) {
			if r.norm(f-1) == "my" {
				f--
			}
			return f, l, true
		}
	}
	return 0, 0, false
}

// body reports that a role is one that can decide.
func (r *reader) body(first, last int) bool {
	for k := first; k < last; k++ {
		switch r.norm(k) {
		case "contracts", "systems", "data", "product", "content", "training", "support", "travel", "people", "office", "line", "parts", "service", "right", "person":
			continue
		}
		if r.is(k, role|group) || r.is(k, department) {
			return true
		}
	}
	return false
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
