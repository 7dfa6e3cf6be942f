package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const quickstart = "../../testdata/quickstart"

// leadclassRun runs a command line as the program would.
func leadclassRun(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// answer is what tests read of a line of JSONL.
type answer struct {
	ID, Intent, Visible, Language string
	Confidence                    float64
	Doubts                        []string
	Evidence                      []struct {
		Start, End   int
		Text, Source string
	}
}

func answersOf(t *testing.T, out string) []answer {
	t.Helper()
	var list []answer
	for line := range strings.Lines(out) {
		var a answer
		require.NoError(t, json.Unmarshal([]byte(line), &a), line)
		list = append(list, a)
	}
	return list
}

func TestClassifyQuickstart(t *testing.T) {
	code, out, errs := leadclassRun("", "classify", "--to", "jsonl", quickstart)
	require.Equal(t, exitOK, code, errs)
	assert.Empty(t, errs)
	want := [][3]string{
		{"bounce.eml", "bounce", "Your message could not be delivered to one recipient.\n\n<leon@example.com>: host mx.example.com said: 550 5.1.1 user unknown"},
		{"html-reply.eml", "info-request", "What does it cost for 40 seats, and do you integrate with SAP?"},
		{"inbox.mbox#1", "interested", "Sounds great, tell me more."},
		{"inbox.mbox#2", "objection", "Who gave you my address?"},
		{"note.txt", "off-topic", "we offer SEO services, may I send you a quote?"},
		{"out-of-office.eml", "out-of-office", "I am out of the office until 16 March."},
		{"opt-out-sms", "opt-out", "STOP"},
		{"emoji", "emoji", "👍"},
		{"greeting", "greeting", "Hello there!"},
		{"refusal", "refusal", "Not interested, thanks."},
		{"redirect", "redirect", "I'm not in sales, please reach out to Dana Okafor, she runs procurement: dana@example.com"},
		{"meeting", "meeting-request", "Thursday 3pm works."},
		{"not-now", "not-now", "Not a good time, try me in Q3."},
	}
	got := answersOf(t, out)
	require.Len(t, got, len(want))
	for i, w := range want {
		assert.Equal(t, w[0], got[i].ID)
		assert.Equal(t, w[1], got[i].Intent, w[0])
		assert.Contains(t, got[i].Visible, w[2], w[0])
		assert.NotContains(t, got[i].Visible, "invoicing in half", "the quote is no part of %s", w[0])
		assert.Empty(t, got[i].Doubts, w[0])
		assert.Equal(t, "en", got[i].Language, w[0])
	}
}

func TestClassifyQuickstartTable(t *testing.T) {
	for _, args := range [][]string{{"--to", "table"}, {"--explain"}} {
		code, out, errs := leadclassRun("", append([]string{"classify", quickstart}, args...)...)
		assert.Equal(t, exitOK, code)
		assert.Empty(t, errs)
		assert.True(t, strings.HasPrefix(out, "ID                  INTENT            SURE   REPLY\n"), out)
		assert.Contains(t, out, "\nopt-out-sms         opt-out ")
		assert.NotContains(t, out, "\x1b", "colour is for terminals")
	}
}

func TestClassifyCSV(t *testing.T) {
	code, out, _ := leadclassRun(`{"id":"a","text":"=cmd|' /C calc'!A0"}`, "classify", "--to", "csv")
	require.Equal(t, exitOK, code)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 2)
	assert.Equal(t, "visible", rows[0][8])
	assert.Equal(t, `'=cmd|' /C calc'!A0`, rows[1][8])
}

// TestClassifySpans: the words shown are the bytes at their offsets, whatever
// the text.
func TestClassifySpans(t *testing.T) {
	replies := strings.Join([]string{
		`{"text":"👩‍💻 I’d love to… but 日本語 not interested — sorry 🙏🏽"}`,
		`{"text":"not\u0000inter\u200bested \ud83d lone surrogate, unsubscribe me"}`,
		"{\"text\":\"broken \xff\xfe bytes, please remove me \xc3\"}",
		`{"text":"ﬀ İ ß ǅ Thursday 3pm works\r\n\tfor me"}`,
		`{"text":"yes","outreach":"Can I call you tomorrow at 10?","subject":"Re: Call"}`,
	}, "\n")
	for _, args := range [][]string{{"-"}, {quickstart}, {"../../testdata/mail"}} {
		_, out, _ := leadclassRun(replies, append([]string{"classify", "--to", "jsonl"}, args...)...)
		n := 0
		for _, a := range answersOf(t, out) {
			for _, e := range a.Evidence {
				n++
				if assert.True(t, 0 <= e.Start && e.Start <= e.End && e.End <= len(a.Visible), "%s %+v", a.ID, e) {
					assert.Equal(t, e.Text, a.Visible[e.Start:e.End], a.ID)
				}
			}
		}
		assert.Positive(t, n)
	}
}

