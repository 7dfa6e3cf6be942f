package linear

// sums adds up the rows of a text's features and the vectors of its words. A
// label's sum stands in a lane of 16 bits, four to a 64-bit word, so that four
// are added at once; before a lane could overflow, all are emptied into totals.
//
// What is to be added waits until there is enough of it: four rows side by
// side fetch from memory at the same time, one after another they do not.
type sums struct {
	// lanes holds the labels 0, 2, 4 and 6 of each word of a row, word by word,
	// and behind them 1, 3, 5 and 7. Each lane starts at laneBase.
	lanes    []uint64
	rows     int // in the lanes
	room     int // by how much a lane may still change
	features []uint64
	found    []uint32 // rows of features
	words    []*wordVector
	total    []int32 // by label
	norm     int64   // sum of squared feature values

	// Room for a scorer's use.
	odds     []float64 // by label
	byToken  []float64 // by token
	contexts []uint64  // hints that words are crossed with
	hints    []Hint
}

const (
	laneBase = 1 << 15 // half of what a lane holds, so that sums may be negative
	laneRoom = laneBase - 1
	allBases = 0x8000800080008000
	lowBytes = 0x00ff00ff00ff00ff
	maxByte  = 0xff
)

// maxWaiting bounds what waits to be added.
const maxWaiting = 64

// wordVector is what all the features inside one word add up to.
type wordVector struct {
	stem  uint64 // hash of the stem
	norm  int64
	peak  int      // the greatest sum of a label, up or down
	lanes []uint64 // as those of sums, but starting at 0: a negative lane borrows from the next
}

func newSums(r *rows) *sums {
	s := &sums{
		lanes: make([]uint64, 2*r.lanes), total: make([]int32, 8*r.lanes), odds: make([]float64, 0, r.labels),
		features: make([]uint64, 0, maxWaiting), found: make([]uint32, 0, maxWaiting), words: make([]*wordVector, 0, maxWaiting),
	}
	s.reset()
	return s
}

func (s *sums) reset() {
	clear(s.total)
	s.features, s.words, s.norm = s.features[:0], s.words[:0], 0
	s.clearLanes()
}

func (s *sums) clearLanes() {
	for i := range s.lanes {
		s.lanes[i] = allBases
	}
	s.rows, s.room = 0, laneRoom
}

// add adds the row of a feature, if it has one.
func (s *sums) add(r *rows, feature uint64) {
	if len(s.features) == maxWaiting {
		s.addFeatures(r)
	}
	s.features = append(s.features, feature)
}

// addWord adds the vector of a word.
func (s *sums) addWord(v *wordVector) {
	if len(s.words) == maxWaiting {
		s.addWords()
	}
	s.words = append(s.words, v)
}

// flush adds what waits, and empties the lanes into the totals.
func (s *sums) flush(r *rows) {
	s.addFeatures(r)
	s.addWords()
	s.spill()
}

// reserve makes sure that every lane can change by n.
func (s *sums) reserve(n int) {
	if n > s.room {
		s.spill()
	}
	s.room -= n
}

// spill empties the lanes into the totals.
func (s *sums) spill() {
	half := len(s.lanes) / 2
	even, odd := s.lanes[:half], s.lanes[half:]
	base := int32(laneBase + s.rows*weightBias)
	for i, e := range even {
		o, t := odd[i], s.total[8*i:8*i+8]
		t[0] += int32(e&0xffff) - base
		t[1] += int32(o&0xffff) - base
		t[2] += int32(e>>16&0xffff) - base
		t[3] += int32(o>>16&0xffff) - base
		t[4] += int32(e>>32&0xffff) - base
		t[5] += int32(o>>32&0xffff) - base
		t[6] += int32(e>>48) - base
		t[7] += int32(o>>48) - base
	}
	s.clearLanes()
}

func (s *sums) addFeatures(r *rows) {
	found := s.found[:0]
	for _, f := range s.features {
		if row := r.find(f); row > 0 {
			found = append(found, row)
			v := int64(r.values[row-1])
			s.norm += v * v
		}
	}
	s.features = s.features[:0]
	for ; len(found) >= 4; found = found[4:] {
		s.reserve(4 * maxByte)
		s.addFourRows(r.row(found[0]), r.row(found[1]), r.row(found[2]), r.row(found[3]))
	}
	for _, row := range found {
		s.reserve(maxByte)
		s.addRow(r.row(row))
	}
}

func (s *sums) addRow(a []uint64) {
	even, odd := s.lanes[:len(a)], s.lanes[len(a):][:len(a)]
	for i, w := range a {
		even[i] += w & lowBytes
		odd[i] += w >> 8 & lowBytes
	}
	s.rows++
}

func (s *sums) addFourRows(a, b, c, d []uint64) {
	n := len(a)
	even, odd := s.lanes[:n], s.lanes[n:][:n]
	b, c, d = b[:n], c[:n], d[:n]
	for i, w := range a {
		x, y, z := b[i], c[i], d[i]
		even[i] += w&lowBytes + x&lowBytes + y&lowBytes + z&lowBytes
		odd[i] += w>>8&lowBytes + x>>8&lowBytes + y>>8&lowBytes + z>>8&lowBytes
	}
	s.rows += 4
}

func (s *sums) addWords() {
	words := s.words
	s.words = s.words[:0]
	for len(words) >= 4 {
		a, b, c, d := words[0], words[1], words[2], words[3]
		peak := a.peak + b.peak + c.peak + d.peak
		if peak > laneRoom {
			break
		}
		s.reserve(peak)
		s.addFourVectors(a.lanes, b.lanes, c.lanes, d.lanes)
		s.norm += a.norm + b.norm + c.norm + d.norm
		words = words[4:]
	}
	for _, v := range words {
		s.reserve(v.peak)
		s.addVector(v.lanes)
		s.norm += v.norm
	}
}

func (s *sums) addVector(a []uint64) {
	to := s.lanes[:len(a)]
	for i, w := range a {
		to[i] += w
	}
}

func (s *sums) addFourVectors(a, b, c, d []uint64) {
	n := len(a)
	to := s.lanes[:n]
	b, c, d = b[:n], c[:n], d[:n]
	for i, w := range a {
		to[i] += w + b[i] + c[i] + d[i]
	}
}

// vector returns the totals as what one word adds. Even the longest word with
// n-grams, of [maxWordBytes] and with 128 features, keeps within a lane.
func (s *sums) vector(stem uint64) *wordVector {
	v := &wordVector{stem: stem, norm: s.norm, lanes: make([]uint64, len(s.lanes))}
	for k, x := range s.total {
		v.peak = max(v.peak, int(x), int(-x))
		at, shift := v.lane(k)
		v.lanes[at] += uint64(int64(x)) << shift
	}
	return v
}

// of returns what the word says of a label.
func (v *wordVector) of(k int) int {
	at, shift := v.lane(k)
	return int((v.lanes[at]+allBases)>>shift&0xffff) - laneBase
}

// lane returns where the lane of a label is.
func (v *wordVector) lane(k int) (at, shift int) {
	return k/8 + k%2*(len(v.lanes)/2), k % 8 / 2 * 16
}
