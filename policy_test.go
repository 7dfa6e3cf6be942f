package leadclass_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
)

const (
	noon = "2026-11-15T12:00:00Z"
	// icp is the ideal customer of most cases.
	icp = `{"criteria":[
		{"attribute":"industry","in":["manufacturing"],"by":"suspect"},
		{"attribute":"employees","min":20,"by":"suspect"},
		{"attribute":"platform","in":["windows"]}]}`
	fits      = `{"industry":"Manufacturing ","employees":45,"platform":"windows"}`
	fitsNot   = `{"industry":"manufacturing","employees":4,"platform":"windows"}`
	fitsMaybe = `{"industry":"manufacturing","employees":45}`
	ann       = `{"name":"Ann Lee","email":"ann@acme.example","seniority":"c-level","role":"decision-maker"}`
)

// scenario is one contact under one definition. History is a list of events,
// each "DATE KIND [key=value …]"; a reply is written "reply:INTENT".
type scenario struct {
	reason     string
	definition string
	profile    string // icp if empty
	account    string // fits if empty
	person     string // ann if empty
	history    string // events, separated by ";"
	now        string // noon if empty
	set        string // NAME=VALUE
	outcome    string
	stage      string
	missing    string // separated by spaces
	next       string // separated by spaces; "*" is any
}

func TestPolicy(t *testing.T) {
	for i, s := range policyCases {
		t.Run(fmt.Sprintf("%03d %s", i, s.definition), func(t *testing.T) { s.check(t) })
	}
}

func (s scenario) check(t *testing.T) {
	t.Helper()
	v, err := s.judge()
	if err != nil {
		t.Fatalf("%s: %v", s.reason, err)
	}
	got := fmt.Sprintf("%s/%s missing[%s]", v.Outcome, v.Stage, strings.Join(v.Missing, " "))
	want := fmt.Sprintf("%s/%s missing[%s]", s.outcome, s.stage, s.missing)
	if next := strings.Join(v.Next, " "); s.next != "*" {
		got, want = got+" next["+next+"]", want+" next["+s.next+"]"
	}
	if got != want {
		t.Errorf("%s\n history: %s\n     got %s\n    want %s\n because %+v", s.reason, s.history, got, want, v.Reasons)
	}
}

func (s scenario) judge() (leadclass.Verdict, error) {
	d, err := definitions.Load(s.definition)
	if err != nil {
		return leadclass.Verdict{}, err
	}
	if name, value, ok := strings.Cut(s.set, "="); ok {
		if d, err = d.With(map[string]string{name: value}); err != nil {
			return leadclass.Verdict{}, err
		}
	}
	p, err := leadclass.ParseProfile([]byte(or(s.profile, icp)))
	if err != nil {
		return leadclass.Verdict{}, err
	}
	now, err := leadclass.ParseTime(or(s.now, noon))
	if err != nil {
		return leadclass.Verdict{}, err
	}
	c, err := s.contact()
	if err != nil {
		return leadclass.Verdict{}, err
	}
	return d.Judge(c, p, now)
}

func (s scenario) contact() (c leadclass.Contact, err error) {
	text := fmt.Sprintf(`{"id":"c1","account":%s,"person":%s,"history":%s}`, or(s.account, fits), or(s.person, ann), eventsJSON(s.history))
	err = json.Unmarshal([]byte(text), &c)
	return c, err
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// eventsJSON turns the short form of a history into JSON.
func eventsJSON(short string) string {
	var list []map[string]any
	for line := range strings.SplitSeq(short, ";") {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		e := map[string]any{"at": words[0]}
		kind, intent, _ := strings.Cut(words[1], ":")
		if e["kind"] = kind; intent != "" {
			e["intent"] = strings.ReplaceAll(intent, "+", " ")
		}
		facts := map[string]any{}
		for _, w := range words[2:] {
			key, value, _ := strings.Cut(w, "=")
			switch {
			case key == "true", key == "false":
				for f := range strings.SplitSeq(value, ",") {
					facts[f] = key == "true"
				}
			case key == "revisit":
				facts[key] = map[string]string{"from": value, "to": "2027-12-31"}
			default:
				e[key] = value
			}
		}
		if len(facts) > 0 {
			e["facts"] = facts
		}
		list = append(list, e)
	}
	b, _ := json.Marshal(list)
	return string(b)
}

// TestPolicyKnowsAllDefinitions makes sure that every definition has cases.
func TestPolicyKnowsAllDefinitions(t *testing.T) {
	for _, name := range definitions.Names() {
		if n := len(slices.DeleteFunc(slices.Clone(policyCases), func(s scenario) bool { return s.definition != name })); n < 5 {
			t.Errorf("%s has only %d cases", name, n)
		}
	}
}

var day = func(s string) time.Time {
	t, err := leadclass.ParseTime(s)
	if err != nil {
		panic(err)
	}
	return t
}
