package leadclass_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
)

// world makes contacts at random, all events within three years around now.
type world struct{ *rand.Rand }

func newWorld(seed uint64) world { return world{rand.New(rand.NewPCG(seed, 5))} }

func pick[T any](w world, list ...T) T { return list[w.IntN(len(list))] }

func (w world) event() leadclass.Event {
	e := leadclass.Event{
		At:        day("2025-01-01").Add(time.Duration(w.IntN(3*365*24)) * time.Hour),
		Kind:      pick(w, leadclass.Kinds()...),
		Direction: pick(w, leadclass.DirectionUnknown, leadclass.Inbound, leadclass.Inbound, leadclass.Outbound),
		Channel:   pick(w, leadclass.Email, leadclass.LinkedIn, "seo"),
	}
	if w.IntN(2) == 0 {
		e.Kind = leadclass.KindReply
	}
	switch e.Kind {
	case leadclass.KindReply:
		e.Intent = pick(w, leadclass.Intents()...)
		if e.Intent == leadclass.NotNow && w.IntN(2) == 0 {
			e.Facts.Revisit.From = e.At.Add(time.Duration(w.IntN(100*24)) * time.Hour)
		}
	case leadclass.KindForm:
		e.Intent = pick(w, leadclass.Intent(""), "contact sales", "support")
	case leadclass.KindQualification:
		e.Facts = leadclass.Qualification{Problem: w.status(), WillAct: w.status(), Timeline: w.status(), Budget: w.status(), Authority: w.status()}
	case leadclass.KindOpportunityOpened:
		if w.IntN(3) > 0 {
			e.CloseBy = e.At.Add(time.Duration(w.IntN(300*24)) * time.Hour)
		}
	}
	return e
}

func (w world) status() leadclass.Status {
	return pick(w, leadclass.Met, leadclass.Met, leadclass.Failed, leadclass.Unknown)
}

// some keeps each attribute with a chance of three in four.
func (w world) some(all map[string]any) leadclass.Attributes {
	kept := map[string]any{}
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for k := range all {
			if !yield(k) {
				return
			}
		}
	}) {
		if w.IntN(4) > 0 {
			kept[name] = all[name]
		}
	}
	attrs, err := leadclass.NewAttributes(kept)
	if err != nil {
		panic(err)
	}
	return attrs
}

func (w world) contact() leadclass.Contact {
	c := leadclass.Contact{ID: "c"}
	c.Account = w.some(map[string]any{
		"industry": pick(w, "manufacturing", "manufacturing", "retail"), "employees": pick(w, 45, 45, 4), "platform": pick(w, "windows", "windows", "linux"),
	})
	c.Person = w.some(map[string]any{
		"name": "Ann Lee", "email": pick[any](w, "ann@acme.example", nil), "seniority": pick(w, "c-level", "vp"), "role": pick(w, "decision-maker", "user"),
	})
	for range w.IntN(12) {
		c.History = append(c.History, w.event())
	}
	return c
}

// law holds for every definition and many contacts.
func law(t *testing.T, runs int, check func(w world, d *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact) string) {
	t.Helper()
	p, err := leadclass.ParseProfile([]byte(icp))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range definitions.Names() {
		d, err := definitions.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(runs) {
			w := newWorld(seed)
			c := w.contact()
			if broken := check(w, d, p, c); broken != "" {
				t.Fatalf("%s, seed %d: %s\n%+v", name, seed, broken, c)
			}
		}
	}
}

func judged(d *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact, now time.Time) string {
	v, err := d.Judge(c, p, now)
	if err != nil {
		return err.Error()
	}
	return string(v.AppendJSON(nil))
}

func TestFutureChangesNothing(t *testing.T) {
	now := day(noon)
	law(t, 400, func(w world, d *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact) string {
		before := judged(d, p, c, now)
		e := w.event()
		e.At = now.Add(time.Duration(1+w.IntN(1e9)) * time.Second)
		c.History = append(slices.Clone(c.History), e)
		if after := judged(d, p, c, now); after != before {
			return fmt.Sprintf("%+v after now turns %s into %s", e, before, after)
		}
		return ""
	})
}

func TestOrderAndDoublesChangeNothing(t *testing.T) {
	now := day(noon)
	law(t, 400, func(w world, d *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact) string {
		for i := range c.History { // equal times happen
			if i > 0 && w.IntN(4) == 0 {
				c.History[i].At = c.History[i-1].At
			}
		}
		before := judged(d, p, c, now)
		history := slices.Clone(c.History)
		for _, e := range c.History {
			if w.IntN(2) == 0 {
				history = append(history, e)
			}
		}
		w.Shuffle(len(history), func(i, j int) { history[i], history[j] = history[j], history[i] })
		c.History = history
		if after := judged(d, p, c, now); after != before {
			return before + " became " + after
		}
		return ""
	})
}

