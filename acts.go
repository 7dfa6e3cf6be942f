package leadclass

import (
	"fmt"
	"slices"
	"strings"
)

// The groups of acts that every definition may name.
var commonGroups = map[string][]string{
	"genuine": {"reply:interested", "reply:meeting-request", "reply:info-request"},
	"inquiry": {
		"form", "call", "chat", "social", "demo-request", "trial-signup", "meeting-request", "download", "genuine",
	},
}

// actSet is a set of acts: kinds of events, some only with a certain intent.
type actSet struct {
	kinds   uint32 // bit k: kind k counts, whatever its intent
	some    uint32 // bit k: kind k counts, with one of the intents
	intents []act
}

type act struct {
	kind   Kind
	intent Intent
}

// readGroups reads the definition's own groups of acts.
func (d *Definition) readGroups(f field) {
	d.groups = map[string][]string{}
	if f.value == nil || f.failed() {
		return
	}
	f.each(func(name string, sub field) {
		if _, err := ParseKind(name); err == nil || commonGroups[name] != nil {
			sub.failf("%q is a name that is taken", name)
		}
		d.groups[name] = sub.texts()
	})
	f.each(func(name string, sub field) {
		for _, e := range sub.elements() {
			d.readActs(e, new(actSet), []string{name}, map[string]bool{})
		}
	})
}

// actSet reads a list of acts: a kind ("form"), a kind with an intent
// ("reply:not-now", "form:contact sales") or a group ("inquiry").
func (d *Definition) actSet(f field) actSet {
	var set actSet
	f.texts()
	done := map[string]bool{}
	for _, e := range f.elements() {
		d.readActs(e, &set, nil, done)
	}
	return set
}

// readActs adds one act or group to the set; above holds the groups that it
// stands in, done those that the set has taken in.
func (d *Definition) readActs(f field, set *actSet, above []string, done map[string]bool) {
	name := f.text()
	if f.failed() {
		return
	}
	group := d.groups[name]
	if group == nil {
		group = commonGroups[name]
	}
	if group == nil {
		f.check(set.add(name))
		return
	}
	if slices.Contains(above, name) {
		f.failf("the group of acts %q holds itself", name)
		return
	}
	if done[name] {
		return
	}
	for _, member := range group {
		d.readActs(field{f.path, member, f.err}, set, append(slices.Clip(above), name), done)
	}
	done[name] = true
}

func (s *actSet) add(name string) error {
	kindName, intent, narrow := strings.Cut(name, ":")
	kind, err := ParseKind(kindName)
	if err != nil {
		return fmt.Errorf("leadclass: unknown act %.64q", name)
	}
	if narrow {
		s.some |= 1 << kind
		s.intents = append(s.intents, act{kind, Intent(intent)})
	} else {
		s.kinds |= 1 << kind
	}
	return nil
}

// has reports whether the event is one of the acts, and the contact's own.
func (s *actSet) has(e *Event) bool {
	if (s.kinds|s.some)>>e.Kind&1 == 0 || !e.comes() {
		return false
	}
	if s.kinds>>e.Kind&1 == 1 {
		return true
	}
	for i := range s.intents {
		if s.intents[i].kind == e.Kind && sameLabel(s.intents[i].intent, e.Intent) {
			return true
		}
	}
	return false
}

// sameLabel compares two labels: "contact sales" is "Contact-Sales".
func sameLabel(a, b Intent) bool {
	if a == b {
		return true
	}
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if labelByte(a[i]) != labelByte(b[i]) {
			return false
		}
	}
	return true
}

func labelByte(c byte) byte {
	switch {
	case c == '_' || c == ' ':
		return '-'
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	}
	return c
}
