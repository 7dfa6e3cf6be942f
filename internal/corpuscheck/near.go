package main

import "strings"

// Texts of more words than this may not be near duplicates.
const fewWords = 8

// checkNear wants no near duplicates among longer texts, whatever their
// split. Pairs are alike by intention, but may not be like another text.
func checkNear(c *content, found *problems) {
	var where []place
	var folded []string
	add := func(at place, s string) {
		if len(strings.Fields(s)) > fewWords {
			where, folded = append(where, at), append(folded, s)
		}
	}
	for i := range c.texts {
		add(c.texts[i].place, c.texts[i].folded)
	}
	lone := len(where)
	for i := range c.pairs {
		for _, side := range c.pairs[i].sides() {
			add(c.pairs[i].place, fold(side.Text))
		}
	}
	for _, m := range similar(folded) {
		if m.a < lone {
			found.add(where[m.b], "near duplicate (%.2f) of %s: %s", m.jaccard, where[m.a], quote(folded[m.b]))
		}
	}
}
