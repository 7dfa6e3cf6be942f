package mail

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// decodeTransfer undoes a transfer encoding. What is broken is passed through,
// so that a damaged mail still shows its words.
func decodeTransfer(b []byte, enc string, pr *problems) []byte {
	switch strings.ToLower(strings.Trim(enc, " \t\"';")) {
	case "quoted-printable":
		return decodeQuotedPrintable(b)
	case "base64":
		return decodeBase64(b, pr)
	case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "none":
	default:
		pr.add(BadEncoding, enc)
	}
	return b
}

// decodeQuotedPrintable reads RFC 2045 with every known breach: the standard
// library stops at the first wrong escape, and mails are full of them.
func decodeQuotedPrintable(b []byte) []byte {
	if bytes.IndexByte(b, '=') < 0 {
		return b
	}
	out := make([]byte, 0, len(b))
	for {
		i := bytes.IndexByte(b, '=')
		if i < 0 {
			return append(out, b...)
		}
		out = append(out, b[:i]...)
		b = b[i+1:]
		if c, ok := escaped(b); ok {
			out, b = append(out, c), b[2:]
		} else if n := softBreak(b); n > 0 || len(b) == 0 {
			b = b[n:]
		} else {
			out = append(out, '=')
		}
	}
}

// escaped reads the two hex digits after "=".
func escaped(b []byte) (byte, bool) {
	if len(b) < 2 {
		return 0, false
	}
	hi, lo := unhex(b[0]), unhex(b[1])
	return hi<<4 | lo, hi < 16 && lo < 16
}

// softBreak is the length of a line end after "=", with the blanks that a
// gateway may have put in front of it; 0 if there is none.
func softBreak(b []byte) int {
	head := b[:min(len(b), 80)]
	n := len(head) - len(bytes.TrimLeft(head, " \t"))
	switch {
	case bytes.HasPrefix(b[n:], []byte("\r\n")):
		return n + 2
	case n < len(b) && (b[n] == '\n' || b[n] == '\r'):
		return n + 1
	}
	return 0
}

func unhex(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	}
	return 255
}

// decodeBase64 drops what is not of the alphabet (footers that a list server
// appended, broken line ends) and keeps what was decoded before an error.
func decodeBase64(b []byte, pr *problems) []byte {
	clean := make([]byte, 0, len(b))
	for _, c := range b {
		if c == '=' || c == '-' { // padding, or the start of an appended text
			break
		}
		if isBase64(c) {
			clean = append(clean, c)
		} else if c > ' ' {
			pr.add(BadEncoding, "base64")
		}
	}
	clean = clean[:len(clean)-oneTooMany(len(clean))]
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(clean)))
	n, err := base64.RawStdEncoding.Decode(out, clean)
	if err != nil {
		pr.add(BadEncoding, err.Error())
	}
	return out[:n]
}

// oneTooMany is 1 where a single letter is left over: it holds no whole byte.
func oneTooMany(n int) int {
	if n%4 == 1 {
		return 1
	}
	return 0
}

func isBase64(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/'
}
