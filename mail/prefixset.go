package mail

import "strings"

// prefixSet finds which of its words a text begins with, without trying all.
type prefixSet map[string][]string

const prefixKey = 4 // bytes that a word is filed under

func newPrefixSet(words []string) prefixSet {
	set := make(prefixSet, len(words))
	for _, w := range words {
		w = strings.ToLower(w)
		k := w[:min(len(w), prefixKey)]
		set[k] = append(set[k], w)
	}
	return set
}

// match returns the longest word that s, in lower case, begins with.
func (p prefixSet) match(s string) (best string) {
	for n := min(len(s), prefixKey); n > 0; n-- {
		for _, w := range p[s[:n]] {
			if len(w) > len(best) && strings.HasPrefix(s, w) {
				best = w
			}
		}
	}
	return best
}
