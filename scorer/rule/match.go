package rule

import (
	mathbits "math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// thread is a pattern that has begun to match.
type thread struct {
	pc      int32
	start   int32 // first token
	negated bool  // a negator before start denies a token of it
}

// hit is a match of a pattern over tokens [start, end).
type hit struct {
	pat        int32
	start, end int32
}

// phrase is a phrase of a list over tokens [first, end).
type phrase struct {
	atom       int32
	first, end int32
}

// waiting is a thread that goes on in front of token at.
type waiting struct {
	thread
	at int32
}

// chained is a way into a pattern, and the index of the next one with the same
// first atom, -1 if there is none.
type chained struct {
	start
	next int32
}

// machine is the state of one pass. It is reused, never shared.
type machine struct {
	prog  *program
	rules []*Rule
	txt   *text.Text
	field leadclass.Field

	// What the text holds.
	text      int32 // number of the text
	tokens    []word
	names     []bool    // by token: written like a name
	phrases   []phrase  // in the order of their first tokens
	present   bitset    // atoms
	candidate []int32   // by pattern: the last text that it may match
	chosen    []chained // ways into the patterns that may match
	heads     []int32   // by atom, if awaited: the last of chosen that it is the first atom of
	awaited   bitset    // atoms that have a head

	// The automaton.
	now, next []thread
	later     []waiting
	mark      []int32 // by instruction: the generation in which it was last added
	gen       int32
	hits      []hit
	matched   []bool // by pattern
	found     []int32

	lastIn  []int32 // by sentence: its last token that is not silent
	fill    int32   // last token of the text that is not silent
	first   int32   // first such token
	weighty []int32 // how many tokens before each say something of their own; empty until asked for
}

func newMachine(p *program, rules []*Rule) *machine {
	return &machine{
		prog: p, rules: rules, mark: make([]int32, len(p.code)), present: p.bits(), awaited: p.bits(), heads: make([]int32, len(p.atoms)),
		candidate: make([]int32, len(p.patterns)), matched: make([]bool, len(p.patterns)),
	}
}

// reset forgets the last text. Generations only rise, so that marks stay valid.
func (m *machine) reset() {
	for _, p := range m.found {
		m.matched[p] = false
	}
	m.found, m.hits, m.weighty, m.now = m.found[:0], m.hits[:0], m.weighty[:0], m.now[:0]
	if m.text++; m.text < 0 { // wrapped round
		clear(m.candidate)
		m.text = 1
	}
}

// run finds the first match of every pattern: one pass over the tokens for all
// "match" patterns, and one for the conditions of the rules that matched.
func (m *machine) run(t *text.Text, field leadclass.Field) {
	m.reset()
	m.txt, m.field = t, field
	m.survey()
	if !m.choose() {
		return
	}
	m.findEnds()
	m.pass()
	if m.chooseBeside() {
		m.pass()
	}
}

// pass runs the chosen patterns over the tokens.
func (m *machine) pass() {
	m.now, m.later = m.now[:0], m.later[:0]
	m.tick()
	t := m.txt
	at := 0 // in phrases
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		m.tick()
		if i > 0 && tok.Sentence != t.Tokens[i-1].Sentence {
			m.crossSentence(int32(i))
			m.tick()
		}
		from := at
		for at < len(m.phrases) && int(m.phrases[at].first) == i {
			at++
		}
		for _, th := range m.now {
			m.step(th, int32(i), tok, m.phrases[from:at])
		}
		m.begin(int32(i), tok, m.phrases[from:at])
		m.resume(int32(i) + 1)
		m.now, m.next = m.next, m.now[:0]
	}
	m.finish()
}

