package leadclass

import (
	"strconv"
	"strings"
)

// number reads a number as JSON spells it.
func (r *jsonReader) number() float64 {
	r.peek()
	end := numberEnd(r.src[r.pos:])
	if end == 0 {
		r.unexpected("a number")
		return 0
	}
	text := r.src[r.pos : r.pos+end]
	if end <= 15 && isDigits(text) {
		r.pos += end
		n := 0
		for i := range len(text) {
			n = n*10 + int(text[i]-'0')
		}
		return float64(n)
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		r.failf("number %.64q is out of range", text)
		return 0
	}
	r.pos += end
	return f
}

func isDigits(s string) bool { return digits(s) == len(s) }

func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// numberEnd returns the length of the JSON number that s begins with.
func numberEnd(s string) int {
	n := 0
	if strings.HasPrefix(s, "-") {
		n = 1
	}
	whole := digits(s[n:])
	if whole == 0 || whole > 1 && s[n] == '0' {
		return 0
	}
	n += whole
	if n < len(s) && s[n] == '.' {
		fraction := digits(s[n+1:])
		if fraction == 0 {
			return 0
		}
		n += 1 + fraction
	}
	if n == len(s) || s[n] != 'e' && s[n] != 'E' {
		return n
	}
	n++
	if n < len(s) && (s[n] == '+' || s[n] == '-') {
		n++
	}
	exponent := digits(s[n:])
	if exponent == 0 {
		return 0
	}
	return n + exponent
}

// value reads any value; of an object it keeps no more than that it is one.
func (r *jsonReader) value() Value {
	switch c := r.peek(); c {
	case '"':
		return Value{kind: TextValue, text: r.string()}
	case '{':
		r.object(func(string) { r.skip() })
		return Value{kind: ObjectValue}
	case '[':
		v := Value{kind: ListValue}
		r.array(func(int) { v.list = append(v.list, r.value()) })
		return v
	case 't':
		r.word("true")
		return boolValue(true)
	case 'f':
		r.word("false")
		return boolValue(false)
	case 'n':
		r.word("null")
		return Value{kind: NullValue}
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return Value{kind: NumberValue, num: r.number()}
	}
	r.unexpected("a value")
	return Value{}
}

// skip moves over any value.
func (r *jsonReader) skip() {
	switch r.peek() {
	case '{':
		r.object(func(string) { r.skip() })
	case '[':
		r.array(func(int) { r.skip() })
	default:
		r.value()
	}
}

// end makes sure that nothing follows.
func (r *jsonReader) end() {
	if r.err == nil && (r.peek() != 0 || r.pos < len(r.src)) {
		r.unexpected("the end of the line")
	}
}
