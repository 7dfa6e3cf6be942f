package mail

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzRead checks the contract: a message or an error, never both or neither;
// valid UTF-8; no line in two zones; the same answer twice; bounded time.
func FuzzRead(f *testing.F) {
	for _, g := range readGoldens(f) {
		data, err := os.ReadFile(filepath.Join(goldenDir, g.File))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	opt := &Options{MaxTextBytes: 1 << 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		m, err := Read(bytes.NewReader(data), opt)
		if (m == nil) == (err == nil) {
			t.Fatalf("message %v and error %v", m, err)
		}
		if m == nil {
			return
		}
		checkMessage(t, m, len(data))
		again, err := Read(bytes.NewReader(data), opt)
		if err != nil || again.Visible != m.Visible || again.Machine.Kind != m.Machine.Kind {
			t.Fatal("not the same answer twice")
		}
		if took := time.Since(start); took > hang {
			t.Fatalf("%d bytes took %v", len(data), took)
		}
	})
}

// FuzzText checks bare bodies, plain and HTML.
func FuzzText(f *testing.F) {
	f.Add("Yes.\n\nOn Mon, Mar 4, 2024 at 9:12 AM, Sam wrote:\n> hi", false)
	f.Add("<div>Yes<blockquote>hi</blockquote><a href=http://x>y", true)
	for _, body := range []string{"From: a\nSent: b\nTo: c\nSubject: d\n", "Regards,\nAnn\n+44 20 7946 0018", "-----Original Message-----\nx", ">>> a <<<", "Sent from my iPhone"} {
		f.Add(body, false)
		f.Add(body, true)
	}
	f.Fuzz(func(t *testing.T, body string, isHTML bool) {
		m := FromText(body)
		if isHTML {
			m = FromHTML(body)
		}
		checkMessage(t, m, len(body))
	})
}

// checkMessage checks what holds for every message.
func checkMessage(t *testing.T, m *Message, size int) {
	t.Helper()
	zones := []string{m.Visible, m.Quoted, m.Signature, m.Footer}
	total := 0
	for _, z := range append(zones, m.Outreach, m.Subject, m.From.Name, m.From.Address) {
		if !utf8.ValidString(z) {
			t.Fatalf("not UTF-8: %.100q", z)
		}
	}
	for _, z := range zones {
		total += len(z)
	}
	// Charsets grow up to threefold; a quote of elements has up to nine marks a line.
	if total > 16*size+1024 {
		t.Fatalf("%d bytes out of %d", total, size)
	}
	if strings.Contains(m.Visible, "\r") {
		t.Fatalf("carriage return in %.100q", m.Visible)
	}
}