// survey finds the atoms of every token and the phrases of lists.
func (m *machine) survey() {
	m.tokens, m.names, m.phrases = m.tokens[:0], m.names[:0], m.phrases[:0]
	clear(m.present)
	for i := range m.txt.Tokens {
		w := m.prog.of(&m.txt.Tokens[i])
		name := isName(m.txt, i)
		m.tokens, m.names = append(m.tokens, w), append(m.names, name)
		m.present.add(w.atoms)
		if name {
			m.present.add(m.prog.nameBits)
		}
	}
	for i := range m.tokens {
		if m.tokens[i].number > 0 {
			m.follow(int32(i))
		}
	}
}

// has reports whether token i has the atom.
func (m *machine) has(i, atom int32) bool {
	return m.tokens[i].atoms.has(atom) || m.names[i] && m.prog.nameBits.has(atom)
}

// follow finds the phrases that begin at token i.
func (m *machine) follow(i int32) {
	node := int32(0)
	for j := int(i); j < len(m.tokens); j++ {
		tok := &m.txt.Tokens[j]
		if tok.Sentence != m.txt.Tokens[i].Sentence {
			return
		}
		if tok.Kind == text.Mark && j > int(i) {
			continue
		}
		number := m.tokens[j].number
		if number == 0 {
			return
		}
		next, ok := m.prog.nodes[edge{node, number}]
		if !ok {
			return
		}
		node = next
		for _, a := range m.prog.ends[node] {
			m.phrases = append(m.phrases, phrase{a, i, int32(j) + 1})
			m.present.set(a)
		}
	}
}

// tick starts a new generation.
func (m *machine) tick() {
	m.gen++
	if m.gen < 0 { // wrapped round after two thousand million tokens
		clear(m.mark)
		m.gen = 1
	}
}

// findEnds notes the last words of the sentences and of the text.
func (m *machine) findEnds() {
	m.lastIn = m.lastIn[:0]
	m.fill, m.first = -1, -1
	for _, s := range m.txt.Sentences {
		last := int32(s.First - 1)
		for i := s.First; i < s.Last; i++ {
			if !silent(m.txt.Tokens[i].Kind) {
				last = int32(i)
				if m.first < 0 {
					m.first = last
				}
			}
		}
		m.lastIn = append(m.lastIn, last)
		if last >= int32(s.First) {
			m.fill = last
		}
	}
}

// silent kinds say nothing where a sentence starts or ends.
func silent(k text.Kind) bool { return k == text.Mark || k == text.Emoji || k == text.Emoticon }

// isName reports whether a token is written like a name: with a capital
// letter, not at the start of a sentence unless the next is too, and not all
// in capitals.
func isName(t *text.Text, i int) bool {
	tok := t.Tokens[i]
	if tok.Kind != text.Word || tok.End-tok.Start < 2 || !capital(t.Source[tok.Start:tok.End]) {
		return false
	}
	if t.Sentences[tok.Sentence].First != i {
		return true
	}
	return i+1 < len(t.Tokens) && t.Tokens[i+1].Sentence == tok.Sentence && t.Tokens[i+1].Kind == text.Word &&
		capital(t.Source[t.Tokens[i+1].Start:t.Tokens[i+1].End])
}

func capital(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) || n >= len(s) {
		return false
	}
	r, _ = utf8.DecodeRuneInString(s[n:])
	return !unicode.IsUpper(r)
}

// begin starts the patterns whose first atom the token has, or whose first
// phrase begins at it.
func (m *machine) begin(i int32, tok *text.Token, phrases []phrase) {
	m.launch(m.tokens[i].atoms, i, tok)
	if m.names[i] {
		m.launch(m.prog.nameBits, i, tok)
	}
	for _, ph := range phrases {
		if !m.awaited.has(ph.atom) {
			continue
		}
		for at := m.heads[ph.atom]; at >= 0; at = m.chosen[at].next {
			if s := &m.chosen[at]; m.open(s.pc) && m.placesHold(s.places, i) {
				m.consumePhrase(thread{pc: s.pc, start: i}, ph)
			}
		}
	}
}

