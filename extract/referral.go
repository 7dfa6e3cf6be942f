package extract

import (
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
		if r.norm(i-1) == ":" && r.norm(i-2) == "me" && !r.within(first, i, given) || r.within(max(first, i-12), i, newAddress) || first > 0 && r.within(first-14, first, newAddress) && (i-first < 4 && !r.within(first-6, i, contact) || i-first < 8 && !f.Departed && !r.within(first-14, i, given|title|role)) {
			f.NewAddress = &leadclass.Mailbox{Email: lower(r.raw(i)), Found: r.found(i, i+1, 0.9)}
			return
		}
	}
}

// lead of a referral: what is known of one somebody on the way.
type somebody struct {
	first, last int
	name        name
	named       bool
	role        [2]int
	email       int // token, -1 if none
	phone       int
	ext         bool // the phone is an extension alone
	score       float64
}

// referrals finds who else to talk to.
func referrals(r *reader, f *leadclass.Facts) {
	if !r.kind(text.Email) && !r.any(contact|handles|passOn|copied|role|department|given|successor) || !r.handsOver() && !r.kind(text.Email) && !r.any(copied|contact|passOn) {
		return
	}
	for _, s := range r.everybody(f) {
		if s.score <= 0 {
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

// handsOver reports an answer that is likely to name somebody else.
func (r *reader) handsOver() bool {
	return r.intent == leadclass.Redirect || r.intent.Disposition() == leadclass.Automatic
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

// maxPeople is how many people and departments of one reply are looked at.
const maxPeople = 24

// everybody gathers the names, roles, addresses and numbers that belong together.
func (r *reader) everybody(f *leadclass.Facts) []somebody {
	var all []somebody
	var gone []name
	for _, n := range r.names() {
		if len(all) == maxPeople {
			break
		}
		if r.intent == leadclass.Bounce || r.repeats(n, gone) {
			continue
		}
		if r.bystander(n) || !n.sure && r.firm(n) {
			gone = append(gone, n)
			continue
		}
		s := somebody{first: n.first, last: n.last, name: n, named: true, email: -1, phone: -1}
		r.giveRole(&s)
		s.score = r.cue(s)
		if s.score == 0 && len(all) > 0 && r.together(all[len(all)-1].last, s.first) { // "Kate and Luis"
			s.score = all[len(all)-1].score
		}
		if len(all) > 0 && s.score > 0 && all[len(all)-1].score == 0 && r.together(all[len(all)-1].last, s.first) {
			all[len(all)-1].score = s.score
		}
		all = append(all, s)
	}
	all = r.addRoles(all)
	all = r.addEmails(all, f)
	return r.addPhones(all)
}

// repeats reports that a name is short for one of the list.
func (r *reader) repeats(n name, list []name) bool {
	for _, o := range list {
		for k := o.first; k < o.last; k++ {
			if n.last == n.first+1 && o.last > o.first+1 && r.norm(k) == r.norm(n.first) {
				return true
			}
		}
	}
	return false
}

// firm reports that a name is also the domain of an address in the text.
func (r *reader) firm(n name) bool {
	if !r.kind(text.Email) {
		return false
	}
	word := r.norm(n.first)
	for i := range r.tokens[:r.end] {
		if r.isKind(i, text.Email) {
			if _, domain, _ := strings.Cut(r.tokens[i].Norm, "@"); strings.Contains(domain, word) {
				return true
			}
		}
	}
	return false
}

// together reports that only "and", "or" or a comma stands between.
func (r *reader) together(last, first int) bool {
	if first-last < 1 || first-last > 2 {
		return false
	}
	for k := last; k < first; k++ {
		switch r.norm(k) {
		case "and", "or", ",", "&", "/":
		default:
			return false
		}
	}
	return true
}

// bystander reports that a name is nobody to talk to: greeted, the author, or
// the one who left.
func (r *reader) bystander(n name) bool {
	first, last := r.sentence(n.first)
	switch {
	case r.within(n.first-1, n.first, at|in|since) && !r.endsAt(n.first, contact|points|passOn|copied) && r.norm(n.first-1) != "by", r.norm(n.first-1) == "of", r.norm(n.first-1) == "near":
		return true // a place or firm
	case r.is(n.first-1, opener) && n.first-1 == first && !r.is(n.first-1, contact):
		return true
	case n.first-1 >= first && r.norm(n.first-1) == "," && r.is(first, opener) && n.first-first < 4 && n.last >= last-1:
		return true
	case r.norm(n.first-1) == "am" || r.norm(n.first-2) == "this" && r.norm(n.first-1) == "is" && r.norm(n.last) != "'s" && n.last < last && r.intent != leadclass.Redirect:
		return true
	case r.is(n.last, left) || r.is(n.last+1, left):
		return true
	case n.first == first && n.last >= last-1 && last-first <= 4 && r.tokens[n.first].Sentence > 0 && r.tokens[n.first].Sentence == int32(len(r.text.Sentences)-1) && !r.cueBefore(n.first): // a signature
		return true
	case n.first > first && (r.norm(n.first-1) == "-" || r.norm(n.first-1) == "–" || r.norm(n.first-1) == "—") && n.last >= r.end && n.first > 1 && !r.glued(n.first-1):
		return true
	case r.near(n.first, 3, opener) && n.first-first <= 2 && r.norm(n.last) == "," && n.last-first < 6 && !r.is(first, contact):
		return true
	case strings.Contains(r.gap(n.first), "\n") && n.last >= r.end && r.tokens[n.first].Sentence > 0:
		return true
	case r.near(n.first, 3, closing) && n.last >= r.end-1 && !r.cueBefore(n.first):
		return true
	}
	return false
}

// cueBefore reports that the words before token i ask to talk to what follows.
func (r *reader) cueBefore(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-4); k-- {
		switch {
		case r.is(k, self) && !r.is(k, contact), r.norm(k) == ";":
			return false
		case r.norm(k) == "," && !r.is(k-1, contact):
			return false
		case r.is(k, contact) && r.tokens[k].Negator > 0:
			return false
		case r.is(k, contact), r.pointed(k + 1):
			return true
		case r.norm(k) == "to" && r.near(k, 7, passOn|contact):
			return true
		}
	}
	return false
}

// pointed reports that weak words to the same end stand right before token i.
func (r *reader) pointed(i int) bool {
	return r.handsOver() && r.endsAt(i, points)
}

// copiedIn reports that somebody is copied or brought in.
func (r *reader) copiedIn(s somebody) bool {
	first, last := r.sentence(s.first)
	return r.within(max(first, s.first-4), s.first, copied) || r.within(s.last, min(last, s.last+6), copied)
}

// handlesBehind reports that what ends before token i is the subject of being
// in charge.
func (r *reader) handlesBehind(i int) bool {
	_, last := r.sentence(i - 1)
	for k := i; k < min(last, i+5); k++ {
		switch {
		case r.is(k, handles) && r.tokens[k].Negator == 0:
			return true
		case r.norm(k) == "," && (k > i || !r.relative(k+1)), r.norm(k) == ".", r.norm(k) == "not", r.norm(k) == "cannot":
			return false
		}
	}
	return false
}

// relative reports a word that goes on about somebody: "Ann, who buys".
func (r *reader) relative(i int) bool {
	switch r.norm(i) {
	case "who", "he", "she", "they", "which":
		return true
	}
	return false
}

// led reports that a colon or arrow leads to token i: "Invoices: Ann".
func (r *reader) led(i int) bool {
	if i < 2 || !r.isKind(i-1, text.Mark) || r.tokens[i-1].Sentence != r.tokens[i-2].Sentence {
		return false
	}
	m := r.raw(i - 1)
	return m == ":" || m == ">" || m == "→" || m == "=>" || m == "->"
}

// cannot reports that what ends before token i is said not to help.
func (r *reader) cannot(i int) bool {
	_, last := r.sentence(i - 1)
	for k := i; k < min(last, i+5); k++ {
		if r.is(k, handles) && r.tokens[k].Negator > 0 || r.norm(k) == "not" || r.norm(k) == "cannot" {
			return true
		}
	}
	return false
}

// cue says how surely s is somebody to talk to.
func (r *reader) cue(s somebody) float64 {
	first, last := r.sentence(s.first)
	if !r.handsOver() {
		switch {
		case r.copiedIn(s) && (s.named && (s.name.sure || r.endsAt(s.first, copied)) || s.role[1] > 0 && r.ours(s.first)):
			return 0.8
		case s.named && s.name.sure && r.is(s.first-1, contact) && r.intent.Disposition() != leadclass.Genuine:
			return 0.7
		}
		return 0
	}
	switch {
	case r.cueBefore(s.first):
		return 0.9
	case s.named && r.led(s.first) && s.name.first == s.first:
		return 0.7
	case r.handlesBehind(s.last) && (s.named && s.name.sure || !r.placed(s.first)):
		return 0.85
	case r.within(max(first, s.first-4), s.first, successor) || r.within(s.last, min(last, s.last+4), successor), r.copiedIn(s):
		return 0.8
	case s.named && s.role[1] > 0 && s.name.sure && !r.cannot(s.last):
		return 0.65
	case s.named && r.intent == leadclass.Redirect && s.name.sure && len(r.tokens) < 12:
		return 0.5
	}
	return 0
}

// giveRole finds the role that stands beside a name.
func (r *reader) giveRole(s *somebody) {
	k := s.last
	closed := r.norm(k) == "," || r.norm(k) == "("
	if closed {
		k++
	}
	switch r.norm(k) {
	case "in", "from", "at", "of", "over", "on":
		k++
		closed = true
	case "is", "as":
		k++
		closed = true
	}
	for r.norm(k) == "the" || r.norm(k) == "our" || r.norm(k) == "my" || r.norm(k) == "a" || r.norm(k) == "over" || r.norm(k) == "your" {
		k++
		closed = true
	}
	if k >= r.end || r.tokens[k].Sentence != r.tokens[s.first].Sentence {
		closed = false
	}
	if first, last, ok := r.roleAt(k); ok && closed {
		if r.vague(first, last) {
			return
		}
		s.role, s.last = [2]int{first, last}, last
		return
	}
	if last, ok := r.unknownRole(k, closed); ok {
		s.role, s.last = [2]int{k, last}, last
		return
	}
	k = s.first // "our head of IT, Ann"; "my colleague Ann"
	comma := r.norm(k-1) == "," || r.norm(k-1) == "is" || r.norm(k-1) == "("
	if comma {
		k--
	}
	bracket := r.norm(k) == "(" || r.norm(k) == "is"

	for n := 7; n > 0; n-- {
		if k-n < 0 {
			continue
		}
		if first, last, ok := r.roleAt(k - n); ok && last == k {
			if comma && !bracket && !r.ours(first) || r.vague(first, last) {
				return
			}
			s.role, s.first = [2]int{first, last}, first
			return
		}
	}
}

// unknownRole reads a role of which no word is known, where the words around
// leave no doubt: "Ann, our churchwarden, …", "Shaz in the yard for that".
func (r *reader) unknownRole(k int, closed bool) (last int, ok bool) {
	if !closed || !r.ours(k) && r.norm(k-1) != "in" {
		return k, false
	}
	last = k
	for last < k+3 && r.modifier(last) && !r.capital(last) {
		last++
	}
	if last == k || last > k+2 && !r.ours(k) {
		return k, false
	}
	switch r.norm(last) {
	case "", ",", ".", ";", ")", "(", "-", "at", "on", "for", "who", "he", "she", "and", "if", "about", "or":
		return last, true
	}
	return k, r.tokens[last].Sentence != r.tokens[k].Sentence
}

// ours reports that "our", "my" or "the" stands before token i.
func (r *reader) ours(i int) bool {
	switch r.norm(i - 1) {
	case "our", "my", "the", "his", "her", "their":
		return true
	}
	return false
}

// modifierBefore reports that the role at token i starts further left.
func (r *reader) modifierBefore(i int) bool {
	return r.modifier(i-1) && r.tokens[i-1].Sentence == r.tokens[i].Sentence && !r.is(i-1, contact|handles|passOn)
}

// addRoles adds departments and roles that no name has.
func (r *reader) addRoles(all []somebody) []somebody {
	for i := 0; i < r.end; i++ {
		if len(all) == 2*maxPeople {
			break
		}
		if !r.heads(i) && !(r.announced(i) && (r.modifier(i) || r.compound(i))) && !r.qualifies(i) {
			continue
		}
		first, last, ok := r.roleAt(i)
		if !ok || taken(all, first, last) || r.vague(first, last) {
			if ok {
				i = last - 1
			}
			continue
		}
		s := somebody{first: first, last: last, role: [2]int{first, last}, email: -1, phone: -1}
		if !r.handsOver() && !r.copiedIn(s) {
			i = last - 1
			continue
		}
		start := first
		for r.norm(start-1) == "the" || r.norm(start-1) == "our" || r.norm(start-1) == "in" || r.norm(start-1) == "from" || r.norm(start-1) == "someone" || r.norm(start-1) == "somebody" || r.norm(start-1) == "a" || r.norm(start-1) == "my" {
			start--
		}
		switch {
		case r.cueBefore(start), r.copiedIn(s):
			s.score = 0.85
		case r.handlesBehind(last) && r.ours(first) && r.intent == leadclass.Redirect && !r.near(first, 3, self):
			s.score = 0.7
		case r.intent == leadclass.Redirect && len(r.tokens) <= 8:
			s.score = 0.5
		}
		all = insert(all, s)
		i = last - 1
	}
	return r.mergeAsked(all)
}

// selfBefore reports that the author speaks of themselves right before token i,
// but not as of somebody who is stood in for.
func (r *reader) selfBefore(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-5); k-- {
		if r.is(k, self) && r.norm(k-1) != "for" && r.norm(k-1) != "from" {
			return true
		}
	}
	return false
}

// mergeAsked makes one of a department and the name that is to be asked for
// there: "ring the estates office and ask for Morag".
func (r *reader) mergeAsked(all []somebody) []somebody {
	for k := 1; k < len(all); k++ {
		a, b := &all[k-1], all[k]
		if b.named && b.role[1] == 0 && !a.named && a.score > 0 && b.first-a.last < 14 && r.endsAt(b.first, contact) && r.norm(b.first-1) == "for" {
			a.named, a.name, a.last = true, b.name, b.last
			all = append(all[:k], all[k+1:]...)
			k--
		}
	}
	return all
}

// vague reports a role that names nobody: "the right person", "the team".
func (r *reader) vague(first, last int) bool {
	for k := first; k < last; k++ {
		if r.is(k, department) {
			return false
		}
		switch r.norm(k) {
		case "person", "people", "guy", "guys", "folks", "lady", "lot", "side", "line", "representative", "rep", "agent", "consultant", "partner", "partners", "office", "room", "service", "shop", "unit", "center", "centre", "colleague", "teammate", "staff", "group", "back", "team", "inbox", "mailbox", "company", "right", "best", "wrong", "lead", "replacement", "successor", "colleagues", "desk", "executive", "brother", "sister", "wife", "husband", "son", "daughter", "cousin", "nephew", "niece", "boss", "uncle", "aunt", "mum", "mom", "dad", "father", "mother", "owner", "superior":
		default:
			if r.is(k, role) || last-first > 1 && !r.is(k, noName) {
				return false
			}
		}
	}
	return true
}

func taken(all []somebody, first, last int) bool {
	for _, s := range all {
		if s.first < last && first < s.last || s.role[0] < last && first < s.role[1] {
			return true
		}
	}
	return false
}

// insert keeps the order of the text.
func insert(all []somebody, s somebody) []somebody {
	k := len(all)
	for k > 0 && all[k-1].first > s.first {
		k--
	}
	all = append(all, somebody{})
	copy(all[k+1:], all[k:])
	all[k] = s
	return all
}

// addEmails gives addresses to the people whose they are.
func (r *reader) addEmails(all []somebody, f *leadclass.Facts) []somebody {
	if !r.kind(text.Email) {
		return all
	}
	for i := range r.tokens[:r.end] {
		if len(all) == 3*maxPeople {
			break
		}
		if !r.isKind(i, text.Email) || f.NewAddress != nil && f.NewAddress.Start == r.tokens[i].Start || r.mine(i) || r.norm(i-1) == "my" || r.norm(i-2) == "my" || r.intent == leadclass.Bounce && !r.cueBefore(i) {
			continue
		}
		if k := r.owner(all, i); k >= 0 {
			all[k].email = i
			all[k].score = max(all[k].score, 0.8)
			if i >= all[k].last && i-all[k].last < 12 {
				all[k].last = i + 1
			}
			continue
		}
		all = insert(all, somebody{first: i, last: i + 1, email: i, phone: -1, score: 0.8})
	}
	return all
}

// owner returns who has the address at token i, -1 if nobody does.
func (r *reader) owner(all []somebody, i int) int {
	local, _, _ := strings.Cut(lower(r.raw(i)), "@")
	best := -1
	for k, s := range all {
		if s.email < 0 && r.spells(local, s) {
			if best < 0 || dist(s, i) < dist(all[best], i) {
				best = k
			}
		}
	}
	if best >= 0 {
		return best
	}
	shared := r.shared(local)
	for k := len(all) - 1; k >= 0; k-- {
		s := all[k]
		if s.email >= 0 || s.first > i && r.norm(i+1) != "(" {
			continue
		}
		gap := i - s.last
		same := r.tokens[s.first].Sentence == r.tokens[i].Sentence
		if !s.named && s.score == 0 && gap > 2 {
			continue // the topic, not who has the address
		}
		if s.first < i && (same && gap <= 10 || gap <= 5 && !(shared && s.named) || s.named && r.pronoun(i) && gap < 40) && !r.partBetween(s.last, i) {
			return k
		}
		if s.first > i && s.first-i <= 2 {
			return k
		}
	}
	return -1
}

// mine reports that "me" stands before the address at token i, and nobody else.
func (r *reader) mine(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-7); k-- {
		if r.norm(k) == "me" || r.norm(k) == "mine" {
			return true
		}
		if r.is(k, given|contact|role|department) {
			return false
		}
	}
	return false
}

// pronoun reports that him, her or them stands before token i: what follows
// belongs to somebody named before.
func (r *reader) pronoun(i int) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-9); k-- {
		switch r.norm(k) {
		case "him", "her", "them", "he", "she", "they":
			return true
		}
	}
	return false
}

