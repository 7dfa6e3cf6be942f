package leadclass

import "strings"

// attributeRule asks one criterion of the definition's own.
type attributeRule struct{ test }

// readAttribute reads {attribute: …, in: […]}; "in: $NAME" takes the list from
// a param.
func (d *Definition) readAttribute(f field) *attributeRule {
	for _, operator := range [...]string{"in", "not_in"} {
		name, ok := strings.CutPrefix(stringOf(f.key(operator).value), "$")
		if !ok {
			continue
		}
		list, known := d.params[name].([]string)
		if !known {
			f.key(operator).failf("no param is a list and has the name %.64q", name)
		}
		f = f.with(operator, anys(list))
	}
	t, err := newTest(f.readCriterion("name"))
	f.check(err)
	return &attributeRule{t}
}

func stringOf(x any) string {
	s, _ := x.(string)
	return s
}

func anys(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}

func (q *attributeRule) status(j *judging, _ int) Status {
	s, err := q.ask(j.contact)
	j.fail(err)
	return s
}

func (q *attributeRule) because(j *judging, id int, b []byte) []byte {
	return q.test.because(j.contact, j.statuses[id], b)
}

func (q *attributeRule) unknowns(j *judging, id int, names []string) []string {
	if j.statuses[id] == Unknown {
		names = append(names, q.path.full)
	}
	return names
}

// presentRule asks that one of several attributes is there. It is unknown if
// none is there and not all are known to be absent.
type presentRule []path

func (f field) readPresent() presentRule {
	var q presentRule
	for _, sub := range f.elements() {
		p, err := parsePath(sub.text())
		sub.check(err)
		q = append(q, p)
	}
	if len(q) == 0 {
		f.failf("the list is empty")
	}
	return q
}

// first returns the first attribute that is present, or else unknown.
func (q presentRule) first(c *Contact) (path, Status) {
	var unknown path
	for _, p := range q {
		switch v := c.get(p); {
		case v.kind == UnknownValue:
			if unknown.name == "" {
				unknown = p
			}
		case !v.absent():
			return p, Met
		}
	}
	if unknown.name == "" {
		return q[0], Failed
	}
	return unknown, Unknown
}

func (q presentRule) status(j *judging, _ int) Status {
	_, s := q.first(j.contact)
	return s
}

func (q presentRule) because(j *judging, _ int, b []byte) []byte {
	p, s := q.first(j.contact)
	if s == Failed && len(q) > 1 {
		return append(b, "none of those asked for"...)
	}
	b = append(b, p.full...)
	return append(b, [...]string{Unknown: " is unknown", Failed: " is absent", Met: " is there"}[s]...)
}

func (q presentRule) unknowns(j *judging, _ int, names []string) []string {
	if p, s := q.first(j.contact); s == Unknown {
		names = append(names, p.full)
	}
	return names
}

// factRule asks for the latest statement of one fact.
type factRule int

// readFacts reads a list of facts that must all be true.
func (d *Definition) readFacts(f field) allOfRule {
	var q allOfRule
	for _, sub := range f.elements() {
		i := factIndex(sub.text())
		if i < 0 {
			sub.failf("unknown fact %.64q: one of %s is needed", sub.value, strings.Join(factNames[:], ", "))
		}
		q = append(q, &rule{id: d.rules, name: factPath(max(i, 0)), requirement: factRule(i)})
		d.rules++
	}
	if len(q) == 0 {
		f.failf("the list is empty")
	}
	return q
}

var factPaths = [numFacts]string{"facts.problem", "facts.will_act", "facts.timeline", "facts.budget", "facts.authority"}

func factPath(i int) string { return factPaths[i] }

func (q factRule) status(j *judging, _ int) Status { return j.past.facts[q].status }

func (q factRule) because(j *judging, _ int, b []byte) []byte {
	f := j.past.facts[q]
	if f.event == nil {
		return append(append(b, factPath(int(q))...), " is unknown"...)
	}
	if f.status == Met {
		b = append(b, "true: "...)
	} else {
		b = append(b, "false: "...)
	}
	return f.event.appendLabel(b)
}

func (q factRule) unknowns(j *judging, _ int, names []string) []string {
	if j.past.facts[q].status == Unknown {
		names = append(names, factPath(int(q)))
	}
	return names
}
