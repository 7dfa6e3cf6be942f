package prose

import (
	"strings"
	"sync"
	"unicode/utf8"

	jdkato "github.com/jdkato/prose/v2"

	"github.com/leadclass/leadclass/text"
)

// Span is a stretch of a text: src[Start:End].
type Span = text.Span

// maxNamed is the length of a text, in bytes, that names are looked for in.
const maxNamed = 4 << 10

// People finds the names of people in a reply: whom a referral points to, and
// whoever greets and signs. It is a guess by prose's statistical model. Names
// in small letters or in capitals alone are missed, a first name alone is often
// missed, and a product may pass for a person: ask somebody, or match the spans
// against names you know.
//
// Cost: the first call loads the model (about 0.4 s, 40 MB that stay); after
// that 0.1 to 0.5 ms and 440 allocations a word. Names are looked for in the
// first 4 KiB, which bounds a call. People is safe for concurrent use. Prose
// picks between equal scores by chance; no text is known where it matters.
func People(src string) []Span {
	head := src
	if len(src) > maxNamed {
		head = src[:strings.LastIndexAny(src[:maxNamed], " \n")+1] // no half of a name
	}
	own := text.Words{}.Tokenize(nil, head)
	cores := cut(head, own)
	var people []Span
	for from := 0; from < len(cores); {
		to := sentenceEnd(head, cores, from)
		people = append(people, names(head, read(head, own, cores[from:to]))...)
		from = to
	}
	return people
}

// model is prose's own. There is no other public way to load it once.
var model = sync.OnceValue(func() *jdkato.Model { return jdkato.ModelFromData("x") })

// sentenceEnd returns the index behind the last core of the sentence or line
// that starts with cores[from]. Prose keeps one token for all equal words of a
// call, so a call must not hold more than it needs to.
func sentenceEnd(src string, cores []core, from int) int {
	for i := from + 1; i < len(cores); i++ {
		gap := src[cores[i-1].end:cores[i].start]
		if strings.ContainsAny(gap, "\n!?") || strings.Contains(gap, ". ") || cores[i].end-cores[from].start > maxPiece {
			return i
		}
	}
	return len(cores)
}

// read has prose tag the words of a sentence and label the names among them.
func read(src string, own []text.Token, cores []core) [][]span {
	sentence := spell(src, own, cores)
	tokens, ok := guard(func() []jdkato.Token {
		doc, err := jdkato.NewDocument(sentence, jdkato.UsingModel(model()), jdkato.WithSegmentation(false))
		if err != nil {
			return nil
		}
		return doc.Tokens()
	})
	if !ok {
		return nil
	}
	words := tokens[:0]
	for _, t := range tokens {
		if holdsLetter(t.Text) {
			words = append(words, t)
		}
	}
	return restore(src, cores, words)
}

// spell writes a sentence out for prose: words and single marks, each by
// itself. A comma stands for all that is neither.
func spell(src string, own []text.Token, cores []core) string {
	var b strings.Builder
	for i, c := range cores {
		b.WriteString(hideApostrophe(src[c.start:c.end]))
		if i+1 < len(cores) && c.last < cores[i+1].first {
			mark := ","
			if t := own[c.last]; t.Kind == text.Mark && t.End-t.Start == 1 {
				mark = src[t.Start:t.End]
			}
			b.WriteString(" " + mark)
		}
		b.WriteByte(' ')
	}
	return b.String() + "."
}

// hideApostrophe writes an apostrophe inside a name ("O'Sullivan") as a letter:
// prose would take the 's for a clitic and lose the rest.
func hideApostrophe(word string) string {
	for i, r := range word {
		if r != '\'' && r != '’' && r != '‘' {
			continue
		}
		if n := utf8.RuneLen(r); utf8.RuneCountInString(word[i+n:]) > 2 {
			return word[:i] + string(stand) + word[i+n:]
		}
	}
	return word
}
