package extract

import (
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// selfBefore reports that the author speaks of themselves right before token i,
// but not as of somebody who is stood in for.
func (r *reader) selfBefore(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-5); k-- {
		if r.is(k, self) && r.norm(k-1) != "for" && r.norm(k-1) != "from" {
			return true
		}
	}
	return false
}

// addEmails gives addresses to the people whose they are.
func (r *reader) addEmails(all []somebody, f *leadclass.Facts) []somebody {
	if !r.kind(text.Email) {
		return all
	}
	for i := range r.tokens[:r.end] {
		if len(all) == 3*maxPeople {
			break
		}
		if !r.isKind(i, text.Email) || f.NewAddress != nil && f.NewAddress.Start == r.tokens[i].Start || r.mine(i) || r.norm(i-1) == "my" || r.norm(i-2) == "my" || r.intent == leadclass.Bounce && !r.cueBefore(i) {
			continue
		}
		if k := r.owner(all, i); k >= 0 {
			all[k].email = i
			all[k].score = max(all[k].score, 0.8)
			if i >= all[k].last && i-all[k].last < 12 {
				all[k].last = i + 1
			}
			continue
		}
		all = insert(all, somebody{first: i, last: i + 1, email: i, phone: -1, score: 0.8})
	}
	return all
}

// owner returns who has the address at token i, -1 if nobody does.
func (r *reader) owner(all []somebody, i int) int {
	local, _, _ := strings.Cut(lower(r.raw(i)), "@")
	best := -1
	for k, s := range all {
		if s.email < 0 && r.spells(local, s) {
			if best < 0 || dist(s, i) < dist(all[best], i) {
				best = k
			}
		}
	}
	if best >= 0 {
		return best
	}
	shared := r.shared(local)
	for k := len(all) - 1; k >= 0; k-- {
		s := all[k]
		if s.email >= 0 || s.first > i && r.norm(i+1) != "(" {
			continue
		}
		gap := i - s.last
		same := r.tokens[s.first].Sentence == r.tokens[i].Sentence
		if !s.named && s.score == 0 && gap > 2 {
			continue // the topic, not who has the address
		}
		if s.first < i && (same && gap <= 10 || gap <= 5 && !(shared && s.named) || s.named && r.pronoun(i) && gap < 40) && !r.partBetween(s.last, i) {
			return k
		}
		if s.first > i && s.first-i <= 2 {
			return k
		}
	}
	return -1
}

// mine reports that "me" stands before the address at token i, and nobody else.
func (r *reader) mine(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-7); k-- {
		if r.norm(k) == "me" || r.norm(k) == "mine" {
			return true
		}
		if r.is(k, given|contact|role|department) {
			return false
		}
	}
	return false
}

// pronoun reports that him, her or them stands before token i: what follows
// belongs to somebody named before.
func (r *reader) pronoun(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-9); k-- {
		switch r.norm(k) {
		case "him", "her", "them", "he", "she", "they":
			return true
		}
	}
	return false
}

// partBetween reports that something between parts an address from a name:
// another name's business.
func (r *reader) partBetween(first, last int) bool {
	for k := first; k < last; k++ {
		if r.norm(k) == ";" || r.isKind(k, text.Email) || r.norm(k) == "or" || r.norm(k) == "for" && r.norm(k-1) == "," {
			return true
		}
	}
	return false
}

func dist(s somebody, i int) int {
	if i < s.first {
		return s.first - i
	}
	return i - s.last
}

// shared reports an address of a function, not a person: "procurement", "info".
func (r *reader) shared(local string) bool {
	if w := r.vocabulary.words[local]; w != nil && w.class&(department|group) != 0 {
		return true
	}
	switch local {
	case "info", "office", "hello", "contact", "enquiries", "inquiries", "vendors", "suppliers", "orders", "mail", "team", "desk", "careers", "jobs":
		return true
	}
	return false
}

// spells reports that an address is made of a name or role.
func (r *reader) spells(local string, s somebody) bool {
	from, to := s.first, s.last
	if s.named {
		from, to = s.name.first, s.name.last
	}
	for k := from; k < to; k++ {
		n := r.norm(k)
		if len(n) >= 3 && r.isKind(k, text.Word) && strings.Contains(local, n) {
			return true
		}
	}
	return false
}

// addPhones gives numbers to the people whose they are.
func (r *reader) addPhones(all []somebody) []somebody {
	if !r.kind(text.Phone) && !r.kind(text.Number) {
		return all
	}
	for i := range r.tokens[:r.end] {
		ext := false
		if !r.isKind(i, text.Phone) {
			if r.isKind(i-1, text.Phone) || r.norm(i-1) == "," && r.isKind(i-2, text.Phone) {
				continue
			}
			if n := r.norm(i); n != "ext" && n != "extension" && n != "extn" && n != "x" {
				continue
			}
			_, _, ok := r.extension(i)
			if !ok {
				continue
			}
			ext = true
		}
		if r.selfBefore(i) && !r.near(i, 2, contact) && !r.pronoun(i) {
			continue
		}
		for k := len(all) - 1; k >= 0; k-- {
			s := &all[k]
			if s.first > i || s.phone >= 0 {
				if s.phone >= 0 {
					break
				}
				continue
			}
			if s.score == 0 && !s.named && i-s.last > 2 {
				continue
			}
			if gap := i - s.last; r.tokens[s.first].Sentence == r.tokens[i].Sentence && gap <= 10 || gap <= 5 || s.named && gap < 40 && r.pronoun(i) {
				s.phone, s.ext = i, ext
				s.score = max(s.score, 0.75)
				s.last = i + 1
			}
			break
		}
		if !taken(all, i, i+1) && !ext && r.handsOver() {
			if first, last, ok := r.described(i); ok && !taken(all, first, last) {
				all = insert(all, somebody{first: first, last: i + 1, role: [2]int{first, last}, email: -1, phone: i, score: 0.7})
			}
		}
	}
	return all
}

// described reads what is to be rung at token i: "call the depot at 555 0140".
func (r *reader) described(i int) (first, last int, ok bool) {
	start, _ := r.sentence(i)
	k := i
	for k > start && (r.is(k-1, at|back|handles) || r.isKind(k-1, text.Mark) || r.norm(k-1) == "be") {
		k--
	}
	last = k
	for k > max(start, last-3) && r.isKind(k-1, text.Word) && !r.ours(k) {
		k--
	}
	return k, last, k < last && r.ours(k)
}
