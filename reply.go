package leadclass

import "time"

// Channel is the way a reply came: "email", "linkedin", "sms" or a name of the
// user's own. Empty means unknown.
type Channel string

// The channels that the shipped scorers know.
const (
	Email    Channel = "email"
	LinkedIn Channel = "linkedin"
	SMS      Channel = "sms"
	WhatsApp Channel = "whatsapp"
)

// Reply is one reply to an outreach message. Only Text is needed; everything
// else helps. Package mail makes a Reply from a raw message.
type Reply struct {
	ID       string // the caller's own; carried through
	Text     string // visible text: what the author typed, without quote and signature
	Subject  string // subject line, without "Re:"
	Outreach string // the message that is answered: context for a bare "yes"
	// Signature is what was cut off below the text, if anything. It is never judged.
	Signature string
	Channel   Channel   // empty if unknown
	Language  string    // ISO 639-1 code, as "en" or "en-US"; empty means: find out
	Date      time.Time // when the reply was sent; zero if unknown. Anchors relative dates.

	// InSubject says that the answer stands in the subject line alone ("Re: a
	// quick call - yes, Tuesday"): it is judged from there if Text is empty.
	InSubject bool
	// Machine is what the envelope (headers, MIME structure) says about the
	// message having been sent by a machine. The zero value says nothing.
	Machine Machine
	// Doubts are carried into the classification: "a quote may have been left in".
	Doubts []Doubt
}

// Machine is the evidence of a message's envelope that a machine sent it, or
// that a button was pressed (a calendar answer, a reaction).
type Machine struct {
	Kind    Intent   // what kind of message, such as Bounce or OutOfOffice; empty if nothing says so
	Reasons []string // the headers that say so, such as "Auto-Submitted: auto-replied"
}

// Doubt is a reason, in plain words, to look at a reply oneself.
type Doubt string

// Doubts that the classifier itself has. A scorer, or package mail, may have others.
const (
	EmptyText       Doubt = "the text is empty"
	UnknownLanguage Doubt = "the language is not one this classifier knows"
	BelowPrecision  Doubt = "not sure enough for the precision asked for"
	NoEvidence      Doubt = "nothing in the text speaks for any intent"
)
