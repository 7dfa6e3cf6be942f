package leadclass

import (
	"slices"
	"time"
)

// The facts that qualify a lead, in the order of [Qualification].
var factNames = [...]string{"problem", "will_act", "timeline", "budget", "authority"}

const numFacts = len(factNames)

// Qualification is what an event found out. Met means stated to be so, Failed
// stated not to be so, Unknown not stated.
type Qualification struct {
	Problem   Status // has a problem that the offer solves
	WillAct   Status // means to do something about it
	Timeline  Status // knows by when
	Budget    Status // has the money
	Authority Status // may decide
	// Revisit is when to come back to somebody who said "not now".
	Revisit Period
}

// Period is a span of time; either end may be zero, which means unknown.
type Period struct{ From, To time.Time }

// at returns the fact with that index in factNames.
func (q *Qualification) at(i int) *Status {
	return [numFacts]*Status{&q.Problem, &q.WillAct, &q.Timeline, &q.Budget, &q.Authority}[i]
}

func factIndex(name string) int { return slices.Index(factNames[:], name) }

// add takes over what was found in a reply. What is stated already stays: the
// caller knows better. A budget that was named is a budget that is there; a
// need is only guessed by extractors, so it proves no problem.
func (q *Qualification) add(f Facts) {
	var found Qualification
	if f.Budget != nil {
		found.Budget = Met
	}
	if f.Timeline != nil && !f.Timeline.From.IsZero() {
		found.Timeline = Met
	}
	found.readAuthority(f.Authority)
	found.readGrounds(f.Reason)
	for i := range numFacts {
		if *q.at(i) == Unknown {
			*q.at(i) = *found.at(i)
		}
	}
	if f.Revisit != nil && (q.Revisit == Period{}) {
		q.Revisit = Period{f.Revisit.From.Time(), f.Revisit.To.Time()}
	}
}

func (q *Qualification) readAuthority(a *Authority) {
	switch {
	case a == nil:
	case a.Value == "decides":
		q.Authority = Met
	case a.Value == "other":
		q.Authority = Failed
	}
}

// readGrounds notes what a reason denies.
func (q *Qualification) readGrounds(g *Grounds) {
	if g != nil {
		q.deny(g.Value)
	}
}

// deny notes the fact that a reason of that name denies.
func (q *Qualification) deny(reason string) {
	switch reason {
	case "no-budget":
		q.Budget = Failed
	case "no-authority":
		q.Authority = Failed
	case "no-need":
		q.Problem = Failed
	}
}

// says reports whether any fact is stated.
func (q *Qualification) says() bool {
	return q.Problem|q.WillAct|q.Timeline|q.Budget|q.Authority != Unknown
}

func (q *Qualification) empty() bool { return !q.says() && q.Revisit == Period{} }

// read reads a "facts" object. A fact is true or false, or an object as the
// extractors write it: a budget that was named is a budget that is there.
func (q *Qualification) read(r *jsonReader) {
	if r.null() {
		return
	}
	r.object(func(key string) {
		switch key {
		case "revisit":
			q.Revisit.read(r)
		case "reason":
			q.readReason(r)
		case "need":
			q.Problem = q.Problem.statedBy(readFact(r))
		default:
			if i := factIndex(key); i >= 0 {
				*q.at(i) = q.at(i).statedBy(readFact(r))
				return
			}
			r.skip()
		}
	})
}

// statedBy is the newer statement if there is one; of two statements of one
// event the more cautious stands.
func (s Status) statedBy(t Status) Status {
	if s == Failed || t == Unknown {
		return s
	}
	return t
}

func readFact(r *jsonReader) Status {
	switch r.peek() {
	case 't', 'f':
		return statusOf(r.value().num == 1)
	case 'n':
		r.null()
		return Unknown
	case '{':
		return readFactObject(r)
	}
	r.unexpected("true, false or null")
	return Unknown
}

// readFactObject reads {"amount":5000} or {"value":"decides"}. Who only
// influences a decision has not said whether they have the authority.
func readFactObject(r *jsonReader) Status {
	stated := Met
	r.object(func(key string) {
		if key != "value" || r.peek() != '"' {
			r.skip()
			return
		}
		switch r.string() {
		case "other":
			stated = Failed
		case "influences":
			stated = Unknown
		}
	})
	return stated
}

// readReason reads the reason of a refusal, which may deny a fact.
func (q *Qualification) readReason(r *jsonReader) {
	if r.peek() != '{' {
		r.skip()
		return
	}
	r.object(func(key string) {
		if key != "value" || r.peek() != '"' {
			r.skip()
			return
		}
		q.deny(r.string())
	})
}

// read reads {"from":…,"to":…}, or a lone date, which is the start.
func (p *Period) read(r *jsonReader) {
	if c := r.peek(); c == 'n' || c == '"' {
		p.From, _ = r.time()
		return
	}
	r.object(func(key string) {
		switch key {
		case "from":
			p.From, _ = r.time()
		case "to":
			p.To, _ = r.time()
		default:
			r.skip()
		}
	})
}

// time reads a time or a date; null and "" are unknown.
func (r *jsonReader) time() (t time.Time, dateOnly bool) {
	if r.null() {
		return time.Time{}, false
	}
	at := r.pos
	s := r.string()
	if r.err != nil || s == "" {
		return time.Time{}, false
	}
	t, dateOnly, err := parseTime(s)
	if err != nil {
		r.pos = at
		r.failf("%s", trimPrefix(err))
	}
	return t, dateOnly
}

func (q *Qualification) appendJSON(b []byte) []byte {
	b = append(b, '{')
	for i, name := range factNames {
		if s := *q.at(i); s != Unknown {
			b = appendKey(b, name)
			b = append(b, map[Status]string{Met: "true", Failed: "false"}[s]...)
		}
	}
	if q.Revisit != (Period{}) {
		b = append(appendKey(b, "revisit"), '{')
		b = appendTimeField(b, "from", q.Revisit.From)
		b = appendTimeField(b, "to", q.Revisit.To)
		b = append(b, '}')
	}
	return append(b, '}')
}

// appendKey appends a key, after a comma if it is not the first.
func appendKey(b []byte, key string) []byte {
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	return append(appendJSONString(b, key), ':')
}

func appendTextField(b []byte, key, value string) []byte {
	if value == "" {
		return b
	}
	return appendJSONString(appendKey(b, key), value)
}

func appendTimeField(b []byte, key string, t time.Time) []byte {
	if t.IsZero() {
		return b
	}
	b = append(appendKey(b, key), '"')
	return append(t.UTC().AppendFormat(b, time.RFC3339Nano), '"')
}
