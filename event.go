package leadclass

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Kind says what happened. The zero Kind is invalid.
type Kind uint8

// The kinds of events.
const (
	KindReply              Kind = iota + 1 // an answer to an outreach message
	KindConnectionAccepted                 // accepted a connection request
	KindForm                               // filled in a form
	KindCall                               // a telephone call
	KindChat                               // a chat on the site
	KindSocial                             // wrote on a social network
	KindWebinar                            // attended a webinar
	KindDownload                           // downloaded something
	KindContentView                        // read or watched something
	KindSubscription                       // subscribed to a list
	KindDemoRequest                        // asked for a demonstration
	KindTrialSignup                        // signed up for a trial
	KindMeetingRequest                     // asked for a meeting
	KindAppointment                        // an appointment that the seller set
	KindEventCard                          // left a card at an event
	KindReferral                           // was named by somebody else
	KindListImport                         // came with a list
	KindOpportunityOpened                  // a sale was opened
	KindOpportunityClosed                  // a sale was closed
	KindCustomer                           // became a customer
	KindOptOut                             // asked not to be written to
	KindQualification                      // carries what was found out
	numKinds
)

var kindNames = [numKinds]string{
	"unknown", "reply", "connection-accepted", "form", "call", "chat", "social", "webinar", "download",
	"content-view", "subscription", "demo-request", "trial-signup", "meeting-request", "appointment",
	"event-card", "referral", "list-import", "opportunity-opened", "opportunity-closed", "customer",
	"opt-out", "qualification",
}

// Kinds returns all kinds. The slice is the caller's own.
func Kinds() []Kind {
	kinds := make([]Kind, 0, numKinds-1)
	for k := KindReply; k < numKinds; k++ {
		kinds = append(kinds, k)
	}
	return kinds
}

// ParseKind reads a name such as "demo-request".
func ParseKind(s string) (Kind, error) {
	if k := slices.Index(kindNames[1:], s) + 1; k > 0 {
		return Kind(k), nil
	}
	return 0, fmt.Errorf("leadclass: unknown kind of event %.64q", s)
}

// String returns the name used in files.
func (k Kind) String() string {
	if k < numKinds {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// Direction says who began.
type Direction uint8

// The directions.
const (
	DirectionUnknown Direction = iota
	Inbound                    // the contact came
	Outbound                   // the seller went
)

var directionNames = [...]string{"", "inbound", "outbound"}

// String returns the name used in files, "" if the direction is unknown.
func (d Direction) String() string {
	if int(d) < len(directionNames) {
		return directionNames[d]
	}
	return fmt.Sprintf("Direction(%d)", uint8(d))
}

// Event is one thing that happened between a contact and the seller. Events
// may stand in any order, and more than once, in a history.
type Event struct {
	At        time.Time
	Kind      Kind
	Direction Direction
	Channel   Channel // email, linkedin, phone, web, seo … free text
	Media     string  // paid, earned, owned
	Campaign  string  // free text
	// Intent is what a reply says, or the purpose of a form ("contact sales").
	// A reply with a Text and no Intent must be read first, by [Contact.Read].
	Intent Intent
	Text   string
	// Facts found out by the event; mostly of a qualification or a reply.
	Facts Qualification
	// CloseBy is when an opened opportunity is meant to be closed, zero if that
	// is unknown. With CloseByDay the whole day still counts.
	CloseBy    time.Time
	CloseByDay bool
}

// comes reports whether the contact came of their own accord: kinds that a
// contact starts are inbound unless they say otherwise, a call only when it
// says so.
func (e *Event) comes() bool {
	if e.Kind == KindCall {
		return e.Direction == Inbound
	}
	return e.Direction != Outbound
}

// compareEvents orders events by time, then by all that shows in a reason, so
// that the choice between two does not hang on their order in the history.
func compareEvents(a, b *Event) int {
	if c := a.At.Compare(b.At); c != 0 {
		return c
	}
	if c := int(a.Kind) - int(b.Kind); c != 0 {
		return c
	}
	if c := strings.Compare(string(a.Intent), string(b.Intent)); c != 0 {
		return c
	}
	if c := strings.Compare(string(a.Channel), string(b.Channel)); c != 0 {
		return c
	}
	return a.CloseBy.Compare(b.CloseBy)
}

// appendLabel appends "meeting-request, 2026-10-20, linkedin".
func (e *Event) appendLabel(b []byte) []byte {
	b = append(e.appendName(b), ", "...)
	b = appendDay(b, e.At)
	if e.Channel != "" {
		b = append(append(b, ", "...), e.Channel...)
	}
	return b
}

func (e *Event) appendName(b []byte) []byte {
	switch {
	case e.Kind == KindReply && e.Intent != "":
		return append(b, e.Intent...)
	case e.Kind == KindForm && e.Intent != "":
		return append(append(append(b, "form ("...), e.Intent...), ')')
	}
	return append(b, e.Kind.String()...)
}
