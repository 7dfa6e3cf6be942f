package leadclass

import (
	"fmt"
	"testing"
)

// TestLongListsAreShortLists: the length of a list changes nothing but speed.
func TestLongListsAreShortLists(t *testing.T) {
	words := []string{"manufacturing", "Öl & Gas", "ΣΊΣΥΦΟΣ", "straße", "K"}
	var short, long []Value
	for _, w := range words {
		short = append(short, Value{kind: TextValue, text: w})
	}
	long = append(long, short...)
	for i := range longList {
		long = append(long, Value{kind: TextValue, text: fmt.Sprint("word ", i)})
	}
	a, b := newValueSet(short), newValueSet(long)
	for _, s := range []string{" MANUFACTURING", "öl & gas", "Σίσυφος", "STRASSE", "Straße", "k", "K", "retail", ""} {
		v := Value{kind: TextValue, text: s}
		inShort, _ := a.has(v)
		inLong, _ := b.has(v)
		if inShort != inLong {
			t.Errorf("%q: %v in a short list, %v in a long one", s, inShort, inLong)
		}
	}
	if _, sameKind := b.has(boolValue(true)); sameKind {
		t.Error("a boolean among texts")
	}
}
