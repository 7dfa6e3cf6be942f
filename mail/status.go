package mail

import (
	"strings"
)

// readStatus reads the machine-readable part of a report (RFC 3464): blocks of
// fields, the first about the message, each other one about a recipient.
func (s *scan) readStatus(p *part) []Delivery {
	var list []Delivery
	pr := new(problems)
	for i, block := range strings.Split(normalizeBreaks(p.text(s.opt, pr)), "\n\n") {
		if d, ok := statusBlock(block); ok && (i > 0 || d.Action != "") && len(list) < 1000 {
			list = append(list, d)
		}
	}
	return list
}

// statusBlock reads the fields of one recipient.
func statusBlock(block string) (Delivery, bool) {
	h, _ := splitHeader([]byte(strings.TrimSpace(block)+"\n\n"), 64<<10, new(problems))
	d := Delivery{
		Recipient:  afterType(h.Get("Final-Recipient")),
		Action:     strings.ToLower(firstWord(h.Get("Action"))),
		Status:     firstWord(h.Get("Status")),
		Diagnostic: afterType(h.Get("Diagnostic-Code")),
	}
	if d.Recipient == "" {
		d.Recipient = afterType(h.Get("Original-Recipient"))
	}
	d.Recipient = strings.Trim(d.Recipient, "<> ")
	return d, d.Recipient != "" || d.Action != ""
}

// afterType drops the type in front of a value: "rfc822; ann@example.com".
func afterType(v string) string {
	if _, rest, ok := strings.Cut(v, ";"); ok {
		v = rest
	}
	return strings.TrimSpace(v)
}

func firstWord(v string) string {
	v, _, _ = strings.Cut(strings.TrimSpace(v), " ")
	return strings.TrimRight(v, ";(,")
}

// addRecipient notes recipients that only a header names.
func (s *scan) addRecipient(v string) {
	if len(s.m.Delivery) > 0 {
		return
	}
	for addr := range strings.SplitSeq(v, ",") {
		if addr = strings.TrimSpace(addr); addr != "" && len(s.m.Delivery) < 1000 {
			s.m.Delivery = append(s.m.Delivery, Delivery{Recipient: addr, Action: "failed"})
		}
	}
}

// fromText takes the status code, and the recipient, from the words of a report
// that has no part for machines.
func (s *scan) fromText() {
	if len(s.m.Delivery) == 0 {
		if addr := recipientIn(s.body()); addr != "" {
			s.m.Delivery = []Delivery{{Recipient: addr}}
		}
	}
	for i := range s.m.Delivery {
		d := &s.m.Delivery[i]
		if d.Status == "" {
			d.Status = statusCode(s.body())
		}
	}
}

// recipientIn finds the first address in angle brackets, which reports put
// around the recipient.
func recipientIn(body string) string {
	for rest := body; ; {
		_, after, ok := strings.Cut(rest, "<")
		addr, next, closed := strings.Cut(after, ">")
		if !ok || !closed {
			return ""
		}
		if strings.Contains(addr, "@") && !strings.ContainsAny(addr, " \n:/") {
			return addr
		}
		rest = next
	}
}

// statusCode finds an enhanced status code, "5.1.1", with no digit around it.
func statusCode(s string) string {
	for i := 0; i+5 <= len(s); i++ {
		if (s[i] != '4' && s[i] != '5') || s[i+1] != '.' || i > 0 && (isDigit(s[i-1]) || s[i-1] == '.') {
			continue
		}
		if end := codeEnd(s[i:]); end > 0 {
			return s[i : i+end]
		}
	}
	return ""
}

// codeEnd is the length of a code at the start of s, 0 if there is none.
func codeEnd(s string) int {
	dots, n := 0, 0
	for n < len(s) && (isDigit(s[n]) || s[n] == '.') {
		if s[n] == '.' {
			dots++
		}
		n++
	}
	if n > 0 && s[n-1] == '.' {
		n, dots = n-1, dots-1
	}
	if dots != 2 || n > 9 || n < 5 {
		return 0
	}
	return n
}
