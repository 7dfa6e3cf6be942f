package en_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
)

// TestRuleExamples runs every rule's own examples.
func TestRuleExamples(t *testing.T) {
	for _, err := range en.Rules().Check() {
		t.Error(err)
	}
}

func TestRulesCoverEveryIntent(t *testing.T) {
	rules := en.Rules().Rules()
	assert.GreaterOrEqual(t, len(rules), 400)
	count := map[leadclass.Intent]int{}
	for _, r := range rules {
		if r.Says[0].Value < 0 {
			continue // a guard
		}
		count[r.Says[0].Intent]++
	}
	for _, intent := range leadclass.Intents() {
		assert.Positive(t, count[intent], "no rule for %s", intent)
		delete(count, intent)
	}
	assert.Empty(t, count, "rules for intents that the guide does not have")
}

// TestClassify holds the replies that any version must read right.
func TestClassify(t *testing.T) {
	c, err := leadclass.New(en.Pack())
	require.NoError(t, err)
	tests := []struct {
		reply, outreach string
		want            leadclass.Intent
		reason          string
	}{
		{"I’m not in sales, please reach out to Dwight Schrute, as he’s our assistant to the regional manager", "", leadclass.Redirect, "a named other, a typographic apostrophe"},
		{"👍", "", leadclass.Emoji, "an emoji alone"},
		{":)", "", leadclass.Emoji, "an emoticon alone"},
		{"?", "", leadclass.Emoji, "a mark alone"},
		{"Hi", "", leadclass.Greeting, "a salutation alone"},
		{"Hello there!", "", leadclass.Greeting, "a salutation alone"},
		{"Thanks", "", leadclass.Acknowledgement, "politeness alone"},
		{"Noted.", "", leadclass.Acknowledgement, "receipt alone"},
		{"Interesting.", "", leadclass.Acknowledgement, "interest without an object"},
		{"Not interested.", "", leadclass.Refusal, "negated interest"},
		{"We're all set, thanks", "", leadclass.Refusal, "needs nothing"},
		{"I don't.", "Do you need this?", leadclass.Refusal, "a contraction before the full stop"},
		{"Not a good time, try me in Q3", "", leadclass.NotNow, "a time to come back"},
		{"Take me off your list", "", leadclass.OptOut, "removal"},
		{"STOP", "", leadclass.OptOut, "the keyword of SMS"},
		{"Can't say I'm not interested, what does it cost?", "", leadclass.InfoRequest, "two negations and a price"},
		{"Thursday 3pm works", "", leadclass.MeetingRequest, "a time that suits"},
		{"yes", "Can I call you tomorrow at 10?", leadclass.MeetingRequest, "a yes to a call"},
		{"Sounds great, tell me more", "", leadclass.Interested, "interest"},
		{"Who gave you my address?", "", leadclass.Objection, "doubts the sender"},
		{"We offer SEO services, may I send a quote?", "", leadclass.OffTopic, "a counter-pitch"},
		{"I am out of the office until 3 March", "", leadclass.OutOfOffice, "an absence"},
		{"I'd be interested", "", leadclass.Interested, "no negator"},
		{"interested? no.", "", leadclass.Refusal, "the answer comes after"},
		{"not a bad idea", "", leadclass.Interested, "a litotes"},
		{"no problem, Tuesday works", "", leadclass.MeetingRequest, "a no that denies nothing"},
		{"remove me", "", leadclass.OptOut, "removal"},
		{"unsubscribe", "", leadclass.OptOut, "removal"},
	}
	for _, tt := range tests {
		t.Run(tt.reply, func(t *testing.T) {
			res, err := c.Classify(context.Background(), leadclass.Reply{Text: tt.reply, Outreach: tt.outreach})
			require.NoError(t, err)
			assert.Equal(t, tt.want, res.Intent, "%s: %v", tt.reason, res.Evidence)
		})
	}
}

// TestKeywordsAlone holds replies with the key word of an intent that they do not have.
func TestKeywordsAlone(t *testing.T) {
	c, err := leadclass.New(en.Pack())
	require.NoError(t, err)
	tests := []struct {
		reply  string
		not    leadclass.Intent
		reason string
	}{
		{"You should remove the barrier to entry on your pricing page.", leadclass.OptOut, "removes a thing"},
		{"our unsubscribe rate is high", leadclass.OptOut, "talks of a rate"},
		{"not interested", leadclass.Interested, "negated"},
		{"I'm not in the office much but Tuesday at 2 works", leadclass.OutOfOffice, "a person with a time"},
	}
	for _, tt := range tests {
		t.Run(tt.reply, func(t *testing.T) {
			res, err := c.Classify(context.Background(), leadclass.Reply{Text: tt.reply})
			require.NoError(t, err)
			assert.NotEqual(t, tt.not, res.Intent, "%s: %v", tt.reason, res.Evidence)
		})
	}
}
