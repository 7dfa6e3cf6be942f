package leadclass

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Definition says, as data, what counts as a lead: a ladder of stages, each
// with what it requires. A Definition is immutable and safe for concurrent
// use. The shipped ones are in package definitions.
type Definition struct {
	name, title, source, says string
	// asksInterest is false where a refusal takes nothing away, because no
	// interest was asked for.
	asksInterest bool
	params       map[string]any // float64 or []string
	groups       map[string][]string
	stages       []stage
	lead         int // index of the first stage whose outcome is Lead
	rules        int // number of rules, for scratch memory
	tree         map[string]any
}

// stage is one step of a compiled ladder.
type stage struct {
	name    Stage
	place   int // in the life cycle, -1 if it has none
	outcome Outcome
	side    bool  // no other stage follows from it
	chain   []int // the stages it requires, itself last
	rule    *rule // nil if it requires nothing of its own
	leaves  []*rule
}

// ParseDefinition reads a definition in JSON. An error is a [*FieldError], or
// names line and column. See package definitions for YAML and for the format.
func ParseDefinition(data []byte) (*Definition, error) {
	tree, err := decodeTree(data)
	if err != nil {
		return nil, err
	}
	return newDefinition(tree, nil)
}

// newDefinition compiles a tree, with some of its params set anew.
func newDefinition(tree any, set map[string]any) (d *Definition, err error) {
	d = &Definition{asksInterest: true}
	d.tree, _ = tree.(map[string]any)
	f := rootField(tree, &err)
	f.each(func(key string, sub field) {
		switch key {
		case "name":
			d.name = sub.text()
		case "title":
			d.title = sub.text()
		case "source":
			d.source = sub.text()
		case "says":
			d.says = strings.TrimSpace(sub.text())
		case "interest":
			d.readInterest(sub)
		case "params", "acts", "stages":
		default:
			sub.failf("unknown key %.64q", key)
		}
	})
	if err == nil && d.name == "" {
		f.failf("a definition needs a name")
	}
	d.readParams(f.key("params"), set)
	d.readGroups(f.key("acts"))
	d.readStages(f.key("stages"))
	if err != nil {
		return nil, err
	}
	return d, nil
}

func (d *Definition) readInterest(f field) {
	switch f.text() {
	case "asked":
	case "not-asked":
		d.asksInterest = false
	default:
		f.failf("interest is %v, which is neither asked nor not-asked", f.value)
	}
}

// readParams reads the numbers and lists of names that may be set per call.
func (d *Definition) readParams(f field, set map[string]any) {
	d.params = map[string]any{}
	if f.value == nil || f.failed() {
		return
	}
	f.each(func(name string, sub field) {
		if v, ok := set[name]; ok {
			sub.value = v
		}
		switch sub.value.(type) {
		case float64:
			if n := sub.number(); n < 0 || n > 1e6 {
				sub.failf("%v is out of range", n)
			}
			d.params[name] = sub.value
		default:
			d.params[name] = sub.texts()
		}
	})
}

// With returns the definition with some of its params set: a number, or for a
// list of names their text with commas between. A param that the definition
// does not have is an error.
func (d *Definition) With(set map[string]string) (*Definition, error) {
	values := map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(set)) {
		v, err := d.paramValue(name, set[name])
		if err != nil {
			return nil, err
		}
		values[name] = v
	}
	return newDefinition(any(d.tree), values)
}

func (d *Definition) paramValue(name, text string) (any, error) {
	switch d.params[name].(type) {
	case float64:
		var n float64
		if err := json.Unmarshal([]byte(text), &n); err != nil {
			return nil, fmt.Errorf("leadclass: param %s: %.64q is no number", name, text)
		}
		return n, nil
	case []string:
		var list []any
		for s := range strings.SplitSeq(text, ",") {
			list = append(list, strings.TrimSpace(s))
		}
		return list, nil
	}
	return nil, fmt.Errorf("leadclass: %s has no param %.64q", d.name, name)
}

// Name returns the name, such as "reply-interest".
func (d *Definition) Name() string { return d.name }

// Title returns a short name for people.
func (d *Definition) Title() string { return d.title }

// Source returns where the definition comes from.
func (d *Definition) Source() string { return d.source }

// Says returns the definition in words.
func (d *Definition) Says() string { return d.says }

// Stages returns the ladder, from the lowest stage.
func (d *Definition) Stages() []Stage {
	list := make([]Stage, len(d.stages))
	for i, s := range d.stages {
		list[i] = s.name
	}
	return list
}

// Requires returns the stages that a stage requires, from the lowest, itself
// last; nil if the definition has no such stage.
func (d *Definition) Requires(s Stage) []Stage {
	i := d.index(s)
	if i < 0 {
		return nil
	}
	var list []Stage
	for _, j := range d.stages[i].chain {
		list = append(list, d.stages[j].name)
	}
	return list
}

func (d *Definition) index(name Stage) int {
	for i := range d.stages {
		if d.stages[i].name == name {
			return i
		}
	}
	return -1
}

// Check makes sure that the stages which the profile's criteria name exist.
// [Definition.Judge] does so too, for every contact.
func (d *Definition) Check(p *Profile) error {
	for i := range p.all() {
		t := &p.tests[i]
		if f := d.from(t); f.index < 0 && f.place < 0 {
			return &FieldError{
				Path: criterionPath(i), Of: t.Attribute,
				Reason: fmt.Sprintf("by %.64q is no stage of %s", t.by, d.name),
			}
		}
	}
	return nil
}

// from is the stage from which a criterion is asked: its place on the ladder,
// and in the life cycle for a stage of another ladder; -1 where it has none.
type from struct{ index, place int }

func (d *Definition) from(t *test) from { return from{d.index(t.by), t.place} }

// asked reports whether a criterion is asked at stage at.
func (d *Definition) asked(f from, at int) bool {
	if f.index >= 0 {
		return f.index <= at
	}
	place := d.stages[at].place
	return place < 0 || f.place <= place
}

// MarshalJSON writes the definition as [ParseDefinition] reads it.
func (d *Definition) MarshalJSON() ([]byte, error) { return json.Marshal(d.tree) }

// UnmarshalJSON reads what [ParseDefinition] reads.
func (d *Definition) UnmarshalJSON(data []byte) error {
	read, err := ParseDefinition(data)
	if err == nil {
		*d = *read
	}
	return err
}
