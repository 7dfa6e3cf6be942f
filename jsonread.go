package leadclass

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxDepth bounds the nesting of what a stranger's JSON may hold.
const maxDepth = 200

// maxPath bounds the path in an error, in bytes.
const maxPath = 120

// jsonReader reads one JSON text in a single pass. Strings without escapes
// are slices of the input. The first error sticks: after it every method
// returns zero and moves nothing.
type jsonReader struct {
	src   string
	pos   int
	depth int
	err   *InputError
}

func (r *jsonReader) failf(format string, args ...any) {
	if r.err == nil {
		r.err = &InputError{Column: r.pos + 1, Reason: fmt.Sprintf(format, args...)}
		r.pos = len(r.src)
	}
}

// within puts where the reader is in front of the path of an error.
func (r *jsonReader) within(step string) {
	switch {
	case len(step)+len(r.err.Path) > maxPath:
		return // the inner part says most
	case r.err.Path == "":
		r.err.Path = step
	case r.err.Path[0] == '[':
		r.err.Path = step + r.err.Path
	default:
		r.err.Path = step + "." + r.err.Path
	}
}

// peek skips white space and returns the next byte, 0 at the end.
func (r *jsonReader) peek() byte {
	for r.pos < len(r.src) {
		switch c := r.src[r.pos]; c {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return c
		}
	}
	return 0
}

// take moves over c if it is next.
func (r *jsonReader) take(c byte) bool {
	if r.peek() != c || r.pos >= len(r.src) {
		return false
	}
	r.pos++
	return true
}

func (r *jsonReader) want(c byte) {
	if !r.take(c) {
		r.unexpected("'" + string(rune(c)) + "'")
	}
}

func (r *jsonReader) unexpected(wanted string) {
	if r.peek(); r.pos >= len(r.src) {
		r.failf("the line ends where %s is needed", wanted)
		return
	}
	c, _ := utf8.DecodeRuneInString(r.src[r.pos:])
	r.failf("%q where %s is needed", c, wanted)
}

func (r *jsonReader) enter() {
	if r.depth++; r.depth > maxDepth {
		r.failf("nested deeper than %d", maxDepth)
	}
}

// object calls field for each key; field must read the key's value.
func (r *jsonReader) object(field func(key string)) {
	r.enter()
	r.want('{')
	if !r.take('}') {
		for r.err == nil {
			key := r.string()
			r.want(':')
			if r.err == nil {
				if field(key); r.err != nil {
					r.within(key)
				}
			}
			if !r.take(',') {
				r.want('}')
				break
			}
		}
	}
	r.depth--
}

// array calls element before each of its elements, which element must read.
func (r *jsonReader) array(element func(i int)) {
	r.enter()
	r.want('[')
	if !r.take(']') {
		for i := 0; r.err == nil; i++ {
			if element(i); r.err != nil {
				r.within("[" + strconv.Itoa(i) + "]")
			}
			if !r.take(',') {
				r.want(']')
				break
			}
		}
	}
	r.depth--
}

// null moves over a null if it is next.
func (r *jsonReader) null() bool {
	if r.peek() != 'n' {
		return false
	}
	return r.word("null")
}

func (r *jsonReader) word(w string) bool {
	if !strings.HasPrefix(r.src[r.pos:], w) {
		r.unexpected("a value")
		return false
	}
	r.pos += len(w)
	return true
}

func (r *jsonReader) string() string {
	if !r.take('"') {
		r.unexpected("a string")
		return ""
	}
	plain := true
	for i := r.pos; i < len(r.src); i++ {
		switch c := r.src[i]; {
		case c == '"':
			s := r.src[r.pos:i]
			r.pos = i + 1
			if !plain && !utf8.ValidString(s) {
				return strings.ToValidUTF8(s, "\uFFFD")
			}
			return s
		case c == '\\':
			return r.escaped(i)
		case c < 0x20:
			r.pos = i
			r.failf("control character %q in a string", c)
			return ""
		case c >= utf8.RuneSelf:
			plain = false
		}
	}
	r.pos = len(r.src)
	r.failf("the string has no end")
	return ""
}

// escaped reads the rest of a string whose first backslash is at i.
func (r *jsonReader) escaped(i int) string {
	var b strings.Builder
	b.WriteString(r.src[r.pos:i])
	r.pos = i
	for r.pos < len(r.src) {
		switch c := r.src[r.pos]; {
		case c == '"':
			r.pos++
			return strings.ToValidUTF8(b.String(), "\uFFFD")
		case c == '\\':
			b.WriteRune(r.escape())
		case c < 0x20:
			r.failf("control character %q in a string", c)
		default:
			b.WriteByte(c)
			r.pos++
		}
	}
	r.failf("the string has no end")
	return ""
}

func (r *jsonReader) escape() rune {
	rest := r.src[r.pos+1:]
	if rest == "" {
		r.failf("the string has no end")
		return 0
	}
	if rest[0] == 'u' {
		return r.unicodeEscape()
	}
	i := strings.IndexByte(`"\/bfnrt`, rest[0])
	if i < 0 {
		r.failf("unknown escape %q", rest[:1])
		return 0
	}
	r.pos += 2
	return rune("\"\\/\b\f\n\r\t"[i])
}

func (r *jsonReader) unicodeEscape() rune {
	first, ok := hexRune(r.src[r.pos:])
	if !ok {
		r.failf(`\u needs four hexadecimal digits`)
		return 0
	}
	r.pos += 6
	if !utf16.IsSurrogate(first) {
		return first
	}
	second, ok := hexRune(r.src[r.pos:])
	pair := utf16.DecodeRune(first, second)
	if ok && pair != utf8.RuneError {
		r.pos += 6
	}
	return pair
}

// hexRune reads \uXXXX from the start of s.
func hexRune(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(n), err == nil
}
