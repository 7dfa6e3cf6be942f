package eval

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
)

var update = flag.Bool("update", false, "write the golden files anew")

// said is an answer with a confidence; the rest of the probability goes to the
// second label.
func said(intent leadclass.Intent, confidence float64, second leadclass.Intent, evidence ...leadclass.Evidence) leadclass.Classification {
	return leadclass.Classification{
		Intent: intent, Confidence: confidence, Evidence: evidence,
		Scores: []leadclass.Candidate{{Intent: intent, Confidence: confidence}, {Intent: second, Confidence: 1 - confidence}},
	}
}

// example is twelve replies with made-up answers: what the weights of the day
// say must not change these files.
func example() *Report {
	e := New(Options{
		Model: "a test", MinPrecision: 0.9, Mistakes: 3, Train: []corpus.Item{{Text: "no  THANKS"}},
		OutOfScope: "nonsense", Threshold: 0.5, ThresholdOf: "as given",
	})
	add := func(line int, kind, text string, gold leadclass.Intent, a leadclass.Classification, also ...string) {
		e.Add("replies.jsonl", corpus.Item{ID: fmt.Sprintf("r%d", line), Line: line, Kind: kind, Text: text, Intent: string(gold), Also: also, Outreach: "Open to a <b>call</b>?"}, a)
	}
	add(1, "banal", "No thanks", leadclass.Refusal, said(leadclass.Refusal, 0.97, leadclass.NotNow))
	add(2, "banal", "Yes please", leadclass.Interested, said(leadclass.Interested, 0.92, leadclass.MeetingRequest))
	add(3, "banal", "stop", leadclass.OptOut, said(leadclass.OptOut, 0.99, leadclass.Refusal))
	add(4, "ordinary", "What does it cost?", leadclass.InfoRequest, said(leadclass.InfoRequest, 0.95, leadclass.Objection))
	add(5, "ordinary", "Not for us, remove me", leadclass.OptOut, said(leadclass.Refusal, 0.7, leadclass.OptOut,
		leadclass.Evidence{Intent: leadclass.Refusal, Start: 0, End: 10, Source: "rule:refusal.not-for-us", Weight: 2.5},
		leadclass.Evidence{Intent: leadclass.OptOut, Start: 12, End: 21, Source: "weights", Weight: 1.25}), "refusal")
	add(6, "ordinary", "I am away until Monday", leadclass.OutOfOffice, said(leadclass.OutOfOffice, 0.98, leadclass.AutoReply))
	add(7, "hard", "Ticket #3 <script>alert(1)</script>", leadclass.AutoReply, said(leadclass.OutOfOffice, 0.6, leadclass.AutoReply))
	add(8, "hard", "Wow, just what I needed", leadclass.Refusal, said(leadclass.Interested, 0.9, leadclass.Refusal,
		leadclass.Evidence{Intent: leadclass.Interested, Start: 10, End: 23, Source: "weights", Weight: 3},
		leadclass.Evidence{Intent: leadclass.Interested, Field: leadclass.FieldOutreach, Start: 0, End: 4, Source: "weights", Weight: 0.5}))
	add(9, "hard", "Tuesday?", leadclass.MeetingRequest, said(leadclass.MeetingRequest, 0.8, leadclass.InfoRequest))
	add(10, "hard", "qué", leadclass.Objection, leadclass.Classification{Intent: leadclass.Unclear})
	add(11, "", "colourless green ideas", "nonsense", said(leadclass.OffTopic, 0.3, leadclass.Refusal))
	add(12, "", "sleep furiously", "nonsense", said(leadclass.OffTopic, 0.85, leadclass.Refusal))
	return e.Report()
}

func TestGolden(t *testing.T) {
	r := example()
	for name, write := range map[string]func(io.Writer) error{"txt": r.WriteText, "json": r.WriteJSON, "html": r.WriteHTML} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", "report."+name+".golden")
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

// TestSame: no order of maps, no clock and no chance has a part in a report.
func TestSame(t *testing.T) {
	var first string
	for i := range 100 {
		var b bytes.Buffer
		r := example()
		for _, write := range []func(io.Writer) error{r.WriteText, r.WriteJSON, r.WriteHTML} {
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
		}
		if i == 0 {
			first = b.String()
		} else if b.String() != first {
			t.Fatalf("run %d gives another report", i+1)
		}
	}
}

func TestPageIsSelfContained(t *testing.T) {
	var b bytes.Buffer
	if err := example().WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	outside := regexp.MustCompile(`(?i)https?:|<script|<link|<img|<iframe|@import|url\(|\b(src|href)=`)
	if m := outside.FindString(b.String()); m != "" {
		t.Errorf("the page holds %q", m)
	}
	for _, want := range []string{"<svg", "&lt;script&gt;", `<mark class="said"`, `<mark class="gold"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
}

// TestTextFits: a terminal of 80 columns shows the scorecard unbroken.
func TestTextFits(t *testing.T) {
	var b strings.Builder
	if err := example().WriteText(&b); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 80 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

// TestEmpty: nothing to measure is no reason to panic, and no 0 either.
func TestEmpty(t *testing.T) {
	r := New(Options{}).Report()
	var b strings.Builder
	for _, write := range []func(io.Writer) error{r.WriteText, r.WriteJSON, r.WriteHTML} {
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
	}
	if got := r.Groups[0].Accuracy.Value.String(); got != "-" {
		t.Errorf("the accuracy of nothing is %s", got)
	}
}
