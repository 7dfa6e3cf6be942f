package leadclass_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestIsolation keeps what only some users need out of what all link.
func TestIsolation(t *testing.T) {
	const module = "github.com/leadclass/leadclass"
	tests := []struct {
		pkg     string
		allowed []string // packages that are not of the standard library
		reason  string
	}{
		{".", []string{module, "golang.org/x/text/"}, "the core: text and the standard library (x/text is text's)"},
		{"./text", []string{module + "/text", module + "/internal/memo", "golang.org/x/text/"}, "the floor of the house"},
		{"./scorer/rule", []string{module, "golang.org/x/text/"}, "rules need no language"},
		{"./scorer/linear", []string{module, "golang.org/x/text/"}, "weights need no language"},
		{"./extract", []string{module, "golang.org/x/text/"}, "facts link no language, and no library of dates or telephones"},
		{"./lang/en", []string{module, "golang.org/x/text/", "github.com/kljensen/snowball"}, "English adds its stemmer"},
	}
	for _, tt := range tests {
		t.Run(tt.pkg, func(t *testing.T) {
			out, err := exec.Command("go", "list", "-deps", tt.pkg).CombinedOutput()
			require.NoError(t, err, string(out))
			for _, dep := range strings.Fields(string(out)) {
				if first, _, _ := strings.Cut(dep, "/"); !strings.Contains(first, ".") {
					continue // the standard library
				}
				ok := false
				for _, a := range tt.allowed {
					ok = ok || strings.HasPrefix(dep, a)
				}
				assert.True(t, ok, "%s links %s: %s", tt.pkg, dep, tt.reason)
				for _, heavy := range []string{module + "/mail", module + "/text/prose", module + "/definitions", module + "/cmd"} {
					assert.False(t, strings.HasPrefix(dep, heavy), "%s links %s", tt.pkg, dep)
				}
			}
		})
	}
}
