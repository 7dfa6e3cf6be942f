package leadclass

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"sort"
	"strconv"
)

// FieldError says what is wrong with a profile or a definition, and where.
type FieldError struct {
	Path   string // such as "stages[1].when.all[0].fit"; empty for the whole
	Of     string // what the place is about, such as an attribute; may be empty
	Reason string
}

// Error returns the place and the reason.
func (e *FieldError) Error() string {
	s := "leadclass: "
	if e.Path != "" {
		s += e.Path
		if e.Of != "" {
			s += fmt.Sprintf(" (%.64s)", e.Of)
		}
		s += ": "
	}
	return s + e.Reason
}

// field is a place in a tree of decoded JSON. The first error of all the
// places of one tree sticks.
type field struct {
	path  string
	value any
	err   *error
}

// decodeTree decodes one JSON value; a syntax error names line and column.
func decodeTree(data []byte) (any, error) {
	var tree any
	d := json.NewDecoder(bytes.NewReader(data))
	err := d.Decode(&tree)
	if err == nil {
		if _, more := d.Token(); more != io.EOF {
			line, column := lineColumn(data, d.InputOffset())
			return nil, fmt.Errorf("leadclass: line %d, column %d: text after the end", line, column)
		}
		return tree, nil
	}
	offset := int64(len(data))
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		offset = syntax.Offset
	}
	line, column := lineColumn(data, offset)
	return nil, fmt.Errorf("leadclass: line %d, column %d: %w", line, column, err)
}

func lineColumn(data []byte, offset int64) (line, column int) {
	before := data[:min(max(int(offset)-1, 0), len(data))]
	line = 1 + bytes.Count(before, []byte("\n"))
	return line, len(before) - bytes.LastIndexByte(before, '\n')
}

// rootField is the top of a tree; what goes wrong below it is written to err.
func rootField(tree any, err *error) field { return field{"", tree, err} }

func (f field) failf(format string, args ...any) {
	if *f.err == nil {
		*f.err = &FieldError{Path: f.path, Reason: fmt.Sprintf(format, args...)}
	}
}

func (f field) failed() bool { return *f.err != nil }

// check fails the place with an error of a check, if there is one.
func (f field) check(err error) {
	if err != nil {
		f.failf("%s", trimPrefix(err))
	}
}

func (f field) key(key string) field {
	m, _ := f.value.(map[string]any)
	sub := field{path: key, value: m[key], err: f.err}
	if f.path != "" {
		sub.path = f.path + "." + key
	}
	return sub
}

func (f field) has(key string) bool {
	m, _ := f.value.(map[string]any)
	_, ok := m[key]
	return ok
}

// with returns the field with another value under the key.
func (f field) with(key string, value any) field {
	m, _ := f.value.(map[string]any)
	m = maps.Clone(m)
	m[key] = value
	f.value = m
	return f
}

// each calls do for every key, in the order of the alphabet.
func (f field) each(do func(key string, sub field)) {
	m, ok := f.value.(map[string]any)
	if !ok {
		f.failf("%s where an object is needed", describe(f.value))
		return
	}
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	for _, key := range keys {
		do(key, f.key(key))
	}
}

func (f field) elements() []field {
	list, ok := f.value.([]any)
	if !ok {
		f.failf("%s where a list is needed", describe(f.value))
		return nil
	}
	fields := make([]field, len(list))
	for i, v := range list {
		fields[i] = field{f.path + "[" + strconv.Itoa(i) + "]", v, f.err}
	}
	return fields
}

func (f field) text() string {
	s, ok := f.value.(string)
	if !ok {
		f.failf("%s where a string is needed", describe(f.value))
	}
	return s
}

func (f field) number() float64 {
	n, ok := f.value.(float64)
	if !ok {
		f.failf("%s where a number is needed", describe(f.value))
	}
	return n
}

func (f field) truth() bool {
	b, ok := f.value.(bool)
	if !ok {
		f.failf("%s where true or false is needed", describe(f.value))
	}
	return b
}

// texts reads a list of at least one string.
func (f field) texts() []string {
	fields := f.elements()
	if len(fields) == 0 {
		f.failf("the list is empty")
	}
	list := make([]string, len(fields))
	for i, e := range fields {
		list[i] = e.text()
	}
	return list
}

func (f field) attributeValue() Value {
	v, err := ValueOf(f.value)
	f.check(err)
	return v
}

func describe(x any) string {
	v, err := ValueOf(x)
	if err != nil {
		return "something else"
	}
	return v.kind.String()
}
