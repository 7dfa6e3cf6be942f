package rule

import "math/bits"

// bitset is a set of atoms.
type bitset []uint64

func (b bitset) set(id int32)      { b[id>>6] |= 1 << (id & 63) }
func (b bitset) has(id int32) bool { return b[id>>6]>>(id&63)&1 != 0 }

// add adds the members of c, a set over the same atoms.
func (b bitset) add(c bitset) {
	for i, w := range c {
		b[i] |= w
	}
}

// each calls f for the members that c has too.
func (b bitset) each(c bitset, f func(id int32)) {
	for i, w := range b {
		for w &= c[i]; w != 0; w &= w - 1 {
			f(int32(i<<6 + bits.TrailingZeros64(w)))
		}
	}
}
