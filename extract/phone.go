package extract

import (
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// phoneOf finds the number on which the author asks to be rung.
func phoneOf(r *reader, f *leadclass.Facts) {
	if !r.kind(text.Phone) {
		return
	}
	for i := range r.tokens[:r.end] {
		if !r.isKind(i, text.Phone) || r.othersPhone(i, f) {
			continue
		}
		first, last := r.sentence(i)
		score := 0.0
		switch {
		case r.near(i, 8, call), r.within(i, min(last, i+5), call):
			score = 0.95
		case last-first <= 12:
			score = 0.8
		case r.intent == leadclass.MeetingRequest:
			score = 0.7
		}
		if r.intent == leadclass.OutOfOffice && !r.ringMe(i) || r.near(i, 9, unsuited) && !r.near(i, 3, call) || r.norm(i-2) == "her" || r.norm(i-2) == "him" || r.norm(i-1) == "off" {
			score = 0
		}
		if score > 0 {
			number, end := r.phoneNumber(i)
			f.Phone = &leadclass.Phone{Number: number, Found: r.found(i, end, score)}
			return
		}
	}
}

// ringMe reports that the author, though away, asks to be rung on the number at
// token i.
func (r *reader) ringMe(i int) bool {
	first, _ := r.sentence(i)
	if first == i && i > 0 { // "Need me? 0491 555 0102."
		first, _ = r.sentence(i - 1)
	}
	for k := i - 1; k >= max(first, i-8); k-- {
		if r.norm(k) == "me" && r.norm(k-1) != "for" {
			return true
		}
	}
	return false
}

// othersPhone reports that a referral has the number at token i.
func (r *reader) othersPhone(i int, f *leadclass.Facts) bool {
	number, _ := r.phoneNumber(i)
	for _, ref := range f.Referrals {
		if ref.Phone == number {
			return true
		}
	}
	return false
}

// phoneNumber returns the digits of the number at token i, with its extension.
func (r *reader) phoneNumber(i int) (number string, last int) {
	number = phoneDigits(r.raw(i))
	if ext, last, ok := r.extension(i + 1); ok {
		return number + ";ext=" + ext, last
	}
	return number, i + 1
}

// phoneDigits keeps the digits of a number, and a plus in front.
func phoneDigits(s string) string {
	var b strings.Builder
	for _, c := range s {
		if '0' <= c && c <= '9' || c == '+' && b.Len() == 0 {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// extension reads "ext. 214", "x214", "extension 214".
func (r *reader) extension(i int) (number string, last int, ok bool) {
	k := i
	if r.norm(k) == "," || r.norm(k) == "(" {
		k++
	}
	switch n := r.norm(k); {
	case n == "ext" || n == "extension" || n == "extn" || n == "x":
		k++
		for r.norm(k) == "." || r.norm(k) == ":" || r.norm(k) == "no" {
			k++
		}
		if _, good := digits(r.tokenAt(k)); good && len(r.tokenAt(k)) >= 2 {
			return r.raw(k), k + 1, true
		}
	case len(n) > 2 && n[0] == 'x':
		if _, good := digits(n[1:]); good {
			return n[1:], k + 1, true
		}
	}
	return "", i, false
}
