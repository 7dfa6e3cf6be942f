package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
)

// bar is a progress bar on standard error.
type bar struct{ *progressbar.ProgressBar }

// Describe names the file under way.
func (b bar) Describe(s string) { b.ProgressBar.Describe(s) }

// progress returns a bar over the bytes of the paths, nil if standard error is
// no terminal, or the table that is written to standard output shows progress
// enough.
func (a *app) progress(paths []string, what string) *bar {
	_, tty := terminal(a.stderr)
	_, seen := terminal(a.stdout)
	if !tty || seen || len(paths) == 0 {
		return nil
	}
	return &bar{progressbar.NewOptions64(totalSize(paths),
		progressbar.OptionSetWriter(a.stderr),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(200*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionFullWidth(),
	)}
}

// totalSize adds up the sizes of the files named; -1, a bar without end, if
// one of them is a directory or standard input.
func totalSize(paths []string) int64 {
	total := int64(0)
	for _, p := range paths {
		info, err := os.Stat(p)
		if p == "-" || err != nil || info.IsDir() {
			return -1
		}
		total += info.Size()
	}
	return total
}
