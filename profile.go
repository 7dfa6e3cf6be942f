package leadclass

import (
	"errors"
	"fmt"
	"slices"
)

// Profile describes the ideal customer. It is immutable, and safe for
// concurrent use; a nil Profile has no criteria.
type Profile struct{ tests []test }

// NewProfile checks the criteria. An error is a [*FieldError] that names the
// criterion and its attribute.
func NewProfile(criteria ...Criterion) (*Profile, error) {
	p := &Profile{tests: make([]test, 0, len(criteria))}
	for i, c := range criteria {
		t, err := newTest(c)
		if err != nil {
			return nil, &FieldError{Path: criterionPath(i), Of: c.Attribute, Reason: trimPrefix(err)}
		}
		p.tests = append(p.tests, t)
	}
	return p, nil
}

func criterionPath(i int) string { return fmt.Sprintf("criteria[%d]", i) }

// ParseProfile reads a profile file: {"criteria":[…]} in JSON.
func ParseProfile(data []byte) (*Profile, error) {
	tree, err := decodeTree(data)
	if err != nil {
		return nil, err
	}
	criteria, err := readCriteria(tree)
	if err != nil {
		return nil, err
	}
	return NewProfile(criteria...)
}

func readCriteria(tree any) (criteria []Criterion, err error) {
	rootField(tree, &err).each(func(key string, sub field) {
		switch key {
		case "criteria":
			for _, e := range sub.elements() {
				criteria = append(criteria, e.readCriterion())
				nameAttribute(err, e)
			}
		case "name", "note":
			sub.text()
		default:
			sub.failf("unknown key %.64q", key)
		}
	})
	return criteria, err
}

// nameAttribute adds the attribute of the criterion at f to its error.
func nameAttribute(err error, f field) {
	var e *FieldError
	if errors.As(err, &e) && e.Of == "" && f.has("attribute") {
		e.Of, _ = f.key("attribute").value.(string)
	}
}

// UnmarshalJSON reads what [ParseProfile] reads.
func (p *Profile) UnmarshalJSON(data []byte) error {
	read, err := ParseProfile(data)
	if err == nil {
		*p = *read
	}
	return err
}

// MarshalJSON writes a profile file.
func (p *Profile) MarshalJSON() ([]byte, error) {
	b := []byte(`{"criteria":[`)
	for i, c := range p.Criteria() {
		if i > 0 {
			b = append(b, ',')
		}
		one, err := c.MarshalJSON()
		if err != nil {
			return nil, err
		}
		b = append(b, one...)
	}
	return append(b, "]}"...), nil
}

// Criteria returns the criteria in their order. The slice is the caller's own.
func (p *Profile) Criteria() []Criterion {
	var list []Criterion
	for i := range p.all() {
		list = append(list, p.tests[i].Criterion)
	}
	return list
}

// all returns the tests; those of a nil profile are none.
func (p *Profile) all() []test {
	if p == nil {
		return nil
	}
	return p.tests
}

// Fit is how well a contact fits a profile.
type Fit struct {
	Status   Status  // failed if any criterion failed, else unknown if any is, else met
	Score    float64 // see [Profile.Fit]
	Criteria []CriterionFit
}

// CriterionFit is the answer to one criterion.
type CriterionFit struct {
	Attribute string // "account.employees"
	Status    Status
	Because   string
}

// Fit asks every criterion of the profile, whatever stage it is for. The score
// is the weight of the criteria that are met against that of all whose answer
// is known, by Laplace's rule of succession: (met+1)/(known+2). So it is 0.5
// for a contact of whom nothing is known, and nears 0 or 1 only with much
// evidence. A value of the wrong type is an [*InputError].
func (p *Profile) Fit(c Contact) (Fit, error) {
	fit := Fit{Criteria: make([]CriterionFit, 0, len(p.all()))}
	statuses, err := p.ask(&c, nil)
	if err != nil {
		return Fit{}, err
	}
	fit.Status, fit.Score = allOf(statuses), p.score(statuses)
	for i := range p.all() {
		t := &p.tests[i]
		fit.Criteria = append(fit.Criteria, CriterionFit{t.path.full, statuses[i], string(t.because(&c, statuses[i], nil))})
	}
	return fit, nil
}

// ask appends the status of each criterion to list.
func (p *Profile) ask(c *Contact, list []Status) ([]Status, error) {
	list = slices.Grow(list, len(p.all()))
	for i := range p.all() {
		s, err := p.tests[i].ask(c)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

func allOf(list []Status) Status {
	s := Met
	for _, t := range list {
		s = s.And(t)
	}
	return s
}

func (p *Profile) score(statuses []Status) float64 {
	met, known := 0.0, 0.0
	for i, s := range statuses {
		if s != Unknown {
			known += p.tests[i].weight
		}
		if s == Met {
			met += p.tests[i].weight
		}
	}
	return (met + 1) / (known + 2)
}
