// Package rule scores a reply by hand-written rules over its tokens.
//
// # Rule files
//
// A rule file is text that a person without Go can edit. A line starts with a
// keyword; # starts a comment line; indentation is free.
//
//	list VENDOR vendor, supplier, current provider
//
//	rule has-vendor
//	  says   refusal 4
//	  match  (happy|satisfied) with ..2 %VENDOR
//	  where  statement
//	  unless what makes you (better|different)
//	  yes    We're happy with our current supplier.
//	  no     We're not happy with our supplier.
//
// "says" gives one or more intents with their weight in nats. "match" (one or
// more lines, any of which will do) holds a pattern:
//
//	word      any word of the same stem: call, calls, calling
//	=word     this form only
//	"?"       this mark or word, as typed
//	(a b|c)   either; outside of brackets a|b is one word or the other
//	x?        may be missing
//	..3       up to three words in between, none of them a negator
//	%LIST     a word or phrase of the list
//	@class    @email @url @phone @money @date @time @number @emoji @mark @name @word
//	!x        not followed by x (a word, =word, %LIST or @class)
//	^ $       start, end of a sentence; ^^ $$ of the text
//	/         the end of one sentence and the start of the next
//
// Commas, dashes, quotes and brackets between words are passed over. A match
// stays inside a sentence unless it says "/". A match that a negator outside of
// it denies is none ("not interested" does not match the pattern interested).
//
// "where" lists conditions, all of which must hold:
//
//	question, statement   the sentence asks, does not ask
//	negated, any-polarity the match is denied; is denied or not
//	first, last           the match lies in the first, last sentence
//	alone                 the text holds nothing else but names, marks and %POLITE
//	                      (one more word behind %ADDRESS counts as a name)
//	short                 the text has at most eight words
//	subject               the match lies in the subject line, not in the text
//
// "unless" holds a pattern that must not, "with" one that must, match anywhere
// in the text; "outreach" one that must match in the message answered. "yes"
// and "no" are replies that the rule must and must not match; the outreach
// stands before ">>", line breaks are written \n.
package rule

import "github.com/leadclass/leadclass"

// Rule is one rule of a file.
type Rule struct {
	ID   string
	File string
	Line int
	Says []leadclass.LogOdds
	Yes  []Example // must match
	No   []Example // must not match

	where    condition
	match    []pattern
	unless   []pattern
	with     []pattern
	outreach []pattern

	source                          string // of its evidence
	unlessIDs, withIDs, outreachIDs []int32
}

// Answers reports whether the rule looks at the message answered too.
func (r *Rule) Answers() bool { return len(r.outreach) > 0 }

// Example is a reply that a rule must, or must not, match.
type Example struct {
	Outreach string
	Text     string
	Line     int
}

// condition is a set of what a "where" line asks for.
type condition uint16

const (
	onQuestion condition = 1 << iota
	onStatement
	onNegated
	onAnyPolarity
	onFirst
	onLast
	onAlone
	onShort
	onSubject
)

var conditions = map[string]condition{
	"question": onQuestion, "statement": onStatement, "negated": onNegated, "any-polarity": onAnyPolarity,
	"first": onFirst, "last": onLast, "alone": onAlone, "short": onShort, "subject": onSubject,
}

// shortText is the number of words that "short" allows.
const shortText = 8

// Lists that "alone" knows: words that it passes over, and words behind which
// it takes one more for a name ("hi bob").
const (
	politeList  = "POLITE"
	addressList = "ADDRESS"
)
