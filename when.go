package leadclass

import (
	"fmt"
	"strconv"
	"time"
)

const dayLayout = "2006-01-02"

// ParseTime reads a time as RFC 3339 writes it ("2026-10-01T09:00:00Z"), or a
// date alone ("2026-10-01"), which means its first moment in UTC. The answer
// is in UTC. A day or an hour that no calendar has is an error.
func ParseTime(s string) (time.Time, error) {
	t, _, err := parseTime(s)
	return t, err
}

// parseTime also says whether s is a date alone.
func parseTime(s string) (t time.Time, dateOnly bool, err error) {
	if t, ok := parseUTC(s); ok {
		return t, false, nil
	}
	if t, err := time.Parse(dayLayout, s); err == nil {
		return t, true, nil
	}
	t, err = time.Parse(time.RFC3339, s)
	if err != nil || len(s) < len("2006-01-02T15:04:05Z") || s[13] != ':' {
		return time.Time{}, false, fmt.Errorf("leadclass: impossible date %.64q (RFC 3339 is needed, such as 2026-10-01T09:00:00Z)", s)
	}
	return t.UTC(), false, nil
}

// parseUTC reads the commonest form, "2006-01-02T15:04:05Z", without looking
// at a layout.
func parseUTC(s string) (time.Time, bool) {
	if len(s) != 20 || s[4] != '-' || s[7] != '-' || s[10] != 'T' || s[13] != ':' || s[16] != ':' || s[19] != 'Z' {
		return time.Time{}, false
	}
	year, ok1 := atoi(s[:4])
	month, ok2 := atoi(s[5:7])
	day, ok3 := atoi(s[8:10])
	hour, ok4 := atoi(s[11:13])
	minute, ok5 := atoi(s[14:16])
	second, ok6 := atoi(s[17:19])
	if !(ok1 && ok2 && ok3 && ok4 && ok5 && ok6) || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59 {
		return time.Time{}, false
	}
	t := time.Date(year, time.Month(month), day, hour, minute, second, 0, time.UTC)
	return t, t.Day() == day
}

func atoi(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// dayNumber counts the days of the calendar, in UTC, since 1970-01-01.
func dayNumber(t time.Time) int64 {
	const day = 24 * 60 * 60
	s := t.Unix()
	n := s / day
	if s%day < 0 {
		n--
	}
	return n
}

// dayStart is the first moment of the day with that number.
func dayStart(n int64) time.Time { return time.Unix(n*24*60*60, 0).UTC() }

// appendDay appends the date of t in UTC.
func appendDay(b []byte, t time.Time) []byte {
	year, month, day := t.UTC().Date()
	if year < 0 || year > 9999 {
		return t.UTC().AppendFormat(b, dayLayout)
	}
	b = append(b, byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-')
	b = append(b, byte('0'+month/10), byte('0'+month%10), '-')
	return append(b, byte('0'+day/10), byte('0'+day%10))
}

// number writes a number the way people do: 20, 0.5, 6200000.
func appendNumber(b []byte, f float64) []byte { return strconv.AppendFloat(b, f, 'f', -1, 64) }
