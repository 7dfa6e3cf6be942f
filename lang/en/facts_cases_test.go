package en_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/internal/goldfacts"
	"github.com/leadclass/leadclass/lang/en"
)

// Replies of Wednesday 11 March 2026 unless they say otherwise.
func TestFactsOfReplies(t *testing.T) {
	const (
		away    = leadclass.OutOfOffice
		notNow  = leadclass.NotNow
		meeting = leadclass.MeetingRequest
		other   = leadclass.Redirect
		keen    = leadclass.Interested
	)
	tests := []struct {
		intent leadclass.Intent
		text   string
		want   string // values, parted by "; "
		reason string
	}{
		{away, "I am out of the office until 3 April.", "return date=2026-04-03", "until names the first day back"},
		{away, "I am out of the office through 3 April.", "return date=2026-04-04", "through is inclusive"},
		{away, "Out until 3 April inclusive.", "return date=2026-04-04", "so is until, where it says so"},
		{away, "On leave from 9 to 20 March.", "return date=2026-03-21", "a range ends with its last day away"},
		{away, "On leave from 9 to 20 March, back on the 23rd.", "return date=2026-03-23", "what is said outright wins over what follows from a range"},
		{away, "Back Monday.", "return date=2026-03-16", "the next Monday"},
		{away, "Off sick, back tomorrow hopefully", "return date=2026-03-12", "relative to the reply"},
		{away, "I'm out for the rest of the week.", "return date=2026-03-16", "the week ends on Sunday"},
		{away, "I am away until the end of next week.", "return date=2026-03-23", "until an end: the day after"},
		{away, "Away, back in two weeks.", "return date=2026-03-25", "a length of time from the reply on"},
		{away, "On mat leave until September", "return date=2026-09-01", "a month starts on its first"},
		{away, "Abwesend / away, back 12.04.", "return date=2026-04-12", "dots put the day first"},
		{away, "PTO through 3/18.", "return date=2026-03-19", "18 is no month"},
		{away, "Out of office until 02/04. Annual leave, cheers.", "return date=2026-04-02", "annual leave is British: the day first"},
		{away, "Back 04/05.", "", "April or May: not known"},
		{away, "Out, see you at the Berlin conference on 2 June. Back on 16 March.", "return date=2026-03-16", "a conference is no return"},
		{away, "I am away until 24/12 – 05/01 is our shutdown.", "return date=2027-01-06", "a range over the turn of the year ends in the next"},
		{away, "Away. Ask Ann Lee in procurement, ann.lee@example.com.", "referral email=ann.lee@example.com; referral name=Ann Lee; referral role=procurement; referral kind=deputy of ann.lee@example.com", "a deputy with role and address"},
		{leadclass.AutoReply, "Jo Bloggs is no longer with us. Please write to Sam Hill (sam@example.com).", "departed=true; referral email=sam@example.com; referral name=Sam Hill; referral kind=successor of sam@example.com", "who left is nobody to talk to"},
		{leadclass.AutoReply, "My address has changed. My new email is jo@example.com.", "new address=jo@example.com", "one's own new address is no referral"},

		{other, "I'm not in sales, please reach out to Dwight Schrute", "referral name=Dwight Schrute; referral kind=redirect of Dwight Schrute", "the name behind the cue"},
		{other, "try dwight in accounts", "referral name=dwight; referral role=accounts; referral kind=redirect of dwight", "known given names in small letters too"},
		{other, "Forwarded to the HR team.", "referral role=hr team; referral kind=redirect of hr team", "a department"},
		{other, "Hi Sam, please talk to Mike.", "referral name=Mike; referral kind=redirect of Mike", "who is greeted is not meant"},
		{other, "Please don't call Ann.", "", "a cue that is denied"},
		{meeting, "Jane runs this, I've cc'd her, but let's all meet Tuesday at 10", "referral name=Jane; referral kind=cc of Jane; time=2026-03-17T10:00 to ", "the writer stays in"},

		{notNow, "Ping me in Q3.", "revisit=2026-07-01 to 2026-10-01", "a quarter"},
		{notNow, "Try again in six months", "revisit=2026-09-11 to 2026-10-11", "months count from the day of the reply"},
		{notNow, "Come back after the holidays.", "revisit=2027-01-01 to 2027-02-01", "after the holidays is January"},
		{notNow, "The contract ends in May, try me in April.", "revisit=2026-04-01 to 2026-05-01", "of two times the one at which to write"},
		{notNow, "Early next year please.", "revisit=2027-01-01 to 2027-04-01", "early is the first quarter"},
		{notNow, "Write again in the first week of July.", "revisit=2026-07-01 to 2026-07-08", "weeks of a month"},
		{notNow, "Once the merger is through.", "", "no date can be told"},

		{meeting, "Thursday 3pm CET works", "time=2026-03-12T15:00 to ", "the next Thursday"},
		{meeting, "Tuesday or Thursday at 10?", "time=2026-03-17T10:00 to ; time=2026-03-12T10:00 to ", "an hour for both days"},
		{meeting, "Between 2 and 4 pm on Friday", "time=2026-03-13T14:00 to 2026-03-13T16:00", "a span"},
		{meeting, "I can't do Monday. Tuesday morning?", "time=2026-03-17T08:00 to 2026-03-17T12:00", "a day that does not suit is none"},
		{meeting, "Here's my calendar: calendly.com/ann/30min", "booking link=calendly.com/ann/30min", "a calendar"},
		{meeting, "See our site, https://example.com/about", "", "a link is no calendar"},
		{meeting, "Call me on +44 7700 900123", "phone=447700900123", "a number to ring"},

		{keen, "We have up to $5k a year for this.", "budget=5000 USD year", "money of theirs"},
		{keen, "Between 800 and 1,200 pounds a month is fine.", "budget=1200 GBP month", "the upper end"},
		{keen, "I decide, and we want to go live by 1 May.", "timeline=2026-05-01 to 2026-05-02; authority=decides", "who decides, and by when"},
		{keen, "Sounds good, but the CFO decides.", "authority=other; decider=cfo", "somebody else"},
		{leadclass.Refusal, "No thanks, we already use Plumbline.", "reason has-solution=stated; vendor=Plumbline", "what they have"},
		{leadclass.Refusal, "We can't afford it.", "reason no-budget=stated", "money"},
		{leadclass.Acknowledgement, "Thanks, talk to Ann on Monday at 10 maybe.", "", "nothing is looked for in a receipt"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			f, _ := factsAt(t, tt.intent, tt.text, time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC))
			f.Need = nil // measured by TestFacts, like most reasons
			if !strings.Contains(tt.want, "reason") {
				f.Reason = nil
			}
			assert.ElementsMatch(t, fields(tt.want), goldfacts.Values(f), tt.reason)
		})
	}
}

