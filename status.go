package leadclass

import (
	"fmt"
	"slices"
)

// Status is a truth value of Kleene's strong three-valued logic. The zero
// value is [Unknown]; an unknown never counts as met.
type Status uint8

// The three values.
const (
	Unknown Status = iota
	Failed
	Met
)

var statusNames = [...]string{Unknown: "unknown", Failed: "failed", Met: "met"}

// And is failed if one of the two is, else unknown if one is, else met.
func (s Status) And(t Status) Status {
	switch {
	case s == Failed || t == Failed:
		return Failed
	case s == Unknown || t == Unknown:
		return Unknown
	}
	return Met
}

// Or is met if one of the two is, else unknown if one is, else failed.
func (s Status) Or(t Status) Status { return s.Not().And(t.Not()).Not() }

// Not swaps met and failed; the negation of an unknown is unknown.
func (s Status) Not() Status {
	switch s {
	case Met:
		return Failed
	case Failed:
		return Met
	}
	return Unknown
}

// statusOf turns a plain truth value into a status that is known.
func statusOf(b bool) Status {
	if b {
		return Met
	}
	return Failed
}

// String returns "unknown", "failed" or "met".
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return fmt.Sprintf("Status(%d)", uint8(s))
}

// MarshalText writes the name.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a name written by [Status.MarshalText].
func (s *Status) UnmarshalText(b []byte) error {
	i := slices.Index(statusNames[:], string(b))
	if i < 0 {
		return fmt.Errorf("leadclass: unknown status %.64q", b)
	}
	*s = Status(i)
	return nil
}