// partBetween reports that something between parts an address from a name:
// another name's business.
func (r *reader) partBetween(first, last int) bool {
	for k := first; k < last; k++ {
		if r.norm(k) == ";" || r.isKind(k, text.Email) || r.norm(k) == "or" || r.norm(k) == "for" && r.norm(k-1) == "," {
			return true
		}
	}
	return false
}

func dist(s somebody, i int) int {
	if i < s.first {
		return s.first - i
	}
	return i - s.last
}

// shared reports an address of a function, not a person: "procurement", "info".
func (r *reader) shared(local string) bool {
	if w := r.vocabulary.words[local]; w != nil && w.class&(department|group) != 0 {
		return true
	}
	switch local {
	case "info", "office", "hello", "contact", "enquiries", "inquiries", "vendors", "suppliers", "orders", "mail", "team", "desk", "careers", "jobs":
		return true
	}
	return false
}

// spells reports that an address is made of a name or role.
func (r *reader) spells(local string, s somebody) bool {
	from, to := s.first, s.last
	if s.named {
		from, to = s.name.first, s.name.last
	}
	for k := from; k < to; k++ {
		n := r.norm(k)
		if len(n) >= 3 && r.isKind(k, text.Word) && strings.Contains(local, n) {
			return true
		}
	}
	return false
}

