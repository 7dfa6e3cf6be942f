package scorer_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/scorer"
)

func TestEnvelope(t *testing.T) {
	tests := []struct {
		name    string
		machine leadclass.Machine
		want    float64
		reason  string
	}{
		{"nothing", leadclass.Machine{}, 0, "a person wrote it, as far as the envelope knows"},
		{"standard field", leadclass.Machine{Kind: leadclass.OutOfOffice, Reasons: []string{"Auto-Submitted: auto-replied"}}, 9,
			"RFC 3834 defines the field for nothing else"},
		{"report", leadclass.Machine{Kind: leadclass.Bounce, Reasons: []string{"part: message/delivery-status"}}, 9,
			"only mail systems write delivery reports"},
		{"words alone", leadclass.Machine{Kind: leadclass.Bounce, Reasons: []string{"Subject: undeliverable", "body: user unknown"}}, 4,
			"words can be quoted by a person"},
		{"the strongest counts", leadclass.Machine{Kind: leadclass.AutoReply, Reasons: []string{"From: noreply@example.com", "X-Autoreply: yes"}}, 9,
			"reasons for one fact are not added up"},
		{"no reason given", leadclass.Machine{Kind: leadclass.OptOut}, 4, "a caller may know the kind without saying why"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &leadclass.Document{Reply: leadclass.Reply{Machine: tt.machine}}
			got, err := scorer.Envelope{}.Score(context.Background(), doc)
			require.NoError(t, err)
			assert.InDelta(t, tt.want, got.Of(tt.machine.Kind), 1e-9, tt.reason)
			assert.Len(t, got.Evidence, len(tt.machine.Reasons))
			for i, e := range got.Evidence {
				assert.Equal(t, leadclass.FieldEnvelope, e.Field)
				assert.True(t, strings.HasSuffix(e.Source, tt.machine.Reasons[i]), e.Source)
			}
		})
	}
}
