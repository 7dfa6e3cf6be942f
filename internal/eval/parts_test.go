package eval

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/leadclass/leadclass/internal/corpus"
)

func TestScope(t *testing.T) {
	list := []scoped{
		{score: 0.9, right: true}, {score: 0.8, right: true}, {score: 0.3, right: true}, {score: 0.2},
		{score: 0.4, out: true}, {score: 0.1, out: true}, {score: -1, out: true},
	}
	c := NewScopeCalibration("oos")
	c.list = list
	// Two out of scope lie at or below 0.4 for one right answer; at 0.1 it is
	// one for none. Both gain one, and the lowest wins.
	if got := c.Threshold(); math.Abs(got-0.15) > 1e-9 {
		t.Errorf("threshold %v, want 0.15, between 0.1 and 0.2", got)
	}
	s := measureScope(list, Options{OutOfScope: "oos", Threshold: 0.35})
	if s.InScope.Count != 2 || s.InScope.Of != 4 || s.Recall.Count != 2 || s.Recall.Of != 3 {
		t.Errorf("got %+v", s)
	}
	// Of twelve pairs the one of 0.4 beats 0.3 and 0.2.
	if !near(s.AUROC, 10./12) {
		t.Errorf("AUROC %v, want 10/12", s.AUROC)
	}
	if got := auroc([]scoped{{score: 0.5}, {score: 0.5, out: true}}); got != 0.5 {
		t.Errorf("AUROC of a tie %v, want 0.5", got)
	}
}

func TestSeen(t *testing.T) {
	set := newTexts([]corpus.Item{{Text: "No thanks\n"}})
	for text, want := range map[string]bool{"no  THANKS": true, "no thanks!": false, "": false} {
		if got := set.has(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestSplit(t *testing.T) {
	tests := []struct{ kinds, want, reason string }{
		{"", "all", "no kinds"},
		{"hard hard", "all", "one kind is all"},
		{"hard banal ordinary", "all,not hard,banal,ordinary,hard", "by difficulty"},
		{"hard banal", "all,banal,hard", "not hard would be banal again"},
		{"x hard -", "all,hard,x", "other kinds after those that are known; some have none"},
	}
	for _, tt := range tests {
		var list []outcome
		for _, k := range strings.Fields(tt.kinds) {
			list = append(list, outcome{kind: strings.Trim(k, "-")})
		}
		var names []string
		for _, p := range split(list) {
			names = append(names, p.name)
		}
		if got := strings.Join(names, ","); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.reason, got, tt.want)
		}
	}
}

func TestWorst(t *testing.T) {
	w := worst{most: 3}
	for i, c := range []Number{0.5, 0.9, 0.5, 0.7, 0.5, 0.9} {
		w.add(Mistake{Line: i, Confidence: c})
	}
	var got []int
	for _, m := range w.list {
		got = append(got, m.Line)
	}
	if fmt.Sprint(got) != "[1 5 3]" {
		t.Errorf("got %v, want the surest first, those as sure in order", got)
	}
}
