package linear

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// feature is one whose key is the number given.
func feature(key uint32) uint64 { return uint64(key)<<32 | 0x1234 }

// table returns n rows of random weights, and the same as plain numbers.
func table(t *testing.T, rng *rand.Rand, n, labels int) (rows, [][]int8) {
	t.Helper()
	r := newRows(n, labels)
	plain := make([][]int8, n)
	for i := range plain {
		row := make([]int8, labels)
		for k := range row {
			row[k] = int8(rng.IntN(256) - 128)
		}
		plain[i] = row
		require.True(t, r.insert(uint32(i)*(math.MaxUint32/uint32(n)), uint16(i+1), row))
	}
	return r, plain
}

func key(r int, n int) uint64 { return feature(uint32(r) * (math.MaxUint32 / uint32(n))) }

// TestSums compares the lanes with a loop over plain numbers.
func TestSums(t *testing.T) {
	for _, labels := range []int{2, 7, 8, 9, 15, 16, 150, 1024} {
		rng := rand.New(rand.NewPCG(1, uint64(labels)))
		r, plain := table(t, rng, 40, labels)
		s := newSums(&r)
		for _, adds := range []int{0, 1, 3, 4, 5, 63, 64, 65, 128, 129, 256, 257, 1000, 5000} {
			s.reset()
			want, norm := make([]int32, labels), int64(0)
			for range adds {
				i := rng.IntN(len(plain))
				s.add(&r, key(i, len(plain)))
				s.add(&r, key(i, len(plain))+1<<32) // a feature that has no row
				norm += int64(i+1) * int64(i+1)
				for k, w := range plain[i] {
					want[k] += int32(w)
				}
			}
			s.flush(&r)
			require.Equal(t, want, s.total[:labels], "%d rows of %d labels", adds, labels)
			require.Equal(t, norm, s.norm)
		}
	}
}

// TestSumsAtTheEnds adds the greatest weights only, which is where lanes overflow.
func TestSumsAtTheEnds(t *testing.T) {
	for _, w := range []int8{math.MinInt8, math.MaxInt8, 0} {
		r := newRows(1, 9)
		require.True(t, r.insert(5, 1, slices.Repeat([]int8{w}, 9)))
		word := newSums(&r)
		for range 128 { // the most that a word has
			word.add(&r, feature(5))
		}
		word.flush(&r)
		v := word.vector(0)
		s := newSums(&r)
		for range 1000 {
			s.addWord(v)
			s.add(&r, feature(5))
		}
		s.flush(&r)
		for k := range 9 {
			assert.Equal(t, 128*int(w), v.of(k))
			assert.Equal(t, int32(129_000*int(w)), s.total[k])
		}
		assert.Equal(t, int64(129_000), s.norm)
	}
}

// TestVectors packs random totals and adds them up in fours and alone.
func TestVectors(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	const labels = 21
	r := newRows(0, labels)
	for _, peak := range []int{1, 500, 16384} {
		s, want := newSums(&r), make([]int32, labels)
		for range 333 {
			from := newSums(&r)
			for k := range labels {
				from.total[k] = int32(rng.IntN(2*peak+1) - peak)
				want[k] += from.total[k]
			}
			v := from.vector(1)
			for k := range labels {
				require.Equal(t, int(from.total[k]), v.of(k))
			}
			s.addWord(v)
		}
		s.flush(&r)
		require.Equal(t, want, s.total[:labels], "totals up to %d", peak)
	}
}

func TestRowsFind(t *testing.T) {
	keys := []uint32{0, 1, 2, 3, 1 << 16, 1 << 31, math.MaxUint32 - 2, math.MaxUint32 - 1, math.MaxUint32}
	r := newRows(len(keys), 3)
	for i, k := range keys {
		require.True(t, r.insert(k, 7, []int8{int8(i), -1, 127}))
	}
	for i, k := range keys {
		row := r.find(feature(k))
		require.Equal(t, uint32(i+1), row, "key %x", k)
		assert.Equal(t, []int{i, -1, 127}, []int{r.weight(row, 0), r.weight(row, 1), r.weight(row, 2)})
	}
	for _, k := range []uint32{4, 1<<16 - 1, 1<<31 + 1, math.MaxUint32 - 3} {
		assert.Zero(t, r.find(feature(k)), "key %x is not there", k)
	}
	assert.False(t, r.insert(1<<16, 7, nil), "a key stands once")
}

// TestRowsCrowded fills one end of the table: behind the last slot there is no room.
func TestRowsCrowded(t *testing.T) {
	const n = 1000
	r := newRows(n, 2)
	full := 0
	for i := range uint32(n) {
		if !r.insert(math.MaxUint32-i, 1, []int8{1, 2}) {
			full++
		}
	}
	assert.Positive(t, full, "hashes do not crowd like this: the file is damaged")
	for i := range uint32(n - full) {
		require.NotZero(t, r.find(feature(math.MaxUint32-i)))
	}
	assert.Zero(t, r.find(feature(math.MaxUint32-n)), "the search ends with the table")
}
