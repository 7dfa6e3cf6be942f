package mail

import (
	"fmt"
	"strconv"
)

// Problem is damage in a message that could be lived with.
type Problem struct {
	Kind   ProblemKind
	Detail string // what was met, cut at 64 bytes
}

// String says the problem in one line.
func (p Problem) String() string {
	if p.Detail == "" {
		return p.Kind.String()
	}
	return p.Kind.String() + ": " + p.Detail
}

// ProblemKind names a kind of damage. The zero value is unknown.
type ProblemKind uint8

// The kinds of problems.
const (
	UnknownProblem ProblemKind = iota
	NoHeader                   // the input does not begin with header fields
	BadHeader                  // a line of a header section is no field
	HeaderTooLong              // header bytes beyond the limit were left out
	MessageTooLong             // the message was cut at the limit
	TextTooLong                // the body text was cut at the limit
	TooManyParts               // parts beyond the limit were left out
	TooDeep                    // parts nested beyond the limit were left out
	BadBoundary                // a multipart without boundary, or without its end
	BadEncoding                // a transfer encoding that is unknown or broken
	UnknownCharset             // a charset that is unknown
	BadCharset                 // bytes that are wrong in the charset
	BadContentType             // a content type that cannot be read
	BadAddress                 // an address field that cannot be read
	BadDate                    // a date that cannot be read
	WinmailDat                 // a TNEF container; what it holds was left out
	CalendarReply              // an answer to an invitation, given by a button
	NoText                     // the message has no text part
	Encrypted                  // the body is encrypted
)

var problemNames = [...]string{
	UnknownProblem: "unknown problem",
	NoHeader:       "no header section",
	BadHeader:      "broken header line",
	HeaderTooLong:  "header section too long",
	MessageTooLong: "message too long",
	TextTooLong:    "text too long",
	TooManyParts:   "too many parts",
	TooDeep:        "parts nested too deep",
	BadBoundary:    "broken multipart boundary",
	BadEncoding:    "broken transfer encoding",
	UnknownCharset: "unknown charset",
	BadCharset:     "wrong bytes for the charset",
	BadContentType: "broken content type",
	BadAddress:     "broken address",
	BadDate:        "broken date",
	WinmailDat:     "winmail.dat left out",
	CalendarReply:  "answer to an invitation",
	NoText:         "no text part",
	Encrypted:      "encrypted body",
}

// String returns the name of the kind.
func (k ProblemKind) String() string {
	if int(k) < len(problemNames) {
		return problemNames[k]
	}
	return fmt.Sprintf("ProblemKind(%d)", uint8(k))
}

// problems collects problems while a message is read, each kind at most maxSame times.
type problems struct {
	list []Problem
	seen [len(problemNames)]uint8
}

const maxSame = 5 // a broken mail can have thousands of broken lines

func (p *problems) add(k ProblemKind, detail string) {
	if p.seen[k] >= maxSame {
		return
	}
	p.seen[k]++
	p.list = append(p.list, Problem{k, quoteShort(detail)})
}

// quoteShort quotes foreign input and cuts it at 64 bytes, so that it can go to a log.
func quoteShort(s string) string {
	if s == "" {
		return ""
	}
	if len(s) > 64 {
		s = s[:64]
	}
	return strconv.Quote(s)
}
