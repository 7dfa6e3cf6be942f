package mail

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
)

// Mbox reads a mailbox message by message, in the memory of one message. Each
// step gives a message or an error, never both; after an error of r itself
// there are no more steps. A message beyond [Options.MaxBytes] is cut.
func Mbox(r io.Reader, opt *Options) iter.Seq2[*Message, error] {
	return func(yield func(*Message, error) bool) {
		b := &mailbox{r: bufio.NewReaderSize(r, 64<<10), max: opt.withDefaults().MaxBytes}
		for {
			err := b.next()
			if b.buf.Len() > 0 && !yield(Read(bytes.NewReader(b.buf.Bytes()), opt)) {
				return
			}
			if err == nil {
				continue
			}
			if !errors.Is(err, io.EOF) {
				yield(nil, fmt.Errorf("leadclass: mail: mailbox: %w", err))
			}
			return
		}
	}
}

// mailbox cuts a stream at its "From " lines.
type mailbox struct {
	r   *bufio.Reader
	max int64
	buf bytes.Buffer // the message being read
}

// next reads up to the next message into buf. It returns [io.EOF] at the end.
func (b *mailbox) next() error {
	b.buf.Reset()
	blank, start := true, true // at the start of a line, below a blank one
	for {
		piece, err := b.r.ReadSlice('\n')
		if start && blank && separates(piece) {
			if b.buf.Len() > 0 || err != nil {
				return err
			}
			continue
		}
		if start {
			blank = len(bytes.TrimRight(piece, "\r\n")) == 0
			piece = unescapeFrom(piece)
		}
		// One byte beyond the limit lets Read note that the message was cut.
		if room := b.max + 1 - int64(b.buf.Len()); room > 0 {
			b.buf.Write(piece[:min(int64(len(piece)), room)])
		}
		start = !errors.Is(err, bufio.ErrBufferFull)
		if err != nil && start {
			return err
		}
	}
}

// separates reports the line above a message, "From ann@example.com Mon Jan  1 …".
func separates(line []byte) bool {
	return bytes.HasPrefix(line, []byte("From ")) && len(line) < 1000 && bytes.ContainsAny(line, "0123456789")
}

// unescapeFrom takes one mark off ">From ", which mailboxes put there.
func unescapeFrom(line []byte) []byte {
	if len(line) > 0 && line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
		return line[1:]
	}
	return line
}
