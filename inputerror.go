package leadclass

import (
	"fmt"
	"strings"
)

// InputError says what is wrong with a contact, and where.
type InputError struct {
	Contact string // the contact's id, empty if it was not read yet
	Path    string // such as "history[2].at" or "account.employees"
	Column  int    // byte of the line, from 1; 0 if the place is not in a text
	Reason  string
}

// Error returns the place and the reason.
func (e *InputError) Error() string {
	var b strings.Builder
	b.WriteString("leadclass: ")
	if e.Column > 0 {
		fmt.Fprintf(&b, "column %d: ", e.Column)
	}
	if e.Contact != "" {
		fmt.Fprintf(&b, "contact %.64q: ", e.Contact)
	}
	if e.Path != "" {
		b.WriteString(e.Path + ": ")
	}
	b.WriteString(e.Reason)
	return b.String()
}

// trimPrefix returns the error's text without the package's name, to be put
// behind another.
func trimPrefix(err error) string { return strings.TrimPrefix(err.Error(), "leadclass: ") }
