package main

import "strconv"

// checkIDs wants each id once, over all splits and the pairs.
func checkIDs(c *content, found *problems) {
	first := map[string]place{}
	once := func(id string, at place) {
		if id == "" {
			return // said elsewhere
		}
		if before, ok := first[id]; ok {
			found.add(at, "id %q also at %s", id, before)
			return
		}
		first[id] = at
	}
	for i := range c.texts {
		once(c.texts[i].ID, c.texts[i].place)
	}
	for i := range c.pairs {
		once(c.pairs[i].ID, c.pairs[i].place)
	}
}

// checkWriters wants each writer in one split. Only a writer's first text in a
// second split is named.
func checkWriters(c *content, found *problems) {
	first := map[string]*text{}
	told := map[[2]string]bool{}
	for i := range c.texts {
		t := &c.texts[i]
		before, ok := first[t.Writer]
		switch {
		case t.Writer == "":
		case !ok:
			first[t.Writer] = t
		case before.split != t.split && !told[[2]string{t.Writer, t.split}]:
			told[[2]string{t.Writer, t.split}] = true
			found.add(t.place, "writer %q of %s also writes in %s, %s", t.Writer, t.split, before.split, before.place)
		}
	}
}

// checkRepeats wants each text once in a split, to the letter.
func checkRepeats(c *content, found *problems) {
	first := map[[2]string]place{}
	for i := range c.texts {
		t := &c.texts[i]
		key := [2]string{t.split, t.Text}
		if before, ok := first[key]; ok {
			found.add(t.place, "same text at %s: %s", before, quote(t.Text))
			continue
		}
		first[key] = t.place
	}
}

const maxQuote = 60 // runes

func quote(s string) string {
	if r := []rune(s); len(r) > maxQuote {
		s = string(r[:maxQuote]) + "…"
	}
	return strconv.Quote(s)
}
