package contacts

import (
	"fmt"
	"strings"
	"testing"
	"testing/iotest"
)

// TestLines: however the input comes in, every line is handed on once, whole
// and with its number.
func TestLines(t *testing.T) {
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "%d%s\n", i+1, strings.Repeat("x", i%977))
	}
	text.WriteString("3001")
	for name, l := range map[string]*lines{
		"whole":  newLines(strings.NewReader(text.String())),
		"bytes":  newLines(iotest.OneByteReader(strings.NewReader(text.String()))),
		"halves": newLines(iotest.HalfReader(iotest.DataErrReader(strings.NewReader(text.String())))),
	} {
		want, size := 1, 0
		for more := true; more; {
			var b batch
			var err error
			if more, err = l.next(&b); err != nil {
				t.Fatal(err)
			}
			if b.first != want && b.size > 0 {
				t.Fatalf("%s: a batch begins with line %d, want %d", name, b.first, want)
			}
			for line := range strings.Lines(b.text) {
				if got := strings.TrimRight(line, "x\n"); got != fmt.Sprint(want) {
					t.Fatalf("%s: line %q, want %d", name, got, want)
				}
				want++
			}
			size += b.size
		}
		if want != 3002 || size != text.Len() {
			t.Errorf("%s: %d lines, %d bytes", name, want-1, size)
		}
	}
}

func TestIDSet(t *testing.T) {
	var s idSet
	for i := range 10_000 {
		hash := uint64(i)*0x9e3779b97f4a7c15 | 1
		if _, twice := s.add(hash, i+1); twice {
			t.Fatalf("%d is new", i)
		}
		if line, twice := s.add(hash, 0); !twice || line != i+1 {
			t.Fatalf("%d was there, on line %d", i, line)
		}
	}
}