func TestClassifyErrors(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	broken := file("broken.jsonl", "{\"text\":\"Hi\"}\n{\"text\": \n{\"subject\":\"x\"}\n[1]\n{\"text\":7}\n{\"text\":\"Hi\",\"date\":\"soon\"}\n{\"text\":\"Thanks\"}\n")
	empty := file("empty.eml", "")
	picture := file("picture.eml", "\x89PNG\r\n\x1a\n\x00\x00\x00")
	nothing := t.TempDir()
	code, out, errs := leadclassRun("", "classify", "--to", "jsonl", broken, "missing.jsonl", empty, picture, nothing, filepath.Join(quickstart, "note.txt"))
	assert.Equal(t, exitFailed, code)
	assert.Equal(t, "leadclass: "+strings.Join([]string{
		broken + `:2: no JSON object: unexpected end of JSON input, at byte 10`,
		broken + `:3: the object has no "text"`,
		broken + `:4: want one JSON object a line, got an array`,
		broken + `:5: "text": want a string, got a number`,
		broken + `:6: "date": want 2006-01-02 or 2006-01-02T15:04:05Z, got "soon"`,
		`missing.jsonl: no such file or directory`,
		empty + `: the message is empty`,
		picture + `: no mail: it does not begin with header fields`,
		nothing + `: no file below it ends in .jsonl, .ndjson, .eml, .mbox, .mbx or .txt`,
	}, "\nleadclass: ")+"\n", errs)
	var ids []string
	for _, a := range answersOf(t, out) {
		ids = append(ids, a.ID)
	}
	assert.Equal(t, []string{"broken.jsonl:1", "broken.jsonl:7", "note.txt"}, ids, "the rest is classified")
}

func TestClassifyUsage(t *testing.T) {
	tests := []struct {
		reason string
		args   []string
		want   string
	}{
		{"too great", []string{"--min-precision", "1.2"}, "--min-precision: want a number between 0 and 1, got 1.2"},
		{"certainty", []string{"--min-precision", "1"}, "--min-precision: want a number between 0 and 1, got 1"},
		{"below 0", []string{"--min-precision=-0.5"}, "--min-precision: want a number between 0 and 1, got -0.5"},
		{"no number", []string{"--min-precision", "NaN"}, "--min-precision: want a number between 0 and 1, got NaN"},
		{"no word of a number", []string{"--min-precision", "high"}, "--min-precision"},
		{"no such format", []string{"--from", "docx"}, "--from must be one of"},
		{"no such output", []string{"--to", "xml"}, "--to must be one of"},
		{"no such flag", []string{"--exlpain"}, "--exlpain"},
	}
	for _, tt := range tests {
		code, out, errs := leadclassRun("Hi", append([]string{"classify"}, tt.args...)...)
		assert.Equal(t, exitUsage, code, tt.reason)
		assert.Contains(t, errs, tt.want, tt.reason)
		assert.NotContains(t, out, "greeting", "%s: nothing is done", tt.reason)
	}
}

func TestClassifyMinPrecision(t *testing.T) {
	const vague = `{"id":"1","text":"Well, the weather of the northern lighthouse"}`
	_, out, _ := leadclassRun(vague, "classify")
	assert.NotEqual(t, "unclear", answersOf(t, out)[0].Intent, "without it, the most probable intent is named")
	code, out, _ := leadclassRun(`{"id":"1","text":" "}`, "classify", "--min-precision", "0.9")
	assert.Equal(t, exitOK, code)
	assert.Equal(t, "unclear", answersOf(t, out)[0].Intent)
}

