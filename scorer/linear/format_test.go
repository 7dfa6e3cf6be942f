package linear_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/scorer/linear"
)

// seal puts the checksum behind a body, so that the reader looks at it.
func seal(body []byte) []byte {
	sum := sha256.Sum256(body)
	return append(slices.Clone(body), sum[:]...)
}

// unseal is the body of a file.
func unseal(file []byte) []byte { return file[:len(file)-sha256.Size] }

// small is a model with a file short enough to damage it in every place.
func small(t testing.TB) *linear.Model {
	return train(t, examples(replies), linear.Options{MaxFeatures: 30, Held: examples(unseen)})
}

func TestRoundTrip(t *testing.T) {
	for name, m := range map[string]*linear.Model{
		"small": small(t), "with skips": tiny(t), "not calibrated": train(t, examples(replies), linear.Options{}), "many labels": large(t, 70),
	} {
		t.Run(name, func(t *testing.T) {
			m.SetCorpus("sha256:1234")
			b := file(t, m)
			got, err := linear.Read(bytes.NewReader(b), stem)
			require.NoError(t, err)
			assert.Equal(t, m.Labels(), got.Labels())
			assert.Equal(t, m.Info(), got.Info())
			assert.Equal(t, m.Size(), got.Size())
			for _, e := range examples(unseen) {
				assert.Equal(t, m.Probabilities(nil, e.Text), got.Probabilities(nil, e.Text), "to the bit")
			}
			assert.Equal(t, b, file(t, got), "written again, it is the same file")
		})
	}
}

func TestReadPassesOnErrors(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := linear.Read(iotest.ErrReader(broken), stem)
	require.ErrorIs(t, err, broken)
	assert.NotErrorIs(t, err, linear.ErrFormat, "it says nothing about the file")
}

func TestDecodeRejects(t *testing.T) {
	good := unseal(file(t, small(t)))
	head := func(numbers ...uint64) []byte {
		b := []byte("LCLM")
		for _, n := range numbers {
			b = binary.AppendUvarint(b, n)
		}
		return seal(b)
	}
	tests := []struct {
		name   string
		file   []byte
		reason string
	}{
		{"nothing", nil, "an empty file is no model"},
		{"text", []byte(strings.Repeat("not a model ", 10)), "the magic is wrong"},
		{"magic alone", []byte("LCLM"), "there is no checksum"},
		{"version 2", head(2, 3), "a later format may mean anything"},
		{"version 0", head(0, 3), "there was none"},
		{"no checksum", good, "the last bytes are taken for it"},
		{"more behind", seal(append(slices.Clone(good), 0)), "a byte too many"},
		{"no labels", head(1, 0), "a model has two at least"},
		{"one label", head(1, 1, 0), "a model has two at least"},
		{"too many labels", head(1, 1025), "more than can be told apart"},
		{"endless labels", head(1, math.MaxUint64), "a count is not trusted"},
		{"a label without end", head(1, 2, math.MaxUint64), "a length is not trusted"},
		{"a label beyond the file", head(1, 2, 4000), "a length is checked against the file"},
		{"huge varint", seal(append([]byte("LCLM\x01"), bytes.Repeat([]byte{0xff}, 20)...)), "it overflows"},
		{"labels out of order", seal(bytes.Replace(good, []byte("\x07meeting"), []byte("\x07zeeting"), 1)), "they are looked up by bisection"},
		{"the same label twice", seal(bytes.Replace(good, []byte("\x08redirect"), []byte("\x07meeting"), 1)), "one name, two meanings"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, err := linear.Decode(tt.file, stem)
			require.ErrorIs(t, err, linear.ErrFormat, tt.reason)
			assert.Nil(t, m)
		})
	}
}

func TestDecodeTruncated(t *testing.T) {
	b := file(t, small(t))
	body := unseal(b)
	for n := range b {
		_, err := linear.Decode(b[:n], stem)
		require.ErrorIs(t, err, linear.ErrFormat, "the first %d bytes", n)
	}
	for n := range body {
		_, err := linear.Decode(seal(body[:n]), stem)
		require.ErrorIs(t, err, linear.ErrFormat, "the first %d bytes, sealed", n)
	}
}

func TestDecodeFlippedBytes(t *testing.T) {
	good := file(t, small(t))
	body := unseal(good)
	for i := range good {
		for _, flip := range []byte{0x01, 0x80, 0xff} {
			b := slices.Clone(good)
			b[i] ^= flip
			_, err := linear.Decode(b, stem)
			require.ErrorIs(t, err, linear.ErrFormat, "byte %d ^ %x", i, flip)
			if i < len(body) {
				checkDecode(t, seal(b[:len(body)]))
			}
		}
	}
}

// checkDecode fails unless b is an error that wraps ErrFormat, or a model that
// works and can be written.
func checkDecode(t *testing.T, b []byte) {
	t.Helper()
	m, err := linear.Decode(b, stem)
	if err != nil {
		require.ErrorIs(t, err, linear.ErrFormat)
		return
	}
	for _, src := range []string{"", "not interested, let's talk"} {
		for _, p := range m.Probabilities(nil, read(src)) {
			require.False(t, math.IsNaN(p) || p < 0 || p > 1, "probability %v of %q", p, src)
		}
	}
	again, err := linear.Decode(file(t, m), stem)
	require.NoError(t, err)
	require.Equal(t, file(t, m), file(t, again))
}

// allocated returns how many bytes f allocates.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// FuzzDecode decodes any bytes, as they are and with a right checksum: an error
// that wraps ErrFormat or a model that works, and memory in proportion to the
// file, by at most one byte a label for every three of the file.
func FuzzDecode(f *testing.F) {
	good := unseal(file(f, small(f)))
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("LCLM\x01\x02\x01a\x01b"))
	f.Add(append([]byte("LCLM\x01\x80\x08"), bytes.Repeat([]byte{0}, 5000)...))
	f.Fuzz(func(t *testing.T, body []byte) {
		most := uint64(1<<20 + 400*len(body))
		for _, b := range [][]byte{body, seal(body)} {
			if got := allocated(func() { _, _ = linear.Decode(b, stem) }); got > most {
				t.Fatalf("%d bytes of file took %d of memory", len(b), got)
			}
			checkDecode(t, b)
		}
	})
}
