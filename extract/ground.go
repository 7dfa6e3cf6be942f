package extract

import (
	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// reasons are the values of the class reason.
var reasons = [...]string{"", "has-solution", "no-need", "no-budget", "no-authority", "timing", "policy", "trust"}

// reasonOf finds why not, or why not now.
func reasonOf(r *reader, f *leadclass.Facts) {
	g := r.reasonByPhrases()
	if r.reason != nil {
		g = r.reason(r.doc, g)
	}
	if g != nil && f.Departed && g.Value == "no-authority" {
		g = nil // that somebody has left is a fact of its own
	}
	if g != nil && g.Value == "has-solution" {
		g.Vendor = r.vendor()
	}
	f.Reason = g
}

// reasonByPhrases returns the reason that most words speak for, nil if none
// does. Between equals the later in the list wins, which is the more specific.
func (r *reader) reasonByPhrases() *leadclass.Grounds {
	if !r.any(reason) {
		return nil
	}
	var weight [len(reasons)]float64
	var where [len(reasons)][2]int
	best := 0
	for i := range r.tokens[:r.end] {
		k := 0
		if r.is(i, reason) {
			k = int(r.words[i].reason)
		}
		if k <= 0 || k >= len(reasons) {
			continue
		}
		span := int(r.words[i].reasonSpan)
		w := 1 + 0.5*float64(span-1)
		if weight[k] == 0 || w > weight[k] {
			where[k] = [2]int{i, min(i+span, r.end)}
		}
		weight[k] += w
	}
	for k := range weight {
		if weight[k] > 0 && weight[k] >= weight[best] {
			best = k
		}
	}
	if best == 0 {
		return nil
	}
	return &leadclass.Grounds{Value: reasons[best], Found: r.found(where[best][0], where[best][1], min(0.9, 0.4+0.1*weight[best]))}
}

// vendor returns the name of what they have already: the first one behind a
// word such as "use" or "with".
func (r *reader) vendor() string {
	for i := range r.tokens[:r.end] {
		if !r.is(i, supplies) {
			continue
		}
		for k := i + 1; k <= i+3 && k < r.end && r.tokens[k].Sentence == r.tokens[i].Sentence; k++ {
			if n, ok := r.nameAt(k, false); ok && !r.is(k, given) && !r.is(k-1, opener) {
				return r.nameText(n)
			}
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

// needOf guesses a problem of theirs: the sentence with most words for one.
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
	for last > s.First+1 && r.tokens[last-1].Kind == text.Mark {
		last--
	}
	need := r.found(s.First, last, min(0.8, 0.3+0.2*float64(hits)))
	f.Need = &need
}
