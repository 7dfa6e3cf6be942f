package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const shippedRules = "../../lang/en/rules/*.rules"

func TestRulesCommand(t *testing.T) {
	files, err := filepath.Glob(shippedRules)
	assert.NoError(t, err)
	assert.NotEmpty(t, files)
	code, out, errs := leadclassRun("", append([]string{"rules"}, files...)...)
	assert.Equal(t, exitOK, code, errs)
	assert.Empty(t, errs)
	assert.Regexp(t, `^\d{3,} rules, 0 wrong examples\n$`, out)
}

func TestRulesCommandData(t *testing.T) {
	files, _ := filepath.Glob(shippedRules)
	data := writeFile(t, "few.jsonl", `{"text":"Take me off your list","intent":"opt-out"}`+"\n\n"+`{"text":"Take me off your list","intent":"refusal"}`+"\n")
	code, out, errs := leadclassRun("", append([]string{"rules", "--data", data}, files...)...)
	assert.Equal(t, exitOK, code, errs)
	lines := strings.Split(out, "\n")
	assert.Regexp(t, `^ RIGHT  WRONG  INTENT +RULE$`, lines[1])
	assert.Regexp(t, `^     1      1  opt-out  `, lines[2], "those that are wrong come first")
}

func TestRulesCommandErrors(t *testing.T) {
	files, _ := filepath.Glob(shippedRules)
	broken := writeFile(t, "broken.rules", "this is no rule\n")
	code, _, errs := leadclassRun("", "rules", broken)
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, errs, "broken.rules:1")

	data := writeFile(t, "bad.jsonl", "{\"text\":\"Hi\",\"intent\":\"greeting\"}\n{\"text\":\n")
	code, _, errs = leadclassRun("", append([]string{"rules", "--data", data}, files...)...)
	assert.Equal(t, exitFailed, code)
	assert.Contains(t, errs, "bad.jsonl: line 2: ")

	for _, args := range [][]string{{}, {"missing.rules"}, {"--data", "missing.jsonl", files[0]}} {
		code, _, _ := leadclassRun("", append([]string{"rules"}, args...)...)
		assert.Equal(t, exitUsage, code, args)
	}
}
