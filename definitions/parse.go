package definitions

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/leadclass/leadclass"
)

// maxSize bounds a definition or profile, in bytes.
const maxSize = 1 << 20

// Error says what is wrong with a file, and where.
type Error struct {
	Line, Column int // from 1
	Err          error
}

// Error returns "leadclass: line 12, column 9: …".
func (e *Error) Error() string {
	reason := strings.TrimPrefix(e.Err.Error(), "leadclass: ")
	return fmt.Sprintf("leadclass: line %d, column %d: %s", e.Line, e.Column, reason)
}

// Unwrap returns the error without its place; often a [*leadclass.FieldError].
func (e *Error) Unwrap() error { return e.Err }

// Parse reads a definition in YAML or JSON. What is wrong with it is an
// [*Error] with line and column.
func Parse(r io.Reader) (*leadclass.Definition, error) {
	data, err := read(r)
	if err != nil {
		return nil, err
	}
	return parse(data)
}

// ParseProfile reads a profile in YAML or JSON, as Parse reads a definition.
func ParseProfile(r io.Reader) (*leadclass.Profile, error) {
	data, err := read(r)
	if err != nil {
		return nil, err
	}
	return parseAs(data, leadclass.ParseProfile)
}

func read(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return nil, fmt.Errorf("leadclass: %w", err)
	}
	if len(data) > maxSize {
		return nil, fmt.Errorf("leadclass: longer than %d bytes", maxSize)
	}
	return data, nil
}

func parse(data []byte) (*leadclass.Definition, error) {
	return parseAs(data, leadclass.ParseDefinition)
}

// parseAs has a file parsed as JSON, or turned into JSON, and puts line and
// column to what went wrong.
func parseAs[T any](data []byte, parse func([]byte) (T, error)) (T, error) {
	var none T
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")) && json.Valid(data) {
		v, err := parse(data)
		if err != nil {
			return none, placeJSON(data, err)
		}
		return v, nil
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return none, syntaxError(err)
	}
	if len(doc.Content) == 0 {
		return none, &Error{1, 1, errors.New("leadclass: the file is empty")}
	}
	top := doc.Content[0]
	tree, err := plain(top)
	if err != nil {
		return none, err
	}
	text, err := json.Marshal(tree)
	if err != nil {
		return none, fmt.Errorf("leadclass: %w", err)
	}
	v, err := parse(text)
	if err != nil {
		return none, place(top, err)
	}
	return v, nil
}

// placeJSON reads JSON as the YAML that it nearly is, only to find a place.
func placeJSON(data []byte, err error) error {
	var doc yaml.Node
	spaces := bytes.ReplaceAll(data, []byte("\t"), []byte(" "))
	if yaml.Unmarshal(spaces, &doc) != nil || len(doc.Content) == 0 {
		return err
	}
	return place(doc.Content[0], err)
}

var syntaxLine = regexp.MustCompile(`^yaml: line (\d+): (.*)$`)

// syntaxError takes the line out of the YAML library's message.
func syntaxError(err error) error {
	if m := syntaxLine.FindStringSubmatch(err.Error()); m != nil {
		if line, e := strconv.Atoi(m[1]); e == nil {
			return &Error{line, 1, errors.New(m[2])}
		}
	}
	return &Error{1, 1, err}
}

// plain turns a node into maps, lists and scalars. Aliases, which could make a
// small file huge, and keys that stand twice are errors.
func plain(n *yaml.Node) (any, error) {
	switch n.Kind {
	case yaml.MappingNode:
		return plainMap(n)
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, c := range n.Content {
			v, err := plain(c)
			if err != nil {
				return nil, err
			}
			list[i] = v
		}
		return list, nil
	case yaml.ScalarNode:
		return scalar(n)
	}
	return nil, &Error{n.Line, n.Column, errors.New("leadclass: aliases are not supported")}
}

func plainMap(n *yaml.Node) (any, error) {
	m := make(map[string]any, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if _, twice := m[key.Value]; twice || key.Kind != yaml.ScalarNode {
			return nil, &Error{key.Line, key.Column, fmt.Errorf("leadclass: key %.64q stands twice or is no name", key.Value)}
		}
		v, err := plain(n.Content[i+1])
		if err != nil {
			return nil, err
		}
		m[key.Value] = v
	}
	return m, nil
}

// scalar reads what JSON has too; a date stays the text that it is.
func scalar(n *yaml.Node) (any, error) {
	switch n.Tag {
	case "!!null":
		return nil, nil
	case "!!bool":
		return strings.EqualFold(n.Value, "true"), nil
	case "!!int", "!!float":
		var f float64
		if err := n.Decode(&f); err != nil || math.IsNaN(f) || math.IsInf(f, 0) {
			return nil, &Error{n.Line, n.Column, fmt.Errorf("leadclass: %.64q is no number", n.Value)}
		}
		return f, nil
	}
	return n.Value, nil
}

// place finds the node that an error speaks of.
func place(top *yaml.Node, err error) error {
	var field *leadclass.FieldError
	if !errors.As(err, &field) {
		return err
	}
	n := find(top, field.Path)
	return &Error{n.Line, n.Column, err}
}

var step = regexp.MustCompile(`\[\d+\]|[^.\[\]]+`)

// find walks down a path such as "stages[1].requires"; where a step does not
// exist it stays.
func find(n *yaml.Node, path string) *yaml.Node {
	for _, s := range step.FindAllString(path, -1) {
		next := child(n, s)
		if next == nil {
			return n
		}
		n = next
	}
	return n
}

func child(n *yaml.Node, s string) *yaml.Node {
	if s[0] == '[' {
		i, err := strconv.Atoi(s[1 : len(s)-1])
		if err != nil || n.Kind != yaml.SequenceNode || i >= len(n.Content) {
			return nil
		}
		return n.Content[i]
	}
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == s {
			return n.Content[i+1]
		}
	}
	return nil
}
