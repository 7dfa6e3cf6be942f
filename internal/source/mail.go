package source

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/mail"
)

var (
	errEmpty    = errors.New("the message is empty")
	errNoHeader = errors.New("no mail: it does not begin with header fields")
)

// message reads one raw mail. Its id is the file's name.
func message(path string, in *bufio.Reader, yield yielder) bool {
	r, err := reply(mail.Read(in, nil))
	if err != nil {
		return yield.fail(path, err)
	}
	r.ID = base(path)
	return yield(r, nil)
}

// mbox reads a mailbox. The id of a message is the file's name and its number.
func mbox(path string, in *bufio.Reader, yield yielder) bool {
	n := 0
	for m, err := range mail.Mbox(in, nil) {
		n++
		r, err := reply(m, err)
		if err != nil {
			err = &Error{File: path, Err: fmt.Errorf("message %d: %w", n, err)}
		} else {
			r.ID = fmt.Sprintf("%s#%d", base(path), n)
		}
		if !yield(r, err) {
			return false
		}
	}
	return true
}

// reply makes a reply of a message. One without any header field is not a
// mail; other damage leaves a doubt.
func reply(m *mail.Message, err error) (leadclass.Reply, error) {
	switch {
	case errors.Is(err, mail.ErrEmpty):
		return leadclass.Reply{}, errEmpty
	case err != nil:
		return leadclass.Reply{}, reason(err)
	case slices.ContainsFunc(m.Problems, func(p mail.Problem) bool { return p.Kind == mail.NoHeader }):
		return leadclass.Reply{}, errNoHeader
	}
	r := m.Reply()
	r.Doubts = doubts(r.Doubts, m.Problems)
	return r, nil
}

// doubts adds to the doubts about a message what may have changed its text.
func doubts(list []leadclass.Doubt, problems []mail.Problem) []leadclass.Doubt {
	list = slices.Clone(list)
	for _, p := range problems {
		switch p.Kind {
		case mail.MessageTooLong, mail.TextTooLong, mail.TooManyParts, mail.TooDeep, mail.BadBoundary, mail.BadEncoding,
			mail.UnknownCharset, mail.BadCharset, mail.WinmailDat, mail.NoText, mail.Encrypted:
			list = append(list, leadclass.Doubt("mail: "+p.String()))
		}
	}
	return list
}

// maxText bounds a plain text, in bytes.
const maxText = 32 << 20

// plain reads one reply as plain text. Its id is the file's name.
func plain(path string, in *bufio.Reader, yield yielder) bool {
	b, err := io.ReadAll(io.LimitReader(in, maxText+1))
	switch {
	case err != nil:
		return yield.fail(path, err)
	case len(b) > maxText:
		return yield.fail(path, fmt.Errorf("the text is longer than %d bytes", maxText))
	}
	m := mail.FromText(string(b))
	r := m.Reply()
	r.ID, r.Doubts = base(path), doubts(r.Doubts, m.Problems)
	return yield(r, nil)
}
