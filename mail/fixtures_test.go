package mail

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

// TestFixtures measures the reader on collections of other projects, which are
// not part of this one: LEADCLASS_MAILS names their folder.
func TestFixtures(t *testing.T) {
	dir := os.Getenv("LEADCLASS_MAILS")
	if dir == "" {
		t.Skip("LEADCLASS_MAILS is not set: the mails of other projects are not part of this one")
	}
	if !filepath.IsAbs(dir) {
		dir = filepath.Join("..", dir) // as seen from the root of the module, where the command is given
	}
	var table []string
	for _, set := range fixtureSets {
		folder := filepath.Join(dir, set.folder)
		cases := readCases(t, filepath.Join(folder, "cases.jsonl"))
		good, all := runSet(t, folder, cases, []string{"reply", "first_fragment"}, set.policy)
		table = append(table, row(set.folder, "reply", good, all))
		if share := float64(good) / float64(all); share < set.floor {
			t.Errorf("%s: %.3f is below %.3f", set.folder, share, set.floor)
		}
		if good, all = runSet(t, folder, cases, []string{"signature_split"}, nil); all > 0 {
			table = append(table, row(set.folder, "signature", good, all))
		}
	}
	table = append(table, sisimaiTable(t, filepath.Join(dir, "sisimai_set_of_emails"))...)
	table = append(table, brokenTable(t, filepath.Join(dir, "enmime_testdata")))
	t.Log("\n" + strings.Join(table, "\n"))
}

func row(set, what string, good, all int) string {
	return fmt.Sprintf("%-30s %-14s %4d of %4d  %5.1f %%", set, what, good, all, 100*float64(good)/float64(all))
}

// fixtureSets are the collections, with the cases in which this project differs
// by design and why.
var fixtureSets = []struct {
	folder string
	floor  float64 // share of good cases
	policy map[string]string
}{
	{"email_reply_trimmer", 28.0 / 31, map[string]string{
		"embedded_email_17": "unmarked text below a quote header is the quote, even where nothing stands above it",
		"embedded_email_18": "unmarked text below a quote header is the quote, even where nothing stands above it",
	}},
	{"talon", 0.9, map[string]string{
		"test_too_many_lines#21": "the expected result lacks a line that was typed",
		"std/sparrow.eml":        "a signature behind \"-- \" is cut",
	}},
	{"crisp_email_reply_parser", 0.9, nil},
	{"github_email_reply_parser", 0.9, map[string]string{
		"email_1_2:first_fragment:equal": "the whole reply is kept, not the words above the first quote",
		"email_1_1:first_fragment:equal": "\"-Name\" was typed and stays",
	}},
	{"willdurand_email_reply_parser", 0.9, map[string]string{
		"testReadsBottomPost:email_2.txt#11": "the whole reply is kept, not the words above the first quote",
		"testReadsSimpleBody:email_1.txt#9":  "\"-Name\" was typed and stays",
	}},
}

type fixture struct {
	ID        string
	Input     string
	InputText string `json:"input_text"`
	Media     string
	What      string
	Check     string
	Norm      string
	Expected  json.RawMessage
}

func readCases(t *testing.T, path string) []fixture {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var cases []fixture
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 8<<20)
	for lines.Scan() {
		var c fixture
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		cases = append(cases, c)
	}
	require.NoError(t, lines.Err())
	return cases
}

func runSet(t *testing.T, dir string, cases []fixture, what []string, policy map[string]string) (good, all int) {
	t.Helper()
	for _, c := range cases {
		if !slices.Contains(what, c.What) {
			continue
		}
		all++
		got, want := c.run(t, dir)
		if c.matches(got, want) {
			good++
			continue
		}
		if why := policy[c.ID]; why != "" {
			t.Logf("%s differs by design: %s", c.ID, why)
			continue
		}
		t.Logf("%s (%s)\n--- got\n%s\n--- want\n%s", c.ID, c.Check, got, want)
	}
	return good, all
}

