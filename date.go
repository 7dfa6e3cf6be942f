package leadclass

import (
	"fmt"
	"time"
)

// Date is a day of the calendar, of no time zone. The zero Date is none.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the day of t, in t's own zone.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero reports whether d is none.
func (d Date) IsZero() bool { return d == Date{} }

// Time returns the start of the day in UTC.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// String returns the day as ISO 8601 has it, 2026-03-04; "" for none.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes the day as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads 2026-03-04, or nothing.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(b))
	if err != nil {
		return fmt.Errorf("leadclass: want a day such as 2006-01-02, got %.64q", b)
	}
	*d = DateOf(t)
	return nil
}

// Moment is a day with or without a time of day, as somebody writes it down
// who does not think of time zones. The zero Moment is none.
type Moment struct {
	Date
	Clock        bool // the time of day is known
	Hour, Minute int  // 24 hours
}

// String returns 2026-11-26T15:00, or 2026-11-26 where no time of day is known.
func (m Moment) String() string {
	if !m.Clock || m.IsZero() {
		return m.Date.String()
	}
	return fmt.Sprintf("%sT%02d:%02d", m.Date, m.Hour, m.Minute)
}

// MarshalText writes the moment as [Moment.String] does.
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads 2026-11-26T15:00, 2026-11-26, or nothing.
func (m *Moment) UnmarshalText(b []byte) error {
	t, err := time.Parse("2006-01-02T15:04", string(b))
	if err != nil {
		*m = Moment{}
		return m.Date.UnmarshalText(b)
	}
	*m = Moment{DateOf(t), true, t.Hour(), t.Minute()}
	return nil
}
