// Package source reads replies from files, directories and standard input,
// one at a time, in constant memory.
package source

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

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

// Error says which file, and which line or message of it, could not be read.
type Error struct {
	File string
	Line int // 0 if the whole file is meant
	Err  error
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// Reader reads the files that it is given.
type Reader struct {
	Format Format    // empty means Auto
	Stdin  io.Reader // what the path "-" stands for
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
		paths = []string{"-"}
	}
	return func(yield func(leadclass.Reply, error) bool) {
		for _, p := range paths {
			if !r.path(p, yield) {
				return
			}
		}
	}
}

func (r *Reader) path(path string, yield yielder) bool {
	if path == "-" {
		return r.stream("-", bufio.NewReaderSize(r.Stdin, bufferSize), yield)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return yield(leadclass.Reply{}, &Error{File: path, Err: reason(err)})
	case info.IsDir():
		return r.dir(path, yield)
	}
	return r.file(path, yield)
}

// dir reads the files below a directory in the order of their names. Files of
// no known name are passed over, hidden ones too.
func (r *Reader) dir(root string, yield yielder) bool {
	goOn := true
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			goOn = yield(leadclass.Reply{}, &Error{File: path, Err: reason(err)})
		case path != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular() && (byName(path) != "" || r.forced()):
			goOn = r.file(path, yield)
		}
		if !goOn {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil && goOn {
		goOn = yield(leadclass.Reply{}, &Error{File: root, Err: reason(err)})
	}
	return goOn
}

func (r *Reader) forced() bool { return r.Format != "" && r.Format != Auto }

const bufferSize = 64 << 10

func (r *Reader) file(path string, yield yielder) bool {
	f, err := os.Open(path)
	if err != nil {
		return yield(leadclass.Reply{}, &Error{File: path, Err: reason(err)})
	}
	defer f.Close()
	var in io.Reader = f
	if r.Progress != nil {
		r.Progress.Describe(filepath.Base(path))
		in = io.TeeReader(f, r.Progress)
	}
	return r.stream(path, bufio.NewReaderSize(in, bufferSize), yield)
}

func (r *Reader) stream(path string, in *bufio.Reader, yield yielder) bool {
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
	}
	return yield(leadclass.Reply{}, &Error{File: path, Err: fmt.Errorf("unknown format %.64q", string(format))})
}

// byName returns the format that a file's name stands for, "" if none.
func byName(path string) Format {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson":
		return JSONL
	case ".eml":
		return EML
	case ".mbox", ".mbx":
		return Mbox
	case ".txt":
		return Text
	}
	return ""
}

// sniff tells the format from the first bytes.
func sniff(in *bufio.Reader) Format {
	head, _ := in.Peek(1 << 10)
	s := strings.TrimLeft(strings.TrimPrefix(string(head), "\uFEFF"), " \t\r\n")
	switch {
	case strings.HasPrefix(s, "{"):
		return JSONL
	case strings.HasPrefix(s, "From "):
		return Mbox
	case headerLines(s) >= 2:
		return EML
	}
	return Text
}

// headerLines counts the lines at the start of s that look like mail headers.
func headerLines(s string) int {
	n := 0
	for line := range strings.Lines(s) {
		name, _, ok := strings.Cut(line, ":")
		switch {
		case n > 0 && (line[0] == ' ' || line[0] == '\t'):
		case !ok || name == "" || strings.ContainsAny(name, " \t") || !strings.Contains(knownHeaders, "|"+strings.ToLower(name)+"|") && !strings.Contains(name, "-"):
			return n
		default:
			n++
		}
	}
	return n
}

const knownHeaders = "|from|to|cc|date|subject|received|sender|"

// reason strips the operation and path from an error of the file system.
func reason(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return e.Err
	}
	return err
}
