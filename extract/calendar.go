package extract

import (
	"time"

	"github.com/leadclass/leadclass"
)

// Values of the class unit.
const (
	unitMinute = iota + 1
	unitHour
	unitDay
	unitWeek
	unitFortnight
	unitMonth
	unitQuarter
	unitYear
	unitHalf
	unitSeason
)

// Values of the class part.
const (
	partStart = iota + 1
	partMiddle
	partEnd
	partEarly
	partLate
)

// Values of the class holiday.
const (
	newYear = iota + 1
	christmas
	easter
	thanksgiving
	theHolidays
)

type date = leadclass.Date

func day(year int, m time.Month, d int) date {
	return leadclass.DateOf(time.Date(year, m, d, 0, 0, 0, 0, time.UTC))
}

func plusDays(d date, n int) date            { return day(d.Year, d.Month, d.Day+n) }
func firstOfMonth(d date) date               { return date{Year: d.Year, Month: d.Month, Day: 1} }
func earlier(a, b date) bool                 { return a.Time().Before(b.Time()) }
func daysBetween(a, b date) int              { return int(b.Time().Sub(a.Time()).Hours() / 24) }
func weekdayOf(d date) int                   { return (int(d.Time().Weekday())+6)%7 + 1 } // 1 is Monday
func mondayOf(d date) date                   { return plusDays(d, 1-weekdayOf(d)) }
func exists(y int, m time.Month, d int) bool { return d >= 1 && day(y, m, d).Month == m }

// plusMonths keeps to the month: a month after 31 January is 28 February.
func plusMonths(d date, n int) date {
	first := day(d.Year, d.Month+time.Month(n), 1)
	last := plusDays(day(first.Year, first.Month+1, 1), -1)
	return date{Year: first.Year, Month: first.Month, Day: min(d.Day, last.Day)}
}

// period is a span of days [from, to) that somebody thinks of as one unit. A
// period without days is one that hangs on a day which is not known.
type period struct {
	from, to date
	unit     int
}

func weekOf(d date) period               { return period{mondayOf(d), plusDays(mondayOf(d), 7), unitWeek} }
func weekFrom(d date) period             { return period{d, plusDays(d, 7), unitWeek} }
func monthFrom(d date) period            { return period{d, plusMonths(d, 1), unitMonth} }
func monthOf(y int, m time.Month) period { return monthFrom(day(y, m, 1)) }
func yearOf(y int) period                { return period{day(y, 1, 1), day(y+1, 1, 1), unitYear} }
func (p period) known() bool             { return !p.from.IsZero() }

// oneDay is a day; of no day, a period without days.
func oneDay(d date) period {
	if d.IsZero() {
		return period{unit: unitDay}
	}
	return period{d, plusDays(d, 1), unitDay}
}

func months(y int, m time.Month, n, unit int) period {
	return period{day(y, m, 1), day(y, m+time.Month(n), 1), unit}
}

// of returns a part of a period: the start of May, late 2027.
func (p period) of(part int) period {
	if !p.known() {
		return p
	}
	switch p.unit {
	case unitWeek:
		return p.ofWeek(part)
	case unitMonth:
		return p.ofMonth(part)
	case unitQuarter, unitSeason:
		n := map[int]int{partStart: 0, partEarly: 0, partMiddle: 1, partEnd: 2, partLate: 2}[part]
		return monthFrom(plusMonths(p.from, n))
	case unitYear:
		return p.ofYear(part)
	}
	return p
}

func (p period) ofWeek(part int) period {
	switch part {
	case partStart, partEarly:
		return period{p.from, plusDays(p.from, 2), unitDay}
	case partMiddle:
		return oneDay(plusDays(p.from, 2))
	}
	return oneDay(plusDays(p.from, 4))
}

func (p period) ofMonth(part int) period {
	switch part {
	case partStart, partEarly:
		return period{p.from, plusDays(p.from, 10), unitDay}
	case partMiddle:
		return period{plusDays(p.from, 10), plusDays(p.from, 20), unitDay}
	}
	return period{plusDays(p.from, 20), p.to, unitDay}
}

func (p period) ofYear(part int) period {
	y := p.from.Year
	switch part {
	case partStart:
		return monthOf(y, time.January)
	case partEarly:
		return months(y, time.January, 3, unitQuarter)
	case partMiddle:
		return months(y, time.June, 2, unitQuarter)
	case partLate:
		return months(y, time.October, 3, unitQuarter)
	}
	return monthOf(y, time.December)
}

// behind is the next period like p: after March comes April. A day counts as a
// week, since nobody means the very next day.
func (p period) behind() period {
	switch {
	case !p.known():
		return p
	case p.unit == unitDay:
		return weekFrom(p.to)
	case p.unit == unitWeek:
		return weekFrom(p.to)
	case p.unit == unitMonth:
		return monthFrom(p.to)
	case p.unit == unitYear:
		return yearOf(p.to.Year)
	case p.unit == unitSeason:
		return monthFrom(p.to)
	}
	return months(p.to.Year, p.to.Month, 3, p.unit)
}

// later is n units after d: a day for days, a week for weeks, else a month.
func later(d date, n, unit int) period {
	if d.IsZero() {
		return period{unit: unit}
	}
	switch unit {
	case unitDay:
		return oneDay(plusDays(d, n))
	case unitWeek:
		return weekFrom(plusDays(d, 7*n))
	case unitFortnight:
		return weekFrom(plusDays(d, 14*n))
	case unitMonth:
		return monthFrom(plusMonths(d, n))
	case unitQuarter:
		return monthFrom(plusMonths(d, 3*n))
	case unitYear:
		return monthFrom(plusMonths(d, 12*n))
	}
	return oneDay(d) // minutes and hours
}

// easterOf returns Easter Sunday (Meeus, Jones, Butcher).
func easterOf(y int) date {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return day(y, time.Month(n/31), n%31+1)
}

// holidayIn returns a holiday of a year.
func holidayIn(y, which int) period {
	switch which {
	case christmas:
		return period{day(y, time.December, 24), day(y, time.December, 27), unitDay}
	case theHolidays:
		return period{day(y, time.December, 24), day(y+1, time.January, 1), unitDay}
	case easter:
		return period{plusDays(easterOf(y), -2), plusDays(easterOf(y), 2), unitDay}
	case thanksgiving:
		first := day(y, time.November, 1)
		return oneDay(plusDays(first, (4-weekdayOf(first)+7)%7+21))
	}
	return oneDay(day(y, time.January, 1))
}
