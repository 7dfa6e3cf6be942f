package output

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/leadclass/leadclass"
)

// short is the facts in a line: "write to Ann Lee <ann@example.com>; back 2026-03-04".
func short(f leadclass.Facts) string {
	var out []string
	add := func(format string, args ...any) { out = append(out, strings.TrimSpace(fmt.Sprintf(format, args...))) }
	for _, r := range f.Referrals {
		add("%s %s", referralWords[r.Kind], person(r))
	}
	if f.Departed {
		add("has left")
	}
	if f.NewAddress != nil {
		add("now at %s", f.NewAddress.Email)
	}
	if f.ReturnDate != nil {
		add("back %s", cmp.Or(f.ReturnDate.Date.String(), f.ReturnDate.Text))
	}
	if f.Revisit != nil {
		add("come back %s", interval(*f.Revisit))
	}
	for _, t := range f.Times {
		add("meet %s", slot(t))
	}
	if f.BookingLink != nil {
		add("book at %s", f.BookingLink.URL)
	}
	if f.Phone != nil {
		add("ring %s", f.Phone.Number)
	}
	if f.Budget != nil {
		add("budget %s", money(*f.Budget))
	}
	if f.Timeline != nil {
		add("by %s", interval(*f.Timeline))
	}
	if f.Authority != nil {
		add("%s", authority(*f.Authority))
	}
	if f.Reason != nil {
		add("reason %s %s", f.Reason.Value, f.Reason.Vendor)
	}
	return strings.Join(out, "; ")
}

var referralWords = map[leadclass.ReferralKind]string{
	leadclass.ReferredTo: "write to", leadclass.Deputy: "meanwhile", leadclass.Successor: "successor", leadclass.CopiedIn: "with",
}

func person(r leadclass.Referral) string {
	var parts []string
	for _, s := range []string{r.Name, r.Role, r.Email, r.Phone} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func interval(i leadclass.Interval) string {
	switch {
	case i.From.IsZero():
		return fmt.Sprintf("%q", i.Text)
	case i.To.IsZero() || i.To.Time().Sub(i.From.Time()).Hours() <= 24:
		return i.From.String()
	}
	return i.From.String() + "–" + leadclass.DateOf(i.To.Time().AddDate(0, 0, -1)).String()
}

func slot(s leadclass.Slot) string {
	out := cmp.Or(s.From.String(), s.Text)
	if to := s.To.String(); to != "" {
		out += "–" + strings.TrimPrefix(to, s.From.Date.String()+"T")
	}
	return strings.TrimSpace(out + " " + s.Zone)
}

func money(m leadclass.Money) string {
	out := strings.TrimSpace(fmt.Sprintf("%.10g %s", m.Amount, m.Currency))
	if m.Period != "" {
		out += " a " + m.Period
	}
	return out
}

func authority(a leadclass.Authority) string {
	switch a.Value {
	case "decides":
		return "decides"
	case "influences":
		return "has a say"
	}
	return strings.TrimSpace("decided by " + cmp.Or(a.Who, "others"))
}
