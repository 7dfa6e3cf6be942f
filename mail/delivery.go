package mail

import (
	"strings"

	"github.com/leadclass/leadclass"
)

// Delivery is what a delivery report says of one recipient.
type Delivery struct {
	Recipient  string
	Action     string // "failed", "delayed", "delivered", "relayed", "expanded"; "" if not told
	Status     string // enhanced status code of RFC 3463, "5.1.1"; "" if not told
	Diagnostic string // what the other server said
}

// Hard reports a failure for good: class 5 of RFC 3463.
func (d Delivery) Hard() bool { return strings.HasPrefix(d.Status, "5") && !d.Delayed() }

// Delayed reports a message that is still being tried.
func (d Delivery) Delayed() bool { return d.Action == "delayed" }

// delivery finds delivery reports by their structure and sender.
func (s *scan) delivery() leadclass.Machine {
	var why []string
	if s.c.status != nil {
		s.m.Delivery = s.readStatus(s.c.status)
		why = append(why, "part: "+s.c.status.media)
	}
	if s.root.media == "multipart/report" {
		switch strings.ToLower(s.root.params["report-type"]) {
		case "disposition-notification":
			return s.disposition()
		case "feedback-report":
			return leadclass.Machine{}
		case "delivery-status":
			why = append(why, "Content-Type: multipart/report; report-type=delivery-status")
		}
	}
	if v := s.h.Get("X-Failed-Recipients"); v != "" {
		why = append(why, "X-Failed-Recipients: "+shorten(v))
		s.addRecipient(v)
	}
	if len(why) == 0 {
		why = s.reportText()
	}
	if len(why) == 0 {
		return leadclass.Machine{}
	}
	s.fromText()
	if delivered(s.m.Delivery) {
		return reason(leadclass.AutoReply, append(why, "Action: "+s.m.Delivery[0].Action)...)
	}
	return reason(leadclass.Bounce, why...)
}

// delivered reports a receipt for a message that did arrive.
func delivered(list []Delivery) bool {
	for _, d := range list {
		switch d.Action {
		case "delivered", "relayed", "expanded":
		default:
			return false
		}
	}
	return len(list) > 0
}

// disposition reads a receipt of RFC 8098: displayed, or deleted unread.
func (s *scan) disposition() leadclass.Machine {
	return reason(leadclass.AutoReply, "Content-Type: multipart/report; report-type=disposition-notification")
}

// daemon reports a sender that is a mail system: the null sender, or a name of one.
func (s *scan) daemon() bool {
	if path := strings.TrimSpace(s.h.Get("Return-Path")); path == "<>" {
		return true
	}
	local, _, _ := strings.Cut(s.m.From.Address, "@")
	if bounceSenders[withoutDashes.Replace(local)] || s.h.Get("X-Mlserver") != "" {
		return true
	}
	from := strings.ToLower(s.h.Get("From"))
	return strings.Contains(from, "mailer-daemon") || strings.Contains(from, "postmaster") ||
		strings.Contains(from, "mail delivery") || from == "<>" || strings.Contains(from, "mail system")
}

var withoutDashes = strings.NewReplacer("-", "", "_", "", ".", "")

func (s *scan) sender() string {
	if s.m.From.Address != "" {
		return s.m.From.Address
	}
	return "<>"
}

// awayNotice guards the absence notices of Microsoft 365, which may come from
// postmaster@ or with the null sender: no report stands in them.
func (s *scan) awayNotice() bool {
	if s.c.status != nil || s.root.media == "multipart/report" {
		return false
	}
	if _, ok := s.vacationHeader(); ok {
		return true
	}
	return s.autoSubject() != "" || find(s.subject, awaySubjects) != "" || find(s.body(), awayTexts) != "" && find(s.subject, bounceSubjects) == ""
}

// reportText finds reports that follow no standard, by adding up their sender,
// subject and words. A person who answers or forwards a report quotes the same
// words, so the subject must not be that of an answer.
func (s *scan) reportText() []string {
	subject, daemon := find(s.subject, bounceSubjects), s.daemon()
	points := 0
	switch {
	case daemon:
		points = 3
	case s.m.InReplyTo != "" && s.answered():
		return nil
	case s.noReply() || len(s.autoHeaders()) > 0:
		points = 1
	case subject == "" || !strings.HasPrefix(s.subject, subject):
		return nil
	}
	var why []string
	if daemon {
		why = append(why, "From: "+s.sender())
	}
	if subject != "" {
		why, points = append(why, "Subject: "+subject), points+2
	}
	words := count(s.body(), bounceTexts, 4)
	if words > 0 {
		why = append(why, "body: "+find(s.body(), bounceTexts))
	} else if !daemon || subject == "" {
		return nil
	}
	if points+words < 4 || s.awayNotice() {
		return nil
	}
	return why
}

// answered reports the subject of an answer or a forward.
func (s *scan) answered() bool { return s.bare != strings.Join(strings.Fields(s.subject), " ") }

// count counts the words that s holds, up to a maximum.
func count(s string, words []string, most int) (n int) {
	for _, w := range words {
		if strings.Contains(s, w) {
			if n++; n == most {
				break
			}
		}
	}
	return n
}

// feedback finds the report of a recipient who pressed "this is spam".
func (s *scan) feedback() leadclass.Machine {
	isReport := s.c.feedback != nil || s.root.media == "multipart/report" &&
		strings.EqualFold(s.root.params["report-type"], "feedback-report") ||
		strings.HasPrefix(s.subject, "complaint about message from")
	if !isReport {
		return leadclass.Machine{}
	}
	s.m.doubt(DoubtComplaint)
	return reason(leadclass.AutoReply, "Content-Type: message/feedback-report")
}

// newsletter finds mail that was sent to many. An answer sent through a sales
// tool or a mailing list carries the same fields, so a reply is none.
func (s *scan) newsletter() leadclass.Machine {
	v := s.h.Get("List-Unsubscribe")
	if v == "" || s.m.InReplyTo != "" || len(s.m.References) > 0 || strings.HasPrefix(s.subject, "re:") {
		return leadclass.Machine{}
	}
	bulk := strings.ToLower(s.h.Get("Precedence"))
	if s.h.Get("List-Id") == "" && bulk != "bulk" && bulk != "list" && s.h.Get("Feedback-Id") == "" {
		return leadclass.Machine{}
	}
	return reason(leadclass.AutoReply, "List-Unsubscribe: "+shorten(v))
}
