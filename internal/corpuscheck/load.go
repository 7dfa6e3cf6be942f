package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/leadclass/leadclass/internal/corpus"
)

const maxLine = 16 << 20

// content is what the files hold.
type content struct {
	texts []text // by file and line
	pairs []pair
}

// text is a labelled text and where it stands.
type text struct {
	corpus.Item
	place
	split  string // train, dev or test
	bank   string // replies or clauses
	folded string
}

// part names the column of the table that counts the text.
func (t *text) part() string { return t.split + " " + t.bank }

func (t *text) isReply() bool { return t.bank == "replies" }

// clause is what a line of the clause bank may hold.
type clause struct {
	Text   string `json:"text"`
	Intent string `json:"intent"`
	Writer string `json:"writer"`
}

var textFile = regexp.MustCompile(`^(train|dev|test)-(replies|clauses)(-\d+)?\.jsonl$`)

func load(dir string, found *problems) (*content, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.jsonl")) // sorted
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no *.jsonl", dir)
	}
	c := &content{}
	for _, name := range names {
		if err := c.loadFile(name, found); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *content) loadFile(name string, found *problems) error {
	base := filepath.Base(name)
	if base == "pairs.jsonl" {
		return lines(name, found, func(at place, line []byte) error {
			p := pair{place: at}
			err := strict(line, &p.pairRecord)
			if err == nil {
				c.pairs = append(c.pairs, p)
			}
			return err
		})
	}
	m := textFile.FindStringSubmatch(base)
	if m == nil {
		found.add(place{name, 1}, "want a name such as train-replies.jsonl, dev-clauses-2.jsonl or pairs.jsonl")
		return nil
	}
	return lines(name, found, func(at place, line []byte) error {
		it, err := decode(m[2], line)
		if err == nil {
			c.texts = append(c.texts, text{Item: it, place: at, split: m[1], bank: m[2], folded: fold(it.Text)})
		}
		return err
	})
}

func decode(bank string, line []byte) (corpus.Item, error) {
	if bank == "clauses" {
		var cl clause
		err := strict(line, &cl)
		return corpus.Item{Text: cl.Text, Intent: cl.Intent, Writer: cl.Writer}, err
	}
	var it corpus.Item
	err := strict(line, &it)
	return it, err
}

// lines hands on each line that is not blank; what is wrong with it is noted.
func lines(name string, found *problems, each func(at place, line []byte) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, maxLine)
	for n := 1; in.Scan(); n++ {
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		at := place{name, n}
		if err := each(at, in.Bytes()); err != nil {
			found.add(at, "%v", err)
		}
	}
	if err := in.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// strict decodes one JSON value that holds no unknown field.
func strict(line []byte, v any) error {
	if !utf8.Valid(line) {
		return errors.New("not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value in the line")
	}
	return nil
}

// fold leaves out case and white space, as leadclass eval does for texts that
// also stand in train.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }
