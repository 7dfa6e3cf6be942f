package leadclass

import (
	"fmt"
	"strings"
)

// ask returns whether the contact meets the criterion. A value of a type that
// an operator cannot be asked of is an [*InputError].
func (t *test) ask(c *Contact) (Status, error) {
	v := c.get(t.path)
	switch v.kind {
	case UnknownValue:
		return Unknown, nil
	case NullValue:
		return statusOf(t.meetsNull()), nil
	case ObjectValue:
		return Unknown, t.wrongType(c, v, "a string, number, boolean or list")
	}
	if t.Absent || t.Present {
		if v.absent() != t.Absent {
			return Failed, nil
		}
	}
	status := Met
	for _, operator := range [...]func(*test, *Contact, Value) (Status, error){
		(*test).askIn, (*test).askNotIn, (*test).askBounds, (*test).askMatches, (*test).askContains,
	} {
		s, err := operator(t, c, v)
		if err != nil {
			return Unknown, err
		}
		status = status.And(s)
	}
	return status, nil
}

// meetsNull: what is known to be absent is none of anything.
func (t *test) meetsNull() bool {
	return t.In == nil && t.Min == nil && t.Max == nil && !t.Present && t.regexp == nil && t.Contains.kind == UnknownValue
}

func (t *test) askIn(c *Contact, v Value) (Status, error) {
	if t.In == nil {
		return Met, nil
	}
	return t.oneOf(c, v, t.in)
}

func (t *test) askNotIn(c *Contact, v Value) (Status, error) {
	if t.NotIn == nil {
		return Met, nil
	}
	s, err := t.oneOf(c, v, t.notIn)
	return s.Not(), err
}

// oneOf asks whether v, or an element of the list v, is in the set.
func (t *test) oneOf(c *Contact, v Value, set valueSet) (Status, error) {
	if v.kind != ListValue {
		found, sameKind := set.has(v)
		if !sameKind {
			return Unknown, t.wrongType(c, v, set.list[0].kind.String())
		}
		return statusOf(found), nil
	}
	for _, e := range v.list {
		found, sameKind := set.has(e)
		if !sameKind && e.kind != NullValue {
			return Unknown, t.wrongType(c, e, "a list of "+plural(set.list[0].kind))
		}
		if found {
			return Met, nil
		}
	}
	return Failed, nil
}

func plural(k ValueKind) string { return strings.TrimPrefix(k.String(), "a ") + "s" }

func (t *test) askBounds(c *Contact, v Value) (Status, error) {
	switch {
	case t.Min == nil && t.Max == nil:
		return Met, nil
	case v.kind != NumberValue:
		return Unknown, t.wrongType(c, v, NumberValue.String())
	}
	return statusOf((t.Min == nil || v.num >= *t.Min) && (t.Max == nil || v.num <= *t.Max)), nil
}

func (t *test) askMatches(c *Contact, v Value) (Status, error) {
	switch {
	case t.regexp == nil:
		return Met, nil
	case v.kind != TextValue:
		return Unknown, t.wrongType(c, v, TextValue.String())
	}
	return statusOf(t.regexp.MatchString(v.text)), nil
}

func (t *test) askContains(c *Contact, v Value) (Status, error) {
	switch {
	case t.Contains.kind == UnknownValue:
		return Met, nil
	case v.kind == ListValue:
		return t.oneOf(c, v, t.contains)
	case v.kind != TextValue || t.Contains.kind != TextValue:
		return Unknown, t.wrongType(c, v, "a string or a list of "+plural(t.Contains.kind))
	}
	return statusOf(containsFold(v.text, strings.TrimSpace(t.Contains.text))), nil
}

// containsFold reports whether s holds part, without regard to case.
func containsFold(s, part string) bool {
	return strings.Contains(s, part) || strings.Contains(strings.ToLower(s), strings.ToLower(part))
}

func (t *test) wrongType(c *Contact, v Value, wanted string) error {
	return &InputError{
		Contact: c.ID, Path: t.path.full,
		Reason: fmt.Sprintf("%s (%.64s) where %s is needed", v.kind, v, wanted),
	}
}

// because appends why the status is what it is.
func (t *test) because(c *Contact, s Status, b []byte) []byte {
	b = append(b, t.path.full...)
	if s == Unknown {
		return append(b, " is unknown"...)
	}
	b = c.get(t.path).appendJSON(append(b, " is "...))
	if s == Met {
		return b
	}
	return append(append(b, ", asked: "...), t.asks...)
}
