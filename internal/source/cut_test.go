package source

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecodeCutsMail(t *testing.T) {
	const quoted = `No thanks.\n\nOn Mon, 3 Mar 2025 at 10:11, Tom Hale <tom@example.com> wrote:\n> May I call you tomorrow?`
	tests := []struct{ line, text, outreach, reason string }{
		{`{"text":"` + quoted + `"}`, "No thanks.", "May I call you tomorrow?", "the quote goes, and is what was answered"},
		{`{"channel":"email","outreach":"Hi","text":"` + quoted + `"}`, "No thanks.", "Hi", "the caller's outreach stands"},
		{`{"channel":"sms","text":"No\n> yes"}`, "No\n> yes", "", "a text message quotes nothing"},
		{`{"text":"No thanks,\nAnn"}`, "No thanks,\nAnn", "", "a typed name stays"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			r, err := decode([]byte(tt.line))
			require.NoError(t, err)
			assert.Equal(t, tt.text, r.Text)
			assert.Equal(t, tt.outreach, r.Outreach)
		})
	}
}
