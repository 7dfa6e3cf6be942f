package leadclass

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Criterion asks something of one attribute: of the account, or after
// "person." of the person. Where several operators are set, all must hold.
// Strings are compared without regard to case and surrounding space.
type Criterion struct {
	Attribute string
	In        []Value  // the value, or an element of a list, is one of these
	NotIn     []Value  // … is none of these
	Min, Max  *float64 // bounds of a number, both inside
	Absent    bool     // known to be absent
	Present   bool     // known, and there
	Matches   string   // an RE2 expression that a string must match somewhere
	Contains  Value    // a substring of a string, or an element of a list

	By     Stage    // the stage from which the criterion is asked; prospect if empty
	Weight *float64 // in the fit score; 1 if nil
	Note   string   // why the criterion is there, for people
}

// test is a criterion made ready.
type test struct {
	Criterion
	path   path
	regexp *regexp.Regexp

	in, notIn, contains valueSet
	by                  Stage
	place               int // of by in the life cycle, -1 if it has none
	weight              float64
	asks                string // the operators, for reasons
}

// newTest checks the criterion.
func newTest(c Criterion) (test, error) {
	p, err := parsePath(c.Attribute)
	if err != nil {
		return test{}, err
	}
	t := test{Criterion: c, path: p, by: c.By, weight: 1}
	if t.by == "" {
		t.by = StageProspect
	}
	t.place = t.by.place()
	if c.Weight != nil {
		t.weight = *c.Weight
	}
	if c.Matches != "" {
		if t.regexp, err = regexp.Compile(c.Matches); err != nil {
			return test{}, fmt.Errorf("leadclass: matches: %w", err)
		}
	}
	t.in, t.notIn, t.contains = newValueSet(c.In), newValueSet(c.NotIn), newValueSet([]Value{c.Contains})
	t.asks = c.String()
	return t, t.check()
}

func (t *test) check() error {
	switch {
	case t.operators() == 0:
		return errors.New("leadclass: no operator: one of in, not_in, min, max, absent, present, matches, contains is needed")
	case t.Absent && t.operators() > 1:
		return errors.New("leadclass: what is absent cannot be asked anything else")
	case t.Min != nil && t.Max != nil && *t.Min > *t.Max:
		return fmt.Errorf("leadclass: min %v is above max %v", *t.Min, *t.Max)
	case !(t.weight >= 0 && t.weight < 1e12):
		return fmt.Errorf("leadclass: weight %v is not 0 or more", t.weight)
	case t.Contains.kind != UnknownValue && !t.Contains.scalar():
		return fmt.Errorf("leadclass: contains cannot be %s", t.Contains.kind)
	case t.Contains.kind == TextValue && t.Contains.absent():
		return errors.New("leadclass: contains is blank")
	}
	return errors.Join(checkList("in", t.In), checkList("not_in", t.NotIn))
}

func checkList(operator string, list []Value) error {
	if list != nil && len(list) == 0 {
		return fmt.Errorf("leadclass: %s lists nothing", operator)
	}
	for _, v := range list {
		if !v.scalar() {
			return fmt.Errorf("leadclass: %s cannot list %s", operator, v.kind)
		}
	}
	return nil
}

func (t *test) operators() int {
	n := 0
	for _, set := range [...]bool{
		t.In != nil, t.NotIn != nil, t.Min != nil, t.Max != nil,
		t.Absent, t.Present, t.Matches != "", t.Contains.kind != UnknownValue,
	} {
		if set {
			n++
		}
	}
	return n
}

func (v Value) scalar() bool {
	return v.kind == TextValue || v.kind == NumberValue || v.kind == BoolValue
}

// String writes the operators out: `in ["windows"]`, `min 20`.
func (c Criterion) String() string {
	var parts []string
	add := func(set bool, format string, args ...any) {
		if set {
			parts = append(parts, fmt.Sprintf(format, args...))
		}
	}
	add(c.In != nil, "in %s", Value{kind: ListValue, list: c.In})
	add(c.NotIn != nil, "not_in %s", Value{kind: ListValue, list: c.NotIn})
	if c.Min != nil {
		add(true, "min %s", appendNumber(nil, *c.Min))
	}
	if c.Max != nil {
		add(true, "max %s", appendNumber(nil, *c.Max))
	}
	add(c.Absent, "absent")
	add(c.Present, "present")
	add(c.Matches != "", "matches %q", c.Matches)
	add(c.Contains.kind != UnknownValue, "contains %s", c.Contains)
	return strings.Join(parts, ", ")
}
