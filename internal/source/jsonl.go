package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/mail"
)

// doubtEncoding is the doubt of a line that is not UTF-8.
const doubtEncoding leadclass.Doubt = "the line holds bytes that are not UTF-8"

// lines reads one JSON object a line.
func lines(path string, in *bufio.Reader, yield yielder) bool {
	for n := 1; ; n++ {
		line, err := readLine(in)
		switch {
		case errors.Is(err, errLongLine):
			if !yield(leadclass.Reply{}, &Error{path, n, err}) {
				return false
			}
			continue
		case err != nil && err != io.EOF:
			return yield(leadclass.Reply{}, &Error{path, n, reason(err)})
		case len(bytes.TrimSpace(line)) > 0 && !object(path, n, line, yield):
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// object yields the reply of one line.
func object(path string, n int, line []byte, yield yielder) bool {
	r, err := decode(line)
	if err != nil {
		return yield(leadclass.Reply{}, &Error{path, n, err})
	}
	if r.ID == "" {
		r.ID = fmt.Sprintf("%s:%d", base(path), n)
	}
	return yield(r, nil)
}

// record is one line of JSON.
type record struct {
	ID       json.RawMessage `json:"id"`
	Text     *string         `json:"text"`
	Subject  string          `json:"subject"`
	Outreach string          `json:"outreach"`
	Channel  string          `json:"channel"`
	Lang     string          `json:"lang"`
	Date     string          `json:"date"`
}

// decode reads one line. The reply has no ID if the line has none.
func decode(line []byte) (leadclass.Reply, error) {
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return leadclass.Reply{}, whyBroken(err)
	}
	if rec.Text == nil {
		return leadclass.Reply{}, errors.New(`the object has no "text"`)
	}
	date, err := readDate(rec.Date)
	if err != nil {
		return leadclass.Reply{}, err
	}
	r := leadclass.Reply{
		ID: id(rec.ID), Text: *rec.Text, Subject: rec.Subject, Outreach: rec.Outreach,
		Channel: leadclass.Channel(rec.Channel), Language: rec.Lang, Date: date,
	}
	if r.Channel == "" || r.Channel == leadclass.Email {
		cut(&r)
	}
	if !utf8.Valid(line) {
		r.Doubts = append(r.Doubts, doubtEncoding)
	}
	return r, nil
}

// cut takes quote, signature and footers from the body of a mail, as they are
// taken from a raw one. If nothing would be left, the text stays.
func cut(r *leadclass.Reply) {
	m := mail.FromText(r.Text)
	if m.Visible == "" || m.Visible == r.Text {
		return
	}
	r.Text, r.Signature = m.Visible, m.Signature
	r.Doubts = append(r.Doubts, m.Doubts...)
	if r.Outreach == "" {
		r.Outreach = m.Outreach
	}
}

// whyBroken says what is wrong with a line in the words of its author, not of
// this program.
func whyBroken(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("no JSON object: %w, at byte %d", err, syntax.Offset)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("want one JSON object a line, got %s", article(kind.Value))
	case errors.As(err, &kind):
		return fmt.Errorf("%q: want %s, got %s", kind.Field, article(kind.Type.String()), article(kind.Value))
	}
	return err
}

func article(noun string) string {
	if noun == "array" || noun == "object" {
		return "an " + noun
	}
	return "a " + noun
}

// id returns the id of a record, "" if it has none. A number stays as it is
// written.
func id(raw json.RawMessage) string {
	var s string
	if len(raw) == 0 || json.Unmarshal(raw, &s) == nil { // null leaves s empty
		return s
	}
	return string(raw)
}

// readDate reads a day or a time; nothing is the zero time.
func readDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf(`"date": want 2006-01-02 or 2006-01-02T15:04:05Z, got %.64q`, s)
}
