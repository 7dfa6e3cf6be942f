// Package output writes classifications: as JSON lines, CSV, or a table for a
// person at a terminal.
package output

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/leadclass/leadclass"
)

// Writer writes classifications.
type Writer interface {
	Write(leadclass.Classification) error
	// Flush writes what is left. Nothing may be written after it.
	Flush() error
}

// record is the JSON form of a classification.
type record struct {
	ID          string                `json:"id"`
	Intent      leadclass.Intent      `json:"intent"`
	Confidence  float64               `json:"confidence"`
	Disposition leadclass.Disposition `json:"disposition"`
	Also        []leadclass.Intent    `json:"also"`
	RunnerUp    candidate             `json:"runner_up"`
	Language    string                `json:"language"`
	Visible     string                `json:"visible"`
	Facts       struct{}              `json:"facts"`
	Evidence    []evidence            `json:"evidence"`
	Doubts      []leadclass.Doubt     `json:"doubts"`
}

type candidate struct {
	Intent     leadclass.Intent `json:"intent"`
	Confidence float64          `json:"confidence"`
}

// evidence holds a span into visible; what lies outside of it (subject,
// headers) has none, and an empty text.
type evidence struct {
	Intent leadclass.Intent `json:"intent"`
	Start  int              `json:"start"`
	End    int              `json:"end"`
	Text   string           `json:"text"`
	Source string           `json:"source"`
	Weight float64          `json:"weight"`
}

func round(v float64) float64 {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'f', 4, 64), 64)
	return r
}

func newRecord(a leadclass.Classification) record {
	rec := record{
		ID: a.ID, Intent: a.Intent, Confidence: round(a.Confidence), Disposition: a.Disposition,
		Also: append([]leadclass.Intent{}, a.Also...), RunnerUp: candidate{a.RunnerUp.Intent, round(a.RunnerUp.Confidence)},
		Language: a.Language, Visible: a.Text, Doubts: append([]leadclass.Doubt{}, a.Doubts...),
		Evidence: make([]evidence, 0, len(a.Evidence)),
	}
	for _, e := range a.Evidence {
		rec.Evidence = append(rec.Evidence, newEvidence(e, a.Text))
	}
	return rec
}

func newEvidence(e leadclass.Evidence, visible string) evidence {
	out := evidence{Intent: e.Intent, Source: e.Source, Weight: round(e.Weight)}
	switch e.Field {
	case leadclass.FieldBody:
		out.Start, out.End, out.Text = e.Start, e.End, visible[e.Start:e.End]
	case leadclass.FieldSubject:
		out.Source = "subject " + e.Source
	case leadclass.FieldOutreach:
		out.Source = "outreach " + e.Source
	}
	return out
}

// JSONL writes one JSON object a line.
func JSONL(w io.Writer) Writer {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return jsonl{enc}
}

type jsonl struct{ enc *json.Encoder }

func (j jsonl) Write(a leadclass.Classification) error { return j.enc.Encode(newRecord(a)) }
func (j jsonl) Flush() error                           { return nil }

// CSV writes a header and one row a classification.
func CSV(w io.Writer) Writer { return &rows{w: csv.NewWriter(w)} }

type rows struct {
	w      *csv.Writer
	headed bool
}

var header = []string{"id", "intent", "confidence", "disposition", "also", "runner_up", "runner_up_confidence", "language", "visible", "evidence", "doubts"}

func (c *rows) Write(a leadclass.Classification) error {
	if err := c.head(); err != nil {
		return err
	}
	return c.w.Write([]string{
		a.ID, string(a.Intent), number(a.Confidence), a.Disposition.String(), join(a.Also, " "),
		string(a.RunnerUp.Intent), number(a.RunnerUp.Confidence), a.Language, a.Text, proof(a), join(a.Doubts, "; "),
	})
}

func (c *rows) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	return c.w.Write(header)
}

func (c *rows) Flush() error {
	if err := c.head(); err != nil {
		return err
	}
	c.w.Flush()
	return c.w.Error()
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', 4, 64) }

func join[T ~string](list []T, sep string) string {
	s := make([]string, len(list))
	for i, v := range list {
		s[i] = string(v)
	}
	return strings.Join(s, sep)
}

// proof is the strongest evidence for the answer, in words.
func proof(a leadclass.Classification) string {
	if len(a.Evidence) == 0 || a.Evidence[0].Intent != a.Intent {
		return ""
	}
	e := newEvidence(a.Evidence[0], a.Text)
	if e.Text == "" {
		return e.Source
	}
	return fmt.Sprintf("%q (%s)", e.Text, e.Source)
}
