package leadclass

import (
	"fmt"
	"strings"
)

// UnmarshalJSON reads a contact as one JSON object. Keys that it does not know
// are passed over. An error is an [*InputError].
func (c *Contact) UnmarshalJSON(b []byte) error {
	var fresh Contact
	if err := fresh.Decode(string(b)); err != nil {
		return err
	}
	*c = fresh
	return nil
}

// Decode reads a contact as [Contact.UnmarshalJSON] does, into the memory that
// c already holds: what was read from c before must no longer be in use. The
// strings of c are slices of line where they can be.
func (c *Contact) Decode(line string) error {
	c.ID, c.Account, c.Person, c.History = "", c.Account[:0], c.Person[:0], c.History[:0]
	r := jsonReader{src: line}
	r.object(func(key string) {
		switch key {
		case "id":
			c.ID = r.string()
		case "account":
			r.attributes(&c.Account)
		case "person":
			r.attributes(&c.Person)
		case "history":
			c.readHistory(&r)
		default:
			r.skip()
		}
	})
	r.end()
	if r.err != nil {
		r.err.Contact = c.ID
		return r.err
	}
	return nil
}

func (r *jsonReader) attributes(list *Attributes) {
	if r.null() {
		return
	}
	r.object(func(key string) { list.set(key, r.value()) })
}

func (c *Contact) readHistory(r *jsonReader) {
	if r.null() {
		return
	}
	r.array(func(int) {
		r.peek()
		start := r.pos
		c.History = append(c.History, Event{})
		e := &c.History[len(c.History)-1]
		e.read(r)
		if r.err == nil && e.At.IsZero() {
			r.pos = start
			r.failf("an event without \"at\"")
		}
		if r.err == nil && e.Kind == 0 {
			r.pos = start
			r.failf("an event without \"kind\"")
		}
	})
}

func (e *Event) read(r *jsonReader) {
	r.object(func(key string) {
		switch key {
		case "at":
			e.At, _ = r.time()
		case "kind":
			e.Kind = r.kind()
		case "direction":
			e.Direction = r.direction()
		case "channel":
			e.Channel = Channel(r.optionalString())
		case "media":
			e.Media = r.optionalString()
		case "campaign":
			e.Campaign = r.optionalString()
		case "intent":
			e.Intent = foldIntent(r.optionalString())
		case "text":
			e.Text = r.optionalString()
		case "facts":
			e.Facts.read(r)
		case "close_by":
			e.CloseBy, e.CloseByDay = r.time()
		default:
			r.skip()
		}
	})
}

func (r *jsonReader) optionalString() string {
	if r.null() {
		return ""
	}
	return r.string()
}

func (r *jsonReader) kind() Kind {
	r.peek()
	at := r.pos
	s := r.string()
	if r.err != nil {
		return 0
	}
	k, err := ParseKind(s)
	if err != nil {
		r.pos = at
		r.failf("%s", trimPrefix(err))
	}
	return k
}

func (r *jsonReader) direction() Direction {
	r.peek()
	at := r.pos
	s := r.optionalString()
	switch {
	case s == "":
		return DirectionUnknown
	case strings.EqualFold(s, "inbound"):
		return Inbound
	case strings.EqualFold(s, "outbound"):
		return Outbound
	}
	r.pos = at
	r.failf("unknown direction %.64q", s)
	return DirectionUnknown
}

// foldIntent spells an intent as the labels are spelt.
func foldIntent(s string) Intent { return Intent(strings.ToLower(strings.TrimSpace(s))) }

// MarshalJSON writes the contact as [Contact.UnmarshalJSON] reads it.
func (c Contact) MarshalJSON() ([]byte, error) {
	b := append([]byte(`{"id":`), appendJSONString(nil, c.ID)...)
	b = c.Account.appendJSON(appendKey(b, "account"))
	b = c.Person.appendJSON(appendKey(b, "person"))
	b = append(appendKey(b, "history"), '[')
	for i := range c.History {
		if c.History[i].Kind == 0 || c.History[i].Kind >= numKinds {
			return nil, fmt.Errorf("leadclass: contact %.64q: history[%d]: an event without a kind", c.ID, i)
		}
		if i > 0 {
			b = append(b, ',')
		}
		b = c.History[i].appendJSON(b)
	}
	return append(b, "]}"...), nil
}

func (e *Event) appendJSON(b []byte) []byte {
	b = append(b, '{')
	b = appendTimeField(b, "at", e.At)
	b = appendTextField(b, "kind", e.Kind.String())
	b = appendTextField(b, "channel", string(e.Channel))
	b = appendTextField(b, "direction", e.Direction.String())
	b = appendTextField(b, "media", e.Media)
	b = appendTextField(b, "campaign", e.Campaign)
	b = appendTextField(b, "intent", string(e.Intent))
	b = appendTextField(b, "text", e.Text)
	if !e.Facts.empty() {
		b = e.Facts.appendJSON(appendKey(b, "facts"))
	}
	if e.CloseByDay {
		b = appendTextField(b, "close_by", string(appendDay(nil, e.CloseBy)))
	} else {
		b = appendTimeField(b, "close_by", e.CloseBy)
	}
	return append(b, '}')
}
