package extract

import (
	"math"
	"strconv"
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// currencies are the ISO codes by the value of the class currency.
var currencies = [...]string{"", "USD", "EUR", "GBP", "CHF", "INR", "AUD", "CAD", "ZAR", "SEK", "NOK", "DKK", "JPY", "SGD", "AED", "NGN", "KES", "BRL", "MXN", "NZD", "PLN"}

// signs are what stands before or behind an amount.
var signs = [...]struct{ sign, code string }{
	{"us$", "USD"}, {"a$", "AUD"}, {"au$", "AUD"}, {"c$", "CAD"}, {"ca$", "CAD"}, {"nz$", "NZD"}, {"s$", "SGD"}, {"r$", "BRL"}, {"$", "USD"},
	{"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"}, {"₦", "NGN"},
}

// budgetOf finds what the author has or would spend.
func budgetOf(r *reader, f *leadclass.Facts) {
	if !r.kind(text.Money) && !r.kind(text.Number) && !r.any(multiplier) {
		return
	}
	score := 0.0
	for i := 0; i < r.end; i++ {
		m, last, ok := r.moneyAt(i)
		if !ok {
			continue
		}
		if s := r.owns(i, last, m.Currency != ""); s > score {
			score = s
			m.Found = r.found(i, last, s)
			f.Budget = &m
		}
		i = last - 1
	}
}

// owns says how surely the amount at tokens [first, last) is the author's own.
func (r *reader) owns(first, last int, signed bool) float64 {
	start, end := r.sentence(first)
	if !signed && !r.scaled(first, last) && !r.near(first, 3, budget) && !(r.within(first, last, unit) && r.near(first, 3, spend)) {
		return 0 // a bare number counts anything
	}
	switch {
	case r.near(first, 8, budget), r.within(last, min(end, last+7), budget):
		return 0.9
	case (r.near(first, 5, spend) || r.within(last, min(end, last+4), spend)) && (r.within(start, end, self) || r.intent.Disposition() == leadclass.Genuine):
		return 0.8
	case r.intent.Disposition() == leadclass.Genuine && r.near(first, 3, supplies) && r.near(first, 5, self):
		return 0.6 // "we have 5k"
	case r.theirPrice(start, end), r.intent.Disposition() != leadclass.Genuine:
		return 0
	case r.norm(first-1) == "for" && r.text.Sentences[r.tokens[first].Sentence].Question && signed:
		return 0.5 // "what can you do for $500?"
	case !r.text.Sentences[r.tokens[first].Sentence].Question && signed:
		return 0.6 // who is keen and names money names their own
	}
	return 0
}

// scaled reports that tokens [first, last) count thousands.
func (r *reader) scaled(first, last int) bool {
	for k := first; k < last; k++ {
		if s := r.raw(k); r.is(k, multiplier) || r.isKind(k, text.Number) && s[len(s)-1] > '9' {
			return true
		}
	}
	return false
}

// theirPrice reports that tokens [start, end) speak of what the sender asks.
func (r *reader) theirPrice(start, end int) bool {
	for k := start; k < end; k++ {
		switch r.norm(k) {
		case "said", "quoted", "charge", "charges", "charging", "cost", "costs", "price", "site", "website", "listed", "saw":
			return true
		}
	}
	return false
}

// moneyAt reads an amount: "$5k", "5k USD", "EUR 10.000", "between 5 and 8
// thousand euros", "10-15k a year". Of a range it takes the upper end.
func (r *reader) moneyAt(i int) (leadclass.Money, int, bool) {
	var m leadclass.Money
	k := i
	if r.is(k, currency) && !r.is(k, count) {
		m.Currency = currencies[r.value(k)]
		k++
		if r.norm(k) == "." && r.glued(k) { // "Rs. 8 lakh"
			k++
		}
	}
	if code, last, ok := r.signAt(k); ok { // "R$ 40 thousand"
		m.Currency, k = code, last
	}
	amount, code, last, ok := r.amount(k)
	if !ok {
		return m, i, false
	}
	signed := code != "" || m.Currency != ""
	if code != "" {
		m.Currency = code
	}
	if (r.is(last, to) || r.norm(last) == "and") && !r.is(last, per) || r.norm(last) == "-" {
		if high, code, end, ok := r.amount(last + 1); ok {
			if amount < high/1000 && high >= 1000 { // "5 to 8k"
				amount *= 1000
			}
			amount, last = max(amount, high), end
			if code != "" {
				m.Currency, signed = code, true
			}
		}
	}
	if r.norm(last) == "swiss" {
		last++
	}
	if r.norm(last) == "canadian" || r.norm(last) == "australian" || r.norm(last) == "us" {
		if r.is(last+1, currency) {
			m.Currency = map[string]string{"canadian": "CAD", "australian": "AUD", "us": "USD"}[r.norm(last)]
			signed = true
			last += 2
		}
	} else if r.is(last, currency) {
		m.Currency, signed = currencies[r.value(last)], true
		last++
	}
	if code, end, ok := r.signAt(last); ok { // "1.500 €"
		m.Currency, signed, last = code, true, end
	}
	m.Amount = amount
	m.Period, last = r.perPeriod(last)
	if r.norm(last) == "in" && r.is(last+1, currency) { // "12k a year in euros"
		m.Currency, signed = currencies[r.value(last+1)], true
		last += 2
	}
	plain := !signed && amount < 500 && m.Period == ""
	return m, last, !plain && amount > 0 && (signed || !r.isKind(last, text.Word) || !r.unitNoun(last))
}

// unitNoun reports that a plain number counts something else: 4000 seats.
func (r *reader) unitNoun(i int) bool {
	switch r.norm(i) {
	case "seats", "users", "people", "employees", "staff", "units", "customers", "sites", "licences", "licenses", "orders", "hours", "tickets", "members", "rooms", "beds", "contacts", "leads", "calls", "students", "patients", "km", "miles", "sqm":
		return true
	}
	return r.is(i, unit|month)
}

// signAt reads a currency sign that stands for itself, in one token or two.
func (r *reader) signAt(i int) (code string, last int, ok bool) {
	s, n := r.tokenAt(i), 1
	if r.isKind(i, text.Word) && len(s) <= 2 && r.glued(i+1) && r.tokenAt(i+1) == "$" {
		s, n = s+"$", 2
	} else if !r.isKind(i, text.Mark) && !r.isKind(i, text.Unknown) {
		return "", i, false
	}
	for _, c := range signs {
		if strings.EqualFold(s, c.sign) {
			return c.code, i + n, true
		}
	}
	return "", i, false
}

// amountInWords reads "three thousand", "a couple of grand", "two and a half
// million", "five hundred".
func (r *reader) amountInWords(i int) (v float64, code string, last int, ok bool) {
	n, last, _, ok := r.number(i)
	if !ok || n == 0 || (r.norm(i) == "a" || r.norm(i) == "an") && r.words[i].span == 1 && !r.is(last, multiplier) {
		return 0, "", i, false
	}
	v = float64(n)
	if r.norm(last) == "and" && r.norm(last+1) == "a" && r.norm(last+2) == "half" {
		v, last = v+0.5, last+3
	}
	if !r.is(last, multiplier) {
		return 0, "", i, false
	}
	for r.is(last, multiplier) {
		v *= math.Pow10(r.value(last))
		last++
	}
	return v, "", last, true
}

// powers are the letters glued to a number: 5k.
var powers = map[string]int{"k": 3, "m": 6, "mn": 6, "mm": 6, "mio": 6, "l": 5, "cr": 7, "t": 3}

// amount reads one number with its sign and multiplier.
func (r *reader) amount(i int) (v float64, code string, last int, ok bool) {
	if !r.isKind(i, text.Money) && !r.isKind(i, text.Number) {
		return r.amountInWords(i)
	}
	s := strings.ToLower(r.raw(i))
	for _, c := range signs {
		if rest, ok := strings.CutPrefix(s, c.sign); ok {
			s, code = strings.TrimSpace(rest), c.code
			break
		}
		if rest, ok := strings.CutSuffix(s, c.sign); ok {
			s, code = rest, c.code
			break
		}
	}
	if code == "USD" && r.glued(i) { // "R$ 40" comes in two tokens
		for _, c := range signs {
			if strings.EqualFold(r.raw(i-1)+"$", c.sign) {
				code = c.code
			}
		}
	}
	if _, high, two := strings.Cut(s, "-"); two {
		s = high
		for _, c := range signs {
			s = strings.TrimPrefix(s, c.sign)
		}
	}
	digitsEnd := len(s)
	for digitsEnd > 0 && (s[digitsEnd-1] < '0' || s[digitsEnd-1] > '9') {
		digitsEnd--
	}
	v, ok = plainNumber(s[:digitsEnd])
	if !ok {
		return 0, "", i, false
	}
	last = i + 1
	for v < 1e6 && r.isKind(last, text.Number) && len(r.raw(last)) == 3 && r.gap(last) == " " && !strings.ContainsAny(s, ".,k") { // "45 000"
		thousand, ok := digits(r.raw(last))
		if !ok {
			break
		}
		v = v*1000 + float64(thousand)
		last++
	}
	switch tail := s[digitsEnd:]; {
	case tail == "" && r.is(last, multiplier):
		v *= math.Pow10(r.value(last))
		last++
	case tail == "" && r.norm(last) == "okay" && strings.EqualFold(r.raw(last), "k"):
		v *= 1000
		last++
	case tail != "":
		power, known := powers[tail]
		if !known {
			return 0, "", i, false
		}
		v *= math.Pow10(power)
	}
	return v, code, last, true
}

// plainNumber reads 5000, 5,000, 5.000 and 1.5.
func plainNumber(s string) (float64, bool) {
	groups := strings.FieldsFunc(s, func(c rune) bool { return c == '.' || c == ',' })
	if len(groups) == 0 || len(groups) > 4 {
		return 0, false
	}
	if last := groups[len(groups)-1]; len(groups) > 1 && len(last) != 3 {
		groups = []string{strings.Join(groups[:len(groups)-1], ""), last}
		v, err := strconv.ParseFloat(groups[0]+"."+groups[1], 64)
		return v, err == nil
	}
	v, err := strconv.ParseFloat(strings.Join(groups, ""), 64)
	return v, err == nil
}

// perPeriod reads "a year", "per month", "/yr", "annually".
func (r *reader) perPeriod(i int) (string, int) {
	switch r.norm(i) {
	case "annually", "yearly", "pa":
		return "year", i + 1
	case "per":
		if r.norm(i+1) == "annum" {
			return "year", i + 2
		}
	case "p":
		if r.norm(i+2) == "a" {
			return "year", i + 3
		}
		if r.norm(i+2) == "m" {
			return "month", i + 3
		}
	case "monthly", "pcm", "pm":
		return "month", i + 1
	case "weekly":
		return "week", i + 1
	}
	if r.norm(i) == "for" && (r.norm(i+1) == "the" || r.norm(i+1) == "this") {
		i++
	}
	if !r.is(i, per|next|in|filler) || !r.is(i+1, unit) {
		return "", i
	}
	switch r.value(i + 1) {
	case unitYear:
		return "year", i + 2
	case unitQuarter:
		return "quarter", i + 2
	case unitMonth:
		return "month", i + 2
	case unitWeek:
		return "week", i + 2
	case unitDay:
		return "day", i + 2
	}
	return "", i
}
