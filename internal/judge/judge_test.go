package judge

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
	"github.com/leadclass/leadclass/internal/contacts"
)

const icp = `{"criteria":[{"attribute":"industry","in":["manufacturing"],"by":"suspect"},{"attribute":"employees","min":20}]}`

// line is a contact with three events, as the file format's page shows it.
func line(id string) string {
	return fmt.Sprintf(`{"id":%q,"account":{"name":"Acme","market":"b2b","industry":"manufacturing","revenue_eur":6200000,"employees":45,"platform":"windows","management_software":null},"person":{"name":"Ann Lee","email":"ann@acme.example","title":"COO","seniority":"c-level","role":"decision-maker"},"history":[{"at":"2026-10-01T09:00:00Z","kind":"reply","channel":"email","intent":"info-request"},{"at":"2026-10-20T09:00:00Z","kind":"reply","channel":"linkedin","intent":"meeting-request"},{"at":"2026-11-01T09:00:00Z","kind":"form","channel":"seo","direction":"inbound","media":"earned"}]}`, id)
}

type fakeReader struct{}

func (fakeReader) Classify(_ context.Context, r leadclass.Reply) (leadclass.Classification, error) {
	switch {
	case strings.Contains(r.Text, "broken"):
		return leadclass.Classification{}, errors.New("cannot be read")
	case strings.Contains(r.Text, "cost"):
		return leadclass.Classification{Intent: leadclass.InfoRequest}, nil
	}
	return leadclass.Classification{Intent: leadclass.Unclear}, nil
}

func newJudge(tb testing.TB, errs *[]string) *Judge {
	tb.Helper()
	d, err := definitions.Load("reply-interest")
	if err != nil {
		tb.Fatal(err)
	}
	p, err := leadclass.ParseProfile([]byte(icp))
	if err != nil {
		tb.Fatal(err)
	}
	return &Judge{
		Definition: d, Profile: p, Reader: fakeReader{},
		Now:  time.Date(2026, 11, 15, 12, 0, 0, 0, time.UTC),
		Fail: func(err error) { *errs = append(*errs, err.Error()) },
	}
}

func TestJudge(t *testing.T) {
	tests := []struct {
		name, reason string
		in           string
		want         []string // ID:outcome
		errs         []string // what each error holds
	}{
		{"order", "one verdict a line, in input order", line("b") + "\n" + line("a") + "\n", []string{"b:lead", "a:lead"}, nil},
		{"no line break at the end", "the last line counts", line("a"), []string{"a:lead"}, nil},
		{"blank lines", "they are no contacts", "\n\n" + line("a") + "\r\n\n", []string{"a:lead"}, nil},
		{"byte order mark", "some editors write one", "\xef\xbb\xbf" + line("a"), []string{"a:lead"}, nil},
		{"empty", "nothing in, nothing out", "", nil, nil},
		{"text", "a reply with a text is classified", `{"id":"a","account":{"industry":"manufacturing","employees":45},"history":[{"at":"2026-10-01T09:00:00Z","kind":"reply","text":"What does it cost?"}]}`, []string{"a:lead"}, nil},
		{"ready intent", "a ready intent is taken as it is", `{"id":"a","account":{"industry":"manufacturing","employees":45},"history":[{"at":"2026-10-01T09:00:00Z","kind":"reply","text":"What does it cost?","intent":"refusal"}]}`, []string{"a:not-lead"}, nil},
		{"classifier fails", "one contact lost, not all", line("a") + "\n" + `{"id":"b","history":[{"at":"2026-10-01","kind":"reply","text":"broken"}]}` + "\n" + line("c"), []string{"a:lead", "c:lead"}, []string{`input:2: contact "b": history[0]: cannot be read`}},
		{"syntax", "a broken line is named, the rest still judged", line("a") + "\n{\"id\":\n" + line("c"), []string{"a:lead", "c:lead"}, []string{"input:2: column 7: id: the line ends"}},
		{"same id", "two contacts with one id", line("a") + "\n" + line("c") + "\n" + line("a"), []string{"a:lead", "c:lead"}, []string{`input:3: contact "a": the id stands at input:1 too`}},
		{"no id", "a verdict must name its contact", "{}\n" + line("c"), []string{"c:lead"}, []string{"input:1: a contact without an id"}},
		{"impossible date", "no calendar has it", `{"id":"a","history":[{"at":"2026-02-30T09:00:00Z","kind":"form"}]}`, nil, []string{`input:1: column 28: contact "a": history[0].at: impossible date "2026-02-30T09:00:00Z"`}},
		{"unknown kind", "a typo may hide an opt-out", `{"id":"a","history":[{"at":"2026-02-20","kind":"optout"}]}`, nil, []string{`history[0].kind: unknown kind of event "optout"`}},
		{"wrong type", "an error that names contact and attribute, not a silent fail", `{"id":"a","account":{"employees":"many"}}`, nil, []string{`contact "a": account.employees: a string ("many") where a number is needed`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var errs []string
			var out bytes.Buffer
			w := newJudge(t, &errs).NewWriter(&out)
			if err := w.Read(context.Background(), "input", strings.NewReader(tt.in)); err != nil {
				t.Fatal(err)
			}
			if got := outcomes(t, out.Bytes()); fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("%s: got %v, want %v", tt.reason, got, tt.want)
			}
			if len(errs) != len(tt.errs) {
				t.Fatalf("%s: errors %q", tt.reason, errs)
			}
			for i, want := range tt.errs {
				if !strings.Contains(errs[i], want) || !strings.HasPrefix(errs[i], "leadclass: input:") {
					t.Errorf("%s: got %q, want %q", tt.reason, errs[i], want)
				}
			}
		})
	}
}

