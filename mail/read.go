package mail

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/leadclass/leadclass"
)

// ErrEmpty is the error of a message without any bytes.
var ErrEmpty = errors.New("leadclass: mail: empty message")

// Read reads one raw message. A nil opt means the defaults. The error is that
// of r, or [ErrEmpty]; every other damage is a problem of the message returned.
func Read(r io.Reader, opt *Options) (*Message, error) {
	o := opt.withDefaults()
	data, err := readAll(r, o.MaxBytes)
	if err != nil {
		return nil, fmt.Errorf("leadclass: mail: %w", err)
	}
	if len(data) == 0 {
		return nil, ErrEmpty
	}
	pr := new(problems)
	if int64(len(data)) == o.MaxBytes && more(r) {
		pr.add(MessageTooLong, "")
	}
	return parse(data, &o, pr), nil
}

// readAll reads up to limit bytes, in one piece where r tells its length.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	var buf bytes.Buffer
	if known, ok := r.(interface{ Len() int }); ok {
		buf.Grow(int(min(int64(known.Len()), limit)) + bytes.MinRead)
	}
	_, err := buf.ReadFrom(io.LimitReader(r, limit))
	return buf.Bytes(), err
}

// more reports bytes left in r.
func more(r io.Reader) bool {
	var b [1]byte
	n, _ := io.ReadFull(r, b[:])
	return n > 0
}

// parse reads a message that is in memory.
func parse(data []byte, o *Options, pr *problems) *Message {
	s := splitter{opt: o, pr: pr}
	root := s.parse(data, 0, "text/plain")
	m := &Message{Channel: leadclass.Email}
	m.readHeader(&root.header, pr)
	c := collect(root, o, pr)
	m.Attachments = c.attachments
	body := c.body(o, pr)
	m.detect(root, &c, body.text, o, pr)
	if m.Channel == leadclass.LinkedIn {
		linkedinWords(body.lines)
	}
	if c.reaction != nil {
		setZone(body.lines, zoneFooter) // "Ann reacted via Gmail"
	}
	m.cut(body.lines, o)
	m.conclude()
	m.Problems = pr.list
	return m
}

// FromText reads a bare plain-text body.
func FromText(s string) *Message {
	return fromLines(s, func(s string) []line { return splitLines(toUTF8(s)) })
}

// FromHTML reads a bare HTML body.
func FromHTML(s string) *Message {
	return fromLines(s, func(s string) []line { return htmlLines(toUTF8(s)) })
}

func fromLines(s string, split func(string) []line) *Message {
	var opt *Options
	o := opt.withDefaults()
	pr := new(problems)
	if len(s) > o.MaxTextBytes {
		pr.add(TextTooLong, "")
		s = s[:o.MaxTextBytes]
	}
	m := new(Message)
	m.cut(split(s), &o)
	m.conclude()
	m.Problems = pr.list
	return m
}

// conclude notes doubts that only the whole shows.
func (m *Message) conclude() {
	m.reaction()
	if m.Visible != "" {
		if m.Quoted == "" && leftoverHeader(m.Visible) {
			m.doubt(DoubtUnknownHeader)
		}
		return
	}
	if m.Machine.Kind != "" {
		return
	}
	switch {
	case m.Subject != "" && (m.InReplyTo != "" || m.Quoted != "" || optOutSubjects[strings.ToLower(m.Subject)]):
		m.doubt(DoubtSubjectOnly)
	case m.Quoted != "" || m.Signature != "" || m.Footer != "":
		m.doubt(DoubtNothingLeft)
	}
}

// optOutSubjects are what a mail that is nothing but a subject asks for: the
// form that List-Unsubscribe links send.
var optOutSubjects = makeSet("unsubscribe", "unsubscribe me", "remove", "remove me", "stop", "opt out", "opt-out")

// leftoverHeader looks for a line that ends in a colon and holds an address and
// a number: it may be a quote header in a language that is not known.
func leftoverHeader(s string) bool {
	for l := range strings.SplitSeq(s, "\n") {
		if len(l) < 300 && (strings.HasSuffix(l, ":") || strings.HasSuffix(l, "：")) && strings.Contains(l, "@") && hasDate(l) {
			return true
		}
	}
	return false
}
