package output

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

// TestSchemaHoldsAll checks the JSON of one fact of every kind, as it is
// written, against the schema.
func TestSchemaHoldsAll(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../facts.schema.json")
	require.NoError(t, err)
	for line := range strings.SplitSeq(strings.TrimSpace(write(t, asJSONL, answers())), "\n") {
		var rec struct {
			Facts any `json:"facts"`
		}
		require.NoError(t, json.Unmarshal([]byte(line), &rec))
		require.NoError(t, schema.Validate(rec.Facts), line)
	}
}
