// Package funnel counts how far the contacts of a stream come, where they
// stop, and how long it takes them.
package funnel

import (
	"context"
	"encoding/binary"
	"io"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/internal/contacts"
)

const (
	// Everybody is the name of the group that holds all contacts.
	Everybody = "all"
	unknown   = "(unknown)"
	other     = "(other)"
	maxGroups = 1000 // the rest is counted as other
)

// Funnel is what is counted, and of whom.
type Funnel struct {
	Definition *leadclass.Definition
	Profile    *leadclass.Profile // nil: no criteria
	Reader     leadclass.ReplyReader
	// From and To bound the first event of the contacts that count; a zero From
	// has no bound. Contacts are followed until To.
	From, To time.Time
	// By splits the contacts into groups: "channel", "media" or "campaign" of
	// their first event that states one, or an attribute's path such as
	// "account.industry". Empty: one group.
	By string

	Fail     func(error)     // gets what is wrong with a contact
	Progress func(bytes int) // may be nil
}

// Counter counts one input after another. Its memory grows with the number of
// groups alone, but for a few bytes for each id.
type Counter struct {
	funnel *Funnel
	stages []leadclass.Stage
	before []int // for each stage the one that it follows, -1 for none
	pipe   contacts.Pipe
	groups map[string]*tally
}

// NewCounter returns a Counter that has counted nothing.
func (f *Funnel) NewCounter() *Counter {
	c := &Counter{funnel: f, stages: f.Definition.Stages(), groups: map[string]*tally{}}
	for i, s := range c.stages {
		c.before = append(c.before, c.predecessor(i, s))
	}
	c.pipe = contacts.Pipe{
		NewWorker: func() contacts.Worker { return c.follow },
		Sink:      c.count,
		Fail:      f.Fail, Progress: f.Progress,
	}
	c.group(Everybody)
	return c
}

// predecessor is the stage before on the way to s; for one that needs no
// other, the first of the ladder.
func (c *Counter) predecessor(i int, s leadclass.Stage) int {
	if way := c.funnel.Definition.Requires(s); len(way) > 1 {
		return slices.Index(c.stages, way[len(way)-2])
	}
	if i > 0 {
		return 0
	}
	return -1
}

// Read counts the contacts of one input.
func (c *Counter) Read(ctx context.Context, name string, r io.Reader) error {
	return c.pipe.Read(ctx, name, r)
}

// follow appends, for one contact, the number of its last stage (that of the
// stages if it opted out), when it reached each stage, and its group.
func (c *Counter) follow(ctx context.Context, contact *leadclass.Contact, b []byte) ([]byte, error) {
	f := c.funnel
	if f.Reader != nil {
		if err := contact.Read(ctx, f.Reader); err != nil {
			return b, err
		}
	}
	first, known := firstEvent(contact.History)
	if known && (first.Before(f.From) || first.After(f.To)) || !known && !f.From.IsZero() {
		return b, nil
	}
	start := f.To
	if known {
		start = first.Add(-time.Nanosecond)
	}
	changes, err := f.Definition.Trace(*contact, f.Profile, start, f.To)
	if err != nil {
		return b, err
	}
	stage, err := f.stageBefore(*contact, changes, start)
	if err != nil {
		return b, err
	}
	way := newWay(c.stages)
	way.begin(f.Definition, stage, first)
	for _, change := range changes {
		way.reach(f.Definition, change.To, change.At)
	}
	return append(way.append(b), c.groupOf(contact)...), nil
}

// stageBefore is the stage of the contact before the changes since start.
func (f *Funnel) stageBefore(c leadclass.Contact, changes []leadclass.Change, start time.Time) (leadclass.Stage, error) {
	if len(changes) > 0 {
		return changes[0].From, nil
	}
	v, err := f.Definition.Judge(c, f.Profile, start)
	return v.Stage, err
}

func firstEvent(history []leadclass.Event) (first time.Time, known bool) {
	for i := range history {
		if at := history[i].At; !known || at.Before(first) {
			first, known = at, true
		}
	}
	return first, known
}

// way is when a contact reached each stage for the first time.
type way struct {
	stages []leadclass.Stage
	at     []int64 // unix seconds; never if not reached
	given  uint64  // bit i: stage i was reached before anything happened
	last   int
}

const never = math.MinInt64

func newWay(stages []leadclass.Stage) way {
	w := way{stages: stages, at: make([]int64, len(stages))}
	for i := range w.at {
		w.at[i] = never
	}
	return w
}

// begin notes the stage that the contact has before anything happened.
func (w *way) begin(d *leadclass.Definition, s leadclass.Stage, at time.Time) {
	w.reach(d, s, at)
	for i := range w.at {
		if w.at[i] != never {
			w.given |= 1 << i
		}
	}
}

// reach notes the stage, and all that it requires.
func (w *way) reach(d *leadclass.Definition, s leadclass.Stage, at time.Time) {
	if w.last = slices.Index(w.stages, s); w.last < 0 {
		w.last = len(w.stages)
	}
	for _, below := range d.Requires(s) {
		if i := slices.Index(w.stages, below); w.at[i] == never {
			w.at[i] = at.Unix()
		}
	}
}

func (w *way) append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(w.last))
	b = binary.LittleEndian.AppendUint64(b, w.given)
	for _, at := range w.at {
		b = binary.LittleEndian.AppendUint64(b, uint64(at))
	}
	return b
}

func (w *way) read(b []byte) (rest []byte) {
	w.last = int(binary.LittleEndian.Uint32(b))
	w.given = binary.LittleEndian.Uint64(b[4:])
	b = b[12:]
	for i := range w.at {
		w.at[i] = int64(binary.LittleEndian.Uint64(b))
		b = b[8:]
	}
	return b
}

// groupOf names the group of the contact.
func (c *Counter) groupOf(contact *leadclass.Contact) string {
	name := ""
	switch by := c.funnel.By; by {
	case "":
		return ""
	case "channel", "media", "campaign":
		name = firstTouch(contact.History, by)
	default:
		switch v := contact.Get(by); v.Kind() {
		case leadclass.UnknownValue:
		case leadclass.TextValue:
			name = strings.TrimSpace(v.Text())
		default:
			name = v.String()
		}
	}
	if name == "" {
		return unknown
	}
	return name
}

// firstTouch is what the earliest event that states it says; of two at one
// time the first in the alphabet.
func firstTouch(history []leadclass.Event, by string) string {
	name, at := "", time.Time{}
	for i := range history {
		e := &history[i]
		s := map[string]string{"channel": string(e.Channel), "media": e.Media, "campaign": e.Campaign}[by]
		if s != "" && (name == "" || e.At.Before(at) || e.At.Equal(at) && s < name) {
			name, at = s, e.At
		}
	}
	return name
}

// count adds what follow has written to its group and to all.
func (c *Counter) count(record []byte) error {
	if len(record) == 0 {
		return nil // outside the period
	}
	w := newWay(c.stages)
	name := string(w.read(record))
	c.group(Everybody).add(&w, c.before)
	if c.funnel.By != "" {
		c.group(groupPrefix+name).add(&w, c.before)
	}
	return nil
}

// groupPrefix keeps a group called "all" apart from everybody.
const groupPrefix = "="

func (c *Counter) group(name string) *tally {
	if c.groups[name] == nil && len(c.groups) > maxGroups {
		name = groupPrefix + other
	}
	if c.groups[name] == nil {
		c.groups[name] = newTally(len(c.stages))
	}
	return c.groups[name]
}