func fields(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "; ")
}

func factsAt(t testing.TB, intent leadclass.Intent, text string, at time.Time) (leadclass.Facts, []leadclass.Doubt) {
	doc := en.Document(text, "")
	doc.Reply.Date = at
	f, doubts, err := en.Extractor(extract.Options{}).Extract(context.Background(), doc, intent)
	require.NoError(t, err)
	checkFacts(t, text, f)
	return f, doubts
}

// Without the day of the reply a relative date stays text, and an absolute one
// is a date all the same.
func TestFactsWithoutDay(t *testing.T) {
	f, _ := factsAt(t, leadclass.OutOfOffice, "Back next Monday.", time.Time{})
	require.NotNil(t, f.ReturnDate)
	assert.True(t, f.ReturnDate.Date.IsZero())
	assert.Contains(t, f.ReturnDate.Text, "Monday")

	for _, when := range []string{"tomorrow", "on Monday", "next week", "in two weeks", "after Easter", "on 3/4", "in March", "in Q3", "the day after tomorrow"} {
		for _, intent := range []leadclass.Intent{leadclass.NotNow, leadclass.MeetingRequest, leadclass.Interested, leadclass.OutOfOffice} {
			f, _ = factsAt(t, intent, "We are away, come back to us "+when+" at 10.", time.Time{})
			if f.Revisit != nil {
				assert.True(t, f.Revisit.From.IsZero() && f.Revisit.To.IsZero(), "%s: %+v", when, f.Revisit)
			}
		}
	}

	f, _ = factsAt(t, leadclass.OutOfOffice, "Back on 2026-04-03.", time.Time{})
	require.NotNil(t, f.ReturnDate)
	assert.Equal(t, "2026-04-03", f.ReturnDate.Date.String())
}

func TestFactsWorkingDays(t *testing.T) {
	doc := en.Document("On leave from 9 to 20 March.", "")
	doc.Reply.Date = time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
	f, _, err := en.Extractor(extract.Options{WorkingDays: true}).Extract(context.Background(), doc, leadclass.OutOfOffice)
	require.NoError(t, err)
	assert.Equal(t, "2026-03-23", f.ReturnDate.Date.String(), "the 21st is a Saturday")
}

func TestFactsDoubt(t *testing.T) {
	_, doubts := factsAt(t, leadclass.OutOfOffice, "Back 04/05.", time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC))
	assert.Contains(t, doubts, extract.OpenDate)
}

func TestFactsOfTheWriter(t *testing.T) {
	doc := en.Document("Yes please", "")
	doc.Reply.Signature = "Best regards,\nAnn Lee\nHead of IT | Acme Ltd\n+44 20 7946 0321"
	f, _, err := en.Extractor(extract.Options{Signature: true}).Extract(context.Background(), doc, leadclass.Interested)
	require.NoError(t, err)
	require.NotNil(t, f.Writer)
	assert.Equal(t, "Ann Lee", f.Writer.Name.Text)
	assert.Equal(t, "Head of IT", f.Writer.Title.Text)
	assert.Equal(t, "Acme Ltd", f.Writer.Company.Text)
	assert.Equal(t, "+442079460321", f.Writer.Phone.Number)
	assert.Equal(t, "Acme Ltd", doc.Reply.Signature[f.Writer.Company.Start:f.Writer.Company.End])

	f, _, err = en.Extractor(extract.Options{}).Extract(context.Background(), doc, leadclass.Interested)
	require.NoError(t, err)
	assert.Nil(t, f.Writer, "only if asked for")
}
