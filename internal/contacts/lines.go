package contacts

import (
	"bytes"
	"fmt"
	"io"
)

const (
	batchSize = 256 << 10
	// MaxLine bounds one contact, in bytes.
	MaxLine = 16 << 20
)

// lines cuts an input into batches of whole lines.
type lines struct {
	r     io.Reader
	buf   []byte // read and not handed out
	start bool   // nothing was handed out yet
	line  int    // number of the next line
	end   bool
	err   error // what ended the input, nil if it was its end
}

func newLines(r io.Reader) *lines { return &lines{r: r, start: true, line: 1} }

// next fills the batch, and reports whether there may be more. The batch is
// good even where there is an error: that of the input, at its end.
func (l *lines) next(b *batch) (more bool, err error) {
	b.text, b.size, b.count, b.first, b.tooLong = "", 0, 0, l.line, nil
	l.read(batchSize)
	cut := bytes.LastIndexByte(l.buf, '\n') + 1
	for cut == 0 && !l.end {
		if len(l.buf) > MaxLine {
			l.skip(b)
			return true, nil
		}
		seen := len(l.buf)
		l.read(2 * seen)
		cut = bytes.IndexByte(l.buf[seen:], '\n') + 1
		if cut > 0 {
			cut += seen
		}
	}
	if l.end && cut < len(l.buf) {
		cut = len(l.buf)
	}
	if l.hand(b, cut); l.end && len(l.buf) == 0 {
		return false, l.err
	}
	return true, nil
}

// hand moves the first bytes that were read into the batch.
func (l *lines) hand(b *batch, cut int) {
	text := l.buf[:cut]
	if l.start {
		text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
		l.start = false
	}
	b.text, b.size = string(text), cut
	b.count = bytes.Count(text, []byte("\n"))
	if cut > 0 && l.buf[cut-1] != '\n' {
		b.count++
	}
	l.line += b.count
	l.buf = l.buf[:copy(l.buf, l.buf[cut:])]
}

// read reads until the buffer holds at least size bytes, or the input ends.
func (l *lines) read(size int) {
	if cap(l.buf) < size {
		l.buf = append(make([]byte, 0, size), l.buf...)
	}
	for len(l.buf) < size && !l.end {
		n, err := l.r.Read(l.buf[len(l.buf):cap(l.buf)])
		l.buf = l.buf[:len(l.buf)+n]
		if l.end = err != nil; err != nil && err != io.EOF {
			l.err = fmt.Errorf("leadclass: %w", err)
		}
	}
}

// skip passes over a line that is too long; the batch says so.
func (l *lines) skip(b *batch) {
	b.tooLong = fmt.Errorf("a line longer than %d bytes", MaxLine)
	b.count = 1
	l.line++
	for {
		if i := bytes.IndexByte(l.buf, '\n'); i >= 0 {
			b.size += i + 1
			l.buf = l.buf[:copy(l.buf, l.buf[i+1:])]
			return
		}
		b.size += len(l.buf)
		if l.buf = l.buf[:0]; l.end {
			return
		}
		l.read(batchSize)
	}
}
