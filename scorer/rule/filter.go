package rule

import (
	"slices"

	"github.com/leadclass/leadclass"
)

// Most patterns cannot match most texts: they need a word that is not there.
// Each pattern is filed under the rarest word that it needs, and is tried only
// where a text holds that word and the others.

// needs returns, for every part of a pattern that may not be missing, the
// atoms of which one must be in the text.
func (p *program) needs(n node) [][]int32 {
	switch n.kind {
	case nodeAtom:
		return [][]int32{{p.id(n.atom)}}
	case nodeSeq:
		var all [][]int32
		for _, k := range n.kids {
			all = append(all, p.needs(k)...)
		}
		return all
	case nodeAlt:
		return p.needsOne(n.kids)
	}
	return nil
}

// needsOne takes one need of each alternative: together they are one need.
func (p *program) needsOne(kids []node) [][]int32 {
	var union []int32
	for _, k := range kids {
		needs := p.needs(k)
		if len(needs) == 0 {
			return nil
		}
		best := needs[0]
		for _, n := range needs[1:] {
			if p.commonness(n) < p.commonness(best) {
				best = n
			}
		}
		for _, a := range best {
			if !slices.Contains(union, a) {
				union = append(union, a)
			}
		}
	}
	return [][]int32{union}
}

// commonness guesses how often one of the atoms is in a text.
func (p *program) commonness(atoms []int32) int {
	sum := 0
	for _, id := range atoms {
		sum += p.common[id]
	}
	return sum
}

// phraseCommonness is the commonness of a phrase of two words or more.
const phraseCommonness = 5

// commonness of an atom: short words and classes are common, long words rare.
// A list, or a union, adds up that of its members as they are filed.
func (a atom) commonness() int {
	switch {
	case a.kind == atomClass:
		return 1000
	case a.kind == atomList, a.kind == atomUnion:
		return 0
	case len(a.name) <= 3:
		return 400
	case len(a.name) == 4:
		return 100
	}
	return 100 / len(a.name)
}

// index files the patterns under each atom of their rarest need.
func (p *program) index() {
	p.rarest = make([][]int32, len(p.atoms))
	p.keys = p.bits()
	for id := range p.patterns {
		if role := p.patterns[id].role; role == roleUnless || role == roleWith {
			continue
		}
		needs := p.patterns[id].needs
		best := needs[0]
		for _, n := range needs[1:] {
			if p.commonness(n) < p.commonness(best) {
				best = n
			}
		}
		for _, a := range best {
			p.rarest[a] = append(p.rarest[a], int32(id))
			p.keys.set(a)
		}
	}
}

// choose lists the ways into the "match" patterns (of a message answered, the
// "outreach" patterns) that may match the text: all that they need is there. It
// reports whether there are any.
func (m *machine) choose() bool {
	m.forgetStarts()
	m.present.each(m.prog.keys, func(a int32) {
		for _, id := range m.prog.rarest[a] {
			m.try(id)
		}
	})
	return len(m.chosen) > 0
}

// chooseBeside lists the ways into the "unless" and "with" patterns of the
// rules that have matched. Few rules match, so few of these are tried.
func (m *machine) chooseBeside() bool {
	m.forgetStarts()
	for _, h := range m.hits {
		r := m.rules[m.prog.patterns[h.pat].rule]
		m.tryAll(r.unlessIDs)
		m.tryAll(r.withIDs)
	}
	return len(m.chosen) > 0
}

// try adds a pattern if the text holds what it needs.
func (m *machine) try(id int32) {
	info := &m.prog.patterns[id]
	if m.candidate[id] == m.text || !m.possible(info) {
		return
	}
	m.candidate[id] = m.text
	for _, s := range info.starts {
		m.addStart(s)
	}
}

// addStart files a way into the automaton under its atom.
func (m *machine) addStart(s start) {
	if !m.awaited.has(s.atom) {
		m.awaited.set(s.atom)
		m.heads[s.atom] = -1
	}
	m.chosen = append(m.chosen, chained{s, m.heads[s.atom]})
	m.heads[s.atom] = int32(len(m.chosen) - 1)
}

func (m *machine) forgetStarts() {
	m.chosen = m.chosen[:0]
	clear(m.awaited)
}

func (m *machine) tryAll(ids []int32) {
	for _, id := range ids {
		m.try(id)
	}
}

// possible reports whether the text holds all that a pattern needs.
func (m *machine) possible(info *patternInfo) bool {
	if (info.role == roleOutreach) != (m.field == leadclass.FieldOutreach) {
		return false
	}
	for _, need := range info.needs {
		if !m.holdsOne(need) {
			return false
		}
	}
	if info.role != roleMatch {
		return true
	}
	return (info.where&onSubject != 0) == (m.field == leadclass.FieldSubject) && (info.where&onShort == 0 || m.words() <= shortText)
}

func (m *machine) holdsOne(atoms []int32) bool {
	for _, a := range atoms {
		if m.present.has(a) {
			return true
		}
	}
	return false
}
