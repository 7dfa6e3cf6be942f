package source

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"github.com/leadclass/leadclass"
)

// Error says which file, and which line or message of it, could not be read.
type Error struct {
	File string
	Line int // 0 if the whole file is meant
	Err  error
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", fileName(e.File), e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", fileName(e.File), e.Line, e.Err)
}

// Unwrap returns the reason.
func (e *Error) Unwrap() error { return e.Err }

// fail yields why a whole file cannot be read.
func (y yielder) fail(path string, err error) bool {
	return y(leadclass.Reply{}, &Error{File: path, Err: reason(err)})
}

// reason strips from an error what its message would say twice.
func reason(err error) error {
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}

// stdin is the path of standard input.
const stdin = "-"

// fileName is a path as messages show it. The name of an attachment is a
// stranger's: what would steer a terminal is escaped.
func fileName(path string) string {
	switch {
	case path == stdin:
		return "standard input"
	case strings.ContainsFunc(path, func(r rune) bool { return !unicode.IsPrint(r) }):
		return strconv.Quote(path)
	}
	return path
}

// base is the name of a file within the ids of its replies.
func base(path string) string {
	if path == stdin {
		return "stdin"
	}
	return filepath.Base(path)
}
