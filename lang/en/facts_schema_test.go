package en_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

// TestFactsSchema holds the JSON form of facts against facts.schema.json.
func TestFactsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../facts.schema.json")
	require.NoError(t, err)
	paths, err := filepath.Glob("../../testdata/facts/*.jsonl")
	require.NoError(t, err)
	for _, p := range paths {
		for _, g := range readGold(t, p) {
			assert.NoError(t, schema.Validate(asJSON(t, factsOf(t, g))), g.ID)
		}
	}
	bad := leadclass.Facts{Reason: &leadclass.Grounds{Value: "mood", Found: leadclass.Found{Text: "x", End: 1, Confidence: 1}}}
	assert.Error(t, schema.Validate(asJSON(t, bad)), "a value that the schema does not know")
}

func asJSON(t *testing.T, f leadclass.Facts) any {
	b, err := json.Marshal(f)
	require.NoError(t, err)
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	require.NoError(t, err)
	return v
}
