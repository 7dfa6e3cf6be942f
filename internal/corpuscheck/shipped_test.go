package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var shipped = filepath.Join("..", "..", "testdata", "corpus")

func TestShippedCorpus(t *testing.T) {
	if _, err := os.Stat(shipped); err != nil {
		t.Skip("the corpus is a module of its own and is not here")
	}
	found, err := check(shipped, t.Output())
	require.NoError(t, err)
	assert.Empty(t, found)
}

// TestBriefs wants each writer to stand in the README's table with the split
// of the texts.
func TestBriefs(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(shipped, "README.md"))
	if err != nil {
		t.Skip("the corpus is a module of its own and is not here")
	}
	split := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^\| ([a-z]\w+) \| (train|dev|test) \| \w+ \| \S`).FindAllStringSubmatch(string(readme), -1) {
		assert.NotContains(t, split, m[1], "twice")
		split[m[1]] = m[2]
	}
	c, err := load(shipped, new(problems))
	require.NoError(t, err)
	missing := map[string]string{}
	for i := range c.texts {
		if w := c.texts[i].Writer; split[w] != c.texts[i].split {
			missing[w] = c.texts[i].split
		}
	}
	assert.Empty(t, missing, "writers whose brief the README does not give in this split")
}
