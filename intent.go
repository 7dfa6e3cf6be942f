package leadclass

import (
	"fmt"
	"slices"
)

// Intent names what a reply says. The set is open: a scorer of your own may
// use labels that are not listed here; their [Disposition] is undetermined.
type Intent string

// The intents of the label guide. [Unclear] is never a gold label: it is the
// answer of a classifier that is not sure enough.
const (
	Interested      Intent = "interested"      // wants to go on with the offer
	MeetingRequest  Intent = "meeting-request" // asks for, accepts or schedules a call or meeting
	InfoRequest     Intent = "info-request"    // asks what a buyer asks: price, terms, references
	NotNow          Intent = "not-now"         // no for the present, the door left open
	Objection       Intent = "objection"       // pushes back without closing the door
	Refusal         Intent = "refusal"         // turns the offer down
	OptOut          Intent = "opt-out"         // asks not to be written to again
	Redirect        Intent = "redirect"        // names somebody else, or says "wrong person"
	Acknowledgement Intent = "acknowledgement" // receipt or politeness alone
	Greeting        Intent = "greeting"        // a salutation alone
	Emoji           Intent = "emoji"           // no words at all
	OutOfOffice     Intent = "out-of-office"   // an absence
	AutoReply       Intent = "auto-reply"      // any other message that a machine sent
	Bounce          Intent = "bounce"          // the message was not delivered
	OffTopic        Intent = "off-topic"       // a real text that is not about the offer
	Unclear         Intent = "unclear"         // not sure enough, or not a known language
)

// precedence lists the intents from the one that decides a reply first, when
// several apply, to the one that decides last.
var precedence = [...]Intent{
	Bounce, AutoReply, OutOfOffice, OptOut, MeetingRequest, Redirect, InfoRequest, NotNow,
	Interested, Refusal, Objection, OffTopic, Acknowledgement, Greeting, Emoji,
}

// Intents returns the fifteen labelled intents in order of precedence. The
// slice is the caller's own.
func Intents() []Intent { return slices.Clone(precedence[:]) }

// rank is the place of the intent in the order of precedence; labels of the
// user's own come after all known ones.
func (i Intent) rank() int {
	if r := slices.Index(precedence[:], i); r >= 0 {
		return r
	}
	return len(precedence)
}

// comparePrecedence orders intents by precedence, labels of the user's own by name.
func comparePrecedence(a, b Intent) int {
	if d := a.rank() - b.rank(); d != 0 {
		return d
	}
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// Disposition groups intents by what they mean for the sender of the outreach.
// The zero value is [Undetermined].
type Disposition uint8

// The dispositions.
const (
	Undetermined Disposition = iota // unclear, or a label of the user's own
	Genuine                         // interested, meeting-request, info-request
	Deferred                        // not-now
	Contested                       // objection
	Declined                        // refusal, opt-out
	Redirected                      // redirect
	Nondescript                     // acknowledgement, greeting, emoji
	Automatic                       // out-of-office, auto-reply, bounce
	Unrelated                       // off-topic
)

var dispositionNames = [...]string{
	Undetermined: "unclear", Genuine: "genuine", Deferred: "deferred", Contested: "contested",
	Declined: "declined", Redirected: "redirected", Nondescript: "nondescript",
	Automatic: "automatic", Unrelated: "unrelated",
}

// Disposition returns the group that the intent belongs to.
func (i Intent) Disposition() Disposition {
	switch i {
	case Interested, MeetingRequest, InfoRequest:
		return Genuine
	case NotNow:
		return Deferred
	case Objection:
		return Contested
	case Refusal, OptOut:
		return Declined
	case Redirect:
		return Redirected
	case Acknowledgement, Greeting, Emoji:
		return Nondescript
	case OutOfOffice, AutoReply, Bounce:
		return Automatic
	case OffTopic:
		return Unrelated
	}
	return Undetermined
}

// String returns the name used in files, such as "genuine".
func (d Disposition) String() string {
	if int(d) < len(dispositionNames) {
		return dispositionNames[d]
	}
	return fmt.Sprintf("Disposition(%d)", uint8(d))
}

// MarshalText writes the name.
func (d Disposition) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a name written by [Disposition.MarshalText].
func (d *Disposition) UnmarshalText(b []byte) error {
	i := slices.Index(dispositionNames[:], string(b))
	if i < 0 {
		return fmt.Errorf("leadclass: unknown disposition %.64q", b)
	}
	*d = Disposition(i)
	return nil
}