func TestClassifyForms(t *testing.T) {
	const eml = "From: Ann <ann@example.com>\r\nSubject: Re: Hi\r\n\r\nNot interested, thanks.\r\n"
	const mbox = "From ann@example.com Mon Mar  2 09:00:00 2026\n" + "From: Ann <ann@example.com>\nSubject: Re: Hi\n\nNot interested, thanks.\n"
	tests := []struct {
		reason, in string
		from       string
		ids        []string
	}{
		{"JSON lines by their first byte", `{"text":"Not interested, thanks."}`, "auto", []string{"stdin:1"}},
		{"a byte order mark", "\uFEFF" + `{"id":7,"text":"Not interested, thanks."}`, "auto", []string{"7"}},
		{"CRLF, blank lines, no last line end", "{\"id\":\"a\",\"text\":\"Not interested, thanks.\"}\r\n\r\n{\"id\":\"b\",\"text\":\"Not interested, thanks.\"}", "auto", []string{"a", "b"}},
		{"UTF-16 of a Windows shell", "\xff\xfe" + wide(`{"id":"a","text":"Not interested, thanks."}`), "auto", []string{"a"}},
		{"a mail by its header", eml, "auto", []string{"stdin"}},
		{"a mailbox by its first line", mbox + "\n" + mbox, "auto", []string{"stdin#1", "stdin#2"}},
		{"text", "Not interested, thanks.\n", "auto", []string{"stdin"}},
		{"text with a mark and CRLF", "\uFEFFNot interested, thanks.\r\n", "auto", []string{"stdin"}},
		{"JSON lines, told", `{"text":"Not interested, thanks."}`, "jsonl", []string{"stdin:1"}},
		{"a mail, told", eml, "eml", []string{"stdin"}},
		{"a mail with a byte order mark", "\uFEFF" + eml, "eml", []string{"stdin"}},
		{"a mailbox, told", mbox, "mbox", []string{"stdin#1"}},
		{"text, told", "Not interested, thanks.", "text", []string{"stdin"}},
		{"nothing", "", "auto", nil},
		{"no lines", "", "jsonl", nil},
		{"no messages", "", "mbox", nil},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			code, out, errs := leadclassRun(tt.in, "classify", "--from", tt.from)
			assert.Equal(t, exitOK, code, errs)
			var ids []string
			for _, a := range answersOf(t, out) {
				ids = append(ids, a.ID)
				assert.Equal(t, "refusal", a.Intent)
				assert.Equal(t, "Not interested, thanks.", a.Visible)
			}
			assert.Equal(t, tt.ids, ids)
		})
	}
}

// wide writes ASCII as UTF-16, low byte first.
func wide(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		b.WriteByte(0)
	}
	return b.String()
}

func TestClassifyForcedText(t *testing.T) {
	_, out, _ := leadclassRun(`{"text":"Hi"}`, "classify", "--from", "text")
	assert.Equal(t, `{"text":"Hi"}`, answersOf(t, out)[0].Visible)
}

func TestClassifyBrokenUTF8(t *testing.T) {
	code, out, errs := leadclassRun("{\"text\":\"Not interested, \xff thanks\"}", "classify")
	assert.Equal(t, exitOK, code, errs)
	a := answersOf(t, out)[0]
	assert.Equal(t, "refusal", a.Intent)
	assert.Equal(t, []string{"the line holds bytes that are not UTF-8"}, a.Doubts)
}

func TestClassifyOrder(t *testing.T) {
	const n = 20_000
	var in strings.Builder
	for i := range n {
		text := "Thanks"
		if i%97 == 0 {
			text = strings.Repeat("Not interested, thanks. ", 40) // slower than its neighbours
		}
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, text)
	}
	code, out, _ := leadclassRun(in.String(), "classify", "--to", "csv")
	require.Equal(t, exitOK, code)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, n+1)
	for i, row := range rows[1:] {
		if row[0] != fmt.Sprint(i) {
			t.Fatalf("row %d has id %s", i, row[0])
		}
	}
}

// screen is an output that another goroutine can look at.
type screen struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.Write(p)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.String()
}