// addPhones gives numbers to the people whose they are.
func (r *reader) addPhones(all []somebody) []somebody {
	if !r.kind(text.Phone) && !r.kind(text.Number) {
		return all
	}
	for i := range r.tokens[:r.end] {
		ext := false
		if !r.isKind(i, text.Phone) {
			if r.isKind(i-1, text.Phone) || r.norm(i-1) == "," && r.isKind(i-2, text.Phone) {
				continue
			}
			if n := r.norm(i); n != "ext" && n != "extension" && n != "extn" && n != "x" {
				continue
			}
			_, _, ok := r.extension(i)
			if !ok {
				continue
			}
			ext = true
		}
		if r.selfBefore(i) && !r.near(i, 2, contact) && !r.pronoun(i) {
			continue
		}
		for k := len(all) - 1; k >= 0; k-- {
			s := &all[k]
			if s.first > i || s.phone >= 0 {
				if s.phone >= 0 {
					break
				}
				continue
			}
			if s.score == 0 && !s.named && i-s.last > 2 {
				continue
			}
			if gap := i - s.last; r.tokens[s.first].Sentence == r.tokens[i].Sentence && gap <= 10 || gap <= 5 || s.named && gap < 40 && r.pronoun(i) {
				s.phone, s.ext = i, ext
				s.score = max(s.score, 0.75)
				s.last = i + 1
			}
			break
		}
		if !taken(all, i, i+1) && !ext && r.handsOver() {
			if first, last, ok := r.described(i); ok && !taken(all, first, last) {
				all = insert(all, somebody{first: first, last: i + 1, role: [2]int{first, last}, email: -1, phone: i, score: 0.7})
			}
		}
	}
	return all
}

// described reads what is to be rung at token i: "call the depot at 555 0140".
func (r *reader) described(i int) (first, last int, ok bool) {
	start, _ := r.sentence(i)
	k := i
	for k > start && (r.is(k-1, at|back|handles) || r.isKind(k-1, text.Mark) || r.norm(k-1) == "be") {
		k--
	}
	last = k
	for k > max(start, last-3) && r.isKind(k-1, text.Word) && !r.ours(k) {
		k--
	}
	return k, last, k < last && r.ours(k)
}
