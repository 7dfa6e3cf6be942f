package leadclass

import "slices"

// explain adds the reasons of the stages, each rule once.
func (j *judging) explain(stages []int) {
	for _, i := range stages {
		for _, r := range j.definition.stages[i].leaves {
			if j.repeats(r) {
				continue
			}
			start := len(j.text)
			if j.text = r.because(j, r.id, j.text); j.told(r, start) {
				j.text = j.text[:start]
				continue
			}
			j.seen, j.ends = append(j.seen, r), append(j.ends, len(j.text))
		}
	}
}

// repeats reports whether the rule, or one that asks the same of the fit, was
// explained before.
func (j *judging) repeats(r *rule) bool {
	q, isFit := r.requirement.(*fitRule)
	for _, s := range j.seen {
		if s == r {
			return true
		}
		if t, ok := s.requirement.(*fitRule); isFit && ok && s.name == r.name && q.same(j, t) {
			return true
		}
	}
	return false
}

// told reports whether the reason whose text begins at start was given before.
func (j *judging) told(r *rule, start int) bool {
	begin := 0
	for i, s := range j.seen {
		if s.name == r.name && j.statuses[s.id] == j.statuses[r.id] && string(j.text[begin:j.ends[i]]) == string(j.text[start:]) {
			return true
		}
		begin = j.ends[i]
	}
	return false
}

// reasons cuts all reasons out of one string.
func (j *judging) reasons() []Reason {
	if len(j.seen) == 0 {
		return nil
	}
	text, begin := string(j.text), 0
	list := make([]Reason, len(j.seen))
	for i, r := range j.seen {
		list[i] = Reason{r.name, j.statuses[r.id], text[begin:j.ends[i]]}
		begin = j.ends[i]
	}
	return list
}

// unknowns names, sorted, what would have to be known for the stages.
func (j *judging) unknowns(stages []int) []string {
	names := j.names[:0]
	for _, i := range stages {
		if r := j.definition.stages[i].rule; r != nil && j.own[i] != Met {
			names = r.unknowns(j, r.id, names)
		}
	}
	j.names = names
	slices.Sort(names)
	return append([]string(nil), slices.Compact(names)...)
}
