package text

import (
	"fmt"
	"slices"
	"strings"
)

// WordLists are the named lists of words that a language is described by.
type WordLists map[string][]string

// ReadWordLists reads lines of the form "name word, two words, third"; # starts
// a comment line. A list may go on in further lines of the same name.
func ReadWordLists(src string) (WordLists, error) {
	lists := WordLists{}
	for n, line := range strings.Split(src, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, words, ok := strings.Cut(line, " ")
		if !ok {
			return nil, fmt.Errorf("leadclass: line %d: no words behind %.64q", n+1, name)
		}
		for w := range strings.SplitSeq(words, ",") {
			if w = strings.TrimSpace(w); w != "" {
				lists[name] = append(lists[name], w)
			}
		}
	}
	return lists, nil
}

// Set returns the words of a list.
func (l WordLists) Set(name string) map[string]bool {
	set := make(map[string]bool, len(l[name]))
	for _, w := range l[name] {
		set[w] = true
	}
	return set
}

// Phrases returns the entries of a list, each cut into words, the longest first.
func (l WordLists) Phrases(name string) [][]string {
	out := make([][]string, len(l[name]))
	for i, p := range l[name] {
		out[i] = strings.Fields(p)
	}
	slices.SortStableFunc(out, func(a, b []string) int { return len(b) - len(a) })
	return out
}

// ReadForms reads lines of the form "ca|n't = can | not": what is typed, what
// is meant, parted in the same places. "*|n't = not" is an ending.
func ReadForms(src string) (Forms, error) {
	forms := Forms{Words: map[string][]Part{}}
	for n, line := range strings.Split(src, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		typed, meant, ok := strings.Cut(line, "=")
		if !ok {
			return forms, fmt.Errorf("leadclass: line %d: no \"=\" in %.64q", n+1, line)
		}
		left, right := strings.Split(strings.TrimSpace(typed), "|"), strings.Split(meant, "|")
		if left[0] == "*" {
			left = left[1:]
			forms.Suffixes = append(forms.Suffixes, Suffix{Part{left[0], strings.TrimSpace(right[0])}})
			continue
		}
		if len(left) != len(right) {
			return forms, fmt.Errorf("leadclass: line %d: %d pieces stand for %d in %.64q", n+1, len(left), len(right), line)
		}
		parts := make([]Part, len(left))
		for i := range left {
			parts[i] = Part{left[i], strings.TrimSpace(right[i])}
		}
		forms.Words[strings.Join(left, "")] = parts
	}
	return forms, nil
}
