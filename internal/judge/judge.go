// Package judge writes a verdict for every contact of a stream.
package judge

import (
	"bufio"
	"context"
	"io"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/contacts"
)

// Judge is what contacts are judged by.
type Judge struct {
	Definition *leadclass.Definition
	Profile    *leadclass.Profile // nil: no criteria
	Now        time.Time
	// Reader reads replies that have a text but no intent; without one such a
	// reply is an error.
	Reader leadclass.ReplyReader

	Fail     func(error)     // gets what is wrong with a contact, in the order of the input
	Progress func(bytes int) // may be nil
}

// A Writer judges one input after another; an id may stand in only one of them.
type Writer struct {
	pipe contacts.Pipe
	out  *bufio.Writer
}

// NewWriter returns a Writer that writes one JSON object a line to w.
func (j *Judge) NewWriter(w io.Writer) *Writer {
	out := bufio.NewWriterSize(w, 64<<10)
	return &Writer{out: out, pipe: contacts.Pipe{
		NewWorker: func() contacts.Worker { return j.one },
		Sink: func(record []byte) error {
			_, err := out.Write(record)
			return err
		},
		Fail: j.Fail, Progress: j.Progress,
	}}
}

// Read judges the contacts of one input, in its order, and writes what it has
// even if it fails. It fails only if ctx is done or the output fails.
func (w *Writer) Read(ctx context.Context, name string, r io.Reader) error {
	err := w.pipe.Read(ctx, name, r)
	if flushed := w.out.Flush(); err == nil {
		err = flushed
	}
	return err
}

func (j *Judge) one(ctx context.Context, c *leadclass.Contact, b []byte) ([]byte, error) {
	if j.Reader != nil {
		if err := c.Read(ctx, j.Reader); err != nil {
			return b, err
		}
	}
	v, err := j.Definition.Judge(*c, j.Profile, j.Now)
	if err != nil {
		return b, err
	}
	return append(v.AppendJSON(b), '\n'), nil
}
