package main

import (
	"strings"
)

// pair is two replies that differ by little and have different intents.
type pair struct {
	place
	pairRecord
}

// pairRecord is a line of the file.
type pairRecord struct {
	ID        string   `json:"id"`
	Confusion string   `json:"confusion"`
	A         pairSide `json:"a"`
	B         pairSide `json:"b"`
}

type pairSide struct {
	Outreach string `json:"outreach"`
	Text     string `json:"text"`
	Intent   string `json:"intent"`
}

func (p *pair) sides() [2]pairSide { return [2]pairSide{p.A, p.B} }

// checkPairs wants two texts, or one as an answer to two outreaches, that have
// different intents and are not learned from.
func checkPairs(c *content, found *problems) {
	train := map[string]place{}
	for i := range c.texts {
		if t := &c.texts[i]; t.split == "train" {
			train[t.Text] = t.place
		}
	}
	for i := range c.pairs {
		p := &c.pairs[i]
		if p.ID == "" {
			found.add(p.place, "no id")
		}
		if p.Confusion == "" {
			found.add(p.place, "no confusion")
		}
		if p.A.Intent == p.B.Intent {
			found.add(p.place, "both are %q", p.A.Intent)
		}
		if p.A.Text == p.B.Text && p.A.Outreach == p.B.Outreach {
			found.add(p.place, "both texts and both outreaches are the same")
		}
		for _, side := range p.sides() {
			checkSide(side, p.place, train, found)
		}
	}
}

func checkSide(side pairSide, at place, train map[string]place, found *problems) {
	if strings.TrimSpace(side.Text) == "" {
		found.add(at, "no text")
	}
	if !isIntent(side.Intent) {
		found.add(at, "intent %q is not among the labels", side.Intent)
	}
	if t, ok := train[side.Text]; ok {
		found.add(at, "same text in train, at %s: %s", t, quote(side.Text))
	}
}
