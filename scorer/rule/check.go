package rule

import (
	"fmt"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// Check runs every rule's own examples and returns an error for each that is
// not as the file says: a "yes" that the rule does not match, a "no" that it does.
func (s *Set) Check() []error {
	var errs []error
	for i, r := range s.rules {
		for _, e := range r.Yes {
			if !s.fires(i, e) {
				errs = append(errs, &ExampleError{r, e, true})
			}
		}
		for _, e := range r.No {
			if s.fires(i, e) {
				errs = append(errs, &ExampleError{r, e, false})
			}
		}
	}
	return errs
}

// ExampleError is an example that its rule does not treat as it should.
type ExampleError struct {
	Rule      *Rule
	Example   Example
	MustMatch bool
}

func (e *ExampleError) Error() string {
	verb := "matches, and must not,"
	if e.MustMatch {
		verb = "does not match"
	}
	return fmt.Sprintf("leadclass: %s:%d: rule %q %s %.64q", e.Rule.File, e.Example.Line, e.Rule.ID, verb, e.Example.Text)
}

func (s *Set) fires(rule int, e Example) bool {
	doc := &leadclass.Document{Outreach: s.prog.read.Analyze(e.Outreach)}
	read := s.prog.read.Analyze(e.Text)
	if s.rules[rule].where&onSubject != 0 {
		doc.Subject, doc.Body = read, text.Text{}
	} else {
		doc.Body = read
	}
	for _, m := range s.Matches(nil, doc) {
		if m.Index == rule {
			return true
		}
	}
	return false
}
