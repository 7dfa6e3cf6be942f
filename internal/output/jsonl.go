package output

import (
	"encoding/json"
	"io"

	"github.com/leadclass/leadclass"
)

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
	Facts       leadclass.Facts       `json:"facts"`
	Evidence    []evidence            `json:"evidence"`
	Doubts      []leadclass.Doubt     `json:"doubts"`
}

type candidate struct {
	Intent     leadclass.Intent `json:"intent"`
	Confidence float64          `json:"confidence"`
}

type evidence struct {
	Intent leadclass.Intent `json:"intent"`
	span
	Source string  `json:"source"`
	Weight float64 `json:"weight"`
}

func newRecord(a leadclass.Classification) record {
	rec := record{
		ID: a.ID, Intent: a.Intent, Confidence: round(a.Confidence), Disposition: a.Disposition,
		Also: append([]leadclass.Intent{}, a.Also...), RunnerUp: candidate{a.RunnerUp.Intent, round(a.RunnerUp.Confidence)},
		Language: a.Language, Visible: a.Text, Facts: a.Facts, Doubts: append([]leadclass.Doubt{}, a.Doubts...),
		Evidence: make([]evidence, 0, len(a.Evidence)),
	}
	for _, e := range a.Evidence {
		rec.Evidence = append(rec.Evidence, evidence{e.Intent, spanOf(e, a.Text), source(e), round(e.Weight)})
	}
	return rec
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
