package source

import (
	"bufio"

	"golang.org/x/text/encoding/unicode"
)

// utf8Reader takes the byte order mark off, and decodes the UTF-16 that shells
// and spreadsheets of Windows write under one. Anything else passes as it is.
func utf8Reader(in *bufio.Reader) *bufio.Reader {
	head, _ := in.Peek(2)
	switch string(head) {
	case "\xff\xfe", "\xfe\xff":
		decoder := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
		return bufio.NewReaderSize(decoder.Reader(in), bufferSize)
	case "\xef\xbb":
		if head, _ = in.Peek(3); string(head) == "\xef\xbb\xbf" {
			_, _ = in.Discard(3)
		}
	}
	return in
}
