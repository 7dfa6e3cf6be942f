package leadclass

import "slices"

// readStages compiles the ladder.
func (d *Definition) readStages(f field) {
	if f.failed() {
		return
	}
	fields := f.elements()
	if len(fields) == 0 {
		f.failf("a definition needs stages")
		return
	}
	for _, sub := range fields {
		d.readStage(sub)
	}
	if f.failed() {
		return
	}
	after := d.readAfter(fields)
	if fields[0].has("requires") || len(after[0]) > 0 {
		fields[0].failf("the first stage is where everybody begins: it can require nothing")
		return
	}
	open := make([]bool, len(fields))
	for i, sub := range fields {
		if !d.readChain(after, i, open) {
			sub.failf("stage %q requires itself by way of \"after\": a loop", d.stages[i].name)
			return
		}
	}
	d.readOutcomes(fields)
	for i, sub := range fields {
		if sub.has("requires") {
			d.stages[i].rule = d.readRule(sub.key("requires"), i)
		}
		if f.failed() {
			return
		}
		d.stages[i].leaves = d.stages[i].rule.leaves(nil)
	}
	d.lead = slices.IndexFunc(d.stages, func(s stage) bool { return s.outcome == Lead })
	if d.lead < 0 {
		f.failf("no stage has the outcome lead")
	}
}

func (d *Definition) readStage(f field) {
	var s stage
	f.each(func(key string, sub field) {
		switch key {
		case "name":
			s.name = Stage(sub.text())
			s.place = s.name.place()
		case "side":
			s.side = sub.truth()
		case "after", "outcome", "requires":
		default:
			sub.failf("unknown key %.64q", key)
		}
	})
	switch {
	case f.failed():
	case s.name == "":
		f.failf("a stage needs a name")
	case s.name == StageOptedOut:
		f.failf("opted-out is a stage of every definition")
	case d.index(s.name) >= 0:
		f.failf("stage %q is there twice", s.name)
	}
	d.stages = append(d.stages, s)
}

// readAfter finds the stages that each stage names as required; where it
// names none, the one before it that is no side step.
func (d *Definition) readAfter(fields []field) [][]int {
	after := make([][]int, len(fields))
	previous := -1
	for i, f := range fields {
		switch {
		case f.has("after"):
			for _, sub := range f.key("after").elements() {
				j := d.index(Stage(sub.text()))
				if j < 0 {
					sub.failf("unknown stage %.64q", sub.value)
					continue
				}
				after[i] = append(after[i], j)
			}
		case previous >= 0:
			after[i] = []int{previous}
		}
		if !d.stages[i].side {
			previous = i
		}
	}
	return after
}

// readChain lists what stage i requires, each once, itself last. It reports
// false if there is a loop; open marks the stages whose chain is being made.
func (d *Definition) readChain(after [][]int, i int, open []bool) bool {
	if d.stages[i].chain != nil || open[i] {
		return !open[i]
	}
	open[i] = true
	var list []int
	for _, j := range after[i] {
		if !d.readChain(after, j, open) {
			return false
		}
		for _, k := range d.stages[j].chain {
			if !slices.Contains(list, k) {
				list = append(list, k)
			}
		}
	}
	d.stages[i].chain, open[i] = append(list, i), false
	return true
}

// readOutcomes reads what a contact of each stage is; without a word of its
// own a stage takes over the highest outcome among those it requires.
func (d *Definition) readOutcomes(fields []field) {
	stated := make([]Outcome, len(fields))
	for i, f := range fields {
		if sub := f.key("outcome"); f.has("outcome") {
			if sub.check(stated[i].UnmarshalText([]byte(sub.text()))); stated[i] == Undecided {
				sub.failf("no stage is undecided")
			}
		}
	}
	for i := range d.stages {
		s := &d.stages[i]
		if s.outcome = stated[i]; s.outcome != Undecided {
			continue
		}
		s.outcome = NotLead
		for _, j := range s.chain {
			s.outcome = max(s.outcome, stated[j])
		}
	}
}
