// Package source reads replies from files, directories and standard input,
// one at a time, in constant memory.
package source

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"time"

	"github.com/leadclass/leadclass"
)

// Format is the form that replies come in.
type Format string

// The formats.
const (
	Auto  Format = "auto" // by the file's name, else by its first bytes
	JSONL Format = "jsonl"
	EML   Format = "eml"
	Mbox  Format = "mbox"
	Text  Format = "text"
)

// Reader reads the files that it is given.
type Reader struct {
	Format Format    // empty means Auto
	Stdin  io.Reader // what the path "-" stands for
	Date   time.Time // of replies that have none; zero leaves them without
	// Progress is told of every file that is begun, and of the bytes read.
	Progress interface {
		io.Writer
		Describe(string)
	}
}

// yielder takes a reply or an error; false asks to stop.
type yielder func(leadclass.Reply, error) bool

// Replies yields the replies of the paths in order; no path means standard
// input. What cannot be read yields an [Error], and reading goes on.
func (r *Reader) Replies(paths []string) iter.Seq2[leadclass.Reply, error] {
	if len(paths) == 0 {
		paths = []string{stdin}
	}
	return func(yield func(leadclass.Reply, error) bool) {
		dated := func(reply leadclass.Reply, err error) bool {
			if err == nil && reply.Date.IsZero() {
				reply.Date = r.Date
			}
			return yield(reply, err)
		}
		for _, p := range paths {
			if !r.path(p, dated) {
				return
			}
		}
	}
}

func (r *Reader) path(path string, yield yielder) bool {
	if path == stdin {
		return r.stream(path, r.Stdin, yield)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return yield.fail(path, err)
	case info.IsDir():
		return r.dir(path, yield)
	}
	return r.file(path, yield)
}

func (r *Reader) file(path string, yield yielder) bool {
	f, err := os.Open(path)
	if err != nil {
		return yield.fail(path, err)
	}
	defer f.Close()
	var in io.Reader = f
	if r.Progress != nil {
		r.Progress.Describe(filepath.Base(path))
		in = io.TeeReader(f, r.Progress)
	}
	return r.stream(path, in, yield)
}

const bufferSize = 64 << 10

// stream reads one file in its format. No bytes at all hold no reply, unless
// the format is told.
func (r *Reader) stream(path string, from io.Reader, yield yielder) bool {
	in := utf8Reader(bufio.NewReaderSize(from, bufferSize))
	format := r.Format
	if !r.forced() {
		if format = byName(path); format == "" {
			format = sniff(in)
		}
	}
	switch format {
	case JSONL:
		return lines(path, in, yield)
	case EML:
		return message(path, in, yield)
	case Mbox:
		return mbox(path, in, yield)
	case Text:
		return plain(path, in, yield)
	case "":
		return true
	}
	return yield.fail(path, fmt.Errorf("unknown format %.64q", string(format)))
}

func (r *Reader) forced() bool { return r.Format != "" && r.Format != Auto }
