package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// files maps a file's name to its text.
type files map[string]string

func (f files) write(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range f {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o644))
	}
	return dir
}

// reply is a line of a reply file; set are pairs of old and new, as for
// strings.NewReplacer.
func reply(id, writer, text string, set ...string) string {
	line := `{"id":"` + id + `","channel":"email","lang":"en","outreach":"Any use?","text":"` + text +
		`","intent":"refusal","also":[],"facts":{},"writer":"` + writer + `","kind":"banal","hard":false}` + "\n"
	return strings.NewReplacer(set...).Replace(line)
}

func clauseLine(writer, text string) string {
	return `{"text":"` + text + `","intent":"refusal","writer":"` + writer + `"}` + "\n"
}

func pairLine(id, a, b string) string {
	return `{"id":"` + id + `","confusion":"c","a":{"outreach":"","text":"` + a + `","intent":"refusal"},"b":{"outreach":"","text":"` + b + `","intent":"not-now"}}` + "\n"
}

func TestRun(t *testing.T) {
	var out, errs strings.Builder
	dir := files{"dev-replies.jsonl": reply("a-1", "a", "No")}.write(t)
	assert.Zero(t, run(dir, &out, &errs))
	assert.Empty(t, errs.String())

	dir = files{"dev-replies.jsonl": reply("a-1", "a", "")}.write(t)
	assert.Equal(t, 1, run(dir, &out, &errs))
	assert.Equal(t, filepath.Join(dir, "dev-replies.jsonl")+":1: no text\ncorpuscheck: problems: 1\n", errs.String())

	errs.Reset()
	assert.Equal(t, 1, run(t.TempDir(), &out, &errs), "an empty directory is no corpus")
	assert.Contains(t, errs.String(), "no *.jsonl")
}
