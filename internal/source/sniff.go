package source

import (
	"bufio"
	"path/filepath"
	"strings"
)

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

// sniffed is how many bytes are looked at to tell a format.
const sniffed = 1 << 10

// sniff tells the format from the first bytes, "" if there are none. It waits
// for no more of them than it needs: whoever writes a line of JSON may wait for
// the answer before writing the next.
func sniff(in *bufio.Reader) Format {
	for {
		head, _ := in.Peek(min(in.Buffered(), sniffed))
		s := strings.TrimLeft(string(head), " \t\r\n")
		switch {
		case strings.HasPrefix(s, "{"), jsonArray(s):
			return JSONL
		case strings.HasPrefix(s, "From "):
			return Mbox
		}
		if len(head) < sniffed {
			if _, err := in.Peek(len(head) + 1); err == nil {
				continue
			}
		}
		switch {
		case len(head) == 0:
			return ""
		case headerLines(s) >= 2:
			return EML
		}
		return Text
	}
}

// jsonArray reports an array of objects: meant as JSON lines, and refused as
// such, rather than judged as the text of a reply.
func jsonArray(s string) bool {
	rest, ok := strings.CutPrefix(s, "[")
	return ok && strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), "{")
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
