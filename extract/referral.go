package extract

import (
	"slices"
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// departed finds that the one addressed has left.
func departed(r *reader, f *leadclass.Facts) {
	if !r.any(left) {
		return
	}
	for i := range r.tokens[:r.end] {
		if r.is(i, left) && r.tokens[i].Negator == 0 {
			f.Departed = true
			return
		}
	}
}

// newMailbox finds the new address of the one addressed.
func newMailbox(r *reader, f *leadclass.Facts) {
	if !r.any(newAddress|self) || !r.kind(text.Email) {
		return
	}
	for i := range r.tokens[:r.end] {
		if !r.isKind(i, text.Email) {
			continue
		}
		first, _ := r.sentence(i)
		me := r.norm(i-1) == ":" && r.norm(i-2) == "me" && !r.within(first, i, given) // "for anything me: jo@…"
		announced := r.within(max(first, i-12), i, newAddress)
		before := first > 0 && r.within(first-14, first, newAddress) // in the sentence before
		alone := i-first < 4 && !r.within(first-6, i, contact)
		nobody := i-first < 8 && !f.Departed && !r.within(first-14, i, given|title|role)
		if me || announced || before && (alone || nobody) {
			f.NewAddress = &leadclass.Mailbox{Email: lower(r.raw(i)), Found: r.found(i, i+1, 0.9)}
			return
		}
	}
}

// sureRole is how sure a department without name or address must be to be named
// beside somebody who has one: mostly it is only mentioned.
const sureRole = 0.8

// bare reports that only a role or department is known.
func (s somebody) bare() bool { return !s.named && s.email < 0 && s.phone < 0 }

// referrals finds who else to talk to.
func referrals(r *reader, f *leadclass.Facts) {
	if !r.kind(text.Email) && !r.any(contact|handles|passOn|copied|role|department|given|successor) || !r.handsOver() && !r.kind(text.Email) && !r.any(copied|contact|passOn) {
		return
	}
	all := r.everybody(f)
	reachable := slices.ContainsFunc(all, func(s somebody) bool { return s.score > 0 && !s.bare() })
	for _, s := range all {
		if s.score <= 0 || reachable && s.bare() && s.score < sureRole {
			continue
		}
		x := leadclass.Referral{Kind: r.referralKind(s, f), Found: r.found(s.first, s.last, min(s.score, 0.95))}
		if s.named {
			x.Name = r.nameText(s.name)
		}
		if s.role[1] > 0 {
			x.Role = strings.TrimRight(r.typed(s.role[0], s.role[1]), "'’")
			x.Role = strings.TrimSuffix(strings.TrimSuffix(x.Role, "'s"), "’s")
		}
		if s.email >= 0 {
			x.Email = lower(r.raw(s.email))
		}
		if s.ext {
			n, _, _ := r.extension(s.phone)
			x.Phone = ";ext=" + n
		} else if s.phone >= 0 {
			x.Phone, _ = r.phoneNumber(s.phone)
		}
		if !known(f.Referrals, x) {
			f.Referrals = append(f.Referrals, x)
		}
	}
}

// known reports that x says nothing that is not in the list.
func known(list []leadclass.Referral, x leadclass.Referral) bool {
	for _, o := range list {
		if x.Email == "" && x.Phone == "" && (x.Name != "" && strings.Contains(o.Name, x.Name) && (x.Role == "" || x.Role == o.Role) || x.Name == "" && strings.EqualFold(x.Role, o.Role)) {
			return true
		}
		if x.Email != "" && x.Email == o.Email {
			return true
		}
	}
	return false
}

func (r *reader) referralKind(s somebody, f *leadclass.Facts) leadclass.ReferralKind {
	first, last := r.sentence(s.first)
	switch {
	case r.within(max(first, s.first-6), min(last, s.last+8), successor), f.Departed && r.intent.Disposition() == leadclass.Automatic:
		return leadclass.Successor
	case r.intent == leadclass.OutOfOffice:
		return leadclass.Deputy
	case r.intent.Disposition() == leadclass.Genuine, r.copiedIn(s):
		return leadclass.CopiedIn
	case f.Departed && r.intent == leadclass.Redirect:
		return leadclass.Successor
	}
	return leadclass.ReferredTo
}
