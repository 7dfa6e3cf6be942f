package mail

import (
	"bytes"
	"net/textproto"
	"strings"

	gomail "github.com/emersion/go-message/mail"
)

// splitHeader cuts a message or a part at its header section. Broken lines are
// left out and noted: real mail has "From " lines from mailboxes, and fields
// folded without the leading space.
func splitHeader(data []byte, limit int, pr *problems) (gomail.Header, []byte) {
	var fields []field
	rest := data
	size := 0
	for len(rest) > 0 {
		line, next := cutLine(rest)
		if len(line) == 0 {
			rest = next
			break
		}
		if len(fields) == 0 && !isField(line) && !skippable(line) {
			return gomail.Header{}, bodyWithoutHeader(data, pr)
		}
		rest = next
		if size += len(line); size > limit {
			pr.add(HeaderTooLong, "")
			rest = afterBlankLine(rest)
			break
		}
		fields = addLine(fields, line, pr)
	}
	return toHeader(fields), rest
}

// bodyWithoutHeader notes that a section has no header at all.
func bodyWithoutHeader(data []byte, pr *problems) []byte {
	line, _ := cutLine(data)
	pr.add(NoHeader, string(line))
	return data
}

// field is a header field; value holds the unfolded lines. One without a key
// is left out.
type field struct {
	key   string
	value []byte
}

// addLine adds one line to the fields: a new one, or the continuation of the last.
func addLine(fields []field, line []byte, pr *problems) []field {
	switch {
	case (line[0] == ' ' || line[0] == '\t') && len(fields) > 0:
		if last := &fields[len(fields)-1]; last.key != "" {
			last.value = append(append(last.value, ' '), bytes.TrimSpace(line)...)
		}
	case isField(line):
		fields = append(fields, readField(line))
	case skippable(line):
	case len(fields) > 0 && bytes.IndexByte(line, '=') > 0:
		// A parameter folded without the leading space.
		last := &fields[len(fields)-1]
		last.value = append(append(last.value, ' '), bytes.TrimSpace(line)...)
		pr.add(BadHeader, string(line))
	default:
		pr.add(BadHeader, string(line))
	}
	return fields
}

// readField reads the first line of a field.
func readField(line []byte) field {
	i := bytes.IndexByte(line, ':')
	if tracing(line[:i]) {
		return field{}
	}
	value := bytes.TrimSpace(line[i+1:])
	return field{fieldKey(line[:i]), value[:len(value):len(value)]}
}

// tracing reports fields that mail servers stamp on a message: most of a
// header, and of no use here.
func tracing(key []byte) bool {
	for _, k := range [...]string{"received", "dkim-signature", "arc-", "x-received", "x-google-", "x-gm-",
		"authentication-results", "x-ms-exchange-organization", "x-ms-exchange-cross", "x-microsoft-antispam", "x-forefront"} {
		if len(key) >= len(k) && strings.EqualFold(string(key[:len(k)]), k) {
			return true
		}
	}
	return false
}

// skippable reports the separator of a mailbox in front of the first field.
func skippable(line []byte) bool {
	return bytes.HasPrefix(line, []byte("From ")) || bytes.HasPrefix(line, []byte(">From ")) ||
		len(bytes.TrimSpace(line)) == 0
}

// isField reports whether line begins with a field name and a colon.
func isField(line []byte) bool {
	for i, c := range line {
		switch {
		case c == ':':
			return i > 0
		case c == ' ' || c == '\t':
			// "Subject : x" is wrong and frequent; "Dear Ann: x" is text.
			rest := bytes.TrimLeft(line[i:], " \t")
			return i > 0 && len(rest) > 0 && rest[0] == ':'
		case c < '!' || c > '~':
			return false
		}
	}
	return false
}

func fieldKey(b []byte) string {
	return textproto.CanonicalMIMEHeaderKey(string(bytes.TrimRight(b, " \t")))
}

// toHeader hands the fields over. go-message adds at the top, so the last goes first.
func toHeader(fields []field) gomail.Header {
	var h gomail.Header
	for i := len(fields) - 1; i >= 0; i-- {
		if fields[i].key != "" {
			h.Add(fields[i].key, string(fields[i].value))
		}
	}
	return h
}

// cutLine returns the first line of b without its end, which is CR LF, LF or a bare CR.
func cutLine(b []byte) (line, rest []byte) {
	i := bytes.IndexAny(b, "\r\n")
	switch {
	case i < 0:
		return b, nil
	case b[i] == '\r' && i+1 < len(b) && b[i+1] == '\n':
		return b[:i], b[i+2:]
	}
	return b[:i], b[i+1:]
}

// afterBlankLine skips the rest of a header section.
func afterBlankLine(b []byte) []byte {
	for len(b) > 0 {
		var line []byte
		if line, b = cutLine(b); len(line) == 0 {
			return b
		}
	}
	return nil
}

// text returns a field with its RFC 2047 words decoded, as far as they can be.
func text(h *gomail.Header, key string) string {
	raw := h.Get(key)
	if raw == "" {
		return ""
	}
	s, err := wordDecoder.DecodeHeader(raw)
	if err != nil {
		s = raw
	}
	return strings.TrimSpace(toUTF8(s))
}
