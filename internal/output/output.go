// Package output writes classifications: as JSON lines, CSV, or a table for a
// person at a terminal.
package output

import (
	"strconv"
	"strings"

	"github.com/leadclass/leadclass"
)

// Writer writes classifications.
type Writer interface {
	Write(leadclass.Classification) error
	// Flush hands on what was written, and the header if nothing was.
	Flush() error
}

// span is the words that a piece of evidence stands on, as bytes of the text
// judged. What lies outside of it (subject, headers) has none, and an empty text.
type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func spanOf(e leadclass.Evidence, visible string) span {
	if e.Field != leadclass.FieldBody {
		return span{}
	}
	return span{e.Start, e.End, visible[e.Start:e.End]}
}

// source names what found a piece of evidence, and where if not in the text.
func source(e leadclass.Evidence) string {
	switch e.Field {
	case leadclass.FieldSubject:
		return "subject " + e.Source
	case leadclass.FieldOutreach:
		return "outreach " + e.Source
	}
	return e.Source
}

// round keeps four digits, so that the last bits of a sum stay out of files.
func round(v float64) float64 {
	r, _ := strconv.ParseFloat(number(v), 64)
	return r + 0 // no negative zero
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', 4, 64) }

func join[T ~string](list []T, sep string) string {
	s := make([]string, len(list))
	for i, v := range list {
		s[i] = string(v)
	}
	return strings.Join(s, sep)
}
