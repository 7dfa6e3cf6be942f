package contacts

// idSet remembers the hash of every id and the line it stood on: twelve bytes
// an id, at most 32 with the room to grow. Two ids of a million share a hash
// with a chance of one in thirty million.
type idSet struct {
	hashes []uint64 // 0: free
	lines  []uint32
	n      int
}

// add puts in a hash that is not 0. If it was there it returns its line.
func (s *idSet) add(hash uint64, line int) (other int, twice bool) {
	if 4*s.n >= 3*len(s.hashes) {
		s.grow()
	}
	i := s.find(hash)
	if s.hashes[i] == hash {
		return int(s.lines[i]), true
	}
	s.hashes[i], s.lines[i] = hash, uint32(line)
	s.n++
	return 0, false
}

// find returns where the hash is, or would be.
func (s *idSet) find(hash uint64) int {
	mask := len(s.hashes) - 1
	i := int(hash) & mask
	for s.hashes[i] != 0 && s.hashes[i] != hash {
		i = (i + 1) & mask
	}
	return i
}

func (s *idSet) grow() {
	old := *s
	size := max(1024, 2*len(old.hashes))
	s.hashes, s.lines = make([]uint64, size), make([]uint32, size)
	for i, hash := range old.hashes {
		if hash != 0 {
			j := s.find(hash)
			s.hashes[j], s.lines[j] = hash, old.lines[i]
		}
	}
}
