package leadclass

import "context"

// Facts is what a reply says beside its intent: what to do next. A fact that
// the author does not state is absent. Nothing is taken from what is quoted,
// nor from a signature, save Writer. The JSON form is described by
// facts.schema.json.
type Facts struct {
	Referrals   []Referral   `json:"referrals,omitempty"`    // in the order of the text
	Departed    bool         `json:"departed,omitempty"`     // the one addressed has left, changed role, retired or died
	NewAddress  *Mailbox     `json:"new_address,omitempty"`  // of the one addressed
	ReturnDate  *Day         `json:"return_date,omitempty"`  // of an absence: the first day back
	Revisit     *Interval    `json:"revisit,omitempty"`      // of a no for the present: when to come back
	Times       []Slot       `json:"times,omitempty"`        // proposed or accepted for a meeting
	BookingLink *Link        `json:"booking_link,omitempty"` // to the author's calendar
	Phone       *Phone       `json:"phone,omitempty"`        // to ring the author on
	Budget      *Money       `json:"budget,omitempty"`       // what they have or would spend
	Timeline    *Interval    `json:"timeline,omitempty"`     // by when they want to decide, buy or start
	Authority   *Authority   `json:"authority,omitempty"`    // who decides
	Need        *Found       `json:"need,omitempty"`         // a problem of theirs, in their words; a guess
	Reason      *Grounds     `json:"reason,omitempty"`       // of a refusal, delay, objection or redirect
	Writer      *WriterFacts `json:"writer,omitempty"`       // from the signature, if asked for
}

// Found says where a fact stands and how sure it is.
type Found struct {
	Text       string  `json:"text"`       // as written
	Start      int     `json:"start"`      // byte span of Text in Classification.Text
	End        int     `json:"end"`        //
	Confidence float64 `json:"confidence"` // 0 to 1; a judgement of the pattern that found it, not calibrated
}

// Referral is somebody else to talk to. At least one of name, e-mail, phone
// and role is known.
type Referral struct {
	Kind  ReferralKind `json:"kind"`
	Name  string       `json:"name,omitempty"`  // as written, with its title; of a firm too
	Email string       `json:"email,omitempty"` // lower case
	Phone string       `json:"phone,omitempty"` // see Phone.Number
	Role  string       `json:"role,omitempty"`  // role or department, as written
	Found
}

// ReferralKind says what somebody is to the author of the reply.
type ReferralKind string

// The kinds of referrals.
const (
	ReferredTo ReferralKind = "redirect"  // talk to them instead
	Deputy     ReferralKind = "deputy"    // stands in while the author is away
	Successor  ReferralKind = "successor" // took over from somebody who left
	CopiedIn   ReferralKind = "cc"        // joins; the author stays
)

// Mailbox is an e-mail address.
type Mailbox struct {
	Email string `json:"email"` // lower case
	Found
}

// Day is a day that was said.
type Day struct {
	Date Date `json:"date,omitzero"` // zero if it hangs on a date of the reply that is not known
	Found
}

// Interval is a span of days that was said: From is in it, To is not. Both are
// zero where the words say no date ("once the merger is through").
type Interval struct {
	From Date `json:"from,omitzero"`
	To   Date `json:"to,omitzero"`
	Found
}

// Slot is a time for a meeting. To is zero if no end was said. A slot of a
// known From without a time of day is a whole day.
type Slot struct {
	From Moment `json:"from,omitzero"`
	To   Moment `json:"to,omitzero"`
	Zone string `json:"zone,omitempty"` // as written: "CET", "your time"
	Found
}

// Link is a web address.
type Link struct {
	URL string `json:"url"` // as written
	Found
}

// Phone is a telephone number.
type Phone struct {
	Number string `json:"number"` // digits, with "+" in front if it was written, and ";ext=" for an extension
	Found
}

// Money is an amount. Of a range it is the upper end.
type Money struct {
	Amount   float64 `json:"amount"`
	Currency string  `json:"currency,omitempty"` // ISO 4217
	Period   string  `json:"period,omitempty"`   // year, quarter, month, week, day; empty: once, or not said
	Found
}

// Authority says who decides: "decides" (the author), "influences" (the author
// has a say) or "other".
type Authority struct {
	Value string `json:"value"`
	Who   string `json:"who,omitempty"` // as written, of "other"
	Found
}

// Grounds says why not, or not now: has-solution, no-need, no-budget,
// no-authority, timing, policy or trust.
type Grounds struct {
	Value  string `json:"value"`
	Vendor string `json:"vendor,omitempty"` // what they have, of has-solution, if it is named
	Found
}

// WriterFacts is what a signature says of the author. Spans are bytes of
// Reply.Signature.
type WriterFacts struct {
	Name    *Found `json:"name,omitempty"`
	Title   *Found `json:"title,omitempty"`
	Phone   *Phone `json:"phone,omitempty"`
	Company *Found `json:"company,omitempty"`
}

// Extractor finds the facts that go with an intent. A fact that may be meant
// otherwise (3/4: April or March?) gives a doubt. Implementations must be safe
// for concurrent use, neither change nor keep the document, and never look at
// the clock: [Reply.Date] is the only anchor of relative dates.
type Extractor interface {
	Extract(ctx context.Context, doc *Document, intent Intent) (Facts, []Doubt, error)
}
