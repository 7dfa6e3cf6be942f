package definitions_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestShipped(t *testing.T) {
	stages := map[string]string{
		"reply-interest":        "contact opportunity lead",
		"marketer":              "contact lead",
		"salesperson":           "contact lead",
		"ideal-inquiry":         "contact lead sales-ready",
		"contact-record":        "contact lead",
		"meeting-requested":     "contact prospect lead",
		"suspect-to-qualified":  "name suspect prospect lead qualified-lead",
		"active-decision-maker": "inactive contact lead mql sql opportunity customer",
	}
	if got := len(definitions.Names()); got != len(stages) {
		t.Errorf("%d definitions, want %d", got, len(stages))
	}
	for name, want := range stages {
		d, err := definitions.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Trim(fmt.Sprint(d.Stages()), "[]"); got != want {
			t.Errorf("%s: stages %s, want %s", name, got, want)
		}
		if d.Name() != name || d.Title() == "" || d.Source() == "" || d.Says() == "" {
			t.Errorf("%s: name %q, title %q, source %q, says %q", name, d.Name(), d.Title(), d.Source(), d.Says())
		}
	}
	if _, err := definitions.Load("nobody"); err == nil || !strings.Contains(err.Error(), `"nobody"`) {
		t.Errorf("got %v", err)
	}
}

