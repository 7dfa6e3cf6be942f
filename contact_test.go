package leadclass_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
)

func TestContactErrors(t *testing.T) {
	tests := []struct{ reason, in, want string }{
		{"impossible date", `{"id":"a","history":[{"at":"2026-02-30T09:00:00Z","kind":"form"}]}`, `leadclass: column 28: contact "a": history[0].at: impossible date "2026-02-30T09:00:00Z"`},
		{"impossible hour", `{"history":[{"at":"2026-02-20T25:00:00Z"}]}`, `impossible date`},
		{"no time zone", `{"history":[{"at":"2026-02-20T05:00:00"}]}`, `impossible date`},
		{"no time", `{"id":"a","history":[{"kind":"form"}]}`, `history[0]: an event without "at"`},
		{"no kind", `{"id":"a","history":[{"at":"2026-02-20"}]}`, `history[0]: an event without "kind"`},
		{"unknown kind", `{"history":[{"kind":"opt_out"}]}`, `history[0].kind: unknown kind of event "opt_out"`},
		{"unknown direction", `{"history":[{"direction":"sideways"}]}`, `history[0].direction: unknown direction "sideways"`},
		{"a fact is true or false", `{"history":[{"facts":{"budget":"yes"}}]}`, `history[0].facts.budget: '"' where true, false or null is needed`},
		{"close_by is a date", `{"history":[{"close_by":"soon"}]}`, `history[0].close_by: impossible date "soon"`},
		{"revisit is a date", `{"history":[{"facts":{"revisit":{"from":"Q3"}}}]}`, `history[0].facts.revisit.from: impossible date "Q3"`},
		{"id is a string", `{"id":5}`, `id: '5' where a string is needed`},
		{"account is an object", `{"account":[]}`, `account: '[' where '{' is needed`},
		{"history is a list", `{"history":{}}`, `history: '{' where '[' is needed`},
		{"cut off", `{"id":"a","account":{"x":[1,`, `the line ends where a value is needed`},
		{"text after the end", `{"id":"a"} x`, `'x' where the end of the line is needed`},
		{"number", `{"account":{"x":01}}`, `account.x: '0' where a number is needed`},
		{"number out of range", `{"account":{"x":1e999}}`, `out of range`},
		{"escape", `{"id":"\x"}`, `unknown escape`},
		{"control character", "{\"id\":\"\n\"}", `control character '\n'`},
		{"too deep", `{"x":` + strings.Repeat("[", 1000), `nested deeper than 200`},
		{"long values are cut", `{"history":[{"kind":"` + strings.Repeat("x", 500) + `"}]}`, strings.Repeat("x", 62)},
	}
	for _, tt := range tests {
		var c leadclass.Contact
		err := c.Decode(tt.in)
		var input *leadclass.InputError
		if !errors.As(err, &input) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.reason, err, tt.want)
		}
		if err != nil && len(err.Error()) > 300 {
			t.Errorf("%s: the error is %d bytes long", tt.reason, len(err.Error()))
		}
	}
}

func TestContactRoundTrip(t *testing.T) {
	const text = `{"id":"c\u0031","account":{"name":"Ac\"me","n":-1.5e3,"list":["a",1,true,null],"none":null,"yes":true},"person":{"name":"Ann \ud83d\ude00"},` +
		`"history":[{"at":"2026-10-01T11:00:00+02:00","kind":"reply","channel":"email","direction":"Inbound","intent":" Refusal ","text":"no\n","facts":{"problem":true,"budget":{"amount":5},"authority":{"value":"other"},"timeline":null,"referrals":[{}],"revisit":{"from":"2026-12-01"}}},` +
		`{"at":"2026-10-02","kind":"opportunity-opened","close_by":"2026-12-31","media":"paid","campaign":"spring","else":{"x":[{}]}}],"more":[1,{"a":"b"}]}`
	var c leadclass.Contact
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		t.Fatal(err)
	}
	e := c.History[0]
	if c.ID != "c1" || c.Get("name").Text() != `Ac"me` || c.Get("account.n").Number() != -1500 || c.Get("person.name").Text() != "Ann 😀" ||
		c.Get("none").Kind() != leadclass.NullValue || c.Get("nothing").Kind() != leadclass.UnknownValue || len(c.Get("list").List()) != 4 {
		t.Errorf("got %+v", c)
	}
	if !e.At.Equal(day("2026-10-01T09:00:00Z")) || e.Intent != leadclass.Refusal || e.Direction != leadclass.Inbound ||
		e.Facts.Budget != leadclass.Met || e.Facts.Authority != leadclass.Failed || e.Facts.Timeline != leadclass.Unknown {
		t.Errorf("got %+v", e)
	}
	again, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var back leadclass.Contact
	if err := json.Unmarshal(again, &back); err != nil || !reflect.DeepEqual(c, back) {
		t.Errorf("%v\n%+v\n%+v", err, c, back)
	}
}

