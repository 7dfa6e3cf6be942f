package prose_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/text/prose"
)

// TestPeopleInFacts plugs the person finder into the finder of facts: it must
// add no name twice, and leave those in place that are found without it.
func TestPeopleInFacts(t *testing.T) {
	doc := en.Document("I'm not in sales, please reach out to Dwight Schrute.", "")
	for name, o := range map[string]extract.Options{"patterns": {}, "with prose": {Persons: prose.People}} {
		f, _, err := en.Extractor(o).Extract(context.Background(), doc, leadclass.Redirect)
		require.NoError(t, err)
		require.Len(t, f.Referrals, 1, name)
		assert.Equal(t, "Dwight Schrute", f.Referrals[0].Name, name)
	}
}
