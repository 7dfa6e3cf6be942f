// Package goldfacts compares found facts with gold ones, value by value.
package goldfacts

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"github.com/leadclass/leadclass"
)

// Reply is one line of a gold file.
type Reply struct {
	ID       string            `json:"id"`
	Date     time.Time         `json:"date"`
	Channel  leadclass.Channel `json:"channel"`
	Lang     string            `json:"lang"`
	Outreach string            `json:"outreach"`
	Text     string            `json:"text"`
	Intent   leadclass.Intent  `json:"intent"`
	Facts    leadclass.Facts   `json:"facts"`
}

// Read reads a gold file.
func Read(r io.Reader) ([]Reply, error) {
	var out []Reply
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var g Reply
		if err := json.Unmarshal(in.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("line %d: %w", len(out)+1, err)
		}
		out = append(out, g)
	}
	return out, in.Err()
}

// Count is how many values of a kind were found rightly, found wrongly, and missed.
type Count struct{ Right, Wrong, Missed int }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 {
	if c.Right == 0 {
		return 0
	}
	return 2 * float64(c.Right) / float64(2*c.Right+c.Wrong+c.Missed)
}

// Tally counts by kind of value.
type Tally map[string]Count

// Add compares one reply; it returns what was missed and what was wrong.
func (t Tally) Add(gold, found leadclass.Facts) (missed, wrong []string) {
	rest := map[string]int{}
	for _, v := range Values(found) {
		rest[v]++
	}
	for _, v := range Values(gold) {
		c := t[kind(v)]
		if rest[v] > 0 {
			rest[v]--
			c.Right++
		} else {
			c.Missed++
			missed = append(missed, v)
		}
		t[kind(v)] = c
	}
	for _, v := range Values(found) {
		if rest[v] > 0 {
			rest[v]--
			c := t[kind(v)]
			c.Wrong++
			t[kind(v)] = c
			wrong = append(wrong, v)
		}
	}
	return missed, wrong
}

func kind(v string) string { k, _, _ := strings.Cut(v, "="); return k }

// Values lists the values of facts as "kind=value". Facts without a resolved
// value (a revisit that is no date) have none.
func Values(f leadclass.Facts) []string {
	var out []string
	add := func(kind, value string) {
		if value != "" {
			out = append(out, kind+"="+value)
		}
	}
	for _, r := range f.Referrals {
		add("referral email", r.Email)
		add("referral name", r.Name)
		add("referral role", strings.ToLower(r.Role))
		add("referral phone", digits(r.Phone))
		add("referral kind", fmt.Sprintf("%s of %s", r.Kind, cmp.Or(r.Email, r.Name, strings.ToLower(r.Role), digits(r.Phone))))
	}
	if f.Departed {
		add("departed", "true")
	}
	if f.NewAddress != nil {
		add("new address", f.NewAddress.Email)
	}
	if f.ReturnDate != nil {
		add("return date", f.ReturnDate.Date.String())
	}
	for name, i := range map[string]*leadclass.Interval{"revisit": f.Revisit, "timeline": f.Timeline} {
		if i != nil && !i.From.IsZero() {
			add(name, i.From.String()+" to "+i.To.String())
		}
	}
	for _, s := range f.Times {
		if !s.From.IsZero() {
			add("time", s.From.String()+" to "+s.To.String())
		}
	}
	if f.BookingLink != nil {
		add("booking link", f.BookingLink.URL)
	}
	if f.Phone != nil {
		add("phone", digits(f.Phone.Number))
	}
	if f.Budget != nil {
		add("budget", fmt.Sprintf("%g %s %s", f.Budget.Amount, f.Budget.Currency, f.Budget.Period))
	}
	if f.Authority != nil {
		add("authority", f.Authority.Value)
		add("decider", strings.ToLower(f.Authority.Who))
	}
	if f.Need != nil {
		add("need", "stated")
	}
	if f.Reason != nil {
		add("reason "+f.Reason.Value, "stated")
		add("vendor", f.Reason.Vendor)
	}
	return out
}

func digits(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return c
		}
		return -1
	}, s)
}
