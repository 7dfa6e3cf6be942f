// Package corpus reads labelled replies.
package corpus

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// Item is a labelled reply, or a labelled clause.
type Item struct {
	ID       string         `json:"id,omitempty"`
	Channel  string         `json:"channel,omitempty"`
	Lang     string         `json:"lang,omitempty"`
	Subject  string         `json:"subject,omitempty"`
	Outreach string         `json:"outreach,omitempty"`
	Text     string         `json:"text"`
	Intent   string         `json:"intent"`
	Also     []string       `json:"also,omitempty"`
	Facts    map[string]any `json:"facts,omitempty"`
	Writer   string         `json:"writer,omitempty"`
	Kind     string         `json:"kind,omitempty"` // banal, ordinary or hard
	Hard     bool           `json:"hard,omitempty"`
	Line     int            `json:"-"`
}

const maxLine = 16 << 20

// Read reads JSON lines, or lines of a label, a tab and a text where the
// name ends in ".tsv".
func Read(name string) ([]Item, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Decode(f, name)
}

// ReadAll reads several files.
func ReadAll(names []string) ([]Item, error) {
	var all []Item
	for _, name := range names {
		items, err := Read(name)
		if err != nil {
			return nil, err
		}
		all = append(all, items...)
	}
	return all, nil
}

// Decode reads labelled texts from r. An error names the line.
func Decode(r io.Reader, name string) ([]Item, error) {
	decode := decodeJSON
	if strings.HasSuffix(name, ".tsv") {
		decode = decodeTSV
	}
	var items []Item
	in := bufio.NewScanner(r)
	in.Buffer(nil, maxLine)
	for n := 1; in.Scan(); n++ {
		if strings.TrimSpace(in.Text()) == "" {
			continue
		}
		it, err := decode(in.Text())
		if err == nil && it.Intent == "" {
			err = errors.New("no label")
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		it.Line = n
		items = append(items, it)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return items, nil
}

func decodeJSON(line string) (Item, error) {
	var it Item
	err := json.Unmarshal([]byte(line), &it)
	return it, err
}

func decodeTSV(line string) (Item, error) {
	label, text, ok := strings.Cut(line, "\t")
	if !ok {
		return Item{}, errors.New("no tab between label and text")
	}
	return Item{Intent: label, Text: text}, nil
}

// Digest returns a checksum of the texts and labels, whatever their order.
func Digest(items []Item) string {
	lines := make([]string, len(items))
	for i, it := range items {
		lines[i] = it.Intent + "\t" + it.Outreach + "\t" + it.Text
	}
	slices.Sort(lines)
	h := sha256.New()
	for _, l := range lines {
		io.WriteString(h, l)
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
