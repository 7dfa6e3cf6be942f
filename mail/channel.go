package mail

import (
	"strings"

	"github.com/leadclass/leadclass"
)

// smsDomains are gateways that turn a text message into a mail.
var smsDomains = []string{"vtext.com", "vzwpix.com", "txt.att.net", "mms.att.net", "tmomail.net", "messaging.sprintpcs.com",
	"txt.voice.google.com", "sms.clicksend.com", "email.uscc.net", "mymetropcs.com", "msg.fi.google.com",
	"textmagic.com", "smsglobal.com"}

// channel finds notifications that carry a person's words from elsewhere.
func (s *scan) channel() leadclass.Machine {
	_, domain, _ := strings.Cut(s.m.From.Address, "@")
	switch {
	case (domain == "linkedin.com" || strings.HasSuffix(domain, ".linkedin.com")) && s.linkedinMessage():
		s.m.Channel = leadclass.LinkedIn
	case has(smsDomains, domain):
		s.m.Channel = leadclass.SMS
	}
	return leadclass.Machine{}
}

func has(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

// linkedinMessage tells a member's message from LinkedIn's own mail.
func (s *scan) linkedinMessage() bool {
	local, _, _ := strings.Cut(s.m.From.Address, "@")
	switch local {
	case "messaging-digest-noreply", "hit-reply", "inmail-hit-reply", "messages-noreply", "member":
		return true
	}
	return strings.Contains(s.subject, "message") || strings.Contains(s.subject, "replied") || strings.Contains(s.subject, "inmail")
}

// button finds answers that were given without typing: to an invitation, or by
// a reaction.
func (s *scan) button() leadclass.Machine {
	if s.c.reaction != nil {
		s.m.doubt(DoubtReaction)
		return reason(leadclass.Emoji, "part: "+s.c.reaction.media)
	}
	if s.c.calendar != nil {
		return s.invitation()
	}
	return leadclass.Machine{}
}

// invitation reads the answer to a calendar invitation (RFC 5546).
func (s *scan) invitation() leadclass.Machine {
	cal := strings.ToUpper(s.c.calendar.text(s.opt, new(problems)))
	method := strings.ToUpper(s.c.calendar.params["method"])
	if !strings.Contains(cal, "METHOD:REPLY") && method != "REPLY" {
		return leadclass.Machine{}
	}
	cal = strings.ReplaceAll(normalizeBreaks(cal), "\n ", "")
	for _, stat := range [...]string{"ACCEPTED", "TENTATIVE", "DECLINED"} {
		if !strings.Contains(cal, "PARTSTAT="+stat) {
			continue
		}
		if stat == "DECLINED" {
			s.pr.add(CalendarReply, "declined")
			s.m.doubt(DoubtReaction)
			return leadclass.Machine{}
		}
		s.m.doubt(DoubtReaction)
		return reason(leadclass.MeetingRequest, "text/calendar: METHOD:REPLY; PARTSTAT="+stat)
	}
	return leadclass.Machine{}
}
