package funnel

import (
	"bytes"
	"context"
	"encoding/json"
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

const dir = "../../testdata/contacts"

func count(t *testing.T, by string, from time.Time) (Report, []string) {
	t.Helper()
	d, err := definitions.Load("suspect-to-qualified")
	if err != nil {
		t.Fatal(err)
	}
	profile, err := os.ReadFile(filepath.Join(dir, "icp.json"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := leadclass.ParseProfile(profile)
	if err != nil {
		t.Fatal(err)
	}
	contacts, err := os.ReadFile(filepath.Join(dir, "funnel.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var errs []string
	f := Funnel{
		Definition: d, Profile: p, By: by, From: from, To: time.Date(2026, 11, 15, 12, 0, 0, 0, time.UTC),
		Fail: func(err error) { errs = append(errs, err.Error()) },
	}
	c := f.NewCounter()
	if err := c.Read(context.Background(), "funnel.jsonl", bytes.NewReader(contacts)); err != nil {
		t.Fatal(err)
	}
	return c.Report(), errs
}

func TestGolden(t *testing.T) {
	for _, format := range Formats {
		t.Run(format, func(t *testing.T) {
			r, errs := count(t, "channel", time.Time{})
			if errs != nil {
				t.Fatal(errs)
			}
			var got bytes.Buffer
			if err := r.Write(&got, format); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join(dir, "funnel."+format+".golden")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("got\n%s\nwant\n%s", got.Bytes(), want)
			}
		})
	}
}

func TestCounts(t *testing.T) {
	r, _ := count(t, "", time.Time{})
	byName := map[string]Stage{}
	for _, s := range r.Groups[0].Stages {
		byName[s.Name] = s
	}
	tests := []struct {
		stage, reason    string
		reached, stopped int
		conversion, days string
	}{
		{"name", "everybody begins here; one retail shop never leaves", 6, 1, "-", "-"},
		{"suspect", "fit by what suspects are asked", 5, 1, "83.3 %", "-"},
		{"prospect", "reached before anything happened, so no days", 4, 0, "80.0 %", "-"},
		{"lead", "after 0, 14, 30 and 10 days; the median is the mean of 10 and 14", 4, 1, "100.0 %", "12.0"},
		{"qualified-lead", "after 10 and 20 days", 2, 2, "50.0 %", "15.0"},
	}
	for _, tt := range tests {
		s := byName[tt.stage]
		got := fmt.Sprint(s.Reached, s.Stopped, s.Percent(), s.Days())
		if want := fmt.Sprint(tt.reached, tt.stopped, tt.conversion, tt.days); got != want {
			t.Errorf("%s: %s: got %s, want %s", tt.stage, tt.reason, got, want)
		}
	}
	if got := r.Groups[0].OptedOut; got != 1 {
		t.Errorf("%d opted out, want 1: a lead that did still reached lead", got)
	}
}

func TestPeriod(t *testing.T) {
	r, _ := count(t, "", time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC))
	if got := r.Groups[0].Contacts; got != 2 {
		t.Errorf("%d contacts came from September on, want 2", got)
	}
}

func TestGroups(t *testing.T) {
	tests := []struct{ by, want, reason string }{
		{"", "all", "one group"},
		{"channel", "all email seo (unknown) linkedin", "the largest first, then by name"},
		{"account.industry", "all Manufacturing retail", "an attribute"},
		{"media", "all (unknown) earned", "the first event that states one"},
	}
	for _, tt := range tests {
		r, _ := count(t, tt.by, time.Time{})
		var names []string
		for _, g := range r.Groups {
			names = append(names, g.Name)
		}
		if got := strings.Join(names, " "); got != tt.want {
			t.Errorf("%s: %s: got %s, want %s", tt.by, tt.reason, got, tt.want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if err := new(Report).Write(new(bytes.Buffer), "xml"); err == nil {
		t.Error("xml was written")
	}
}

func TestPageIsSelfContained(t *testing.T) {
	r := Report{Definition: "x", By: "channel", Groups: []Group{{Name: `<script>alert("x")</script>`, Contacts: 1, Stages: []Stage{{Name: "lead"}}}}}
	var b bytes.Buffer
	if err := r.Write(&b, "html"); err != nil {
		t.Fatal(err)
	}
	if page := b.String(); strings.Contains(page, "<script") || strings.Contains(page, "http") || !strings.Contains(page, "<svg") {
		t.Errorf("not safe, not self-contained or no chart:\n%s", page)
	}
}

func TestJSONReadsBack(t *testing.T) {
	r, _ := count(t, "channel", time.Time{})
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var back Report
	if err := json.Unmarshal(b, &back); err != nil || len(back.Groups) != len(r.Groups) {
		t.Error(err)
	}
}
