package extract

import (
	"context"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// Extractor finds facts. It does not change and is safe for concurrent use.
type Extractor struct {
	vocabulary *Vocabulary
	options    Options
	readers    sync.Pool
}

// Options says what else an extractor does. The zero value is the usual.
type Options struct {
	// Signature takes the author's name, title, phone and company from
	// Reply.Signature, as Facts.Writer.
	Signature bool
	// WorkingDays moves a return date on a weekend to the Monday after.
	WorkingDays bool
	// Persons, if not nil, finds names of persons that the patterns around the
	// cues do not: prose.People of package text/prose is one. It must be safe for
	// concurrent use.
	Persons func(src string) []text.Span
	// Reason, if not nil, settles the reason of a refusal or delay: it gets what
	// phrases say, nil if nothing, and returns what is to stand, nil for none. It
	// must be safe for concurrent use.
	Reason func(doc *leadclass.Document, phrases *leadclass.Grounds) *leadclass.Grounds
}

// New makes an extractor of a vocabulary.
func New(v *Vocabulary, o Options) *Extractor {
	e := &Extractor{vocabulary: v, options: o}
	e.readers.New = func() any { return new(reader) }
	return e
}

// maxTokens is how much of a reply is looked at, from its start: nobody writes
// facts behind so many words, and it bounds the time that a text can take.
const maxTokens = 4000

// Extract finds the facts that go with an intent. The error is that of the context.
func (e *Extractor) Extract(ctx context.Context, doc *leadclass.Document, intent leadclass.Intent) (leadclass.Facts, []leadclass.Doubt, error) {
	var f leadclass.Facts
	if err := ctx.Err(); err != nil {
		return f, nil, err
	}
	if e.options.Signature {
		f.Writer = e.vocabulary.writer(doc.Reply.Signature)
	}
	find, ok := finders[intent]
	if !ok || len(doc.Body.Tokens) == 0 {
		return f, nil, nil
	}
	r := e.readers.Get().(*reader)
	r.reset(e.vocabulary, doc, intent)
	r.persons, r.reason, r.workingDays = e.options.Persons, e.options.Reason, e.options.WorkingDays
	for _, find := range find {
		find(r, &f)
	}
	doubts := r.doubts
	r.release()
	e.readers.Put(r)
	return f, doubts, nil
}

// finder finds one kind of fact.
type finder func(*reader, *leadclass.Facts)

// finders says what is looked for in which answer.
var finders = map[leadclass.Intent][]finder{
	leadclass.OutOfOffice:    {departed, newMailbox, returnDate, referrals, phoneOf},
	leadclass.AutoReply:      {departed, newMailbox, returnDate, referrals},
	leadclass.Bounce:         {departed, newMailbox, referrals},
	leadclass.Redirect:       {departed, newMailbox, referrals, authorityOf, reasonOf},
	leadclass.NotNow:         {revisit, returnDate, referrals, authorityOf, budgetOf, needOf, reasonOf},
	leadclass.Refusal:        {authorityOf, referrals, reasonOf},
	leadclass.Objection:      {authorityOf, budgetOf, reasonOf},
	leadclass.OptOut:         {referrals, reasonOf},
	leadclass.MeetingRequest: {times, bookingLink, phoneOf, referrals, budgetOf, timeline, authorityOf, needOf},
	leadclass.Interested:     {bookingLink, phoneOf, referrals, budgetOf, timeline, authorityOf, needOf},
	leadclass.InfoRequest:    {bookingLink, phoneOf, referrals, budgetOf, timeline, authorityOf, needOf},
}

func isUpper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// lower is the canonical form of an address.
func lower(s string) string { return strings.ToLower(strings.TrimPrefix(s, "mailto:")) }
