package leadclass

import "github.com/leadclass/leadclass/text"

// Document is a reply analysed once, to be read by many scorers. A scorer must
// neither change it nor keep it after Score returns.
type Document struct {
	Reply    Reply
	Language string // ISO 639-1 code of the pack in use
	Body     text.Text
	Subject  text.Text
	Outreach text.Text
}
