package leadclass

import (
	"slices"
	"strings"
)

// rule is a compiled requirement of a stage.
type rule struct {
	id   int    // place of its status in the scratch memory of a judging
	name string // how reasons call it
	requirement
}

// requirement is what a rule asks. The methods after status are called only
// when all statuses of the ladder are known.
type requirement interface {
	status(j *judging, id int) Status
	// because appends why the rule with that id has the status it has.
	because(j *judging, id int, b []byte) []byte
	// unknowns appends the paths of what would have to be known; it is not
	// asked of a rule that is met.
	unknowns(j *judging, id int, names []string) []string
}

// operators are the keys that make a requirement, with what else may stand
// beside each.
var operators = map[string][]string{
	"all":                     {},
	"any":                     {},
	"not":                     {},
	"fit":                     {"by"},
	"act":                     {"channel", "media", "within_days"},
	"lapsed":                  {"after_days"},
	"latest_reply":            {},
	"present":                 {},
	"facts":                   {},
	"opportunity_within_days": {},
	"customer":                {},
	"attribute":               {"in", "not_in", "min", "max", "absent", "present", "matches", "contains"},
}

// readRule compiles the requirement at f, which stands at a stage.
func (d *Definition) readRule(f field, at int) *rule {
	operator := f.operator()
	if f.failed() {
		return nil
	}
	r := &rule{id: d.rules}
	d.rules++
	sub := f.key(operator)
	switch operator {
	case "all":
		r.requirement = allOfRule(d.readRules(sub, at))
	case "any":
		r.requirement = anyOfRule(d.readRules(sub, at))
	case "not":
		r.requirement, r.name = d.readNot(sub, at)
	case "fit":
		r.name, r.requirement = "fit", d.readFit(f, at)
	case "act":
		r.requirement = d.readAct(f)
	case "lapsed":
		r.requirement = &lapsedRule{acts: d.actSet(sub), days: d.days(f.key("after_days"))}
	case "latest_reply":
		r.requirement = replyRule(sub.texts())
	case "present":
		r.requirement = sub.readPresent()
	case "facts":
		r.requirement = d.readFacts(sub)
	case "opportunity_within_days":
		r.name, r.requirement = "open opportunity", opportunityRule{d.days(sub)}
	case "customer":
		if r.requirement = (customerRule{}); !sub.truth() {
			sub.failf("write not: {customer: true}")
		}
	case "attribute":
		r.name, r.requirement = sub.text(), d.readAttribute(f)
	}
	if f.has("name") {
		r.name = f.key("name").text()
	} else if r.name == "" {
		r.name = defaultName(operator, sub.value)
	}
	return r
}

// operator finds the one key that makes the requirement.
func (f field) operator() string {
	found := ""
	for _, operator := range [...]string{
		"all", "any", "not", "fit", "act", "lapsed", "latest_reply", "facts", "opportunity_within_days", "customer", "attribute", "present",
	} {
		if !f.has(operator) || slices.Contains(operators[found], operator) {
			continue
		}
		if found != "" {
			f.failf("%s and %s in one requirement: put them into a list under all", found, operator)
		}
		found = operator
	}
	f.each(func(key string, sub field) {
		if key != "name" && key != found && !slices.Contains(operators[found], key) {
			sub.failf("unknown key %.64q", key)
		}
	})
	if found == "" {
		f.failf("a requirement needs one of all, any, not, fit, act, lapsed, latest_reply, facts, opportunity_within_days, customer, attribute, present")
	}
	return found
}

func (d *Definition) readNot(f field, at int) (requirement, string) {
	inner := d.readRule(f, at)
	if inner == nil {
		return nil, ""
	}
	return notRule{inner}, "not " + inner.name
}

func defaultName(operator string, value any) string {
	names := []string{operator}
	if list, ok := value.([]any); ok {
		for _, v := range list {
			if s, ok := v.(string); ok {
				names = append(names, s)
			}
		}
	}
	return strings.Join(names, " ")
}

func (d *Definition) readRules(f field, at int) []*rule {
	var rules []*rule
	for _, sub := range f.elements() {
		rules = append(rules, d.readRule(sub, at))
	}
	if len(rules) == 0 {
		f.failf("the list is empty")
	}
	return rules
}

// leaves appends the rules that reasons speak of: those that hold no others.
func (r *rule) leaves(list []*rule) []*rule {
	if r == nil {
		return list
	}
	var inner []*rule
	switch q := r.requirement.(type) {
	case allOfRule:
		inner = q
	case anyOfRule:
		inner = q
	default:
		return append(list, r)
	}
	for _, sub := range inner {
		list = sub.leaves(list)
	}
	return list
}

// allOfRule is met if all its rules are.
type allOfRule []*rule

func (q allOfRule) status(j *judging, _ int) Status {
	s := Met
	for _, r := range q {
		s = s.And(j.ask(r))
	}
	return s
}

func (q allOfRule) because(j *judging, _ int, b []byte) []byte { return becauseEach(j, q, b) }

func (q allOfRule) unknowns(j *judging, _ int, names []string) []string {
	return unknownsEach(j, q, names)
}

// anyOfRule is met if one of its rules is.
type anyOfRule []*rule

func (q anyOfRule) status(j *judging, _ int) Status {
	s := Failed
	for _, r := range q {
		s = s.Or(j.ask(r))
	}
	return s
}

func (q anyOfRule) because(j *judging, _ int, b []byte) []byte { return becauseEach(j, q, b) }

func (q anyOfRule) unknowns(j *judging, _ int, names []string) []string {
	return unknownsEach(j, q, names)
}

func becauseEach(j *judging, rules []*rule, b []byte) []byte {
	for i, r := range rules {
		if i > 0 {
			b = append(b, "; "...)
		}
		b = r.because(j, r.id, b)
	}
	return b
}

func unknownsEach(j *judging, rules []*rule, names []string) []string {
	for _, r := range rules {
		if j.statuses[r.id] != Met {
			names = r.unknowns(j, r.id, names)
		}
	}
	return names
}

// notRule is met if its rule failed.
type notRule struct{ *rule }

func (q notRule) status(j *judging, _ int) Status { return j.ask(q.rule).Not() }

func (q notRule) because(j *judging, _ int, b []byte) []byte {
	return q.rule.because(j, q.rule.id, b)
}

func (q notRule) unknowns(j *judging, _ int, names []string) []string {
	if j.statuses[q.rule.id] == Unknown {
		return q.rule.unknowns(j, q.rule.id, names)
	}
	return names
}
