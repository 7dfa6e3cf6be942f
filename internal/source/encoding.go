package source

import (
	"bufio"

	"golang.org/x/text/encoding/unicode"
)

// bom is the byte order mark in UTF-8.
const bom = "\uFEFF"

// utf8Reader decodes UTF-16, which shells and spreadsheets of Windows write,
// told by its byte order mark. Anything else passes as it is.
func utf8Reader(in *bufio.Reader) *bufio.Reader {
	head, _ := in.Peek(2)
	if mark := string(head); mark != "\xff\xfe" && mark != "\xfe\xff" {
		return in
	}
	decoder := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
	return bufio.NewReaderSize(decoder.Reader(in), bufferSize)
}
