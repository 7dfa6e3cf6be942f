package mail

import (
	"strings"

	gomail "github.com/emersion/go-message/mail"
)

// readHeader reads the fields that every caller wants.
func (m *Message) readHeader(h *gomail.Header, pr *problems) {
	m.RawSubject = text(h, "Subject")
	m.Subject = cleanSubject(m.RawSubject)
	if from := addresses(h, "From", pr); len(from) > 0 {
		m.From = from[0]
	}
	m.To = addresses(h, "To", pr)
	m.MessageID = firstID(h.Get("Message-Id"))
	m.InReplyTo = firstID(h.Get("In-Reply-To"))
	m.References = messageIDs(h.Get("References"))
	if h.Get("Date") != "" {
		date, err := h.Date()
		if err != nil {
			pr.add(BadDate, h.Get("Date"))
		}
		m.Date = date
	}
}

// addresses reads an address field; a broken one gives what looks like an address.
func addresses(h *gomail.Header, key string, pr *problems) []Address {
	raw := h.Get(key)
	if raw == "" {
		return nil
	}
	if len(raw) < 64<<10 {
		if list, err := h.AddressList(key); err == nil {
			out := make([]Address, len(list))
			for i, a := range list {
				out[i] = Address{toUTF8(a.Name), strings.ToLower(a.Address)}
			}
			return out
		}
	}
	pr.add(BadAddress, raw)
	if a, ok := looseAddress(text(h, key)); ok {
		return []Address{a}
	}
	return nil
}

// looseAddress finds the first address in a broken field.
func looseAddress(s string) (Address, bool) {
	at := strings.IndexByte(s, '@')
	if at < 0 {
		return Address{Name: strings.Trim(s, ` "<>`)}, s != ""
	}
	start := strings.LastIndexAny(s[:at], ` <,;:"()[]`) + 1
	end := strings.IndexAny(s[at:], ` >,;:"()[]`)
	if end < 0 {
		end = len(s) - at
	}
	name := strings.Trim(s[:start], ` "<(`)
	return Address{name, strings.ToLower(s[start : at+end])}, true
}

// messageIDs reads ids in angle brackets; what stands between is left out.
func messageIDs(s string) []string {
	var ids []string
	for len(ids) < 1000 {
		_, rest, ok := strings.Cut(s, "<")
		id, after, closed := strings.Cut(rest, ">")
		if !ok || !closed {
			break
		}
		ids = append(ids, strings.TrimSpace(id))
		s = after
	}
	return ids
}

func firstID(s string) string {
	if ids := messageIDs(s); len(ids) > 0 {
		return ids[0]
	}
	return strings.Trim(s, "<> ")
}
