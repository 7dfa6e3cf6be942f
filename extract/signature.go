package extract

import (
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// writer reads what a signature says of the author: a name on the first line
// that can be one, then title, firm and telephone as they come.
func (v *Vocabulary) writer(signature string) *leadclass.WriterFacts {
	var w leadclass.WriterFacts
	start := 0
	for line := range strings.SplitSeq(signature, "\n") {
		v.signatureLine(&w, line, start)
		start += len(line) + 1
	}
	if w == (leadclass.WriterFacts{}) {
		return nil
	}
	return &w
}

// maxSignatureLine is how long a line of a signature is, in bytes, that is read.
const maxSignatureLine = 200

func (v *Vocabulary) signatureLine(w *leadclass.WriterFacts, line string, start int) {
	if len(line) > maxSignatureLine {
		return
	}
	tokens := text.Words{}.Tokenize(nil, line)
	for _, t := range tokens {
		if t.Kind == text.Phone && w.Phone == nil {
			w.Phone = &leadclass.Phone{Number: phoneDigits(line[t.Start:t.End]), Found: foundIn(line, t.Start, t.End, start, 0.9)}
		}
	}
	at := 0
	for piece := range strings.FieldsFuncSeq(line, func(c rune) bool { return c == '|' || c == ',' || c == '•' || c == '·' || c == '/' }) {
		i := at + strings.Index(line[at:], piece)
		at = i + len(piece)
		v.signaturePiece(w, line, i, at, start)
	}
}

// signaturePiece reads what stands between two marks of a line.
func (v *Vocabulary) signaturePiece(w *leadclass.WriterFacts, line string, from, to, start int) {
	s := strings.Trim(line[from:to], " \t\r-–—*_.:")
	if s == "" {
		return
	}
	from += strings.Index(line[from:to], s)
	tokens := text.Words{}.Tokenize(nil, s)
	has := v.signatureClasses(s, tokens)
	f := foundIn(line, from, from+len(s), start, 0.8)
	switch {
	case has.other || len(tokens) > 8:
	case has.closing && w.Name == nil:
	case has.firm && w.Company == nil && w.Name != nil:
		w.Company = &f
	case has.role && w.Title == nil && w.Name != nil:
		w.Title = &f
	case has.capitals && w.Name == nil && len(tokens) <= 5 && !has.role:
		w.Name = &f
	case has.capitals && w.Name != nil && w.Title != nil && w.Company == nil:
		f.Confidence = 0.6
		w.Company = &f
	}
}

// signs of a piece of a signature.
type signatureSigns struct{ closing, role, firm, capitals, other bool }

func (v *Vocabulary) signatureClasses(s string, tokens []text.Token) signatureSigns {
	has := signatureSigns{capitals: len(tokens) > 0}
	for _, t := range tokens {
		raw := s[t.Start:t.End]
		var word word
		if e := v.words[strings.ToLower(raw)]; e != nil {
			word = e.word
		}
		switch {
		case t.Kind == text.Email || t.Kind == text.URL || t.Kind == text.Phone || t.Kind == text.Number:
			has.other = true
		case t.Kind == text.Word && !isUpper(raw) && len(raw) > 3:
			has.capitals = false
		}
		has.closing = has.closing || word.class&closing != 0
		has.role = has.role || word.class&(role|department) != 0
		has.firm = has.firm || firmForms[strings.ToLower(raw)]
	}
	return has
}

// firmForms are the legal forms that end the names of firms.
var firmForms = map[string]bool{
	"ltd": true, "limited": true, "llc": true, "inc": true, "gmbh": true, "plc": true, "corp": true, "ag": true, "sa": true, "bv": true, "llp": true,
	"pty": true, "kg": true, "oy": true, "ab": true, "as": true, "srl": true, "spa": true, "sarl": true, "sas": true, "nv": true, "group": true, "co": true,
}

func foundIn(line string, from, to, start int, confidence float64) leadclass.Found {
	return leadclass.Found{Text: line[from:to], Start: start + from, End: start + to, Confidence: confidence}
}
