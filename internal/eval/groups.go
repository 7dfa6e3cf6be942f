package eval

import (
	"slices"
	"strings"

	"github.com/leadclass/leadclass/internal/corpus"
)

// part is a named part of the outcomes.
type part struct {
	name     string
	outcomes []outcome
}

// kinds in the order of their difficulty; other kinds follow by name.
var kinds = []string{"banal", "ordinary", "hard"}

// split returns all outcomes, those that are not hard if there are hard ones
// and several kinds of others, and those of each kind.
func split(all []outcome) []part {
	parts := []part{{"all", all}}
	names := kindsOf(all)
	if len(names) < 2 && (len(names) == 0 || len(filter(all, ofKind(names[0]))) == len(all)) {
		return parts
	}
	if len(names) > 2 && slices.Contains(names, "hard") {
		parts = append(parts, part{"not hard", filter(all, func(o *outcome) bool { return o.kind != "" && o.kind != "hard" })})
	}
	for _, name := range names {
		parts = append(parts, part{name, filter(all, ofKind(name))})
	}
	return parts
}

func ofKind(name string) func(*outcome) bool {
	return func(o *outcome) bool { return o.kind == name }
}

func kindsOf(all []outcome) []string {
	var names []string
	for i := range all {
		if k := all[i].kind; k != "" && !slices.Contains(names, k) {
			names = append(names, k)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if d := place(a) - place(b); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return names
}

func place(kind string) int {
	if i := slices.Index(kinds, kind); i >= 0 {
		return i
	}
	return len(kinds)
}

func filter(all []outcome, keep func(*outcome) bool) []outcome {
	var out []outcome
	for i := range all {
		if keep(&all[i]) {
			out = append(out, all[i])
		}
	}
	return out
}

func unseen(all []outcome) []outcome {
	return filter(all, func(o *outcome) bool { return !o.seen })
}

// texts is a set of texts, whatever their case and white space.
type texts map[string]struct{}

func newTexts(items []corpus.Item) texts {
	t := make(texts, len(items))
	for _, it := range items {
		t[fold(it.Text)] = struct{}{}
	}
	return t
}

func (t texts) has(s string) bool {
	if len(t) == 0 {
		return false
	}
	_, ok := t[fold(s)]
	return ok
}

func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }
