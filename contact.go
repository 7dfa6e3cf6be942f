package leadclass

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Contact is one person at one account, with what is known of both and what
// happened so far.
type Contact struct {
	ID      string
	Account Attributes // the names are the user's own
	Person  Attributes // name, email, title, seniority, role …
	History []Event    // in any order; an event may stand in it twice
}

// ReplyReader says what a reply means; a *Classifier is one. It must be safe
// for concurrent use where contacts are judged concurrently.
type ReplyReader interface {
	Classify(ctx context.Context, r Reply) (Classification, error)
}

// Read has every reply of the history that has a text but no intent read, and
// writes the intent and the facts into the event. An intent that is there is taken as it is;
// interest that is read with a probability below one half, or without evidence,
// counts as [Unclear].
func (c *Contact) Read(ctx context.Context, reader ReplyReader) error {
	for i := range c.History {
		e := &c.History[i]
		if !e.unread() {
			continue
		}
		result, err := reader.Classify(ctx, Reply{ID: c.ID, Text: e.Text, Channel: e.Channel, Date: e.At})
		if err != nil {
			return fmt.Errorf("leadclass: contact %.64q: history[%d]: %w", c.ID, i, err)
		}
		e.Intent = cautious(result)
		e.Facts.add(result.Facts)
	}
	return nil
}

// sureOfInterest is how probable interest must be to count for a lead: a false
// lead costs more than a missed one.
const sureOfInterest = 0.5

// cautious is the intent of an answer, or Unclear where interest is a guess.
func cautious(c Classification) Intent {
	guess := c.Confidence < sureOfInterest || slices.Contains(c.Doubts, NoEvidence)
	if c.Intent == "" || c.Intent.Disposition() == Genuine && c.Scores != nil && guess {
		return Unclear
	}
	return c.Intent
}

// unread reports that the event has a text that nobody has read yet.
func (e *Event) unread() bool { return e.Kind == KindReply && e.Intent == "" && e.Text != "" }

// A path names an attribute of the account or, after "person.", of the person.
type path struct {
	person bool
	name   string
	full   string // "account.employees"
}

func parsePath(s string) (path, error) {
	p := path{name: s, full: "account." + s}
	if rest, ok := strings.CutPrefix(s, "person."); ok {
		p = path{person: true, name: rest, full: s}
	} else if rest, ok := strings.CutPrefix(s, "account."); ok {
		p = path{name: rest, full: s}
	}
	if p.name == "" {
		return path{}, fmt.Errorf("leadclass: attribute %.64q has no name", s)
	}
	return p, nil
}

// get returns what is known of the attribute.
func (c *Contact) get(p path) Value {
	if p.person {
		return c.Person.Get(p.name)
	}
	return c.Account.Get(p.name)
}

// Get returns the attribute with that path: "account.employees", "person.role".
// A name without either prefix is looked up in the account.
func (c *Contact) Get(attribute string) Value {
	p, err := parsePath(attribute)
	if err != nil {
		return Value{}
	}
	return c.get(p)
}
