package mail

import (
	"bytes"
	"fmt"
	"io"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-message/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// wordDecoder decodes "=?charset?Q?...?=". It has no state.
var wordDecoder = mime.WordDecoder{CharsetReader: charsetReader}

// charsetReader knows every charset of the web (which reads "gb2312" as GBK and
// "latin1" as Windows-1252, as mail needs it), then those of go-message.
func charsetReader(name string, r io.Reader) (io.Reader, error) {
	if enc := lookupCharset(name); enc != nil {
		return enc.NewDecoder().Reader(r), nil
	}
	return charset.Reader(name, r)
}

func lookupCharset(name string) encoding.Encoding {
	name = strings.ToLower(strings.Trim(name, " \t\"'"))
	if alias, ok := charsetAliases[name]; ok {
		name = alias
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil
	}
	return enc
}

// charsetAliases are names that mailers use and no registry knows.
var charsetAliases = map[string]string{
	"cp1250": "windows-1250", "cp1251": "windows-1251", "cp1252": "windows-1252",
	"cp-1252": "windows-1252", "win-1251": "windows-1251", "cp932": "shift_jis",
	"ms932": "shift_jis", "windows-31j": "shift_jis", "cp936": "gbk", "cp949": "euc-kr",
	"cp950": "big5", "iso-2022-jp-1": "iso-2022-jp", "iso-2022-jp-2": "iso-2022-jp",
	"cp50220": "iso-2022-jp", "cp50221": "iso-2022-jp", "utf8mb4": "utf-8", "utf": "utf-8",
	"unicode-1-1-utf-8": "utf-8", "ks_c_5601-1987": "euc-kr", "8bit": "windows-1252",
	"x-unknown": "", "unknown-8bit": "", "default": "", "default_charset": "", "_autodetect": "",
}

// decodeCharset turns b into UTF-8. A declared charset wins over detection;
// without one the bytes are UTF-8 if they can be, else Windows-1252.
func decodeCharset(b []byte, name string, pr *problems) string {
	b, bom := trimBOM(b)
	if bom != "" {
		name = bom
	}
	name = strings.ToLower(strings.TrimSpace(name))
	if alias, ok := charsetAliases[name]; ok {
		name = alias
	}
	switch name {
	case "", "us-ascii", "ascii", "ansi_x3.4-1968", "utf-8", "utf8":
		return undeclared(b, name, pr)
	}
	r, err := charsetReader(name, bytes.NewReader(b))
	if err != nil {
		pr.add(UnknownCharset, name)
		return undeclared(b, "", pr)
	}
	s, err := io.ReadAll(r)
	if err != nil {
		pr.add(BadCharset, fmt.Sprint(name, ": ", err))
	}
	return toUTF8(string(s))
}

// undeclared reads bytes whose charset is UTF-8, ASCII or not told.
func undeclared(b []byte, name string, pr *problems) string {
	if utf8.Valid(b) {
		return string(b)
	}
	if name != "" {
		pr.add(BadCharset, name)
	}
	if mostlyUTF8(b) {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	s, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return string(s)
}

// mostlyUTF8 reports bytes with more good multi-byte runes than bad bytes:
// UTF-8 that was cut in the middle of a rune.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good > bad
}

// trimBOM removes a byte order mark and names the charset that it tells.
func trimBOM(b []byte) ([]byte, string) {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return b[3:], "utf-8"
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return b[2:], "utf-16le"
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return b[2:], "utf-16be"
	}
	return b, ""
}

// toUTF8 makes a decoded string valid: raw 8-bit header bytes are Windows-1252.
func toUTF8(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return undeclared([]byte(s), "", new(problems))
}
