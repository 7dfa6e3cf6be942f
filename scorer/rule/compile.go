package rule

import (
	"slices"

	"github.com/leadclass/leadclass/text"
)

// opcode of one instruction of the automaton (a Thompson NFA).
type opcode uint8

const (
	opAtom   opcode = iota // consume a token that has the atom, or a phrase of the list
	opAny                  // consume a word that is no negator
	opNot                  // the next word has not the atom
	opSplit                // go on at x and at y
	opAssert               // the place holds
	opBreak                // a sentence ends here and another begins
	opMatch                // a pattern has matched
)

type instr struct {
	op   opcode
	at   place
	atom int32
	x, y int32
	pat  int32 // the pattern that the instruction belongs to
}

// patternInfo says what a matched pattern is for, and what a text must hold
// for it to match at all.
type patternInfo struct {
	rule     int32
	role     role
	where    condition
	polarity condition // onNegated, onAnyPolarity or 0: not denied
	needs    [][]int32 // one atom of each must be in the text
	starts   []start
}

type role uint8

const (
	roleMatch role = iota
	roleUnless
	roleWith
	roleOutreach
)

// start is a way into the automaton: an instruction that consumes the first
// token of a pattern, and the places that must hold in front of it.
type start struct {
	pc, atom int32
	places   uint8 // bits 1<<place
}

// program is the automaton of all patterns of all rules.
type program struct {
	*vocabulary
	code     []instr
	patterns []patternInfo
	rarest   [][]int32 // by atom: the patterns for which to look when it is in a text
	keys     bitset    // the atoms that rarest has patterns for
	polite   int32     // atom of the list POLITE, -1 if there is none
	address  int32     // atom of the list ADDRESS, likewise
}

func compile(a *text.Analyzer, rules []*Rule, lists map[string]*list) *program {
	p := &program{vocabulary: newVocabulary(a, lists)}
	p.polite, p.address = p.listID(politeList), p.listID(addressList)
	for i, r := range rules {
		info := patternInfo{rule: int32(i), where: r.where, polarity: r.where & (onNegated | onAnyPolarity)}
		p.add(r.match, info)
		info.polarity = onAnyPolarity
		info.role = roleUnless
		r.unlessIDs = p.add(r.unless, info)
		info.role = roleWith
		r.withIDs = p.add(r.with, info)
		info.role = roleOutreach
		r.outreachIDs = p.add(r.outreach, info)
	}
	p.close()
	p.index()
	return p
}

// listID returns the atom of a list, -1 if there is no such list.
func (p *program) listID(name string) int32 {
	if p.lists[name] == nil {
		return -1
	}
	return p.id(atom{atomList, name})
}

// add appends the code of patterns and returns their numbers. The parts of an
// alternative are patterns of their own.
func (p *program) add(patterns []pattern, info patternInfo) []int32 {
	var ids []int32
	for _, pat := range patterns {
		root := p.simplify(pat.node)
		parts := []node{root}
		if root.kind == nodeAlt {
			parts = root.kids
		}
		for _, n := range parts {
			ids = append(ids, p.addPart(n, info))
		}
	}
	return ids
}

func (p *program) addPart(n node, info patternInfo) int32 {
	id := int32(len(p.patterns))
	info.needs = p.needs(n)
	p.patterns = append(p.patterns, info)
	pc := int32(len(p.code))
	p.emit(n, id)
	p.push(instr{op: opMatch, pat: id})
	p.enter(&p.patterns[id], pc, 0)
	return id
}

func (p *program) push(in instr) int32 {
	p.code = append(p.code, in)
	return int32(len(p.code) - 1)
}

// emit appends the code of a node; it falls through to what is appended next.
func (p *program) emit(n node, pat int32) {
	switch n.kind {
	case nodeSeq:
		for _, k := range n.kids {
			p.emit(k, pat)
		}
	case nodeAtom:
		p.push(instr{op: opAtom, atom: p.id(n.atom), pat: pat})
	case nodeNot:
		p.push(instr{op: opNot, atom: p.id(n.kids[0].atom), pat: pat})
	case nodeAny:
		p.push(instr{op: opAny, pat: pat})
	case nodeAssert:
		p.push(instr{op: opAssert, at: n.at, pat: pat})
	case nodeBreak:
		p.push(instr{op: opBreak, pat: pat})
	case nodeOpt:
		split := p.push(instr{op: opSplit, pat: pat})
		p.emit(n.kids[0], pat)
		p.code[split].x, p.code[split].y = split+1, int32(len(p.code))
	case nodeAlt:
		p.emitAlt(n.kids, pat)
	}
}

// emitAlt chains splits; every kid but the last ends in a jump (a split whose
// two ways are the same) behind the last.
func (p *program) emitAlt(kids []node, pat int32) {
	var jumps []int32
	for i, k := range kids {
		if i == len(kids)-1 {
			p.emit(k, pat)
			break
		}
		split := p.push(instr{op: opSplit, pat: pat})
		p.emit(k, pat)
		jumps = append(jumps, p.push(instr{op: opSplit, pat: pat}))
		p.code[split].x, p.code[split].y = split+1, int32(len(p.code))
	}
	for _, j := range jumps {
		p.code[j].x, p.code[j].y = int32(len(p.code)), int32(len(p.code))
	}
}

// enter records the ways from pc to the first consuming instruction.
func (p *program) enter(info *patternInfo, pc int32, places uint8) {
	switch in := p.code[pc]; in.op {
	case opAtom:
		if s := (start{pc, in.atom, places}); !slices.Contains(info.starts, s) {
			info.starts = append(info.starts, s)
		}
	case opSplit:
		p.enter(info, in.x, places)
		if in.y != in.x {
			p.enter(info, in.y, places)
		}
	case opAssert:
		p.enter(info, pc+1, places|1<<in.at)
	}
}