func (m *machine) launch(atoms bitset, i int32, tok *text.Token) {
	for w, bits := range atoms {
		for bits &= m.awaited[w]; bits != 0; bits &= bits - 1 {
			atom := w<<6 + mathbits.TrailingZeros64(bits)
			for at := m.heads[atom]; at >= 0; at = m.chosen[at].next {
				if s := &m.chosen[at]; m.open(s.pc) && m.placesHold(s.places, i) {
					m.consume(thread{pc: s.pc, start: i}, i, tok)
				}
			}
		}
	}
}

// open reports whether a match of the instruction's pattern would still tell
// anything: it has not matched yet.
func (m *machine) open(pc int32) bool { return !m.matched[m.prog.code[pc].pat] }

func (m *machine) placesHold(places uint8, i int32) bool {
	if places == 0 {
		return true
	}
	for at := sentenceStart; at <= textEnd; at++ {
		if places&(1<<at) != 0 && !m.holds(at, i) {
			return false
		}
	}
	return true
}

// holds reports whether the place in front of token i is the one asked for.
func (m *machine) holds(at place, i int32) bool {
	t := m.txt
	switch at {
	case textStart:
		return m.first < 0 && i == 0 || i <= m.first
	case textEnd:
		return i > m.fill
	case sentenceStart:
		for k := int(i) - 1; k >= 0 && t.Tokens[k].Sentence == t.Tokens[i].Sentence; k-- {
			if !silent(t.Tokens[k].Kind) {
				return false
			}
		}
		return true
	}
	// The end of the sentence that token i-1 stands in.
	return i > m.lastIn[t.Tokens[i-1].Sentence]
}

// step moves a thread over the token i, at which the phrases begin.
func (m *machine) step(th thread, i int32, tok *text.Token, phrases []phrase) {
	in := &m.prog.code[th.pc]
	switch in.op {
	case opAtom:
		for _, ph := range phrases {
			if ph.atom == in.atom {
				m.consumePhrase(th, ph)
			}
		}
		if m.has(i, in.atom) {
			m.consume(th, i, tok)
		} else if tok.Kind == text.Mark {
			m.keep(th)
		}
	case opAny:
		if tok.Kind == text.Mark {
			m.keep(th)
		} else if !m.prog.read.Negation.Cues[tok.Norm] {
			m.consume(th, i, tok)
		}
	case opNot:
		if tok.Kind == text.Mark {
			m.keep(th)
		} else if !m.has(i, in.atom) && !begins(phrases, in.atom) {
			m.inPlace(thread{th.pc + 1, th.start, th.negated}, i, tok, phrases)
		}
	case opBreak:
		if tok.Kind == text.Mark {
			m.keep(th)
		}
	}
}

func begins(phrases []phrase, atom int32) bool {
	for _, ph := range phrases {
		if ph.atom == atom {
			return true
		}
	}
	return false
}

// inPlace runs the code behind a zero-width test on the token that it looked at.
func (m *machine) inPlace(th thread, i int32, tok *text.Token, phrases []phrase) {
	switch in := &m.prog.code[th.pc]; in.op {
	case opSplit:
		m.inPlace(thread{in.x, th.start, th.negated}, i, tok, phrases)
		if in.y != in.x {
			m.inPlace(thread{in.y, th.start, th.negated}, i, tok, phrases)
		}
	case opMatch:
		m.report(th, i)
	case opAssert:
		if m.holds(in.at, i) {
			m.inPlace(thread{th.pc + 1, th.start, th.negated}, i, tok, phrases)
		}
	default:
		m.step(th, i, tok, phrases)
	}
}

// consumePhrase takes the tokens of a phrase; the thread waits for its end.
func (m *machine) consumePhrase(th thread, ph phrase) {
	for i := ph.first; i < ph.end; i++ {
		if !m.admit(&th, &m.txt.Tokens[i]) {
			return
		}
	}
	m.later = append(m.later, waiting{thread{th.pc + 1, th.start, th.negated}, ph.end})
}

