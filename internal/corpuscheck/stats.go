package main

import "slices"

// stats counts the texts of a column.
type stats struct {
	texts    int
	intents  map[string]int
	kinds    map[string]int
	channels map[string]int
	writers  map[string]bool
	exact    int // that also stand in train, to the letter
	folded   int // the same but for case and white space
}

// parts in the order of the table.
var parts = []string{"train replies", "train clauses", "dev replies", "dev clauses", "test replies", "test clauses"}

// count returns the counts by part; parts without a text are left out.
func count(c *content) (names []string, of map[string]*stats) {
	exact, folded := map[string]bool{}, map[string]bool{}
	for i := range c.texts {
		if t := &c.texts[i]; t.split == "train" {
			exact[t.Text], folded[t.folded] = true, true
		}
	}
	of = map[string]*stats{}
	for i := range c.texts {
		t := &c.texts[i]
		s := of[t.part()]
		if s == nil {
			s = &stats{intents: map[string]int{}, kinds: map[string]int{}, channels: map[string]int{}, writers: map[string]bool{}}
			of[t.part()] = s
		}
		s.add(t)
		if t.split != "train" && exact[t.Text] {
			s.exact++
		}
		if t.split != "train" && folded[t.folded] {
			s.folded++
		}
	}
	names = slices.DeleteFunc(slices.Clone(parts), func(name string) bool { return of[name] == nil })
	return names, of
}

func (s *stats) add(t *text) {
	s.texts++
	s.intents[t.Intent]++
	s.writers[t.Writer] = true
	if t.isReply() {
		s.kinds[t.Kind]++
		s.channels[t.Channel]++
	}
}