// TestJSON makes sure that a definition written as JSON judges alike.
func TestJSON(t *testing.T) {
	for _, name := range definitions.Names() {
		d, err := definitions.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		back, err := definitions.Parse(bytes.NewReader(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		again, err := json.Marshal(back)
		if err != nil || !bytes.Equal(text, again) {
			t.Errorf("%s: %s became %s (%v)", name, text, again, err)
		}
	}
}

const head = "name: x\nstages:\n  - name: contact\n  - name: lead\n    outcome: lead\n"

func TestErrors(t *testing.T) {
	tests := []struct{ reason, in, want string }{
		{"no YAML", "name: [", "line 1, column 1: did not find"},
		{"empty", "", "line 1, column 1: the file is empty"},
		{"no name", "stages: []", "line 1, column 1: a definition needs a name"},
		{"no stages", "name: x\nstages: []", "line 2, column 9: stages: a definition needs stages"},
		{"no object", "- a", "line 1, column 1: a list where an object is needed"},
		{"unknown key", head + "stagse: 5\n", `line 6, column 9: stagse: unknown key "stagse"`},
		{"unknown key of a stage", head + "    requiers: {fit: met}\n", `line 6, column 15: stages[1].requiers: unknown key "requiers"`},
		{"unknown stage", head + "    after: [contakt]\n", `line 6, column 13: stages[1].after[0]: unknown stage "contakt"`},
		{"a loop", "name: x\nstages:\n  - name: contact\n  - {name: a, after: [b]}\n  - {name: b, after: [a], outcome: lead}\n", `line 4, column 5: stages[1]: stage "a" requires itself`},
		{"a stage that requires itself", head + "    after: [lead]\n", `requires itself`},
		{"a loop of groups", "acts: {a: [b], b: [a]}\n" + head, `line 1, column 12: acts.a[0]: the group of acts "a" holds itself`},
		{"a stage twice", head + "  - name: lead\n", `line 6, column 5: stages[2]: stage "lead" is there twice`},
		{"opted-out belongs to every definition", head + "  - name: opted-out\n", `line 6, column 5: stages[2]: opted-out is a stage of every definition`},
		{"the first stage is everybody's", "name: x\nstages:\n  - name: lead\n    outcome: lead\n    requires: {fit: met}\n", `line 3, column 5: stages[0]: the first stage`},
		{"no lead", "name: x\nstages: [{name: contact}]\n", "no stage has the outcome lead"},
		{"unknown outcome", head + "  - name: y\n    outcome: maybe\n", `line 7, column 14: stages[2].outcome: unknown outcome "maybe"`},
		{"undecided is no outcome of a stage", head + "  - name: y\n    outcome: undecided\n", `no stage is undecided`},
		{"no requirement", head + "    requires: {}\n", `line 6, column 15: stages[1].requires: a requirement needs one of all, any`},
		{"unknown requirement", head + "    requires:\n      all:\n        - {fits: met}\n", `line 8, column 18: stages[1].requires.all[0].fits: unknown key "fits"`},
		{"two in one", head + "    requires: {fit: met, act: [form]}\n", `line 6, column 15: stages[1].requires: fit and act in one requirement`},
		{"unknown fit", head + "    requires: {fit: good}\n", `line 6, column 21: stages[1].requires.fit: fit is "good"`},
		{"fit by an unknown stage", head + "    requires: {fit: met, by: x}\n", `line 6, column 30: stages[1].requires.by: unknown stage "x"`},
		{"unknown act", head + "    requires: {act: [form, demo]}\n", `line 6, column 28: stages[1].requires.act[1]: unknown act "demo"`},
		{"unknown param", head + "    requires: {act: [form], within_days: window}\n", `line 6, column 42: stages[1].requires.within_days: no param is a number and has the name "window"`},
		{"no days", head + "    requires: {act: [form], within_days: -1}\n", `-1 days are out of range`},
		{"unknown fact", head + "    requires: {facts: [money]}\n", `line 6, column 24: stages[1].requires.facts[0]: unknown fact "money"`},
		{"unknown operator of an attribute", head + "    requires: {attribute: size, gte: 5}\n", `line 6, column 38: stages[1].requires.gte: unknown key "gte"`},
		{"no operator", head + "    requires: {attribute: size}\n", `line 6, column 15: stages[1].requires: no operator`},
		{"an unknown list", head + "    requires: {attribute: size, in: $big}\n", `line 6, column 37: stages[1].requires.in: no param is a list and has the name "big"`},
		{"an empty list", head + "    requires: {all: []}\n", `line 6, column 21: stages[1].requires.all: the list is empty`},
		{"a key twice", "name: x\nname: y\n", `line 2, column 1: key "name" stands twice`},
		{"an alias", "name: &a x\ntitle: *a\n", `line 2, column 8: aliases are not supported`},
		{"interest", "interest: maybe\n" + head, `line 1, column 11: interest: interest is maybe`},
		{"a group takes a kind's name", "acts: {form: [call]}\n" + head, `line 1, column 14: acts.form: "form" is a name that is taken`},
		{"a param of a strange type", "params: {a: true}\n" + head, `line 1, column 13: params.a: a boolean where a list is needed`},
		{"JSON with tabs has its place too", "{\n\t\"name\": \"x\",\n\t\"stages\": [\n\t\t{\"name\": \"lead\", \"outcome\": \"lost\"}]}", `line 4, column 31: stages[0].outcome: unknown outcome "lost"`},
	}
	for _, tt := range tests {
		_, err := definitions.Parse(strings.NewReader(tt.in))
		var place *definitions.Error
		if !errors.As(err, &place) || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "leadclass: line ") {
			t.Errorf("%s: got %v, want %s", tt.reason, err, tt.want)
		}
	}
}

func TestTooLong(t *testing.T) {
	if _, err := definitions.Parse(strings.NewReader(strings.Repeat("#\n", 1<<20))); err == nil {
		t.Error("two megabytes were read")
	}
}

func TestParseProfile(t *testing.T) {
	p, err := definitions.ParseProfile(strings.NewReader("criteria:\n  - attribute: employees\n    min: 20\n"))
	if err != nil || len(p.Criteria()) != 1 || *p.Criteria()[0].Min != 20 {
		t.Errorf("got %v, %v", p, err)
	}
	_, err = definitions.ParseProfile(strings.NewReader("criteria:\n  - attribute: employees\n    least: 20\n"))
	if want := `leadclass: line 2, column 5: criteria[0] (employees): unknown operator "least"`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestWith(t *testing.T) {
	d, err := definitions.Load("active-decision-maker")
	if err != nil {
		t.Fatal(err)
	}
	for set, want := range map[string]string{
		"window=5":                  `active-decision-maker has no param "window"`,
		"activity_window_days=long": `param activity_window_days: "long" is no number`,
		"activity_window_days=-5":   `params.activity_window_days: -5 is out of range`,
	} {
		name, value, _ := strings.Cut(set, "=")
		if _, err := d.With(map[string]string{name: value}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", set, err, want)
		}
	}
}

// TestOwn judges by a definition of a user's own, which uses what the shipped
// ones do not.
func TestOwn(t *testing.T) {
	const dir = "../testdata/definitions"
	f, err := os.Open(filepath.Join(dir, "own.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d, err := definitions.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	contacts, err := os.ReadFile(filepath.Join(dir, "own.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	for line := range strings.Lines(string(contacts)) {
		var c leadclass.Contact
		if err := c.Decode(line); err != nil {
			t.Fatal(err)
		}
		v, err := d.Judge(c, nil, time.Date(2026, 11, 15, 12, 0, 0, 0, time.UTC))
		if err != nil {
			t.Fatal(err)
		}
		got.Write(append(v.AppendJSON(nil), '\n'))
	}
	golden := filepath.Join(dir, "own.golden")
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%v\ngot\n%s\nwant\n%s", err, got.Bytes(), want)
	}
}

// FuzzParse: a file is a definition or an error, never both, and a definition
// judges anybody.
func FuzzParse(f *testing.F) {
	for _, name := range definitions.Names() {
		text, err := definitions.Source(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(head + "    requires: {not: {any: [{fit: failed}, {latest_reply: [refusal]}]}}\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		d, err := definitions.Parse(bytes.NewReader(text))
		if (d == nil) == (err == nil) {
			t.Fatalf("%v and %v", d, err)
		}
		if err != nil {
			return
		}
		c := leadclass.Contact{ID: "c", History: []leadclass.Event{{At: time.Unix(0, 0), Kind: leadclass.KindForm}}}
		if v, err := d.Judge(c, nil, time.Unix(1e9, 0)); err == nil && v.Stage == "" {
			t.Fatal("a verdict without a stage")
		}
	})
}
