package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const contactLines = `{"id":"a","account":{"employees":45},"person":{"name":"Ann Lee","email":"ann@acme.example"},"history":[{"at":"2026-10-01T09:00:00Z","kind":"reply","channel":"email","text":"What does it cost for 40 seats?"}]}
{"id":"b","account":{"employees":"many"}}
`

// runner runs one command and returns what it wrote.
func runner(t *testing.T, stdin string, run func(a *app) error) (stdout, stderr string, failures int, err error) {
	t.Helper()
	var out, errs bytes.Buffer
	a := &app{ctx: context.Background(), stdin: strings.NewReader(stdin), stdout: &out, stderr: &errs}
	err = run(a)
	return out.String(), errs.String(), a.failures, err
}

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestJudgeCommand(t *testing.T) {
	profile := writeFile(t, "icp.yaml", "criteria:\n  - attribute: employees\n    min: 20\n")
	cmd := judgeCmd{policyFlags: policyFlags{Definition: "reply-interest", Profile: profile}, Now: "2026-11-15"}
	out, errs, failures, err := runner(t, contactLines, cmd.Run)
	if err != nil || failures != 1 {
		t.Fatal(err, failures, errs)
	}
	if !strings.HasPrefix(out, `{"id":"a","definition":"reply-interest","outcome":"lead","stage":"lead"`) || strings.Count(out, "\n") != 1 {
		t.Errorf("got %s", out)
	}
	if !strings.Contains(errs, `standard input:2: contact "b": account.employees: a string ("many")`) {
		t.Errorf("got %s", errs)
	}
}

func TestJudgeCommandFiles(t *testing.T) {
	first := writeFile(t, "one.jsonl", `{"id":"a"}`)
	second := writeFile(t, "two.jsonl", `{"id":"b"}`)
	cmd := judgeCmd{policyFlags: policyFlags{Definition: "marketer"}, Paths: []string{first, "missing.jsonl", second}}
	out, errs, failures, err := runner(t, "", cmd.Run)
	if err != nil || failures != 1 || strings.Count(out, "\n") != 2 || !strings.Contains(errs, "missing.jsonl") {
		t.Error(out, errs, failures, err)
	}
}

func TestPolicyUsage(t *testing.T) {
	broken := writeFile(t, "mine.yaml", "name: mine\nstages:\n  - name: contact\n  - name: lead\n    outcme: lead\n")
	tests := []struct {
		reason string
		cmd    judgeCmd
		want   string
		usage  bool
	}{
		{"no such definition or file", judgeCmd{policyFlags: policyFlags{Definition: "nobody"}}, `no definition is called "nobody"`, true},
		{"a time that is none", judgeCmd{policyFlags: policyFlags{Definition: "marketer"}, Now: "2026-02-30"}, `--now: impossible date`, true},
		{"a param that is none", judgeCmd{policyFlags: policyFlags{Definition: "marketer", Set: map[string]string{"x": "1"}}}, `marketer has no param "x"`, true},
		{"a broken definition names file, line and column", judgeCmd{policyFlags: policyFlags{Definition: broken}}, `mine.yaml: line 5, column 13: stages[1].outcme: unknown key "outcme"`, false},
		{"a profile for other stages", judgeCmd{policyFlags: policyFlags{Definition: "marketer", Profile: writeFile(t, "p.json", `{"criteria":[{"attribute":"x","min":1,"by":"someday"}]}`)}}, `p.json: criteria[0] (x): by "someday" is no stage of marketer`, false},
	}
	for _, tt := range tests {
		_, _, _, err := runner(t, "", tt.cmd.Run)
		var usage usageError
		if err == nil || !strings.Contains(err.Error(), tt.want) || errors.As(err, &usage) != tt.usage {
			t.Errorf("%s: got %v", tt.reason, err)
		}
	}
}

func TestFunnelCommand(t *testing.T) {
	cmd := funnelCmd{policyFlags: policyFlags{Definition: "marketer"}, To: "2026-11-15", Format: "csv"}
	out, errs, _, err := runner(t, contactLines, cmd.Run)
	if err != nil || errs != "" || !strings.Contains(out, "marketer,,all,2,lead,1,0.5000,0.0,1\n") {
		t.Error(out, errs, err)
	}
}

func TestDefinitionsCommand(t *testing.T) {
	out, _, _, err := runner(t, "", (&definitionsCmd{}).Run)
	if err != nil || strings.Count(out, "\n") != 9 || !strings.Contains(out, "contact > opportunity > lead") {
		t.Error(out, err)
	}
	out, _, _, err = runner(t, "", (&definitionsCmd{Show: "salesperson"}).Run)
	if err != nil || !strings.HasPrefix(out, "name: salesperson\n") {
		t.Error(out, err)
	}
}

func TestLearnProfileCommand(t *testing.T) {
	won := writeFile(t, "won.jsonl", `{"id":"w1","account":{"industry":"mining"}}`)
	lost := writeFile(t, "lost.jsonl", `{"id":"l1","account":{"industry":"retail"}}`)
	cmd := learnProfileCmd{Won: []string{won}, Lost: []string{lost}, MinSupport: 1, Format: "table"}
	out, errs, _, err := runner(t, "", cmd.Run)
	if err != nil || errs != "" || !strings.Contains(out, "1 won, 1 lost") || !strings.Contains(out, `in ["mining"]`) {
		t.Error(out, errs, err)
	}
}
