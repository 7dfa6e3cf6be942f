package en_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/lang/en"
)

// BenchmarkFacts measures what facts add to a reply that is analysed already.
func BenchmarkFacts(b *testing.B) {
	for _, c := range []struct {
		name   string
		intent leadclass.Intent
		text   string
	}{
		{"none/thanks", leadclass.Acknowledgement, "Thanks, noted. I will have a look when I get to it."},
		{"none/60-words", leadclass.Interested, "We liked what we saw of your platform at the fair, and the colleagues who tried it were quite taken with it. It seems to do what we hoped that our own system would do one day. I would be glad to hear more about it, and so would the others here, who have been asking about such a thing for years. Please go ahead."},
		{"absence", leadclass.OutOfOffice, "I am out of the office until Monday 16 March. For urgent matters please contact Fiona Garrity, head of procurement, at fiona.garrity@example.com or +44 7700 900123."},
		{"redirect", leadclass.Redirect, "I'm not in sales, please reach out to Dwight Schrute in procurement (dwight@example.com)."},
		{"meeting", leadclass.MeetingRequest, "Tuesday at 10 or Thursday between 2 and 4 pm CET works for me, or take a slot: calendly.com/ann/30min. You can ring me on +44 7700 900123."},
		{"not-now", leadclass.NotNow, "The budget is frozen until the summer, so please come back to us in Q3 and we will have another look at it."},
	} {
		b.Run(c.name, func(b *testing.B) {
			doc := en.Document(c.text, "")
			doc.Reply.Date = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
			e := en.Extractor(extract.Options{})
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := e.Extract(context.Background(), doc, c.intent); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFactsHostile shows that time grows in a straight line with the text.
func BenchmarkFactsHostile(b *testing.B) {
	for _, unit := range []string{"Ann Lee, ", "3 ", "March ", "next ", "the head of ", "ann@example.com ", "5 to ", "until "} {
		for _, n := range []int{100, 1000} {
			b.Run(strings.TrimSpace(unit)+"/"+map[int]string{100: "100", 1000: "1000"}[n], func(b *testing.B) {
				doc := en.Document(strings.Repeat(unit, n), "")
				doc.Reply.Date = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
				e := en.Extractor(extract.Options{})
				for b.Loop() {
					for _, intent := range []leadclass.Intent{leadclass.Redirect, leadclass.OutOfOffice, leadclass.MeetingRequest, leadclass.NotNow} {
						if _, _, err := e.Extract(context.Background(), doc, intent); err != nil {
							b.Fatal(err)
						}
					}
				}
			})
		}
	}
}
