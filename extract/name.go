package extract

import (
	"slices"
	"strings"

	"github.com/leadclass/leadclass/text"
)

// name is a name of a person or firm: tokens [first, last).
type name struct {
	first, last int
	sure        bool // a title, a known given name, or two words
}

// maxName is how many words a name has at most.
const maxName = 5

// nameAt reads a name at token i. lowered also takes a known given name in
// small letters: "ask dwight".
func (r *reader) nameAt(i int, lowered bool) (name, bool) {
	n := name{first: i}
	k := i
	titled := false
	for r.is(k, title) && (r.capital(k) || lowered) && k < i+2 && (r.capital(k+1) || r.norm(k+1) == "." || r.particle(k+1) || lowered && r.isKind(k+1, text.Word)) {
		titled = true
		k++
		if r.norm(k) == "." && r.glued(k) {
			k++
		}
	}
	words := 0
	for words < maxName && k < r.end {
		size, isWord := r.namePiece(k, words > 0, titled, lowered || titled && words == 0)
		if size == 0 {
			break
		}
		n.sure = n.sure || isWord && r.is(k, given)
		k += size
		if isWord {
			words++
		}
		if k < r.end && words > 0 && strings.Contains(r.gap(k), "\n") {
			break
		}
	}
	for words >= 1 && words < 3 && lowered && !r.capital(i) && r.surname(k) { // "try maria gomez in accounts"
		words++
		k++
	}
	if words == 0 {
		return n, false
	}
	n.last = k
	n.sure = n.sure || titled || words > 1
	return n, true
}

// surname reports that token i, in small letters, is a name behind a given
// name: a word of no other use, with nothing but a place or a mark behind it.
func (r *reader) surname(i int) bool {
	if !r.isKind(i, text.Word) || r.capital(i) || r.words[i].class != 0 || r.tokens[i].End-r.tokens[i].Start < 4 || r.piece(i) {
		return false
	}
	switch r.norm(i + 1) {
	case "", ",", "in", "at", "on", "(", ".", ";":
		return true
	}
	return r.isKind(i+1, text.Word) && r.words[i+1].class == 0 && r.norm(i+2) == "in"
}

// namePiece returns how many tokens from k on belong to a name, and whether
// they are a word of it, not what joins two.
func (r *reader) namePiece(k int, begun, titled, lowered bool) (size int, isWord bool) {
	switch {
	case r.nameWord(k, lowered):
		return 1, true
	case r.initial(k):
		return 2, true
	case (begun || titled) && r.particle(k) && (r.capital(k+1) && r.nameWord(k+1, false) || r.particle(k+1) && r.capital(k+2)):
		return 1, false
	case begun && r.norm(k) == "-" && r.glued(k) && r.glued(k+1) && r.isKind(k+1, text.Word):
		return 2, false
	case begun && r.norm(k) == "&" && r.nameWord(k+1, false): // a firm: Hollis & Byrne
		return 1, false
	case begun && r.capital(k) && firmForms[r.norm(k)]:
		return 1, true
	}
	return 0, false
}

// nameWord reports whether token i may be a word of a name.
func (r *reader) nameWord(i int, lowered bool) bool {
	if !r.isKind(i, text.Word) || r.tokens[i].End-r.tokens[i].Start < 2 && !r.is(i, given) {
		return false
	}
	if r.capital(i) {
		if r.is(i, given) {
			return true
		}
		return !r.is(i, noName|month|weekday|department|group|role|self|title|closing|zone|contact|passOn|copied|handles) && !r.piece(i) && !r.acronym(i)
	}
	return lowered && r.is(i, given) && !r.is(i, noName)
}

// acronym reports a word of few letters, all of them capitals: QA, DGM.
func (r *reader) acronym(i int) bool {
	s := r.raw(i)
	return len(s) <= 4 && s == strings.ToUpper(s)
}

// piece reports that token i is a part of a contraction, such as "is" in "Ann's".
func (r *reader) piece(i int) bool { return r.glued(i) && strings.ContainsAny(r.raw(i), "'’") }

// initial reports a letter with a dot: "J. Smith".
func (r *reader) initial(i int) bool {
	return r.capital(i) && r.tokens[i].End-r.tokens[i].Start == 1 && r.norm(i+1) == "." && r.glued(i+1) && r.norm(i) != "i"
}

// particle reports a small word inside names.
func (r *reader) particle(i int) bool {
	switch r.norm(i) {
	case "de", "van", "der", "den", "von", "la", "le", "del", "della", "da", "di", "dos", "bin", "ibn", "al", "el", "ten", "ter", "zu", "af", "mac", "st", "y":
		return true
	}
	return false
}

// nameText is a name as typed, without "'s".
func (r *reader) nameText(n name) string {
	s := r.typed(n.first, n.last)
	for _, cut := range [...]string{"'s", "’s", "'S"} {
		s = strings.TrimSuffix(s, cut)
	}
	return strings.TrimRight(s, "'’")
}

// names returns all names of the text, in order.
func (r *reader) names() []name {
	var out []name
	for i := 0; i < r.end; {
		direct := r.endsAt(i, contact|passOn|copied) || r.norm(i-1) == "to" && r.near(i-1, 6, passOn|contact) || r.pointed(i)
		n, ok := r.nameAt(i, direct || r.is(i, given))
		if !ok {
			i++
			continue
		}
		if n.last == n.first+1 && !n.sure && r.heads(n.last) && r.capital(n.last) { // "Strategic Sourcing"
			i = n.last
			continue
		}
		if n.sure || direct || i > 0 && r.tokens[i-1].Sentence == r.tokens[i].Sentence && !r.placed(i) || r.isKind(n.last, text.Email) || r.atDesk(n.last) {
			out = append(out, n)
		}
		i = n.last
	}
	return r.morePersons(out)
}

// atDesk reports that token i goes on "at the front desk", "in accounts".
func (r *reader) atDesk(i int) bool {
	if r.norm(i) != "at" && r.norm(i) != "in" {
		return false
	}
	k := i + 1
	for r.norm(k) == "the" || r.norm(k) == "our" {
		k++
	}
	_, _, ok := r.roleAt(k)
	return ok
}

// placed reports that token i is the name of a place or thing: "in Leeds".
func (r *reader) placed(i int) bool {
	return r.is(i-1, in|filler|since) && r.norm(i-1) != "," && r.norm(i-1) != "our" && r.norm(i-1) != "my" || r.norm(i-1) == "with"
}

// morePersons adds the names that a finder of persons knows and the patterns do not.
func (r *reader) morePersons(out []name) []name {
	if r.persons == nil {
		return out
	}
	for _, span := range r.persons(r.text.Source) {
		n := name{first: -1, sure: true}
		for i := range r.tokens[:r.end] {
			if r.tokens[i].Start >= span.Start && r.tokens[i].End <= span.End {
				if n.first < 0 {
					n.first = i
				}
				n.last = i + 1
			}
		}
		if n.first >= 0 && !overlaps(out, n) {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b name) int { return a.first - b.first })
	return out
}

func overlaps(list []name, n name) bool {
	for _, o := range list {
		if o.first < n.last && n.first < o.last {
			return true
		}
	}
	return false
}
