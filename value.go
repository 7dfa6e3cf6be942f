package leadclass

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// ValueKind is the type of a [Value].
type ValueKind uint8

// The kinds of values. The zero value means that nothing is known.
const (
	UnknownValue ValueKind = iota // not stated
	NullValue                     // known to be absent
	TextValue
	NumberValue
	BoolValue
	ListValue
	ObjectValue // cannot be asked about
)

var valueKindNames = [...]string{"nothing", "null", "a string", "a number", "a boolean", "a list", "an object"}

// String returns the kind with its article, as errors name it.
func (k ValueKind) String() string {
	if int(k) < len(valueKindNames) {
		return valueKindNames[k]
	}
	return fmt.Sprintf("ValueKind(%d)", uint8(k))
}

// Value is what is known of one attribute: a string, a number, a boolean, a
// list of these, or null, which says that there is none. The zero Value is
// unknown. Values are immutable and safe for concurrent use.
type Value struct {
	kind ValueKind
	num  float64 // of a number; 1 for true
	text string
	list []Value
}

// ValueOf makes a Value of a string, a number, a bool, nil, []string or []any.
func ValueOf(x any) (Value, error) {
	switch x := x.(type) {
	case nil:
		return Value{kind: NullValue}, nil
	case Value:
		return x, nil
	case string:
		return Value{kind: TextValue, text: x}, nil
	case bool:
		return boolValue(x), nil
	case float64:
		return numberValue(x)
	case int:
		return numberValue(float64(x))
	case json.Number:
		f, err := x.Float64()
		if err != nil {
			return Value{}, fmt.Errorf("leadclass: number %.64q: %w", x.String(), err)
		}
		return numberValue(f)
	case []string:
		return listValue(x)
	case []any:
		return listValue(x)
	case map[string]any:
		return Value{kind: ObjectValue}, nil
	}
	return Value{}, fmt.Errorf("leadclass: a %T cannot be an attribute's value", x)
}

func boolValue(b bool) Value {
	v := Value{kind: BoolValue}
	if b {
		v.num = 1
	}
	return v
}

func numberValue(f float64) (Value, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return Value{}, fmt.Errorf("leadclass: %v cannot be an attribute's value", f)
	}
	return Value{kind: NumberValue, num: f}, nil
}

func listValue[T any](items []T) (Value, error) {
	v := Value{kind: ListValue, list: make([]Value, 0, len(items))}
	for _, item := range items {
		e, err := ValueOf(item)
		if err != nil {
			return Value{}, err
		}
		v.list = append(v.list, e)
	}
	return v, nil
}

// Kind returns the type of the value.
func (v Value) Kind() ValueKind { return v.kind }

// Text returns the string, "" for other kinds.
func (v Value) Text() string { return v.text }

// Number returns the number; 1 for true, 0 for other kinds.
func (v Value) Number() float64 { return v.num }

// List returns a copy of the elements, nil for other kinds.
func (v Value) List() []Value { return slices.Clone(v.list) }

// absent reports that the value is known and that there is none: null, a
// blank string or an empty list.
func (v Value) absent() bool {
	switch v.kind {
	case NullValue:
		return true
	case TextValue:
		return strings.TrimSpace(v.text) == ""
	case ListValue:
		return len(v.list) == 0
	}
	return false
}

// equal compares two scalars of one kind, strings without regard to case and
// surrounding space.
func (v Value) equal(w Value) bool {
	if v.kind != w.kind {
		return false
	}
	if v.kind == TextValue {
		return strings.EqualFold(strings.TrimSpace(v.text), strings.TrimSpace(w.text))
	}
	return v.num == w.num
}

// String returns the value as JSON; "unknown" for the zero Value.
func (v Value) String() string {
	if v.kind == UnknownValue {
		return "unknown"
	}
	return string(v.appendJSON(nil))
}

// MarshalJSON writes the value; an unknown one is null.
func (v Value) MarshalJSON() ([]byte, error) { return v.appendJSON(nil), nil }

func (v Value) appendJSON(b []byte) []byte {
	switch v.kind {
	case TextValue:
		return appendJSONString(b, v.text)
	case NumberValue:
		return strconv.AppendFloat(b, v.num, 'f', -1, 64)
	case BoolValue:
		return strconv.AppendBool(b, v.num == 1)
	case ObjectValue:
		return append(b, "{}"...)
	case ListValue:
		b = append(b, '[')
		for i, e := range v.list {
			if i > 0 {
				b = append(b, ',')
			}
			b = e.appendJSON(b)
		}
		return append(b, ']')
	}
	return append(b, "null"...)
}

// Attribute is a name and what is known of it.
type Attribute struct {
	Name  string
	Value Value
}

// Attributes holds what is known of an account or a person. A name that is
// not in the list is unknown; of two entries with one name the first counts.
type Attributes []Attribute

// NewAttributes makes a list, sorted by name, of values that [ValueOf] takes.
func NewAttributes(values map[string]any) (Attributes, error) {
	attrs := make(Attributes, 0, len(values))
	for name, x := range values {
		v, err := ValueOf(x)
		if err != nil {
			return nil, fmt.Errorf("leadclass: attribute %.64q: %s", name, trimPrefix(err))
		}
		attrs = append(attrs, Attribute{name, v})
	}
	sort.Slice(attrs, func(i, j int) bool { return attrs[i].Name < attrs[j].Name })
	return attrs, nil
}

// Get returns what is known of the attribute, the zero Value if nothing is.
func (a Attributes) Get(name string) Value {
	for i := range a {
		if a[i].Name == name {
			return a[i].Value
		}
	}
	return Value{}
}

// set states the attribute; a later statement replaces an earlier one.
func (a *Attributes) set(name string, v Value) {
	for i := range *a {
		if (*a)[i].Name == name {
			(*a)[i].Value = v
			return
		}
	}
	*a = append(*a, Attribute{name, v})
}

func (a Attributes) appendJSON(b []byte) []byte {
	b = append(b, '{')
	for i, attr := range a {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendJSONString(b, attr.Name), ':')
		b = attr.Value.appendJSON(b)
	}
	return append(b, '}')
}
