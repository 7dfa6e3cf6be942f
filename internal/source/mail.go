package source

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/mail"
)

// message reads one raw mail. Its id is the file's name.
func message(path string, in *bufio.Reader, yield yielder) bool {
	m, err := mail.Read(in, nil)
	if err != nil {
		return yield(leadclass.Reply{}, &Error{File: path, Err: err})
	}
	return yield(named(m, base(path)), nil)
}

// mbox reads a mailbox. The id of a message is the file's name and its number.
func mbox(path string, in *bufio.Reader, yield yielder) bool {
	n := 0
	for m, err := range mail.Mbox(in, nil) {
		n++
		id := fmt.Sprintf("%s#%d", base(path), n)
		if err != nil {
			if !yield(leadclass.Reply{}, &Error{File: path, Err: fmt.Errorf("message %d: %w", n, err)}) {
				return false
			}
			continue
		}
		if !yield(named(m, id), nil) {
			return false
		}
	}
	return true
}

// maxText bounds a plain text, in bytes.
const maxText = 32 << 20

// plain reads one reply as plain text. Its id is the file's name.
func plain(path string, in *bufio.Reader, yield yielder) bool {
	b, err := io.ReadAll(io.LimitReader(in, maxText+1))
	switch {
	case err != nil:
		return yield(leadclass.Reply{}, &Error{File: path, Err: err})
	case len(b) > maxText:
		return yield(leadclass.Reply{}, &Error{File: path, Err: fmt.Errorf("the text is longer than %d bytes", maxText)})
	}
	return yield(named(mail.FromText(string(b)), base(path)), nil)
}

func named(m *mail.Message, id string) leadclass.Reply {
	r := m.Reply()
	r.ID = id
	return r
}

func base(path string) string {
	if path == "-" {
		return path
	}
	return filepath.Base(path)
}
