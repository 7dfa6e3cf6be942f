// Package definitions holds the definitions of a lead that leadclass ships, as
// data, and reads those that users write, in YAML or JSON.
//
// # Format
//
// A definition is a ladder of stages. Each stage requires what the stage before
// it requires (or those that "after" names), and its own requirement:
//
//	name: my-lead
//	source: our sales handbook        # optional, as are title and says
//	interest: asked                   # asked: a refusal withdraws the acts before it; not-asked: nothing does
//	params: {window_days: 90}         # numbers and lists of names that may be set per call
//	acts: {hot: [demo-request, "form:contact sales"]}   # groups of acts
//	stages:
//	  - name: contact                 # the first stage requires nothing
//	  - name: lead
//	    outcome: lead                 # lead, opportunity or not-lead; later stages take it over
//	    requires:
//	      all:
//	        - fit: met
//	        - act: [hot, genuine]
//	          within_days: window_days
//
// A requirement is one of
//
//	all: [...]  any: [...]  not: {...}             over Kleene's three values
//	fit: met|failed|none-failed                    with by: STAGE, as of that stage
//	act: [...]                                     an act of the contact's own, with channel: [...], media: [...], within_days: N
//	lapsed: [...], after_days: N                   acted, and the last time is longer ago
//	latest_reply: [INTENT, ...]                    the latest reply that speaks
//	attribute: person.role, in: [...]              and the other operators of a profile; "in: $NAME" takes a param
//	present: [person.email, person.phone]          one of these is known
//	facts: [budget, authority, timeline]           all stated to be true
//	opportunity_within_days: N                     an open opportunity with a close_by that is near
//	customer: true                                 bought, and no opportunity was opened since
//
// and may have a name, by which reasons call it. Days are a number, a param or
// a product such as 2*window_days. An act is a kind of event, a kind with an
// intent ("reply:not-now", "form:contact sales"), or a group; "genuine" and
// "inquiry" are groups of every definition. A stage with "side: true" is a side
// step that no later stage requires.
//
// All functions are safe for concurrent use.
package definitions

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/leadclass/leadclass"
)

// Default is the name of the definition to use when none is named.
const Default = "reply-interest"

//go:embed *.yaml
var files embed.FS

// Names lists the shipped definitions in the order of the alphabet.
func Names() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil // an embedded root can be read
	}
	names := make([]string, 0, len(entries))
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	return names
}

// Source returns the file of a shipped definition.
func Source(name string) ([]byte, error) {
	if !slices.Contains(Names(), name) {
		return nil, fmt.Errorf("leadclass: no definition is called %.64q: there are %s", name, strings.Join(Names(), ", "))
	}
	return files.ReadFile(name + ".yaml")
}

// Load returns a shipped definition. Each call reads it anew: keep it.
func Load(name string) (*leadclass.Definition, error) {
	data, err := Source(name)
	if err != nil {
		return nil, err
	}
	return parse(data)
}
