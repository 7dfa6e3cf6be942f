package main

import (
	"slices"
	"strings"

	"github.com/leadclass/leadclass"
)

var (
	channels = []string{"email", "linkedin", "sms", "whatsapp"}
	kinds    = []string{"banal", "ordinary", "hard"}
	intents  = leadclass.Intents()
)

func isIntent(label string) bool { return slices.Contains(intents, leadclass.Intent(label)) }

// checkFields looks at each text for itself.
func checkFields(c *content, found *problems) {
	for i := range c.texts {
		t := &c.texts[i]
		if strings.TrimSpace(t.Text) == "" {
			found.add(t.place, "no text")
		}
		if !isIntent(t.Intent) {
			found.add(t.place, "intent %q is not among the labels", t.Intent)
		}
		if t.Writer == "" {
			found.add(t.place, "no writer")
		}
		if t.isReply() {
			checkAlso(t, found)
			checkReply(t, found)
		}
	}
}

func checkAlso(t *text, found *problems) {
	for i, also := range t.Also {
		switch {
		case !isIntent(also):
			found.add(t.place, "also: %q is not among the labels", also)
		case also == t.Intent:
			found.add(t.place, "also: %q is the intent itself", also)
		case slices.Contains(t.Also[:i], also):
			found.add(t.place, "also: %q twice", also)
		}
	}
}

func checkReply(t *text, found *problems) {
	if t.ID == "" {
		found.add(t.place, "no id")
	}
	if t.Lang == "" {
		found.add(t.place, "no lang")
	}
	if !slices.Contains(channels, t.Channel) {
		found.add(t.place, "channel %q, want %s", t.Channel, strings.Join(channels, ", "))
	}
	if !slices.Contains(kinds, t.Kind) {
		found.add(t.place, "kind %q, want %s", t.Kind, strings.Join(kinds, ", "))
	} else if t.Hard != (t.Kind == "hard") {
		found.add(t.place, "hard is %t, but kind is %q", t.Hard, t.Kind)
	}
}
