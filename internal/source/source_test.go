package source

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

// read collects what a reader gives: ids, texts and errors.
func read(r *Reader, paths ...string) (ids, texts, errs []string) {
	for reply, err := range r.Replies(paths) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		ids, texts = append(ids, reply.ID), append(texts, reply.Text)
	}
	return ids, texts, errs
}

// tree writes files below a new directory.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	return dir
}

const eml = "From: Ann <ann@example.com>\nSubject: Hi\n\nHello\n"

func TestDirectory(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.eml": eml, "a/2.txt": "two", "a/10.JSONL": `{"text":"ten"}`, ".hidden.eml": eml, ".git/x.eml": eml,
		"readme.md": "no reply", "mail/cur/123.host:2,S": eml, "z.mbox": "From a 1\n" + eml, "Inbox": "From a 1\n" + eml,
	})
	tests := []struct {
		format Format
		want   []string
	}{
		{Auto, []string{"10.JSONL:1", "2.txt", "b.eml", "z.mbox#1"}},
		{EML, []string{"Inbox", "b.eml", "123.host:2,S"}},
		{Text, []string{"Inbox", "2.txt", "123.host:2,S"}},
		{Mbox, []string{"Inbox#1", "123.host:2,S#1", "z.mbox#1"}},
	}
	for _, tt := range tests {
		ids, _, errs := read(&Reader{Format: tt.format}, dir)
		assert.Equal(t, tt.want, ids, tt.format)
		assert.Empty(t, errs, tt.format)
	}
}

func TestDirectoryWithoutReplies(t *testing.T) {
	dir := tree(t, map[string]string{"readme.md": "x", "a/b/.eml": eml})
	_, _, errs := read(&Reader{}, dir)
	assert.Equal(t, []string{dir + ": " + errNothing.Error()}, errs)
	_, _, errs = read(&Reader{Format: EML}, t.TempDir())
	require.Len(t, errs, 1)
	assert.Contains(t, errs[0], errNoFile.Error())
}

func TestLinkToDirectory(t *testing.T) {
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(tree(t, map[string]string{"a.txt": "one"}), link); err != nil {
		t.Skip(err)
	}
	ids, _, errs := read(&Reader{}, link)
	assert.Equal(t, []string{"a.txt"}, ids)
	assert.Empty(t, errs)
}

func TestSniff(t *testing.T) {
	long := strings.Repeat("word ", 1000)
	tests := []struct {
		reason, in string
		want       Format
	}{
		{"nothing", "", ""},
		{"an object", " \n{\"text\":\"x\"}", JSONL},
		{"an array of objects", "[ {\"text\":\"x\"}]", JSONL},
		{"a text in brackets", "[External] Hi", Text},
		{"a mailbox", "From ann@example.com Mon\n", Mbox},
		{"a text that starts alike", "From: me to you", Text},
		{"a mail", eml, EML},
		{"a mail with a folded header", "Received: from a\n\tby b\nX-Own: 1\n\nHi", EML},
		{"a text with a colon", "Dear all: hello\nto: you", Text},
		{"a long text", long, Text},
	}
	for _, tt := range tests {
		for _, slow := range []bool{false, true} {
			var in io.Reader = strings.NewReader(tt.in)
			if slow {
				in = iotest.OneByteReader(in)
			}
			assert.Equal(t, tt.want, sniff(utf8Reader(bufio.NewReader(in))), tt.reason)
		}
	}
}

func TestLines(t *testing.T) {
	tests := []struct {
		reason, in string
		ids, errs  []string
	}{
		{"ids of all kinds", `{"id":"a","text":""}` + "\n" + `{"id":1.50,"text":""}` + "\n" + `{"id":null,"text":""}` + "\n" + `{"id":"","text":""}`, []string{"a", "1.50", "stdin:3", "stdin:4"}, nil},
		{"days and times", `{"date":"2026-03-01","text":""}` + "\n" + `{"date":"2026-03-01T10:00:00+02:00","text":""}` + "\n" + `{"date":"","text":""}`, []string{"stdin:1", "stdin:2", "stdin:3"}, nil},
		{"no text", `{"text":null}`, nil, []string{`standard input:1: the object has no "text"`}},
		{"two objects", `{"text":""} {"text":""}`, nil, []string{`standard input:1: no JSON object: invalid character '{' after top-level value, at byte 13`}},
		{"a line too long", `{"text":"` + strings.Repeat("x", maxLine) + "\"}\n" + `{"text":"y"}`, []string{"stdin:2"}, []string{"standard input:1: the line is longer than 16777216 bytes"}},
		{"the last line too long", `{"text":""}` + "\n" + strings.Repeat("x", maxLine+1), []string{"stdin:1"}, []string{"standard input:2: the line is longer than 16777216 bytes"}},
	}
	for _, tt := range tests {
		ids, _, errs := read(&Reader{Format: JSONL, Stdin: strings.NewReader(tt.in)})
		assert.Equal(t, tt.ids, ids, tt.reason)
		assert.Equal(t, tt.errs, errs, tt.reason)
	}
}

