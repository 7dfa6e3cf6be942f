package leadclass

import "strings"

// valueSet is the list of an operator, made ready to be looked up in.
type valueSet struct {
	list  []Value
	texts map[string]bool // of a long list, by foldText; nil for a short one
}

// longList is from where a look-up is quicker than going through a list.
const longList = 16

func newValueSet(list []Value) valueSet {
	set := valueSet{list: list}
	if len(list) < longList {
		return set
	}
	set.texts = make(map[string]bool, len(list))
	for _, v := range list {
		if v.kind == TextValue {
			set.texts[foldText(v.text)] = true
		}
	}
	return set
}

// has also reports whether the set holds anything of v's kind at all.
func (s *valueSet) has(v Value) (found, sameKind bool) {
	if v.kind == TextValue && len(s.texts) > 0 {
		return s.texts[foldText(v.text)], true
	}
	for _, w := range s.list {
		if v.kind == w.kind {
			sameKind = true
			if v.equal(w) {
				return true, true
			}
		}
	}
	return false, sameKind
}

// foldText maps two texts that differ in case and surrounding space alone to
// one. Letters beyond ASCII go by way of upper case, so that both forms of the
// Greek sigma meet.
func foldText(s string) string {
	s = strings.TrimSpace(s)
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.ToLower(strings.ToUpper(s))
		}
	}
	return strings.ToLower(s)
}
