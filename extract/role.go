package extract

import (
	"strings"

	"github.com/leadclass/leadclass/text"
)

// roleAt reads a role or department at token i: "head of procurement", "the
// after-hours desk", "HR". Words that qualify it may stand in front where
// something announces it: "our plant manager".
func (r *reader) roleAt(i int) (first, last int, ok bool) {
	k := i
	if r.announced(i) {
		for k < i+3 && !r.heads(k) && (r.modifier(k) || r.compound(k)) {
			k++
			if r.norm(k) == "-" && r.glued(k) && r.glued(k+1) {
				k++
			}
		}
	} else {
		for k < i+2 && !r.heads(k) && r.qualifies(k) {
			k++
		}
	}
	if !r.heads(k) {
		return 0, 0, false
	}
	last = k
	for last < r.end && last < k+6 && r.tokens[last].Sentence == r.tokens[k].Sentence {
		switch {
		case r.heads(last):
			if r.words[last].named&(role|department|group) != 0 {
				last += int(r.words[last].span)
			} else {
				last++
			}
			continue
		case r.norm(last) == "-" && r.glued(last) && r.heads(last+1), r.qualifies(last) && r.heads(last+1):
			last++
			continue
		}
		break
	}
	return i, min(r.roleTail(last), r.end), true
}

// roleTail reads what a role is of: "head of IT", "VP of sales and marketing".
func (r *reader) roleTail(last int) int {
	for {
		n := last
		switch r.norm(n) {
		case "of", "for":
			n++
			for r.norm(n) == "the" || r.norm(n) == "our" {
				n++
			}
		case "in":
			if r.norm(n+1) != "charge" {
				return last
			}
			last = n + 2
			continue
		case "and", "&", "/":
			if n++; !r.is(n, department) && !(r.is(n, role) && r.norm(n-1) != "and") {
				return last
			}
		default:
			return last
		}
		end := n
		for end < r.end && end < n+3 && (r.heads(end) || r.qualifies(end) || r.modifier(end) && (r.capital(end) || r.norm(n-1) == "of" && end == n)) {
			end++
		}
		if end == n {
			return last
		}
		last = end
	}
}

// compound reports a hyphenated word, whatever it starts with: "after-hours".
func (r *reader) compound(i int) bool {
	return r.isKind(i, text.Word) && r.norm(i+1) == "-" && r.glued(i+1) && r.glued(i+2)
}

// heads reports whether token i is the head word of a role: IT, but not it.
func (r *reader) heads(i int) bool {
	return r.is(i, role|department|group) && !(r.is(i, given) && r.capital(i)) && !r.lookalike(i)
}

// lookalike reports a word that is read as a department but is none: it for
// IT, an hour for HR.
func (r *reader) lookalike(i int) bool {
	switch r.norm(i) {
	case "it":
		return r.raw(i) != "IT"
	case "hour":
		return !strings.EqualFold(r.raw(i), "hr")
	}
	return false
}

// announced reports that a word before token i leads to a role.
func (r *reader) announced(i int) bool {
	return r.ours(i) || r.is(i-1, contact) || r.norm(i-1) == "to" || r.norm(i-1) == "a" || r.norm(i-1) == "(" || r.norm(i-1) == ","
}

// modifier reports whether token i may qualify a role: "plant manager".
func (r *reader) modifier(i int) bool {
	return r.isKind(i, text.Word) && !r.piece(i) && (r.qualifies(i) || !r.is(i, noName|self|away|back|until|month|weekday|title|handles|contact|passOn|copied|given|left|successor|next|in|at))
}

// qualifies reports a word that qualifies roles and hardly anything else.
func (r *reader) qualifies(i int) bool {
	if r.is(i, department) && !r.lookalike(i) {
		return true
	}
	switch r.norm(i) {
	case "general", "senior", "junior", "chief", "vice", "assistant", "associate", "deputy", "interim", "acting", "regional", "global", "group", "head", "office", "customer", "duty", "managing", "executive", "financial", "technical", "commercial", "operating", "plant", "site", "practice", "key", "account", "project", "programme", "program", "strategic", "data", "protection", "information", "works":
		return r.isKind(i, text.Word)
	}
	return false
}
