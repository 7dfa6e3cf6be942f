package eval

import (
	"cmp"
	"slices"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/corpus"
)

// Mistake is a wrong answer and what it rests on.
type Mistake struct {
	File           string   `json:"file"`
	Line           int      `json:"line"`
	ID             string   `json:"id,omitempty"`
	Kind           string   `json:"kind,omitempty"`
	Gold           string   `json:"gold"`
	Said           string   `json:"said"`
	Confidence     Number   `json:"confidence"`      // of what was said
	GoldConfidence Number   `json:"gold_confidence"` // of what would have been right
	Outreach       string   `json:"outreach,omitempty"`
	Text           string   `json:"text"`
	Evidence       []Reason `json:"evidence"`
}

// Reason is a piece of evidence. The span is bytes of the mistake's text; both
// ends are 0 where the evidence lies elsewhere.
type Reason struct {
	Label  string `json:"label"`
	Source string `json:"source"`
	Weight Number `json:"weight"` // nats
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
}

// maxReasons is how many reasons a mistake keeps: answers list the strongest first.
const maxReasons = 10

func newMistake(file string, gold corpus.Item, a leadclass.Classification) Mistake {
	m := Mistake{
		File: file, Line: gold.Line, ID: gold.ID, Kind: kind(gold), Gold: gold.Intent, Said: string(a.Intent),
		Confidence: Number(a.Confidence), GoldConfidence: Number(probability(gold.Intent, a.Scores)),
		Outreach: gold.Outreach, Text: gold.Text, Evidence: []Reason{},
	}
	for _, e := range a.Evidence[:min(maxReasons, len(a.Evidence))] {
		m.Evidence = append(m.Evidence, newReason(e, gold.Text))
	}
	return m
}

var fieldNames = map[leadclass.Field]string{leadclass.FieldSubject: "subject ", leadclass.FieldOutreach: "outreach "}

func newReason(e leadclass.Evidence, text string) Reason {
	r := Reason{Label: string(e.Intent), Source: fieldNames[e.Field] + e.Source, Weight: Number(e.Weight)}
	if e.Field == leadclass.FieldBody && 0 <= e.Start && e.Start < e.End && e.End <= len(text) {
		r.Start, r.End, r.Text = e.Start, e.End, text[e.Start:e.End]
	}
	return r
}

// worst keeps the mistakes of the greatest confidence, in constant memory.
type worst struct {
	most int
	list []Mistake
}

// add puts a mistake behind those of the same confidence, so that the order of
// the corpus decides.
func (w *worst) add(m Mistake) {
	at, _ := slices.BinarySearchFunc(w.list, m, func(a, b Mistake) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), -1)
	})
	w.list = slices.Insert(w.list, at, m)
	if len(w.list) > w.most {
		w.list = w.list[:w.most]
	}
}
