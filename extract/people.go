package extract

import (
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// somebody is a referral on the way: what is known of one person or department.
type somebody struct {
	first, last int
	name        name
	named       bool
	role        [2]int
	email       int // token, -1 if none
	phone       int
	ext         bool // the phone is an extension alone
	score       float64
}

// maxPeople is how many people and departments of one reply are looked at.
const maxPeople = 24

// everybody gathers the names, roles, addresses and numbers that belong together.
func (r *reader) everybody(f *leadclass.Facts) []somebody {
	var all []somebody
	var gone []name
	for _, n := range r.names() {
		if len(all) == maxPeople {
			break
		}
		if r.intent == leadclass.Bounce || r.repeats(n, gone) {
			continue
		}
		if r.bystander(n) || !n.sure && r.firm(n) {
			gone = append(gone, n)
			continue
		}
		s := somebody{first: n.first, last: n.last, name: n, named: true, email: -1, phone: -1}
		r.giveRole(&s)
		s.score = r.cue(s)
		if s.score == 0 && len(all) > 0 && r.together(all[len(all)-1].last, s.first) { // "Kate and Luis"
			s.score = all[len(all)-1].score
		}
		if len(all) > 0 && s.score > 0 && all[len(all)-1].score == 0 && r.together(all[len(all)-1].last, s.first) {
			all[len(all)-1].score = s.score
		}
		all = append(all, s)
	}
	all = r.addRoles(all)
	all = r.addEmails(all, f)
	return r.addPhones(all)
}

// repeats reports that a name is short for one of the list.
func (r *reader) repeats(n name, list []name) bool {
	for _, o := range list {
		for k := o.first; k < o.last; k++ {
			if n.last == n.first+1 && o.last > o.first+1 && r.norm(k) == r.norm(n.first) {
				return true
			}
		}
	}
	return false
}

// firm reports that a name is also the domain of an address in the text.
func (r *reader) firm(n name) bool {
	if !r.kind(text.Email) {
		return false
	}
	word := r.norm(n.first)
	for i := range r.tokens[:r.end] {
		if r.isKind(i, text.Email) {
			if _, domain, _ := strings.Cut(r.tokens[i].Norm, "@"); strings.Contains(domain, word) {
				return true
			}
		}
	}
	return false
}

// together reports that only "and", "or" or a comma stands between.
func (r *reader) together(last, first int) bool {
	if first-last < 1 || first-last > 2 {
		return false
	}
	for k := last; k < first; k++ {
		switch r.norm(k) {
		case "and", "or", ",", "&", "/":
		default:
			return false
		}
	}
	return true
}

// bystander reports that a name is nobody to talk to: greeted, the author, or
// the one who left.
func (r *reader) bystander(n name) bool {
	first, last := r.sentence(n.first)
	switch {
	case r.within(n.first-1, n.first, at|in|since) && !r.endsAt(n.first, contact|points|passOn|copied) && r.norm(n.first-1) != "by", r.norm(n.first-1) == "of", r.norm(n.first-1) == "near":
		return true // a place or firm
	case r.is(n.first-1, opener) && n.first-1 == first && !r.is(n.first-1, contact):
		return true
	case n.first-1 >= first && r.norm(n.first-1) == "," && r.is(first, opener) && n.first-first < 4 && n.last >= last-1:
		return true
	case r.norm(n.first-1) == "am" || r.norm(n.first-2) == "this" && r.norm(n.first-1) == "is" && r.norm(n.last) != "'s" && n.last < last && r.intent != leadclass.Redirect:
		return true
	case r.is(n.last, left) || r.is(n.last+1, left):
		return true
	case n.first == first && n.last >= last-1 && last-first <= 4 && r.tokens[n.first].Sentence > 0 && r.tokens[n.first].Sentence == int32(len(r.text.Sentences)-1) && !r.cueBefore(n.first): // a signature
		return true
	case n.first > first && (r.norm(n.first-1) == "-" || r.norm(n.first-1) == "–" || r.norm(n.first-1) == "—") && n.last >= r.end && n.first > 1 && !r.glued(n.first-1):
		return true
	case r.near(n.first, 3, opener) && n.first-first <= 2 && r.norm(n.last) == "," && n.last-first < 6 && !r.is(first, contact):
		return true
	case strings.Contains(r.gap(n.first), "\n") && n.last >= r.end && r.tokens[n.first].Sentence > 0:
		return true
	case r.near(n.first, 3, closing) && n.last >= r.end-1 && !r.cueBefore(n.first):
		return true
	}
	return false
}

// giveRole finds the role that stands beside a name.
func (r *reader) giveRole(s *somebody) {
	k := s.last
	closed := r.norm(k) == "," || r.norm(k) == "("
	if closed {
		k++
	}
	switch r.norm(k) {
	case "in", "from", "at", "of", "over", "on":
		k++
		closed = true
	case "is", "as":
		k++
		closed = true
	}
	for r.norm(k) == "the" || r.norm(k) == "our" || r.norm(k) == "my" || r.norm(k) == "a" || r.norm(k) == "over" || r.norm(k) == "your" {
		k++
		closed = true
	}
	if k >= r.end || r.tokens[k].Sentence != r.tokens[s.first].Sentence {
		closed = false
	}
	if first, last, ok := r.roleAt(k); ok && closed {
		if r.vague(first, last) {
			return
		}
		s.role, s.last = [2]int{first, last}, last
		return
	}
	if last, ok := r.unknownRole(k, closed); ok {
		s.role, s.last = [2]int{k, last}, last
		return
	}
	k = s.first // "our head of IT, Ann"; "my colleague Ann"
	comma := r.norm(k-1) == "," || r.norm(k-1) == "is" || r.norm(k-1) == "("
	if comma {
		k--
	}
	bracket := r.norm(k) == "(" || r.norm(k) == "is"

	for n := 7; n > 0; n-- {
		if k-n < 0 {
			continue
		}
		if first, last, ok := r.roleAt(k - n); ok && last == k {
			if comma && !bracket && !r.ours(first) || r.vague(first, last) {
				return
			}
			s.role, s.first = [2]int{first, last}, first
			return
		}
	}
}

// unknownRole reads a role of which no word is known, where the words around
// leave no doubt: "Ann, our churchwarden, …", "Shaz in the yard for that".
func (r *reader) unknownRole(k int, closed bool) (last int, ok bool) {
	if !closed || !r.ours(k) && r.norm(k-1) != "in" {
		return k, false
	}
	last = k
	for last < k+3 && r.modifier(last) && !r.capital(last) {
		last++
	}
	if last == k || last > k+2 && !r.ours(k) {
		return k, false
	}
	switch r.norm(last) {
	case "", ",", ".", ";", ")", "(", "-", "at", "on", "for", "who", "he", "she", "and", "if", "about", "or":
		return last, true
	}
	return k, r.tokens[last].Sentence != r.tokens[k].Sentence
}

// ours reports that an article or possessive stands before token i.
func (r *reader) ours(i int) bool {
	switch r.norm(i - 1) {
	case "our", "my", "the", "his", "her", "their":
		return true
	}
	return false
}

// addRoles adds departments and roles that no name has.
func (r *reader) addRoles(all []somebody) []somebody {
	for i := 0; i < r.end; i++ {
		if len(all) == 2*maxPeople {
			break
		}
		if !r.heads(i) && !(r.announced(i) && (r.modifier(i) || r.compound(i))) && !r.qualifies(i) {
			continue
		}
		first, last, ok := r.roleAt(i)
		if !ok || taken(all, first, last) || r.vague(first, last) {
			if ok {
				i = last - 1
			}
			continue
		}
		s := somebody{first: first, last: last, role: [2]int{first, last}, email: -1, phone: -1}
		if !r.handsOver() && !r.copiedIn(s) {
			i = last - 1
			continue
		}
		start := first
		for r.norm(start-1) == "the" || r.norm(start-1) == "our" || r.norm(start-1) == "in" || r.norm(start-1) == "from" || r.norm(start-1) == "someone" || r.norm(start-1) == "somebody" || r.norm(start-1) == "a" || r.norm(start-1) == "my" {
			start--
		}
		switch {
		case r.cueBefore(start), r.copiedIn(s):
			s.score = 0.85
		case r.handlesBehind(last) && r.ours(first) && r.intent == leadclass.Redirect && !r.near(first, 3, self):
			s.score = 0.7
		case r.intent == leadclass.Redirect && len(r.tokens) <= 8:
			s.score = 0.5
		}
		all = insert(all, s)
		i = last - 1
	}
	return r.mergeAsked(all)
}

// mergeAsked makes one of a department and the name that is to be asked for
// there: "ring the estates office and ask for Morag".
func (r *reader) mergeAsked(all []somebody) []somebody {
	for k := 1; k < len(all); k++ {
		a, b := &all[k-1], all[k]
		if b.named && b.role[1] == 0 && !a.named && a.score > 0 && b.first-a.last < 14 && r.endsAt(b.first, contact) && r.norm(b.first-1) == "for" {
			a.named, a.name, a.last = true, b.name, b.last
			all = append(all[:k], all[k+1:]...)
			k--
		}
	}
	return all
}

// vague reports a role that names nobody: "the right person", "the team".
func (r *reader) vague(first, last int) bool {
	for k := first; k < last; k++ {
		if r.is(k, department) {
			return false
		}
		switch r.norm(k) {
		case "person", "people", "guy", "guys", "folks", "lady", "lot", "side", "line", "representative", "rep", "agent", "consultant", "partner", "partners", "office", "room", "service", "shop", "unit", "center", "centre", "colleague", "teammate", "staff", "group", "back", "team", "inbox", "mailbox", "company", "right", "best", "wrong", "lead", "replacement", "successor", "colleagues", "desk", "executive", "brother", "sister", "wife", "husband", "son", "daughter", "cousin", "nephew", "niece", "boss", "uncle", "aunt", "mum", "mom", "dad", "father", "mother", "superior":
		default:
			if r.is(k, role) || last-first > 1 && !r.is(k, noName) {
				return false
			}
		}
	}
	return true
}

func taken(all []somebody, first, last int) bool {
	for _, s := range all {
		if s.first < last && first < s.last || s.role[0] < last && first < s.role[1] {
			return true
		}
	}
	return false
}

// insert keeps the order of the text.
func insert(all []somebody, s somebody) []somebody {
	k := len(all)
	for k > 0 && all[k-1].first > s.first {
		k--
	}
	all = append(all, somebody{})
	copy(all[k+1:], all[k:])
	all[k] = s
	return all
}