func outcomes(t *testing.T, jsonl []byte) (list []string) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(jsonl))
	for d.More() {
		var v struct{ ID, Outcome string }
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		list = append(list, v.ID+":"+v.Outcome)
	}
	return list
}

// endless writes n contacts without holding them.
type endless struct {
	n, i int
	rest []byte
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		if e.i == e.n {
			return 0, io.EOF
		}
		e.i++
		e.rest = append(e.rest, line(fmt.Sprint("contact-", e.i))...)
		e.rest = append(e.rest, '\n')
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestManyStayInOrder(t *testing.T) {
	var errs []string
	var out bytes.Buffer
	w := newJudge(t, &errs).NewWriter(&out)
	if err := w.Read(context.Background(), "input", &endless{n: 5000}); err != nil || errs != nil {
		t.Fatal(err, errs)
	}
	for i, got := range outcomes(t, out.Bytes()) {
		if want := fmt.Sprintf("contact-%d:lead", i+1); got != want {
			t.Fatalf("verdict %d is %s, want %s", i, got, want)
		}
	}
}

func TestIDsOfTwoInputs(t *testing.T) {
	var errs []string
	w := newJudge(t, &errs).NewWriter(io.Discard)
	for _, name := range []string{"one", "two"} {
		if err := w.Read(context.Background(), name, strings.NewReader("\n"+line("a"))); err != nil {
			t.Fatal(err)
		}
	}
	if len(errs) != 1 || !strings.Contains(errs[0], `two:2: contact "a": the id stands at one:2 too`) {
		t.Errorf("got %q", errs)
	}
}

func TestLongLine(t *testing.T) {
	var errs []string
	var out bytes.Buffer
	w := newJudge(t, &errs).NewWriter(&out)
	in := line("a") + "\n" + strings.Repeat("x", contacts.MaxLine*2) + "\n" + line("b")
	if err := w.Read(context.Background(), "input", strings.NewReader(in)); err != nil {
		t.Fatal(err)
	}
	if got := outcomes(t, out.Bytes()); len(got) != 2 || len(errs) != 1 || !strings.Contains(errs[0], "input:2: a line longer") {
		t.Errorf("got %v, %q", got, errs)
	}
}

func TestCancel(t *testing.T) {
	var errs []string
	ctx, cancel := context.WithCancel(context.Background())
	j := newJudge(t, &errs)
	j.Progress = func(int) { cancel() }
	err := j.NewWriter(io.Discard).Read(ctx, "input", &endless{n: 1e9})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ io.Reader }

func (f failing) Read(p []byte) (int, error) {
	n, err := f.Reader.Read(p)
	if err == io.EOF {
		err = errors.New("the disk is gone")
	}
	return n, err
}

func TestInputFails(t *testing.T) {
	var errs []string
	var out bytes.Buffer
	err := newJudge(t, &errs).NewWriter(&out).Read(context.Background(), "input", failing{strings.NewReader(line("a") + "\n")})
	if err != nil || len(outcomes(t, out.Bytes())) != 1 || len(errs) != 1 || errs[0] != "leadclass: input: the disk is gone" {
		t.Errorf("got %v, %q, %s: what was read before must be judged", err, errs, out.Bytes())
	}
}

func BenchmarkJudge(b *testing.B) {
	var errs []string
	j := newJudge(b, &errs)
	b.ReportAllocs()
	b.SetBytes(int64(len(line("contact-100000")) + 1))
	text := bytes.Repeat([]byte(line("contact-______")+"\n"), b.N)
	size := len(text) / b.N
	for i := range b.N {
		copy(text[i*size+len(`{"id":"contact-`):], fmt.Sprintf("%06d", i%1e6))
	}
	b.ResetTimer()
	if err := j.NewWriter(io.Discard).Read(context.Background(), "input", bytes.NewReader(text)); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "contacts/s")
}
