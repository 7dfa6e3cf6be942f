package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// names joins the spans of one sentence into names: proper nouns side by side,
// the first of them labelled (which leaves "Dr" and "CTO" out), one of them a
// person. Prose's own joining breaks off at the end of a sentence, and takes
// "Thanks, Ann" for one.
func names(src string, found [][]span) []Span {
	n := naming{src: src}
	for _, spans := range found {
		if spans == nil {
			n.close()
		}
		for _, s := range spans {
			n.add(s)
		}
	}
	n.close()
	return n.out
}

// naming is the state of [names].
type naming struct {
	src    string
	out    []Span
	name   Span // the name that may go on; none if it is empty
	person bool // a word of it is labelled as a person
}

func (n *naming) add(s span) {
	switch {
	case s.clitic:
		return // "Ann's"
	case !isName(n.src[s.start:s.end], s):
		n.close()
		return
	}
	if n.name.End > 0 && strings.Trim(n.src[n.name.End:s.start], " \t") != "" {
		n.close() // "Ann, Bob"
	}
	if n.name.End == 0 {
		if s.label == "O" {
			return
		}
		n.name.Start = s.start
	}
	n.name.End = s.end
	n.person = n.person || strings.HasSuffix(s.label, "PERSON")
}

func (n *naming) close() {
	if n.person {
		n.out = append(n.out, n.name)
	}
	n.name, n.person = Span{}, false
}

// isName reports whether a word can be part of a name: a proper noun with a
// capital in front and a small letter behind it.
func isName(word string, s span) bool {
	first, n := utf8.DecodeRuneInString(word)
	return s.tag == "NNP" && unicode.IsUpper(first) && strings.IndexFunc(word[n:], unicode.IsLower) >= 0 &&
		!openers[strings.ToLower(word)]
}

// openers are words that stand with a capital in front of a name or in place
// of one, and that prose then takes for a part of it.
var openers = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(`hi hello hey dear thanks thank cheers best kind regards sincerely please try ask
		call contact email message ping text speak talk reach loop add adding cc ccing copy copying forward forwarding
		meet see not no yes yep sure sorry great sounds good ok okay perhaps maybe monday tuesday wednesday thursday
		friday saturday sunday january february march april june july august september october november december`) {
		set[w] = true
	}
	return set
}()
