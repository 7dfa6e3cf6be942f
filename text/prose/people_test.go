package prose_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/leadclass/leadclass/text/prose"
)

func TestPeople(t *testing.T) {
	tests := []struct {
		src    string
		want   []string
		reason string
	}{
		{"Please reach out to Sarah Connor, she handles this.", []string{"Sarah Connor"}, "a referral"},
		{"I'm not the right person. Talk to Raj Patel or to Emma Schmidt-Jones.", []string{"Raj Patel", "Emma Schmidt-Jones"}, "two names, one hyphenated"},
		{"Try Ann Lee. Ann Lee runs this.", []string{"Ann Lee", "Ann Lee"}, "the verb before it is no part of the name"},
		{"Our VP of Sales, Priya Nair, is the one to ask", []string{"Priya Nair"}, "a title before the name"},
		{"I'd suggest Maria Lopez", []string{"Maria Lopez"}, "a name at the end of the text"},
		{"Please contact Tom O'Sullivan in procurement", []string{"Tom O'Sullivan"}, "prose would lose Sullivan"},
		{"that is Jim Halpert’s call", []string{"Jim Halpert"}, "a possessive is no part of it"},
		{"ask Sarah Connor (sarah@example.com, +44 7700 900123)", []string{"Sarah Connor"}, "an address beside it"},
		{"NOT INTERESTED", nil, "capitals alone"},
		{"we use Salesforce and HubSpot", nil, "products"},
		{"not me, ask dwight schrute", nil, "a limit: names in small letters are missed"},
		{"", nil, "nothing"},
		{"caf\xe9\xe9\xe9's ȺȺȺȺ'll ......", nil, "what makes prose panic or stall"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			var got []string
			for _, s := range prose.People(tt.src) {
				got = append(got, tt.src[s.Start:s.End])
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

// TestPeopleLimit has a name straddle the end of what is read.
func TestPeopleLimit(t *testing.T) {
	src := strings.Repeat("so it goes. ", 400)
	src = src[:4<<10-len("ask Sarah Con")] + " ask Sarah Connor, she knows"
	for _, s := range prose.People(src) {
		assert.NotContains(t, src[s.Start:s.End], "Con", "no half of a name")
	}
	assert.Empty(t, prose.People(strings.Repeat("A", 5<<10)), "one long word")
}

func FuzzPeople(f *testing.F) {
	for _, s := range []string{"ask Sarah Connor.", "O'Sullivan's Tom", "İ Ⱥ'll Bob", "Ann\nLee", "B. B's \xe9\xe9's"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		at := 0
		for _, s := range prose.People(src) {
			if s.Start < at || s.End <= s.Start || s.End > len(src) {
				t.Fatalf("span [%d:%d) after %d in %q", s.Start, s.End, at, src)
			}
			at = s.End
		}
	})
}
