package main

import (
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// bar is a progress bar on standard error. It is safe for concurrent use, and
// deaf after Exit: a reader that was left waiting may still tell it something.
type bar struct {
	mu   sync.Mutex
	bar  *progressbar.ProgressBar
	over bool
}

// progress returns a bar over the bytes of the paths, nil if standard error is
// no terminal, or the table that is written to standard output shows progress
// enough.
func (a *app) progress(paths []string, what string) *bar {
	_, tty := terminal(a.stderr)
	_, seen := terminal(a.stdout)
	if !tty || seen || len(paths) == 0 {
		return nil
	}
	return newBar(a.stderr, totalSize(paths), what)
}

// newBar returns a bar up to a total; -1 is one without end.
func newBar(w io.Writer, total int64, what string) *bar {
	return &bar{bar: progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(200*time.Millisecond),
		progressbar.OptionSetSpinnerChangeInterval(0), // it moves with the bytes, not by a goroutine of its own
		progressbar.OptionClearOnFinish(),
		progressbar.OptionFullWidth(),
	)}
}

// do works on the bar until it is over.
func (b *bar) do(work func() error) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.over {
		return nil
	}
	return work()
}

// Write counts bytes.
func (b *bar) Write(p []byte) (int, error) { return len(p), b.Add(len(p)) }

// Add counts n bytes.
func (b *bar) Add(n int) error { return b.Add64(int64(n)) }

// Add64 counts n bytes. More than the total, of a file that grew, is no error.
func (b *bar) Add64(n int64) error {
	return b.do(func() error {
		_ = b.bar.Add64(n)
		return nil
	})
}

// Describe names the file under way.
func (b *bar) Describe(name string) {
	if q := strconv.Quote(name); strings.Contains(q, `\`) {
		name = q // a name that would steer the terminal
	}
	_ = b.do(func() error { b.bar.Describe(name); return nil })
}

// Clear takes the bar off the screen, to make room for a message. The next
// bytes bring it back.
func (b *bar) Clear() { _ = b.do(b.bar.Clear) }

// Exit takes the bar off the screen for good.
func (b *bar) Exit() {
	b.Clear()
	_ = b.do(func() error {
		b.over = true
		return b.bar.Exit()
	})
}

// totalSize adds up the sizes of the files named; -1, a bar without end, if
// one of them is a directory or standard input.
func totalSize(paths []string) int64 {
	total := int64(0)
	for _, p := range paths {
		info, err := os.Stat(p)
		if p == "-" || err != nil || !info.Mode().IsRegular() {
			return -1
		}
		total += info.Size()
	}
	return total
}