type reader struct{ err error }

func (r reader) Classify(_ context.Context, reply leadclass.Reply) (leadclass.Classification, error) {
	return leadclass.Classification{Intent: leadclass.Intent(strings.Fields(reply.Text)[0])}, r.err
}

func TestRead(t *testing.T) {
	contact := func() leadclass.Contact {
		return leadclass.Contact{ID: "c", History: []leadclass.Event{
			{At: day("2026-10-01"), Kind: leadclass.KindReply, Text: "interested very"},
			{At: day("2026-10-02"), Kind: leadclass.KindReply, Text: "refusal", Intent: leadclass.NotNow},
			{At: day("2026-10-03"), Kind: leadclass.KindForm, Text: "refusal"},
		}}
	}
	c := contact()
	d, err := definitions.Load("reply-interest")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Judge(c, nil, day(noon)); err == nil || !strings.Contains(err.Error(), `contact "c": history[0]: a reply with a text that was not read`) {
		t.Errorf("a reply that nobody read was judged: %v", err)
	}
	if err := c.Read(context.Background(), reader{}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []leadclass.Intent{leadclass.Interested, leadclass.NotNow, ""} {
		if got := c.History[i].Intent; got != want {
			t.Errorf("event %d: %q, want %q: a text is read, a ready intent taken, a form left alone", i, got, want)
		}
	}
	broken := contact()
	if err := broken.Read(context.Background(), reader{errors.New("boom")}); err == nil || !strings.Contains(err.Error(), `contact "c": history[0]: boom`) {
		t.Errorf("got %v", err)
	}
}

// FuzzContact: what is read is also JSON to encoding/json, can be written and
// read again to the same, and can be judged without a panic.
func FuzzContact(f *testing.F) {
	_, text := busy(f)
	for _, seed := range []string{
		text, `{}`, `{"id":"\ud83d\ude00\ud800x","account":{"a":[1.5e-3,null,{"b":[]}]}}`, `{"history":[{"at":"0000-01-01","kind":"opt-out"}]}`,
		`{"history":[{"at":"9999-12-31T23:59:59Z","kind":"reply","intent":"not-now","facts":{"revisit":{"from":"9999-12-31"}}}]}`, "{\"id\":\"\xff\"}",
	} {
		f.Add(seed)
	}
	d, err := definitions.Load("active-decision-maker")
	if err != nil {
		f.Fatal(err)
	}
	p, err := leadclass.ParseProfile([]byte(icp))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var c leadclass.Contact
		if err := c.Decode(text); err != nil {
			return
		}
		if !json.Valid([]byte(text)) {
			t.Fatalf("%q was read, but is no JSON", text)
		}
		first, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var back leadclass.Contact
		if err := json.Unmarshal(first, &back); err != nil {
			t.Fatalf("%s: %v", first, err)
		}
		if second, err := json.Marshal(back); err != nil || !bytes.Equal(first, second) {
			t.Fatalf("%s became %s (%v)", first, second, err)
		}
		if v, err := d.Judge(c, p, day(noon)); err == nil && !json.Valid(v.AppendJSON(nil)) {
			t.Fatalf("a verdict that is no JSON: %s", v.AppendJSON(nil))
		}
	})
}
