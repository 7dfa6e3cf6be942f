package leadclass

import "strconv"

// fitRule asks how the contact fits the profile, by the criteria that are
// asked at its stage.
type fitRule struct {
	d     *Definition
	at    int
	every bool // looks at every criterion, whatever its stage
	want  fitWish
}

type fitWish uint8

const (
	wantMet        fitWish = iota // none failed, none unknown
	wantFailed                    // one failed
	wantNoneFailed                // none failed; unknown ones do not matter
)

// readFit reads {fit: met|failed|none-failed, by: STAGE}.
func (d *Definition) readFit(f field, at int) *fitRule {
	q := &fitRule{d: d, at: at}
	if by := f.key("by"); f.has("by") {
		if q.at = d.index(Stage(by.text())); q.at < 0 {
			by.failf("unknown stage %.64q", by.value)
		}
	}
	switch sub := f.key("fit"); sub.text() {
	case "met":
	case "failed":
		q.want = wantFailed
	case "none-failed":
		q.want, q.every = wantNoneFailed, true
	default:
		sub.failf("fit is %.64q, which is none of met, failed, none-failed", sub.value)
	}
	return q
}

func (q *fitRule) asked(j *judging, i int) bool { return q.every || q.d.asked(j.from[i], q.at) }

func (q *fitRule) status(j *judging, _ int) Status {
	s := Met
	for i := range j.profile.all() {
		if q.asked(j, i) {
			s = s.And(j.fit[i])
		}
	}
	switch q.want {
	case wantFailed:
		return s.Not()
	case wantNoneFailed:
		return statusOf(s != Failed)
	}
	return s
}

// same reports whether the other rule says the same in the same words.
func (q *fitRule) same(j *judging, r *fitRule) bool {
	if q.want != r.want {
		return false
	}
	for i := range j.from {
		if q.asked(j, i) != r.asked(j, i) {
			return false
		}
	}
	return true
}

// because appends "5 of 5 criteria", and what failed or is unknown.
func (q *fitRule) because(j *judging, _ int, b []byte) []byte {
	met, of := 0, 0
	for i := range j.profile.all() {
		if q.asked(j, i) {
			of++
			if j.fit[i] == Met {
				met++
			}
		}
	}
	if of == 0 {
		return append(b, "no criteria"...)
	}
	b = append(strconv.AppendInt(b, int64(met), 10), " of "...)
	b = append(strconv.AppendInt(b, int64(of), 10), " criteria"...)
	b = q.list(j, b, Failed)
	return q.list(j, b, Unknown)
}

func (q *fitRule) list(j *judging, b []byte, s Status) []byte {
	n := 0
	for i := range j.profile.all() {
		if j.fit[i] != s || !q.asked(j, i) {
			continue
		}
		if n++; n == 1 {
			b = append(append(append(b, "; "...), s.String()...), ": "...)
		} else {
			b = append(b, ", "...)
		}
		b = append(b, j.profile.tests[i].path.full...)
	}
	return b
}

func (q *fitRule) unknowns(j *judging, _ int, names []string) []string {
	if q.want == wantNoneFailed {
		return names
	}
	for i := range j.profile.all() {
		if j.fit[i] == Unknown && q.asked(j, i) {
			names = append(names, j.profile.tests[i].path.full)
		}
	}
	return names
}