// run reads the input of a case as its media type says.
func (c fixture) run(t *testing.T, dir string) (got, want string) {
	t.Helper()
	input := []byte(c.InputText)
	if c.Input != "" {
		var err error
		input, err = os.ReadFile(filepath.Join(dir, c.Input))
		require.NoError(t, err)
	}
	m := readAs(t, c.Media, input, c.What == "signature_split")
	if c.What == "signature_split" {
		var split struct{ Text, Signature string }
		require.NoError(t, json.Unmarshal(c.Expected, &split))
		return m.Visible, split.Text
	}
	require.NoError(t, json.Unmarshal(c.Expected, &want))
	return m.Visible, want
}

func readAs(t *testing.T, media string, input []byte, cutClosings bool) *Message {
	t.Helper()
	switch media {
	case "text/html":
		return FromHTML(string(input))
	case "message/rfc822":
		m, err := Read(bytes.NewReader(input), nil)
		require.NoError(t, err)
		return m
	}
	o := (&Options{CutClosings: cutClosings}).withDefaults()
	m := new(Message)
	m.cut(splitLines(toUTF8(string(input))), &o)
	return m
}

func (c fixture) matches(got, want string) bool {
	got, want = c.normalize(got), c.normalize(want)
	switch c.Check {
	case "equal":
		return got == want
	case "contains":
		return strings.Contains(got, want)
	case "not_contains":
		return !strings.Contains(got, want)
	case "match":
		return regexp.MustCompile(want).MatchString(got)
	case "not_match":
		return !regexp.MustCompile(want).MatchString(got)
	}
	return false
}

func (c fixture) normalize(s string) string {
	switch c.Norm {
	case "trim":
		return strings.TrimSpace(s)
	case "rtrim":
		return strings.TrimRight(s, " \t\r\n")
	case "nows":
		return strings.Join(strings.Fields(s), "")
	}
	return s
}

// sisimaiTable counts the kinds that bounces, reports and automatic replies get.
func sisimaiTable(t *testing.T, dir string) []string {
	t.Helper()
	labels, err := os.ReadFile(filepath.Join(dir, "labels.tsv"))
	require.NoError(t, err)
	counts := map[string]map[leadclass.Intent]int{}
	var order []string
	for line := range strings.Lines(string(labels)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 2 {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, f[1]))
		require.NoError(t, err)
		m, err := Read(bytes.NewReader(data), nil)
		require.NoError(t, err)
		if counts[f[0]] == nil {
			counts[f[0]] = map[leadclass.Intent]int{}
			order = append(order, f[0])
		}
		counts[f[0]][m.Machine.Kind]++
		if f[0] == "Bounce" && m.Machine.Kind != leadclass.Bounce {
			t.Logf("%s: %q %v subject %q from %v", f[1], m.Machine.Kind, m.Machine.Reasons, m.RawSubject, m.From)
		}
	}
	checkSisimai(t, counts)
	var table []string
	for _, label := range order {
		table = append(table, fmt.Sprintf("%-30s %-14s %v", "sisimai_set_of_emails", label, counts[label]))
	}
	return table
}

// checkSisimai holds the kinds to their floors.
func checkSisimai(t *testing.T, counts map[string]map[leadclass.Intent]int) {
	t.Helper()
	bounces, all := counts["Bounce"], 0
	for _, n := range bounces {
		all += n
	}
	assert.GreaterOrEqual(t, float64(bounces[leadclass.Bounce]), 0.99*float64(all), "bounces called bounce")
	assert.Zero(t, bounces[leadclass.OutOfOffice], "bounces called out-of-office")
	assert.Zero(t, bounces[""], "bounces called human")
	assert.Zero(t, counts["AutoReply"][""]+counts["AutoReply"][leadclass.Bounce], "automatic replies called human or bounce")
}

// brokenTable reads broken mail, which must end in a message or an error.
func brokenTable(t *testing.T, dir string) string {
	t.Helper()
	values, all := 0, 0
	err := filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() || filepath.Ext(path) == ".json" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		all++
		start := time.Now()
		m, err := Read(bytes.NewReader(data), nil)
		require.NotEqual(t, m == nil, err == nil, path)
		require.Less(t, time.Since(start), hang, path)
		if m != nil {
			values++
		}
		return nil
	})
	require.NoError(t, err)
	assert.GreaterOrEqual(t, float64(values), 0.95*float64(all))
	return row("enmime_testdata", "values", values, all)
}