// TestClassifyInterrupted: each answer comes while standard input waits, and
// an interrupt ends the wait.
func TestClassifyInterrupted(t *testing.T) {
	for _, to := range []string{"jsonl", "csv", "table"} {
		stdin, feed := io.Pipe()
		t.Cleanup(func() { feed.Close() })
		ctx, interrupt := context.WithCancel(context.Background())
		defer interrupt()
		var out, errs screen
		code := make(chan int)
		go func() { code <- run(ctx, []string{"classify", "--to", to}, stdin, &out, &errs) }()
		for i := range 3 {
			_, err := fmt.Fprintf(feed, "{\"id\":\"reply-%d\",\"text\":\"Hi\"}\n", i)
			require.NoError(t, err)
			require.Eventually(t, func() bool { return strings.Contains(out.String(), fmt.Sprintf("reply-%d", i)) }, 10*time.Second, time.Millisecond)
		}
		interrupt()
		select {
		case got := <-code:
			assert.Equal(t, exitInterrupted, got)
		case <-time.After(10 * time.Second):
			t.Fatal("the interrupt is not heard")
		}
		assert.Equal(t, "leadclass: interrupted\n", errs.String())
		assert.Contains(t, out.String(), "reply-2")
	}
}

func TestClassifyInterruptedBeforeInput(t *testing.T) {
	stdin, feed := io.Pipe()
	defer feed.Close()
	ctx, interrupt := context.WithCancel(context.Background())
	interrupt()
	assert.Equal(t, exitInterrupted, run(ctx, []string{"classify"}, stdin, io.Discard, io.Discard))
}

// TestClassifyReaderCloses: "leadclass classify … | head -1" ends without a word.
func TestClassifyReaderCloses(t *testing.T) {
	r, w, err := os.Pipe()
	require.NoError(t, err)
	defer w.Close()
	require.NoError(t, r.Close())
	var errs screen
	in := strings.NewReader(strings.Repeat("{\"text\":\"Hi\"}\n", 2000))
	assert.Equal(t, exitOK, run(context.Background(), []string{"classify"}, in, w, &errs))
	assert.Empty(t, errs.String())
}

// TestClassifyHostileNames: neither texts nor file names steer the terminal.
func TestClassifyHostileNames(t *testing.T) {
	_, out, _ := leadclassRun(`{"id":"\u001b[2J","text":"Hi\u001b]0;owned\u0007\u009b31m\u202e\r\nthere"}`, "classify", "--explain")
	assert.NotRegexp(t, "[\x00-\x09\x0b-\x1f\x7f\u0080-\u009f\u202e]", out)
	_, _, errs := leadclassRun("", "classify", "no\x1b[2Jsuch.eml")
	assert.NotContains(t, errs, "\x1b")
}

func TestColor(t *testing.T) {
	tests := []struct {
		reason, noColor, term string
		tty, want             bool
	}{
		{"a terminal", "", "xterm", true, true},
		{"no terminal", "", "xterm", false, false},
		{"NO_COLOR", "1", "xterm", true, false},
		{"a terminal that cannot", "", "dumb", true, false},
	}
	for _, tt := range tests {
		t.Setenv("NO_COLOR", tt.noColor)
		t.Setenv("TERM", tt.term)
		assert.Equal(t, tt.want, colored(tt.tty), tt.reason)
	}
}

func TestProgressBar(t *testing.T) {
	var out bytes.Buffer
	for _, total := range []int64{4 << 20, -1} {
		b := newBar(&out, total, "classify")
		b.Describe("evil\x1b[2J.eml")
		n, err := b.Write(make([]byte, 1<<20))
		assert.NoError(t, err)
		assert.Equal(t, 1<<20, n)
		b.Exit()
		assert.NotContains(t, out.String(), "\x1b")
		shown := out.String()
		assert.Regexp(t, `\r *\r$`, shown, "the line is left empty")
		_, _ = b.Write(make([]byte, 1<<20))
		b.Describe("late")
		b.Clear()
		assert.Equal(t, shown, out.String(), "deaf after Exit")
	}
}

func TestProgressOnlyOnTerminal(t *testing.T) {
	a := &app{stdout: io.Discard, stderr: io.Discard}
	assert.Nil(t, a.progress([]string{quickstart}, "classify"))
	assert.Equal(t, int64(-1), totalSize([]string{quickstart}))
	assert.Positive(t, totalSize([]string{filepath.Join(quickstart, "note.txt")}))
}
