package mail

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

var update = flag.Bool("update", false, "write what the reader says today into the goldens")

const goldenDir = "../testdata/mail"

// golden is one line of goldens.jsonl. Fields that are absent are not compared.
type golden struct {
	File        string             `json:"file"`
	Intent      leadclass.Intent   `json:"intent"`  // of the label guide, for the classifier's tests
	Machine     leadclass.Intent   `json:"machine"` // "" for a person
	Visible     string             `json:"visible"`
	Signature   string             `json:"signature"`
	Footer      *string            `json:"footer,omitempty"`
	Outreach    *string            `json:"outreach,omitempty"`
	Subject     *string            `json:"subject,omitempty"`
	Attachments []string           `json:"attachments,omitempty"`
	Doubt       leadclass.Doubt    `json:"doubt,omitempty"`   // one that must be there
	Problem     string             `json:"problem,omitempty"` // a kind that must be there
	Channel     *leadclass.Channel `json:"channel,omitempty"`
}

func TestGoldens(t *testing.T) {
	goldens := readGoldens(t)
	require.GreaterOrEqual(t, len(goldens), 150)
	for i := range goldens {
		g := &goldens[i]
		t.Run(g.File, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(goldenDir, g.File))
			require.NoError(t, err)
			m, err := Read(bytes.NewReader(data), nil)
			require.NoError(t, err)
			if *update {
				g.take(m)
				return
			}
			g.compare(t, m)
		})
	}
	if *update {
		writeGoldens(t, goldens)
	}
}

// TestConcurrentUse reads all goldens from several goroutines at a time.
func TestConcurrentUse(t *testing.T) {
	goldens := readGoldens(t)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for i := range goldens {
				m, err := readFile(goldens[i].File)
				if err != nil || m.Visible != goldens[i].Visible {
					t.Errorf("%s: another answer beside other goroutines", goldens[i].File)
				}
			}
		})
	}
	group.Wait()
}

func (g *golden) compare(t *testing.T, m *Message) {
	t.Helper()
	assert.Equal(t, g.Visible, m.Visible, "visible")
	assert.Equal(t, g.Signature, m.Signature, "signature")
	assert.Equal(t, g.Machine, m.Machine.Kind, "machine, for %v", m.Machine.Reasons)
	equalIfTold(t, g.Footer, m.Footer, "footer")
	equalIfTold(t, g.Outreach, m.Outreach, "outreach")
	equalIfTold(t, g.Subject, m.Subject, "subject")
	equalIfTold(t, g.Channel, m.Channel, "channel")
	if g.Attachments != nil {
		assert.Equal(t, g.Attachments, m.Attachments, "attachments")
	}
	if g.Doubt != "" {
		assert.Contains(t, m.Doubts, g.Doubt)
	}
	if g.Problem != "" {
		assert.Contains(t, problemKinds(m), g.Problem)
	}
}

func equalIfTold[T any](t *testing.T, want *T, got T, what string) {
	t.Helper()
	if want != nil {
		assert.Equal(t, *want, got, what)
	}
}

func problemKinds(m *Message) []string {
	var kinds []string
	for _, p := range m.Problems {
		kinds = append(kinds, p.Kind.String())
	}
	return kinds
}

// take writes today's answers over those of the golden.
func (g *golden) take(m *Message) {
	g.Visible, g.Signature, g.Machine = m.Visible, m.Signature, m.Machine.Kind
	takeIfTold(g.Footer, m.Footer)
	takeIfTold(g.Outreach, m.Outreach)
	takeIfTold(g.Subject, m.Subject)
	takeIfTold(g.Channel, m.Channel)
	if g.Attachments != nil {
		g.Attachments = m.Attachments
	}
}

func takeIfTold[T any](want *T, got T) {
	if want != nil {
		*want = got
	}
}

func readGoldens(t testing.TB) []golden {
	t.Helper()
	f, err := os.Open(filepath.Join(goldenDir, "goldens.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	var list []golden
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var g golden
		require.NoError(t, json.Unmarshal(lines.Bytes(), &g))
		list = append(list, g)
	}
	require.NoError(t, lines.Err())
	return list
}

func writeGoldens(t *testing.T, list []golden) {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for i := range list {
		require.NoError(t, enc.Encode(&list[i]))
	}
	require.NoError(t, os.WriteFile(filepath.Join(goldenDir, "goldens.jsonl"), b.Bytes(), 0o644))
}

// readGolden reads the mail of one golden.
func readGolden(t *testing.T, file string) *Message {
	t.Helper()
	m, err := readFile(file)
	require.NoError(t, err)
	return m
}

func readFile(file string) (*Message, error) {
	f, err := os.Open(filepath.Join(goldenDir, file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(f, nil)
}
