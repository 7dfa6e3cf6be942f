package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// colours are texts of two labels that words tell apart.
func colours(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"text\":\"the sky number %d is blue and wide\",\"intent\":\"sky\"}\n{\"text\":\"some grass number %d grows green\",\"intent\":\"grass\"}\n", i, i)
	}
	return b.String()
}

func TestTrainCommand(t *testing.T) {
	data := writeFile(t, "colours.jsonl", colours(30))
	dir := t.TempDir()
	var models [2][]byte
	for i := range models {
		path := filepath.Join(dir, fmt.Sprint(i, ".bin"))
		code, out, errs := leadclassRun("", "train", "--data", data, "--out", path)
		require.Equal(t, exitOK, code, errs)
		assert.Empty(t, out)
		assert.Contains(t, errs, "54 texts, 2 labels, ")
		assert.Contains(t, errs, "accuracy on 6 held-out texts 1.0000")
		assert.NotContains(t, errs, "\r", "no terminal")
		var err error
		models[i], err = os.ReadFile(path)
		require.NoError(t, err)
	}
	assert.True(t, bytes.Equal(models[0], models[1]), "the same seed gives the same file")
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, left, 2, "no temporary file is left")
}

func TestTrainCommandBase(t *testing.T) {
	base := filepath.Join(t.TempDir(), "base.bin")
	data := writeFile(t, "colours.jsonl", colours(30))
	code, _, errs := leadclassRun("", "train", "--data", data, "--out", base)
	require.Equal(t, exitOK, code, errs)

	fix := writeFile(t, "fix.jsonl", `{"text":"a purple dusk","intent":"sky"}`+"\n")
	mine := filepath.Join(t.TempDir(), "mine.bin")
	code, _, errs = leadclassRun("", "train", "--base", base, "--data", fix, "--out", mine)
	assert.Equal(t, exitUsage, code)
	assert.Contains(t, errs, "--base needs --dev")
	assert.NoFileExists(t, mine)

	code, _, errs = leadclassRun("", "train", "--base", base, "--data", fix, "--dev", data, "--out", mine)
	assert.Equal(t, exitOK, code, errs)
	assert.Contains(t, errs, "1 corrections: ")
	assert.FileExists(t, mine)
}

// TestTrainCommandSpoils: corrections that turn what was right are refused.
func TestTrainCommandSpoils(t *testing.T) {
	base := filepath.Join(t.TempDir(), "base.bin")
	data := writeFile(t, "colours.jsonl", colours(30))
	code, _, errs := leadclassRun("", "train", "--data", data, "--out", base)
	require.Equal(t, exitOK, code, errs)

	swap := strings.NewReplacer(`"sky"`, `"grass"`, `"grass"`, `"sky"`)
	wrong := writeFile(t, "wrong.jsonl", swap.Replace(colours(30)))
	mine := filepath.Join(t.TempDir(), "mine.bin")
	code, _, errs = leadclassRun("", "train", "--base", base, "--data", wrong, "--dev", data, "--out", mine)
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, errs, "nothing written")
	assert.NoFileExists(t, mine)

	code, _, errs = leadclassRun("", "train", "--base", base, "--data", wrong, "--dev", data, "--out", mine, "--force")
	assert.Equal(t, exitOK, code, errs)
	assert.FileExists(t, mine)
}

func TestTrainCommandErrors(t *testing.T) {
	data := writeFile(t, "colours.jsonl", colours(3))
	broken := writeFile(t, "broken.jsonl", "{\"text\":\"Hi\",\"intent\":\"greeting\"}\n{\"text\":\n")
	code, _, errs := leadclassRun("", "train", "--data", broken, "--out", filepath.Join(t.TempDir(), "m.bin"))
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, errs, "broken.jsonl:2")

	code, _, errs = leadclassRun("", "train", "--data", data, "--dev", data, "--base", broken, "--out", filepath.Join(t.TempDir(), "m.bin"))
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, errs, "broken.jsonl: ")

	for _, args := range [][]string{{"--out", "m.bin"}, {"--data", data}, {"--data", "missing.jsonl", "--out", "m.bin"}, {"--data", data, "--out", "m.bin", "--labels", "some"}} {
		code, _, _ := leadclassRun("", append([]string{"train"}, args...)...)
		assert.Equal(t, exitUsage, code, args)
	}
}

func TestTrainCommandInterrupted(t *testing.T) {
	ctx, interrupt := context.WithCancel(context.Background())
	interrupt()
	data := writeFile(t, "colours.jsonl", colours(30))
	args := []string{"train", "--data", data, "--out", filepath.Join(t.TempDir(), "m.bin")}
	assert.Equal(t, exitInterrupted, run(ctx, args, strings.NewReader(""), io.Discard, io.Discard))
}