func TestOptOutIsSticky(t *testing.T) {
	now := day(noon)
	law(t, 400, func(w world, d *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact) string {
		e := leadclass.Event{At: now.Add(-time.Duration(w.IntN(500*24)) * time.Hour), Kind: leadclass.KindOptOut}
		c.History = slices.DeleteFunc(append(c.History, e), func(f leadclass.Event) bool {
			return f.Kind == leadclass.KindSubscription && f.Direction == leadclass.Inbound && f.At.After(e.At)
		})
		v, err := d.Judge(c, p, now)
		if err != nil || v.Outcome != leadclass.NotLead || v.Stage != leadclass.StageOptedOut {
			return fmt.Sprint(v, err)
		}
		return ""
	})
}

func TestKnowingMoreNeverMakesMetUnknown(t *testing.T) {
	law(t, 300, func(w world, _ *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact) string {
		before, err := p.Fit(c)
		if err != nil {
			return err.Error()
		}
		full := newWorld(w.Uint64()).contact()
		for _, a := range full.Account {
			if c.Account.Get(a.Name).Kind() == leadclass.UnknownValue {
				c.Account = append(slices.Clone(c.Account), a)
			}
		}
		after, err := p.Fit(c)
		if err != nil {
			return err.Error()
		}
		for i := range before.Criteria {
			if before.Criteria[i].Status != leadclass.Unknown && after.Criteria[i] != before.Criteria[i] {
				return fmt.Sprintf("%+v became %+v", before.Criteria[i], after.Criteria[i])
			}
		}
		if before.Status == leadclass.Failed && after.Status != leadclass.Failed || before.Status == leadclass.Met && after.Status != leadclass.Met {
			return fmt.Sprintf("%v became %v", before.Status, after.Status)
		}
		return ""
	})
}

// TestStagesUseOnlyWhatTheyDeclare changes what a definition does not speak of.
func TestStagesUseOnlyWhatTheyDeclare(t *testing.T) {
	uses := map[string][]string{ // what each definition declares of the person; all but marketer declare fit
		"reply-interest": {}, "salesperson": {}, "ideal-inquiry": {}, "suspect-to-qualified": {},
		"marketer": {"email"}, "contact-record": {"name", "email"}, "meeting-requested": {"seniority"}, "active-decision-maker": {"role"},
	}
	now := day(noon)
	law(t, 300, func(w world, d *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact) string {
		before, err := d.Judge(c, p, now)
		if err != nil {
			return err.Error()
		}
		other := newWorld(w.Uint64()).contact()
		c.Person = slices.DeleteFunc(slices.Clone(c.Person), func(a leadclass.Attribute) bool { return !slices.Contains(uses[d.Name()], a.Name) })
		for _, a := range other.Person {
			if !slices.Contains(uses[d.Name()], a.Name) {
				c.Person = append(c.Person, a)
			}
		}
		if d.Name() == "marketer" {
			c.Account = other.Account
		}
		after, err := d.Judge(c, p, now)
		if err != nil || after.Stage != before.Stage || after.Outcome != before.Outcome {
			return fmt.Sprint(before, " became ", after, err)
		}
		return ""
	})
}

// TestTraceAgreesWithJudge makes sure that no change of stage is overlooked.
func TestTraceAgreesWithJudge(t *testing.T) {
	law(t, 150, func(w world, d *leadclass.Definition, p *leadclass.Profile, c leadclass.Contact) string {
		to := day("2029-01-01")
		changes, err := d.Trace(c, p, time.Time{}, to)
		if err != nil {
			return err.Error()
		}
		start, err := d.Judge(c, p, time.Time{})
		if err != nil {
			return err.Error()
		}
		for range 20 {
			now := day("2025-01-01").Add(time.Duration(w.IntN(3*365*24*3600)) * time.Second)
			want := start.Stage
			for _, ch := range changes {
				if !ch.At.After(now) {
					want = ch.To
				}
			}
			if v, err := d.Judge(c, p, now); err != nil || v.Stage != want {
				return fmt.Sprintf("at %v the stage is %v, the trace says %v (%v)\n%+v", now, v.Stage, want, err, changes)
			}
		}
		for _, ch := range changes {
			if ch.Cause == "" || ch.From == ch.To {
				return fmt.Sprintf("a change without cause: %+v", ch)
			}
		}
		return ""
	})
}

func TestJudgeIsSafeForConcurrentUse(t *testing.T) {
	p, err := leadclass.ParseProfile([]byte(icp))
	if err != nil {
		t.Fatal(err)
	}
	d, err := definitions.Load("active-decision-maker")
	if err != nil {
		t.Fatal(err)
	}
	c := newWorld(7).contact()
	want := judged(d, p, c, day(noon))
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for range 100 {
				if got := judged(d, p, c, day(noon)); got != want {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		})
	}
}
