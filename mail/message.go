package mail

import (
	"slices"
	"time"

	"github.com/leadclass/leadclass"
)

// Message is a message taken apart. The zones [Message.Visible],
// [Message.Quoted], [Message.Signature] and [Message.Footer] hold whole lines
// in the order of the message; no line is in two of them.
type Message struct {
	Visible   string // what the author typed now
	Quoted    string // earlier messages, with their header lines
	Signature string // sign-off with contact block, or what follows "-- "
	Footer    string // legal notices, banners, "Sent from my phone", list footers
	Outreach  string // the newest quoted message, itself without signature and quote

	Subject    string // without "Re:", "AW:", "Fwd:"
	RawSubject string // as sent, decoded
	From       Address
	To         []Address
	Date       time.Time // zero if absent or unreadable
	MessageID  string    // without angle brackets, like the next two
	InReplyTo  string
	References []string

	Attachments []string // file names, "" for a nameless part
	Channel     leadclass.Channel
	Machine     leadclass.Machine
	Delivery    []Delivery // what a delivery report says, one entry for a recipient

	Doubts   []leadclass.Doubt
	Problems []Problem
}

// Address is a mailbox.
type Address struct {
	Name    string // decoded display name, may be empty
	Address string // "ann@example.com", lower case
}

// Reply is the message as a classifier reads it. Its ID is left to the caller.
func (m *Message) Reply() leadclass.Reply {
	return leadclass.Reply{
		Text:      m.Visible,
		Subject:   m.Subject,
		Outreach:  m.Outreach,
		Signature: m.Signature,
		Channel:   m.Channel,
		Date:      m.Date,
		Machine:   m.Machine,
		Doubts:    m.Doubts,

		InSubject: slices.Contains(m.Doubts, DoubtSubjectOnly),
	}
}

// doubt notes d once.
func (m *Message) doubt(d leadclass.Doubt) {
	for _, have := range m.Doubts {
		if have == d {
			return
		}
	}
	m.Doubts = append(m.Doubts, d)
}

// The doubts that reading a message can leave.
const (
	DoubtNothingLeft   leadclass.Doubt = "nothing is left after cutting quotes, signature and footers"
	DoubtSubjectOnly   leadclass.Doubt = "the answer may stand in the subject alone"
	DoubtReaction      leadclass.Doubt = "the answer is a reaction or a button, not typed text"
	DoubtUnknownHeader leadclass.Doubt = "a quote header in an unknown language may have been left in"
	DoubtGuessedHeader leadclass.Doubt = "a quote was cut at a header in an unknown language"
	DoubtUnmarkedQuote leadclass.Doubt = "the message begins with a quote header and its quote is not marked: an answer below it may have been cut"
	DoubtAfterFooter   leadclass.Doubt = "text below a mobile footer was taken for a quote"
	DoubtSignature     leadclass.Doubt = "a contact block was kept: it may be a signature or a referral"
	DoubtOneBlock      leadclass.Doubt = "the whole message is one block: reply and quote could not be told apart"
	DoubtComplaint     leadclass.Doubt = "the recipient reported the message as spam: do not write to them again"
	DoubtForwarded     leadclass.Doubt = "the message is a forward without words of its own"
)
