package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/linear"
)

// evaluate runs the command alone, as the program would.
func evaluate(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	a := &app{ctx: context.Background(), stdout: &out, stderr: &errs}
	parser, err := kong.New(&struct {
		Eval evalCmd `cmd:""`
	}{}, kong.Exit(func(int) {}))
	if err != nil {
		t.Fatal(err)
	}
	cmd, err := parser.Parse(append([]string{"eval"}, args...))
	if err != nil {
		t.Fatal(err)
	}
	code = a.exitCode(cmd.Run(a))
	return code, out.String(), errs.String()
}

func labelled(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

const fewReplies = `{"text":"Unsubscribe","intent":"opt-out","kind":"banal"}
{"text":"Not interested, thanks.","intent":"refusal","kind":"banal"}

{"text":"Thursday 3pm works.","outreach":"Could we talk on Thursday?","intent":"meeting-request","kind":"ordinary"}
{"text":"I am out of the office until Monday.","intent":"out-of-office","kind":"ordinary"}
{"text":"Wow, just what I needed, another one of these","intent":"refusal","kind":"hard","also":["objection"]}
`

func TestEvalText(t *testing.T) {
	page := filepath.Join(t.TempDir(), "report.html")
	code, out, errs := evaluate(t, labelled(t, "few.jsonl", fewReplies), "--html", page)
	if code != exitOK || errs != "" {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	for _, want := range []string{"5 texts", "accuracy", "opt-out recall", "coverage at 0.97", "banal"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if b, err := os.ReadFile(page); err != nil || !bytes.Contains(b, []byte("</html>")) {
		t.Errorf("no whole page: %v", err)
	}
}

func TestEvalSame(t *testing.T) {
	file := labelled(t, "few.jsonl", strings.Repeat(fewReplies, 4))
	_, first, _ := evaluate(t, file, "--json", "--train", file)
	var report struct {
		Groups []struct{ Texts int }
		Unseen []struct{ Texts int }
	}
	if err := json.Unmarshal([]byte(first), &report); err != nil {
		t.Fatal(err)
	}
	if report.Groups[0].Texts != 20 || report.Unseen[0].Texts != 0 {
		t.Errorf("%d texts, %d not in train; want 20 and 0", report.Groups[0].Texts, report.Unseen[0].Texts)
	}
	for i := range 30 {
		if _, again, _ := evaluate(t, file, "--json", "--train", file); again != first {
			t.Fatalf("run %d gives another report", i+2)
		}
	}
}

func TestEvalWrong(t *testing.T) {
	good := labelled(t, "few.jsonl", fewReplies)
	tests := []struct {
		reason string
		args   []string
		code   int
		want   string
	}{
		{"broken JSON", []string{labelled(t, "bad.jsonl", fewReplies+"{\n")}, exitFailed, "bad.jsonl:7: "},
		{"no label", []string{labelled(t, "bad.jsonl", `{"text":"hi"}`)}, exitFailed, "bad.jsonl:1: no label"},
		{"labels of another world", []string{labelled(t, "x.tsv", "weather\tis it raining\n")}, exitFailed, "x.tsv: no text with a label that can be answered"},
		{"nothing", []string{labelled(t, "x.jsonl", "\n")}, exitFailed, "x.jsonl: no text"},
		{"no model", []string{good, "--model", good}, exitFailed, "few.jsonl: no model file"},
		{"no precision", []string{good, "--min-precision", "1.2"}, exitUsage, "--min-precision"},
		{"a threshold of nothing", []string{good, "--threshold", "0.5"}, exitUsage, "need --oos"},
		{"no threshold", []string{good, "--oos", "oos"}, exitUsage, "either --threshold or --calibrate"},
		{"two thresholds", []string{good, "--oos", "oos", "--threshold", "0.5", "--calibrate", good}, exitUsage, "either --threshold or --calibrate"},
	}
	for _, tt := range tests {
		code, out, errs := evaluate(t, tt.args...)
		if code != tt.code || !strings.Contains(errs, tt.want) || out != "" {
			t.Errorf("%s: exit code %d, output %q, error %q; want code %d and %q", tt.reason, code, out, errs, tt.code, tt.want)
		}
	}
}

// TestEvalOtherLabels measures a model of other labels, and how well it knows
// what it does not know.
func TestEvalOtherLabels(t *testing.T) {
	const texts = "light\tturn the light on\nlight\tlights please\nmusic\tplay some music\nmusic\ta song please\n"
	var examples []linear.Example
	for line := range strings.Lines(texts) {
		label, text, _ := strings.Cut(strings.TrimSpace(line), "\t")
		examples = append(examples, linear.Example{Text: &en.Document(text, "").Body, Label: label})
	}
	m, err := linear.Train(context.Background(), examples, linear.Options{Stem: en.Analyzer().Stem, MinCount: 1, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := m.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	model := labelled(t, "model.bin", b.String())
	in, out := labelled(t, "in.tsv", texts), labelled(t, "out.tsv", "oos\twhat is the dow at\n")
	code, text, errs := evaluate(t, in, out, "--model", model, "--oos", "oos", "--calibrate", in, "--calibrate", out)
	if code != exitOK {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	for _, want := range []string{"accuracy            1.000", "in-scope accuracy   1.000", "out-of-scope recall 1.000", "AUROC               1.000"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "genuine") {
		t.Error("leads are measured on labels that know none")
	}
}
