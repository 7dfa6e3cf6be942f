package output

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

var update = flag.Bool("update", false, "write the golden files anew")

// answer makes a classification without a classifier, so that goldens do not
// hang on weights. The words are the strongest evidence.
func answer(id string, intent leadclass.Intent, text, words string) leadclass.Classification {
	a := leadclass.Classification{
		ID: id, Text: text, Intent: intent, Confidence: 0.91234567, Disposition: intent.Disposition(), Language: "en",
		RunnerUp: leadclass.Candidate{Intent: leadclass.OffTopic, Confidence: 0.04},
	}
	if start := strings.Index(text, words); words != "" {
		a.Evidence = []leadclass.Evidence{{Intent: intent, Field: leadclass.FieldBody, Start: start, End: start + len(words), Source: "rule:made-up", Weight: 3.14159}}
	}
	return a
}

func answers() []leadclass.Classification {
	long := strings.Repeat("We have looked at it with care. ", 8)
	meeting := answer("reply-2", leadclass.MeetingRequest, long+"Thursday 3pm works. "+long, "Thursday 3pm works")
	meeting.Also = []leadclass.Intent{leadclass.Redirect, leadclass.InfoRequest}
	meeting.Evidence = append(meeting.Evidence,
		leadclass.Evidence{Intent: leadclass.MeetingRequest, Field: leadclass.FieldSubject, Start: 3, End: 7, Source: "rule:subject-call", Weight: 1},
		leadclass.Evidence{Intent: leadclass.MeetingRequest, Field: leadclass.FieldOutreach, Start: 0, End: 3, Source: "rule:yes-outreach", Weight: 0.5},
		leadclass.Evidence{Intent: leadclass.Refusal, Field: leadclass.FieldEnvelope, Source: "header:X", Weight: -0.00001})
	unclear := leadclass.Classification{ID: "reply-4", Intent: leadclass.Unclear, Doubts: []leadclass.Doubt{leadclass.EmptyText, "a second doubt"}}
	return []leadclass.Classification{
		answer("reply-1", leadclass.Refusal, "Hi,\r\n\r\nNot interested, <b>thanks</b> & bye.", "Not interested"),
		meeting,
		answer("a-very-long-file-name-of-a-mail.eml", leadclass.Emoji, "👩‍👩‍👧 日本語", "👩‍👩‍👧"),
		unclear,
		withFacts(answer("reply-6", leadclass.Redirect, "Ann Lee (ann@example.com) has it from 3 March; 5k a year.", "Ann Lee")),
		answer("=1+2", leadclass.OffTopic, "+HYPERLINK(\"http://example.com\")\x1b[2J\u202e", ""),
	}
}

// withFacts gives an answer one fact of every kind.
func withFacts(a leadclass.Classification) leadclass.Classification {
	found := leadclass.Found{Text: "Ann Lee", Start: 0, End: 7, Confidence: 0.9}
	day := leadclass.Date{Year: 2026, Month: 3, Day: 3}
	span := &leadclass.Interval{From: day, To: leadclass.Date{Year: 2026, Month: 4, Day: 1}, Found: found}
	a.Facts = leadclass.Facts{
		Referrals: []leadclass.Referral{
			{Kind: leadclass.ReferredTo, Name: "Ann Lee", Email: "ann@example.com", Phone: "+447700900123;ext=12", Role: "head of IT", Found: found},
			{Kind: leadclass.Deputy, Role: "front desk", Found: found},
		},
		Departed: true, NewAddress: &leadclass.Mailbox{Email: "jo@example.com", Found: found},
		ReturnDate: &leadclass.Day{Date: day, Found: found}, Revisit: span, Timeline: span,
		Times: []leadclass.Slot{
			{From: leadclass.Moment{Date: day, Clock: true, Hour: 15}, To: leadclass.Moment{Date: day, Clock: true, Hour: 16, Minute: 30}, Zone: "CET", Found: found},
			{From: leadclass.Moment{Date: day}, Found: found},
		},
		BookingLink: &leadclass.Link{URL: "calendly.com/ann", Found: found}, Phone: &leadclass.Phone{Number: "5550134", Found: found},
		Budget: &leadclass.Money{Amount: 5000, Currency: "USD", Period: "year", Found: found}, Authority: &leadclass.Authority{Value: "other", Who: "CFO", Found: found},
		Need: &found, Reason: &leadclass.Grounds{Value: "has-solution", Vendor: "Plumbline", Found: found},
		Writer: &leadclass.WriterFacts{Name: &found, Title: &found, Company: &found, Phone: &leadclass.Phone{Number: "5550134", Found: found}},
	}
	return a
}

func write(t *testing.T, make func(*bytes.Buffer) Writer, list []leadclass.Classification) string {
	t.Helper()
	var out bytes.Buffer
	w := make(&out)
	for _, a := range list {
		require.NoError(t, w.Write(a))
	}
	require.NoError(t, w.Flush())
	return out.String()
}

func asTable(o TableOptions) func(*bytes.Buffer) Writer {
	return func(b *bytes.Buffer) Writer { return Table(b, o) }
}

func asCSV(b *bytes.Buffer) Writer   { return CSV(b) }
func asJSONL(b *bytes.Buffer) Writer { return JSONL(b) }

