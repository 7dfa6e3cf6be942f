package linear

import "math/bits"

// rows holds the weights: a hash table from the 32-bit key of a feature to a
// row of one byte a label. Weights are stored with 128 added, eight to a
// 64-bit word, so that eight are added at once.
type rows struct {
	labels int
	lanes  int      // 64-bit words of a row
	shift  uint8    // a key's home slot is key >> shift
	slots  []slot   // open addressing, linear probing; row 0 is a free slot
	values []uint16 // by row - 1: the feature's value, in 1/valueUnit
	words  []uint64 // by row - 1, lanes each: value × weight
}

type slot struct {
	key uint32
	row uint32 // from 1
}

// valueUnit is the fixed point of feature values.
const valueUnit = 256

// weightBias is what is added to a weight to store it as an unsigned byte.
const weightBias = 128

// newRows returns an empty table for n rows. Its size is a power of two and
// leaves a third of the slots free at least; keys that are inserted in order
// fill it from one end to the other, which is what makes loading fast.
func newRows(n, labels int) rows {
	size := bits.Len(uint(n + n/2 + 1))
	lanes := (labels + 7) / 8
	return rows{
		labels: labels, lanes: lanes, shift: uint8(32 - size),
		slots:  make([]slot, 1<<size+n/8+16), // room behind the last home slot to probe into
		values: make([]uint16, 0, n), words: make([]uint64, 0, n*lanes),
	}
}

// keyOf cuts a feature to the key that is stored.
func keyOf(feature uint64) uint32 { return uint32(feature >> 32) }

// insert adds a row. It reports false for a key that is there already, or that
// has no room: only a damaged file has such.
func (r *rows) insert(key uint32, value uint16, weights []int8) bool {
	i := int(key >> r.shift)
	for ; i < len(r.slots) && r.slots[i].row > 0; i++ {
		if r.slots[i].key == key {
			return false
		}
	}
	if i == len(r.slots) {
		return false
	}
	r.values = append(r.values, value)
	r.slots[i] = slot{key, uint32(len(r.values))}
	for k := 0; k < r.lanes*8; k += 8 {
		word := uint64(0)
		for j := range 8 {
			w := uint64(weightBias)
			if k+j < len(weights) {
				w = uint64(int(weights[k+j]) + weightBias)
			}
			word |= w << (8 * j)
		}
		r.words = append(r.words, word)
	}
	return true
}

// find returns the row of a feature, from 1; 0 if it has none.
func (r *rows) find(feature uint64) uint32 {
	key := keyOf(feature)
	for i := int(key >> r.shift); i < len(r.slots); i++ {
		if s := r.slots[i]; s.row == 0 || s.key == key {
			return s.row
		}
	}
	return 0
}

// weight returns the stored weight of a row for a label.
func (r *rows) weight(row uint32, k int) int {
	return int(r.words[int(row-1)*r.lanes+k/8]>>(8*(k%8))&0xff) - weightBias
}

// row returns the stored weights of a row.
func (r *rows) row(row uint32) []uint64 {
	return r.words[int(row-1)*r.lanes:][:r.lanes]
}
