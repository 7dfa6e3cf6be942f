package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/leadclass/leadclass"
)

// maxLine bounds one line of a JSONL file.
const maxLine = 16 << 20

// record is one line of JSON.
type record struct {
	ID       json.RawMessage `json:"id"`
	Text     *string         `json:"text"`
	Subject  string          `json:"subject"`
	Outreach string          `json:"outreach"`
	Channel  string          `json:"channel"`
	Lang     string          `json:"lang"`
	Date     time.Time       `json:"date"`
}

// lines reads one JSON object a line.
func lines(path string, in *bufio.Reader, yield yielder) bool {
	for n := 1; ; n++ {
		line, err := readLine(in)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		if len(bytes.TrimSpace(line)) > 0 || errors.Is(err, errLongLine) {
			r, bad := decode(line, n)
			if errors.Is(err, errLongLine) {
				bad = err
			}
			if bad != nil {
				bad = &Error{path, n, bad}
			}
			if !yield(r, bad) {
				return false
			}
		}
		if err != nil && !errors.Is(err, errLongLine) {
			return err == io.EOF || yield(leadclass.Reply{}, &Error{path, n, err})
		}
	}
}

var errLongLine = fmt.Errorf("the line is longer than %d bytes", maxLine)

// readLine returns the next line; one that is too long is passed over.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) <= maxLine {
			line = append(line, part...)
		} else {
			if err = skipLine(in, err); err == nil || err == io.EOF {
				err = errLongLine
			}
			return nil, err
		}
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}

func skipLine(in *bufio.Reader, err error) error {
	for err == bufio.ErrBufferFull {
		_, err = in.ReadSlice('\n')
	}
	return err
}

func decode(line []byte, n int) (leadclass.Reply, error) {
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return leadclass.Reply{}, fmt.Errorf("no JSON object of a reply: %w", err)
	}
	if rec.Text == nil {
		return leadclass.Reply{}, errors.New(`the object has no "text"`)
	}
	return leadclass.Reply{
		ID: id(rec.ID, n), Text: *rec.Text, Subject: rec.Subject, Outreach: rec.Outreach,
		Channel: leadclass.Channel(rec.Channel), Language: rec.Lang, Date: rec.Date,
	}, nil
}

// id returns the id of a record, its line number if it has none. A number
// stays as it is written.
func id(raw json.RawMessage, n int) string {
	var s string
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return strconv.Itoa(n)
	case json.Unmarshal(raw, &s) == nil:
		return s
	}
	return string(raw)
}
