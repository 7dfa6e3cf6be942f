package rule

import (
	"github.com/leadclass/leadclass/text"
)

// opcode of one instruction of the automaton (a Thompson NFA).
type opcode uint8

const (
	opAtom   opcode = iota // consume a token that has the atom
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

// patternInfo says what a matched pattern is for.
type patternInfo struct {
	rule     int32
	role     role
	polarity condition // onNegated, onAnyPolarity or 0: not denied
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
	pc     int32
	places uint8 // bits 1<<place
}

// program is the automaton of all patterns of all rules.
type program struct {
	code     []instr
	patterns []patternInfo
	starts   [][]start // by atom
	stems    map[string][]int32
	norms    map[string][]int32
	kinds    [16][]int32 // atoms of a token's kind
	nameAtom int32       // atom of @name, -1 if no rule asks for it
	politeAt int32       // atom of the list POLITE, -1 if there is none
	atoms    map[atom]int32
	lists    map[string]*list
	analyzer *text.Analyzer
}

func compile(a *text.Analyzer, rules []*Rule, lists map[string]*list) *program {
	p := &program{
		stems: map[string][]int32{}, norms: map[string][]int32{}, atoms: map[atom]int32{},
		nameAtom: -1, politeAt: -1, lists: lists, analyzer: a,
	}
	if lists[politeList] != nil {
		p.politeAt = p.atomID(atom{atomList, politeList})
	}
	for i, r := range rules {
		pol := r.where & (onNegated | onAnyPolarity)
		p.add(r.match, patternInfo{int32(i), roleMatch, pol})
		r.unlessIDs = p.add(r.unless, patternInfo{int32(i), roleUnless, onAnyPolarity})
		r.withIDs = p.add(r.with, patternInfo{int32(i), roleWith, onAnyPolarity})
		r.outreachIDs = p.add(r.outreach, patternInfo{int32(i), roleOutreach, onAnyPolarity})
	}
	return p
}

// add appends the code of patterns and returns their numbers.
func (p *program) add(patterns []pattern, info patternInfo) []int32 {
	var ids []int32
	for _, pat := range patterns {
		id := int32(len(p.patterns))
		p.patterns = append(p.patterns, info)
		pc := int32(len(p.code))
		p.emit(pat.node, id)
		p.push(instr{op: opMatch, pat: id})
		p.enter(pc, 0)
		ids = append(ids, id)
	}
	return ids
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
		p.push(instr{op: opAtom, atom: p.atomID(n.atom), pat: pat})
	case nodeNot:
		p.push(instr{op: opNot, atom: p.atomID(n.kids[0].atom), pat: pat})
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
func (p *program) enter(pc int32, places uint8) {
	switch in := p.code[pc]; in.op {
	case opAtom:
		s := start{pc, places}
		for _, have := range p.starts[in.atom] {
			if have == s {
				return
			}
		}
		p.starts[in.atom] = append(p.starts[in.atom], s)
	case opSplit:
		p.enter(in.x, places)
		if in.y != in.x {
			p.enter(in.y, places)
		}
	case opAssert:
		p.enter(pc+1, places|1<<in.at)
	}
}

// atomID returns the number of the atom and files it under what it is found by.
func (p *program) atomID(a atom) int32 {
	if id, ok := p.atoms[a]; ok {
		return id
	}
	id := int32(len(p.atoms))
	p.atoms[a] = id
	p.starts = append(p.starts, nil)
	switch a.kind {
	case atomStem:
		p.stems[a.name] = append(p.stems[a.name], id)
	case atomNorm:
		p.norms[a.name] = append(p.norms[a.name], id)
	case atomList:
		p.fileList(a.name, id)
	case atomClass:
		p.fileClass(a.name, id)
	}
	return id
}

// fileList files the single words of a list.
func (p *program) fileList(name string, id int32) {
	for _, phrase := range p.lists[name].phrases {
		exact := phrase[0] == '='
		t := p.analyzer.Analyze(trimExact(phrase))
		words := t.Tokens[:0]
		for _, tok := range t.Tokens {
			if tok.Kind != text.Mark {
				words = append(words, tok)
			}
		}
		if len(words) != 1 {
			continue
		}
		index, key := p.stems, words[0].Stem
		if exact || words[0].Kind != text.Word {
			index, key = p.norms, words[0].Norm
		}
		if ids := index[key]; len(ids) == 0 || ids[len(ids)-1] != id {
			index[key] = append(ids, id)
		}
	}
}

func trimExact(phrase string) string {
	if phrase[0] == '=' {
		return phrase[1:]
	}
	return phrase
}

var classKinds = map[string][]text.Kind{
	"email": {text.Email}, "url": {text.URL}, "phone": {text.Phone}, "money": {text.Money},
	"date": {text.Date}, "time": {text.Time}, "number": {text.Number}, "mark": {text.Mark},
	"emoji": {text.Emoji, text.Emoticon}, "word": {text.Word}, "name": nil,
}

func (p *program) fileClass(name string, id int32) {
	if name == "name" {
		p.nameAtom = id
	}
	for _, k := range classKinds[name] {
		p.kinds[k] = append(p.kinds[k], id)
	}
}
