package mail

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

func TestReadErrors(t *testing.T) {
	broken := errors.New("line is down")
	tests := []struct {
		name   string
		r      io.Reader
		want   error
		reason string
	}{
		{"empty", strings.NewReader(""), ErrEmpty, "there is nothing to classify, and nothing to say about it"},
		{"broken reader", iotest.ErrReader(broken), broken, "half a mail must not pass for a whole one"},
		{"breaks in the middle", io.MultiReader(strings.NewReader("Subject: a\r\n"), iotest.ErrReader(broken)), broken, "the same"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, err := Read(tt.r, nil)
			assert.Nil(t, m, "never both")
			assert.ErrorIs(t, err, tt.want, tt.reason)
			assert.True(t, strings.HasPrefix(err.Error(), "leadclass: mail: "), err.Error())
		})
	}
}

func TestReply(t *testing.T) {
	m, err := Read(strings.NewReader("From: Ann <ann@example.com>\r\nSubject: RE: AW: Offer\r\nDate: Tue, 05 Mar 2024 10:15:00 +0100\r\n\r\n"+
		"Tuesday.\r\n\r\nOn Mon, Mar 4, 2024, Sam <sam@example.com> wrote:\r\n> May I call?\r\n"), nil)
	require.NoError(t, err)
	assert.Equal(t, leadclass.Reply{
		Text: "Tuesday.", Subject: "Offer", Outreach: "May I call?", Channel: leadclass.Email, Date: m.Date,
	}, m.Reply())
	assert.True(t, m.Date.Equal(time.Date(2024, 3, 5, 9, 15, 0, 0, time.UTC)))
}

func TestCutClosings(t *testing.T) {
	tests := []struct{ body, visible, signature, reason string }{
		{"Yes.\n\nThanks,\nAnn", "Yes.", "Thanks,\nAnn", "a sign-off with a name"},
		{"Yes.\n\n- Ann", "Yes.", "- Ann", "a dash and a name"},
		{"Thanks!", "Thanks!", "", "a sign-off alone is the answer"},
		{"Yes.\nRegards", "Yes.", "Regards", "a sign-off without a name"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			m, err := Read(strings.NewReader("Subject: a\n\n"+tt.body), &Options{CutClosings: true})
			require.NoError(t, err)
			assert.Equal(t, tt.visible, m.Visible)
			assert.Equal(t, tt.signature, m.Signature)
		})
	}
}

func TestDelivery(t *testing.T) {
	tests := []struct {
		file    string
		want    Delivery
		hard    bool
		delayed bool
	}{
		{"bounce-dsn.eml", Delivery{"bob@example.com", "failed", "5.1.1", "550 5.1.1 user unknown"}, true, false},
		{"bounce-delayed.eml", Delivery{"bob@example.com", "delayed", "4.4.1", "421 try later"}, false, true},
		{"bounce-exim.eml", Delivery{"bob@example.com", "failed", "5.1.1", ""}, true, false},
		{"bounce-qmail.eml", Delivery{"bob@example.com", "", "5.1.1", ""}, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			m := readGolden(t, tt.file)
			require.Len(t, m.Delivery, 1)
			assert.Equal(t, tt.want, m.Delivery[0])
			assert.Equal(t, tt.hard, m.Delivery[0].Hard())
			assert.Equal(t, tt.delayed, m.Delivery[0].Delayed())
		})
	}
}

func TestCleanSubject(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"Re: Offer", "Offer", "English"},
		{"RE: AW: WG: Offer", "Offer", "a chain"},
		{"Re[2]: Offer", "Offer", "counted"},
		{"回复：Offer", "Offer", "wide colon"},
		{"[EXTERNAL] Re: Offer", "Offer", "a gateway's tag in front"},
		{"Re: [#4411] Offer", "[#4411] Offer", "a ticket number is a fact"},
		{"Automatic reply: Offer", "Automatic reply: Offer", "says what the message is"},
		{"Offer: new price", "Offer: new price", "no prefix"},
		{"  Re:   two\t words ", "two words", "white space is folded"},
		{"", "", "nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) { assert.Equal(t, tt.want, cleanSubject(tt.in)) })
	}
}

func TestNames(t *testing.T) {
	for k := range problemNames {
		assert.NotEmpty(t, ProblemKind(k).String())
	}
	assert.Equal(t, "ProblemKind(250)", ProblemKind(250).String())
	assert.Equal(t, `broken header line: "a"`, Problem{BadHeader, quoteShort("a")}.String())
	assert.LessOrEqual(t, len(quoteShort(strings.Repeat("x", 1000))), 66)
}
