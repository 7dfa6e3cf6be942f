package leadclass_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
)

// finder is an extractor of the user's own.
type finder struct {
	facts leadclass.Facts
	err   error
}

func (f finder) Extract(context.Context, *leadclass.Document, leadclass.Intent) (leadclass.Facts, []leadclass.Doubt, error) {
	return f.facts, []leadclass.Doubt{"found in haste"}, f.err
}

func TestWithExtractor(t *testing.T) {
	mine := finder{facts: leadclass.Facts{Departed: true}}
	res, err := classifier(t, leadclass.WithExtractor(mine)).Classify(context.Background(), leadclass.Reply{Text: "Not interested, thanks."})
	require.NoError(t, err)
	assert.True(t, res.Facts.Departed)
	assert.Contains(t, res.Doubts, leadclass.Doubt("found in haste"), "doubts of an extractor are carried on")

	boom := errors.New("boom")
	_, err = classifier(t, leadclass.WithExtractor(finder{err: boom})).Classify(context.Background(), leadclass.Reply{Text: "No"})
	require.ErrorIs(t, err, boom)
	require.ErrorContains(t, err, "leadclass: extracting")

	pack := en.Pack()
	_, err = leadclass.New(pack, leadclass.WithExtractor(nil))
	require.Error(t, err)
	pack.Extractor = nil
	c, err := leadclass.New(pack)
	require.NoError(t, err)
	res, err = c.Classify(context.Background(), leadclass.Reply{Text: "Not me, ask Ann Lee"})
	require.NoError(t, err)
	assert.Empty(t, res.Facts, "a pack without extractor finds nothing")
}

// An answer in the subject line has no words in the text for facts to point at.
func TestNoFactsOfSubject(t *testing.T) {
	res, err := classifier(t).Classify(context.Background(), leadclass.Reply{Subject: "Re: a quick call - yes, Tuesday at 10", InSubject: true})
	require.NoError(t, err)
	assert.Equal(t, leadclass.MeetingRequest, res.Intent)
	assert.Empty(t, res.Facts)
}

func TestReadFacts(t *testing.T) {
	at := time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC)
	c := leadclass.Contact{ID: "c", History: []leadclass.Event{
		{At: at, Kind: leadclass.KindReply, Text: "No budget this year, try me in Q3."},
		{At: at, Kind: leadclass.KindReply, Text: "Sounds good, we have $5k set aside, but the CFO decides.", Facts: leadclass.Qualification{Budget: leadclass.Failed}},
	}}
	require.NoError(t, c.Read(context.Background(), classifier(t)))
	first, second := c.History[0].Facts, c.History[1].Facts
	assert.Equal(t, "2026-07-01", first.Revisit.From.Format(time.DateOnly))
	assert.Equal(t, "2026-10-01", first.Revisit.To.Format(time.DateOnly))
	assert.Equal(t, leadclass.Failed, first.Budget, "no budget is the reason")
	assert.Equal(t, leadclass.Failed, second.Budget, "what the caller states stays")
	assert.Equal(t, leadclass.Failed, second.Authority, "somebody else decides")
	assert.Equal(t, leadclass.Unknown, second.Problem, "a guessed need proves no problem")
}

func TestMomentText(t *testing.T) {
	for _, s := range []string{"", "2026-03-04", "2026-11-26T15:00"} {
		var m leadclass.Moment
		require.NoError(t, json.Unmarshal([]byte(`"`+s+`"`), &m))
		assert.Equal(t, s, m.String())
	}
	var d leadclass.Date
	assert.Error(t, json.Unmarshal([]byte(`"2026-02-30"`), &d), "no such day")
	assert.True(t, leadclass.DateOf(time.Time{}).IsZero(), "no time has no day")
}
