// Package extract finds the facts of a reply: whom to talk to, when somebody is
// back, when to come back to them, what was offered for a meeting, what a
// buyer tells, and why not.
//
// A [Vocabulary] says which words name months, open a referral, mean an absence
// and so on; package lang/en has the English one. The calendar, money, numbers
// and addresses are of no language; the grammar around names and times still
// knows small words of English by itself ("our", "who", "between"), so that a
// second language needs more than a vocabulary. An [Extractor] then reads a document that the classifier has analysed:
// one look-up a word, after which only the finders run whose words occur and
// whose facts go with the intent.
//
// # Dates
//
// Days are resolved against the day of the reply, never the clock. Without it a
// relative date stays text. Weeks start on Monday. A weekday is the next one
// after the day of the reply. A day and month without a year are the next such
// day; one that lies just behind the reply stays there. Day and month in digits
// are told apart by a number above 12, a weekday beside them, the language of
// the reply, other dates and words of the text, or because only one reading is
// near; otherwise the date stays text and a doubt says so.
package extract
