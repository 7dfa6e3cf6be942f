package leadclass_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
)

// busy is a contact with twenty ready events.
func busy(tb testing.TB) (leadclass.Contact, string) {
	tb.Helper()
	var events []string
	for i := range 4 {
		m := i + 6
		events = append(events,
			fmt.Sprintf("2026-%02d-01T09:00:00Z content-view channel=web", m),
			fmt.Sprintf("2026-%02d-02T09:00:00Z reply:acknowledgement channel=email", m),
			fmt.Sprintf("2026-%02d-03T09:00:00Z reply:interested channel=linkedin", m),
			fmt.Sprintf("2026-%02d-04T09:00:00Z qualification true=problem,budget", m),
			fmt.Sprintf("2026-%02d-05T09:00:00Z demo-request channel=seo", m))
	}
	text := fmt.Sprintf(`{"id":"c1","account":%s,"person":%s,"history":%s}`, fits, ann, eventsJSON(strings.Join(events, ";")))
	var c leadclass.Contact
	if err := c.Decode(text); err != nil {
		tb.Fatal(err)
	}
	return c, text
}

func BenchmarkJudge(b *testing.B) {
	c, _ := busy(b)
	p, err := leadclass.ParseProfile([]byte(icp))
	if err != nil {
		b.Fatal(err)
	}
	now := day(noon)
	for _, name := range definitions.Names() {
		d, err := definitions.Load(name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := d.Judge(c, p, now); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDecodeContact(b *testing.B) {
	_, text := busy(b)
	var c leadclass.Contact
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := c.Decode(text); err != nil {
			b.Fatal(err)
		}
	}
}

// TestJudgeAllocations holds the ceiling of ten allocations a contact.
func TestJudgeAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates too")
	}
	c, _ := busy(t)
	p, err := leadclass.ParseProfile([]byte(icp))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range definitions.Names() {
		d, err := definitions.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		if n := testing.AllocsPerRun(100, func() { _, _ = d.Judge(c, p, day(noon)) }); n > 10 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}