func TestGoldens(t *testing.T) {
	tests := []struct {
		name string
		make func(*bytes.Buffer) Writer
	}{
		{"table", asTable(TableOptions{})},
		{"narrow", asTable(TableOptions{Width: 70})},
		{"explain", asTable(TableOptions{Explain: true})},
		{"color", asTable(TableOptions{Color: true, Explain: true})},
		{"jsonl", asJSONL},
		{"csv", asCSV},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := write(t, tt.make, answers())
			path := filepath.Join("testdata", tt.name+".golden")
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

// TestNoAnswers: a table and a CSV have their header all the same.
func TestNoAnswers(t *testing.T) {
	assert.Equal(t, "ID                  INTENT            SURE   REPLY\n", write(t, asTable(TableOptions{}), nil))
	assert.Equal(t, strings.Join(header, ",")+"\n", write(t, asCSV, nil))
	assert.Empty(t, write(t, asJSONL, nil))
}

// TestTableWidth: no row of the table is wider than the terminal.
func TestTableWidth(t *testing.T) {
	for width := 70; width < 130; width += 7 {
		for line := range strings.Lines(write(t, asTable(TableOptions{Width: width}), answers())) {
			assert.LessOrEqual(t, runewidth.StringWidth(strings.TrimSuffix(line, "\n")), width, line)
		}
	}
}

func TestTableSnippet(t *testing.T) {
	tests := []struct{ reason, text, words, want string }{
		{"all fits", "Not interested, sir", "Not interested", "[Not interested], sir"},
		{"the words in the middle", "one two three four not interested five six seven", "not interested", "…r [not interested] f…"},
		{"the words at the end", "one two three four not interested", "not interested", "…four [not interested]"},
		{"the words alone are too long", "never in a thousand years, friend", "never in a thousand years", "[never in a thousand…]"},
		{"the words fill the room", "exactly twenty bytes and more", "exactly twenty bytes", "[exactly twenty bytes]"},
		{"no words", "exactly twenty bytes and more", "", "[]exactly twenty byte…"},
		{"line breaks", "Hi,\r\n\r\n  no\t\tthanks\n", "no\t\tthanks", "Hi, [no thanks]"},
	}
	for _, tt := range tests {
		got := snippet(answer("", leadclass.Refusal, tt.text, tt.words), 20, func(s string) string { return "[" + s + "]" })
		assert.Equal(t, tt.want, got, tt.reason)
	}
}

// TestTableClean: text of strangers does not steer the terminal.
func TestTableClean(t *testing.T) {
	evil := "a\x00\x07\x08\x1b[31m\u009b2J\x7f\u202e\u2066\u061c\ufeff\u00ad\u2028\U000e0041z\xff"
	a := answer(evil, leadclass.Intent("own\x1b[2J"), evil, "[31m")
	a.Evidence[0].Source, a.Doubts = "rule:"+evil, []leadclass.Doubt{leadclass.Doubt(evil)}
	out := write(t, asTable(TableOptions{Explain: true}), []leadclass.Classification{a})
	assert.NotRegexp(t, "[\x00-\x09\x0b-\x1f\x7f\u0080-\u009f\u00ad\u061c\u2028\u202e\u2066\ufeff\U000e0041]", out)
	assert.Contains(t, out, "�")
	assert.Equal(t, "👩‍👩‍👧 ok", clean("👩‍👩‍👧\n ok"), "a picture of several stays one")
}

func TestCSVFormulas(t *testing.T) {
	for _, s := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"} {
		assert.Equal(t, "'"+s, harmless(s))
	}
	for _, s := range []string{"", "1-1", "a=b", "'=1", "ann@example.com", "👍", "\xff="} {
		assert.Equal(t, s, harmless(s))
	}
}

// TestCSVReadsBack: line breaks, quotes and commas of strangers stay in their cell.
func TestCSVReadsBack(t *testing.T) {
	text := "one, \"two\"\nthree;\n\n=four"
	rows, err := csv.NewReader(strings.NewReader(write(t, asCSV, []leadclass.Classification{answer("x", leadclass.Refusal, text, "two")}))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 2)
	assert.Equal(t, text, rows[1][8])
	assert.Equal(t, `"two" (rule:made-up)`, rows[1][9])
	assert.Equal(t, "0.9123", rows[1][2])
}

// TestJSONLFields: every field is there, lists are never null.
func TestJSONLFields(t *testing.T) {
	out := write(t, asJSONL, []leadclass.Classification{{ID: "x", Intent: leadclass.Unclear}})
	assert.JSONEq(t, `{"id":"x","intent":"unclear","confidence":0,"disposition":"unclear","also":[],"runner_up":{"intent":"","confidence":0},"language":"","visible":"","facts":{},"evidence":[],"doubts":[]}`, out)
	for line := range strings.Lines(write(t, asJSONL, answers())) {
		var rec map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &rec))
		assert.Len(t, rec, 11)
	}
	assert.False(t, strings.Contains(write(t, asJSONL, answers()), ":-0,"), "no negative zero")
}

type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrors(t *testing.T) {
	for _, w := range []Writer{Table(full{}, TableOptions{}), CSV(full{}), JSONL(full{})} {
		err := w.Write(answers()[0])
		if err == nil {
			err = w.Flush()
		}
		assert.ErrorIs(t, err, errFull)
	}
}