// resume moves on the threads that waited for token i.
func (m *machine) resume(i int32) {
	kept := m.later[:0]
	for _, w := range m.later {
		if w.at == i {
			m.advance(w.thread, i)
		} else {
			kept = append(kept, w)
		}
	}
	m.later = kept
}

// admit notes whether a negator outside of the match denies the token; it
// reports false if the pattern must not be denied.
func (m *machine) admit(th *thread, tok *text.Token) bool {
	if tok.Negator == 0 || tok.Negator-1 >= th.start {
		return true
	}
	th.negated = true
	return m.prog.patterns[m.prog.code[th.pc].pat].polarity != 0
}

// consume takes the token and goes on behind it.
func (m *machine) consume(th thread, i int32, tok *text.Token) {
	if m.admit(&th, tok) {
		m.advance(thread{th.pc + 1, th.start, th.negated}, i+1)
	}
}

// keep carries a thread over a mark.
func (m *machine) keep(th thread) {
	if m.mark[th.pc] != m.gen {
		m.mark[th.pc] = m.gen
		m.next = append(m.next, th)
	}
}

// advance follows a thread that stands in front of token i to where it must
// consume. The thread that began first is kept.
func (m *machine) advance(th thread, i int32) {
	if m.mark[th.pc] == m.gen {
		return
	}
	switch in := &m.prog.code[th.pc]; in.op {
	case opSplit:
		m.mark[th.pc] = m.gen
		m.advance(thread{in.x, th.start, th.negated}, i)
		if in.y != in.x {
			m.advance(thread{in.y, th.start, th.negated}, i)
		}
	case opAssert:
		if m.holdsAfter(in.at, i) {
			m.advance(thread{th.pc + 1, th.start, th.negated}, i)
		}
	case opMatch:
		m.report(th, i)
	default:
		m.keep(th)
	}
}

// holdsAfter is holds for a place behind consumed tokens, where i may be the
// number of tokens.
func (m *machine) holdsAfter(at place, i int32) bool {
	if int(i) == len(m.txt.Tokens) {
		return at == sentenceEnd || at == textEnd
	}
	return m.holds(at, i)
}

// crossSentence moves the threads that wait for the end of a sentence, and
// ends all others. A thread behind "!x" has seen no x.
func (m *machine) crossSentence(i int32) {
	m.next = m.next[:0]
	for _, th := range m.now {
		switch m.prog.code[th.pc].op {
		case opBreak:
			m.advance(thread{th.pc + 1, th.start, th.negated}, i)
		case opNot:
			m.closing(th, i)
		}
	}
	m.now, m.next = m.next, m.now[:0]
}

// finish ends the threads that wait behind "!x" at the end of the text.
func (m *machine) finish() {
	m.tick()
	for _, th := range m.now {
		if m.prog.code[th.pc].op == opNot {
			m.closing(th, int32(len(m.txt.Tokens)))
		}
	}
}

// closing passes "!x" at an end: if nothing more is asked for, it is a match.
func (m *machine) closing(th thread, i int32) {
	pc := th.pc + 1
	for m.prog.code[pc].op == opNot || m.prog.code[pc].op == opAssert && m.prog.code[pc].at == sentenceEnd {
		pc++
	}
	if m.prog.code[pc].op == opMatch {
		m.report(thread{pc, th.start, th.negated}, i)
	}
}

// report notes the first match of a pattern that its rule's conditions allow.
func (m *machine) report(th thread, end int32) {
	pat := m.prog.code[th.pc].pat
	info := m.prog.patterns[pat]
	if m.matched[pat] || info.role == roleMatch && !m.allowed(m.rules[info.rule].where, th, end) {
		return
	}
	m.matched[pat] = true
	m.found = append(m.found, pat)
	if info.role == roleMatch {
		m.hits = append(m.hits, hit{pat, th.start, end})
	}
}

// any reports whether one of the patterns has matched.
func (m *machine) any(patterns []int32) bool {
	for _, p := range patterns {
		if m.matched[p] {
			return true
		}
	}
	return false
}