func TestFields(t *testing.T) {
	in := `{"id":"i","text":"t","subject":"s","outreach":"o","channel":"sms","lang":"en","date":"2026-03-01","more":1}`
	for r, err := range (&Reader{Stdin: strings.NewReader(in)}).Replies(nil) {
		require.NoError(t, err)
		assert.Equal(t, leadclass.Reply{ID: "i", Text: "t", Subject: "s", Outreach: "o", Channel: leadclass.SMS, Language: "en", Date: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}, r)
	}
}

// TestReadErrors: an input that breaks off is named, once, and the rest goes on.
func TestReadErrors(t *testing.T) {
	errDisk := errors.New("disk on fire")
	for _, format := range []Format{JSONL, EML, Mbox, Text} {
		in := io.MultiReader(strings.NewReader("{\"text\":\"a\"}\n{\"te"), iotest.ErrReader(errDisk))
		_, _, errs := read(&Reader{Format: format, Stdin: in}, "-", "missing")
		require.NotEmpty(t, errs, format)
		assert.Contains(t, errs[len(errs)-2], "disk on fire", format)
		assert.True(t, strings.HasPrefix(errs[len(errs)-2], "standard input:"), format)
		assert.Equal(t, "missing: no such file or directory", errs[len(errs)-1], format)
	}
}

func TestErrorName(t *testing.T) {
	assert.Equal(t, `"evil\x1b[2J.eml": broken`, (&Error{File: "evil\x1b[2J.eml", Err: errors.New("broken")}).Error())
	assert.Equal(t, "Grüße 1.eml:3: broken", (&Error{File: "Grüße 1.eml", Line: 3, Err: errors.New("broken")}).Error())
}

func TestDoubtsOfDamage(t *testing.T) {
	in := "From: a@example.com\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nSGVsbG8h*broken\n"
	for r, err := range (&Reader{Format: EML, Stdin: strings.NewReader(in)}).Replies(nil) {
		require.NoError(t, err)
		require.NotEmpty(t, r.Doubts)
		assert.Contains(t, r.Doubts[0], "mail: broken transfer encoding")
	}
}

func TestMboxMessageWithoutHeader(t *testing.T) {
	in := "From a 1\n" + eml + "\nFrom b 2\nno header here\n\nFrom c 3\n" + eml
	ids, _, errs := read(&Reader{Stdin: strings.NewReader(in)})
	assert.Equal(t, []string{"stdin#1", "stdin#3"}, ids)
	assert.Equal(t, []string{"standard input: message 2: " + errNoHeader.Error()}, errs)
}

// TestMboxStreams: a mailbox of 50 MB is read in the memory of a message.
func TestMboxStreams(t *testing.T) {
	const messages, bound = 100, 24 << 20
	picture := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("picture "), 48<<10))
	in, out := io.Pipe()
	go func() {
		for range messages {
			fmt.Fprintf(out, "From ann@example.com Mon Mar  2 09:00:00 2026\nFrom: ann@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n%s\n--b--\n\n", picture)
		}
		out.Close()
	}()
	n := 0
	for r, err := range (&Reader{Format: Mbox, Stdin: in}).Replies(nil) {
		require.NoError(t, err)
		require.Equal(t, "Hello", r.Text)
		if n++; n%20 == 0 {
			var mem runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&mem)
			assert.Less(t, mem.HeapAlloc, uint64(bound), "after %d messages", n)
		}
	}
	assert.Equal(t, messages, n)
	assert.Greater(t, messages*len(picture), 50_000_000)
}

func TestStopEarly(t *testing.T) {
	dir := tree(t, map[string]string{"a.jsonl": "{\"text\":\"1\"}\n{\"text\":\"2\"}\nbroken", "b.mbox": "From a 1\n" + eml + "\nFrom a 2\n" + eml, "c.txt": "x", "d.eml": eml})
	all := 0
	for range (&Reader{}).Replies([]string{dir, "missing", dir}) {
		all++
	}
	require.Equal(t, 15, all)
	for stop := 1; stop <= all; stop++ {
		n := 0
		for range (&Reader{}).Replies([]string{dir, "missing", dir}) {
			if n++; n == stop {
				break
			}
		}
		assert.Equal(t, stop, n)
	}
}

func TestUntil(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	stdin, feed := io.Pipe()
	defer feed.Close()
	go func() { fmt.Fprintln(feed, `{"text":"1"}`) }()
	n := 0
	for _, err := range Until(ctx, (&Reader{Stdin: stdin}).Replies(nil)) {
		require.NoError(t, err)
		n++
		cancel() // the pipe gives no more, and stays open
	}
	assert.Equal(t, 1, n)
}

// notes is a Progress that remembers.
type notes struct {
	bytes int
	names []string
}

func (n *notes) Write(p []byte) (int, error) { n.bytes += len(p); return len(p), nil }
func (n *notes) Describe(name string)        { n.names = append(n.names, name) }

func TestProgress(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "one", "b.eml": eml})
	var p notes
	read(&Reader{Progress: &p}, dir)
	assert.Equal(t, []string{"a.txt", "b.eml"}, p.names)
	assert.Equal(t, len("one")+len(eml), p.bytes)
}
