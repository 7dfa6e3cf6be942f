package funnel

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
)

// tally counts the contacts of one group.
type tally struct {
	contacts int
	optedOut int
	reached  []int
	now      []int
	days     []histogram // from the stage before
}

// histogram counts durations in tenths of a day.
type histogram map[int64]int

const tenth = int64(24 * time.Hour / time.Second / 10)

func newTally(stages int) *tally {
	t := &tally{reached: make([]int, stages), now: make([]int, stages), days: make([]histogram, stages)}
	for i := range t.days {
		t.days[i] = histogram{}
	}
	return t
}

func (t *tally) add(w *way, before []int) {
	t.contacts++
	if w.last < len(t.now) {
		t.now[w.last]++
	} else {
		t.optedOut++
	}
	for i, at := range w.at {
		if at == never {
			continue
		}
		t.reached[i]++
		if b := before[i]; b >= 0 && w.at[b] != never && w.given>>i&1 == 0 {
			t.days[i][(max(at-w.at[b], 0)+tenth/2)/tenth]++
		}
	}
}

// median returns the median in days; of an even number the mean of the two in
// the middle.
func (h histogram) median() (days float64, ok bool) {
	n := 0
	for _, count := range h {
		n += count
	}
	if n == 0 {
		return 0, false
	}
	sorted := slices.Sorted(maps.Keys(h))
	return float64(h.rank(sorted, (n-1)/2)+h.rank(sorted, n/2)) / 20, true
}

// rank returns the duration that has so many before it.
func (h histogram) rank(sorted []int64, before int) int64 {
	for _, tenths := range sorted {
		if before -= h[tenths]; before < 0 {
			return tenths
		}
	}
	return 0
}

// Report is what was counted.
type Report struct {
	Definition string  `json:"definition"`
	From       string  `json:"from,omitempty"`
	To         string  `json:"to"`
	By         string  `json:"by,omitempty"`
	Groups     []Group `json:"groups"` // everybody first, then the largest first
}

// Group is one group of contacts.
type Group struct {
	Name     string  `json:"group"`
	Contacts int     `json:"contacts"`
	OptedOut int     `json:"opted_out"` // at the end of the period
	Stages   []Stage `json:"stages"`
}

// Stage is what became of a group's contacts at one stage.
type Stage struct {
	Name    string `json:"stage"`
	Reached int    `json:"reached"` // were there once, whatever came later
	Stopped int    `json:"stopped"` // are there at the end of the period
	// Conversion is Reached by that of the stage before, 0 to 1; nil where there
	// is none.
	Conversion *float64 `json:"conversion"`
	// MedianDays is the median time since the stage before was reached.
	MedianDays *float64 `json:"median_days"`
}

// Report returns what was counted so far.
func (c *Counter) Report() Report {
	f := c.funnel
	r := Report{Definition: f.Definition.Name(), By: f.By, To: f.To.UTC().Format(time.RFC3339)}
	if !f.From.IsZero() {
		r.From = f.From.UTC().Format(time.RFC3339)
	}
	for name, t := range c.groups {
		if name != Everybody {
			r.Groups = append(r.Groups, c.report(strings.TrimPrefix(name, groupPrefix), t))
		}
	}
	slices.SortFunc(r.Groups, func(a, b Group) int {
		return cmp.Or(b.Contacts-a.Contacts, strings.Compare(a.Name, b.Name))
	})
	r.Groups = slices.Insert(r.Groups, 0, c.report(Everybody, c.groups[Everybody]))
	return r
}

func (c *Counter) report(name string, t *tally) Group {
	g := Group{Name: name, Contacts: t.contacts, OptedOut: t.optedOut}
	for i, stage := range c.stages {
		s := Stage{Name: string(stage), Reached: t.reached[i], Stopped: t.now[i]}
		if b := c.before[i]; b >= 0 && t.reached[b] > 0 {
			share := float64(t.reached[i]) / float64(t.reached[b])
			s.Conversion = &share
		}
		if days, ok := t.days[i].median(); ok {
			s.MedianDays = &days
		}
		g.Stages = append(g.Stages, s)
	}
	return g
}
