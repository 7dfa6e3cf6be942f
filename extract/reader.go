package extract

import (
	"math"
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// reader is a document as the finders see it.
type reader struct {
	vocabulary  *Vocabulary
	text        *text.Text
	tokens      []text.Token // of the text
	words       []word       // what they are
	has         Class        // all classes of the text
	kinds       uint32       // the kinds of tokens, by bit
	intent      leadclass.Intent
	today       date
	language    string // as the caller gave it
	end         int    // the token at which a typed sign-off starts
	order       order  // of day and month; found out when first asked for
	dates       []when
	dated       bool
	workingDays bool
	depth       int // of the date that is being read
	doubts      []leadclass.Doubt
	persons     func(src string) []text.Span
	reason      func(*leadclass.Document, *leadclass.Grounds) *leadclass.Grounds
	doc         *leadclass.Document
}

func (r *reader) reset(v *Vocabulary, doc *leadclass.Document, intent leadclass.Intent) {
	words, dates := r.words[:0], r.dates[:0]
	*r = reader{vocabulary: v, text: &doc.Body, tokens: doc.Body.Tokens[:min(len(doc.Body.Tokens), maxTokens)], intent: intent, today: leadclass.DateOf(doc.Reply.Date), language: doc.Reply.Language, dates: dates, doc: doc}
	r.words, r.has = v.look(words, r.tokens)
	for i := range r.tokens {
		r.kinds |= 1 << r.tokens[i].Kind
	}
	r.end = len(r.tokens)
	if doc.Reply.Channel == leadclass.SMS {
		return
	}
	if r.has&closing != 0 {
		r.end = r.signOff()
	}
	r.end = r.cardStart()
}

// release lets go of the document, which is the caller's, and keeps the room.
func (r *reader) release() { *r = reader{words: r.words[:0], dates: r.dates[:0]} }

// cardStart returns the token at which a last block of lines starts that opens
// with a name of its own line: a signature without a greeting.
func (r *reader) cardStart() int {
	for n := len(r.text.Sentences) - 1; n > 0 && n >= len(r.text.Sentences)-6; n-- {
		i := r.text.Sentences[n].First
		if i >= r.end || !strings.Contains(r.gap(i), "\n") {
			continue
		}
		name, ok := r.nameAt(i, false)
		if !ok || name.last-name.first < 2 || name.last >= r.end {
			continue
		}
		if strings.Contains(r.gap(name.last), "\n") || r.norm(name.last) == "," && r.is(name.last+1, role) {
			return i
		}
	}
	return r.end
}

func (r *reader) any(c Class) bool       { return r.has&c != 0 }
func (r *reader) kind(k text.Kind) bool  { return r.kinds&(1<<k) != 0 }
func (r *reader) is(i int, c Class) bool { return i >= 0 && i < r.end && r.words[i].class&c != 0 }
func (r *reader) value(i int) int        { return int(r.words[i].value) }

// isKind reports whether token i is of kind k.
func (r *reader) isKind(i int, k text.Kind) bool {
	return i >= 0 && i < r.end && r.tokens[i].Kind == k
}

// norm returns the norm of token i, "" beyond the text.
func (r *reader) norm(i int) string {
	if i < 0 || i >= r.end {
		return ""
	}
	return r.tokens[i].Norm
}

// raw returns token i as typed.
func (r *reader) raw(i int) string {
	return r.text.Source[r.tokens[i].Start:r.tokens[i].End]
}

// typed returns tokens [first, last) as typed.
func (r *reader) typed(first, last int) string {
	if first >= last {
		return ""
	}
	return r.text.Source[r.tokens[first].Start:r.tokens[last-1].End]
}

// found is the span of tokens [first, last).
func (r *reader) found(first, last int, confidence float64) leadclass.Found {
	if last-first > 1 && r.norm(last-1) == "." {
		last-- // the end of the sentence, not of an abbreviation
	}
	start, end := r.tokens[first].Start, r.tokens[last-1].End
	return leadclass.Found{Text: r.text.Source[start:end], Start: start, End: end, Confidence: math.Round(confidence*1e4) / 1e4}
}

// gap returns what stands between tokens i-1 and i.
func (r *reader) gap(i int) string {
	if i <= 0 || i >= len(r.tokens) {
		return ""
	}
	return r.text.Source[r.tokens[i-1].End:r.tokens[i].Start]
}

// glued reports that nothing stands between tokens i-1 and i.
func (r *reader) glued(i int) bool {
	return i > 0 && i < r.end && r.tokens[i-1].End == r.tokens[i].Start
}

// sentence returns the tokens [first, last) of the sentence of token i.
func (r *reader) sentence(i int) (first, last int) {
	s := r.text.Sentences[r.tokens[i].Sentence]
	return s.First, min(s.Last, r.end)
}

// near reports whether a word of class c stands within n tokens before i, in
// the same sentence.
func (r *reader) near(i, n int, c Class) bool {
	first, _ := r.sentence(i)
	for k := i - 1; k >= max(first, i-n); k-- {
		if r.is(k, c) {
			return true
		}
	}
	return false
}

// within reports whether a word of class c stands in tokens [first, last).
func (r *reader) within(first, last int, c Class) bool {
	for k := max(first, 0); k < min(last, r.end); k++ {
		if r.is(k, c) {
			return true
		}
	}
	return false
}

// endsAt reports that a word or phrase of class c ends right before token i.
func (r *reader) endsAt(i int, c Class) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		if r.is(k, c) && k+int(r.words[k].span) == i {
			return true
		}
	}
	return false
}

// capital reports whether token i starts with a capital letter.
func (r *reader) capital(i int) bool {
	if i < 0 || i >= r.end || r.tokens[i].Kind != text.Word {
		return false
	}
	return isUpper(r.text.Source[r.tokens[i].Start:])
}

// signOff returns the token at which a typed sign-off starts that some lines of
// a name and an address follow: "Best regards,\nAnn\n555 0134".
func (r *reader) signOff() int {
	for n := len(r.text.Sentences) - 1; n > 0 && n >= len(r.text.Sentences)-8; n-- {
		first := r.text.Sentences[n].First
		if !r.is(first, closing) || !strings.Contains(r.gap(first), "\n") {
			continue
		}
		if last := first + int(r.words[first].span); r.shortLine(last) {
			return first
		}
	}
	return len(r.tokens)
}

// shortLine reports whether the line ends soon behind token i: in a sign-off
// nothing but a comma or a name follows.
func (r *reader) shortLine(i int) bool {
	for k := i; k < len(r.tokens) && k < i+4; k++ {
		if strings.Contains(r.gap(k), "\n") {
			return true
		}
	}
	return i+4 >= len(r.tokens)
}
