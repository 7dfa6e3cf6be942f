package rule

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/leadclass/leadclass/text"
)

// pattern is a parsed pattern: a tree of nodes.
type pattern struct {
	node
}

type nodeKind uint8

const (
	nodeSeq    nodeKind = iota // all kids in order
	nodeAlt                    // one of the kids
	nodeOpt                    // the kid or nothing
	nodeAtom                   // one token
	nodeNot                    // zero width: the next token is not this atom
	nodeAny                    // any word that is no negator
	nodeAssert                 // zero width: a place in the sentence or text
	nodeBreak                  // the border between two sentences
)

type node struct {
	kind nodeKind
	kids []node
	atom atom
	at   place
}

// atomKind says what an atom is compared with.
type atomKind uint8

const (
	atomStem atomKind = iota
	atomNorm
	atomList
	atomClass
	atomUnion // one of several, see simplify
)

// atom is what one token is asked for.
type atom struct {
	kind atomKind
	name string
}

// place is a zero-width assertion.
type place uint8

const (
	sentenceStart place = iota + 1
	sentenceEnd
	textStart
	textEnd
)

var places = map[string]place{"^": sentenceStart, "$": sentenceEnd, "^^": textStart, "$$": textEnd}

var classes = map[string]bool{
	"email": true, "url": true, "phone": true, "money": true, "date": true, "time": true,
	"number": true, "emoji": true, "mark": true, "name": true, "word": true,
}

// Bounds on what one pattern may hold; they keep the automaton small.
const (
	maxGap   = 12
	maxDepth = 8
)

// patternParser reads one pattern by recursive descent.
type patternParser struct {
	*parser
	src   string
	pos   int
	depth int
}

// parsePattern returns the pattern, or an error and the byte it stands at.
func (file *parser) parsePattern(src string) (pattern, int, error) {
	p := &patternParser{parser: file, src: src}
	n, err := p.alternatives()
	if err == nil && p.pos < len(src) {
		err = errors.New("unmatched \")\"")
	}
	if err == nil {
		err = checkStart(n)
	}
	return pattern{n}, p.pos, err
}

// checkStart refuses patterns that could start with nothing: they would match everywhere.
func checkStart(n node) error {
	if first, ok := starts(n); !ok {
		return errors.New("a pattern needs at least one word that may not be missing")
	} else if !first {
		return errors.New("a pattern must not start with a gap, \"!\" or \"/\"")
	}
	return nil
}

// starts reports whether every way through n starts with an atom, and whether
// every way holds one.
func starts(n node) (first, ok bool) {
	switch n.kind {
	case nodeAtom:
		return true, true
	case nodeSeq:
		first = true
		for _, k := range n.kids {
			f, o := starts(k)
			if k.kind == nodeAssert {
				continue
			}
			first = first && f
			if o {
				return first, true
			}
		}
		return first, false
	case nodeAlt:
		first, ok = true, true
		for _, k := range n.kids {
			f, o := starts(k)
			first, ok = first && f, ok && o
		}
		return first, ok
	case nodeOpt:
		first, _ = starts(n.kids[0])
		return first, false
	}
	return false, false
}

func (p *patternParser) alternatives() (node, error) {
	if p.depth++; p.depth > maxDepth {
		return node{}, fmt.Errorf("more than %d brackets inside each other", maxDepth)
	}
	defer func() { p.depth-- }()
	alt := node{kind: nodeAlt}
	for {
		seq, err := p.sequence()
		if err != nil {
			return node{}, err
		}
		alt.kids = append(alt.kids, seq)
		if p.pos >= len(p.src) || p.src[p.pos] != '|' {
			break
		}
		p.pos++
	}
	if len(alt.kids) == 1 {
		return alt.kids[0], nil
	}
	return alt, nil
}

func (p *patternParser) space() {
	for p.pos < len(p.src) && (p.src[p.pos] == ' ' || p.src[p.pos] == '\t') {
		p.pos++
	}
}

func (p *patternParser) sequence() (node, error) {
	seq := node{kind: nodeSeq}
	for {
		p.space()
		if p.pos >= len(p.src) || p.src[p.pos] == ')' || p.src[p.pos] == '|' {
			break
		}
		n, err := p.item()
		if err != nil {
			return node{}, err
		}
		seq.kids = append(seq.kids, n)
	}
	if len(seq.kids) == 0 {
		return node{}, errors.New("nothing to match here")
	}
	return seq, nil
}

// item reads a group or word with its "?".
func (p *patternParser) item() (node, error) {
	var n node
	var err error
	if p.src[p.pos] == '(' {
		open := p.pos
		p.pos++
		if n, err = p.alternatives(); err != nil {
			return n, err
		}
		if p.pos >= len(p.src) || p.src[p.pos] != ')' {
			p.pos = open
			return n, errors.New("\"(\" without \")\"")
		}
		p.pos++
	} else if n, err = p.words(); err != nil {
		return n, err
	}
	if p.pos < len(p.src) && p.src[p.pos] == '?' {
		p.pos++
		n = node{kind: nodeOpt, kids: []node{n}}
	}
	return n, nil
}

// words reads "a|b|c" without spaces, or one of its parts.
func (p *patternParser) words() (node, error) {
	alt := node{kind: nodeAlt}
	for {
		n, err := p.word()
		if err != nil {
			return n, err
		}
		alt.kids = append(alt.kids, n)
		if p.depth == 1 && p.pos+1 < len(p.src) && p.src[p.pos] == '|' && strings.IndexByte(" )|(", p.src[p.pos+1]) < 0 && p.src[p.pos-1] != ' ' {
			p.pos++
			continue
		}
		break
	}
	if len(alt.kids) == 1 {
		return alt.kids[0], nil
	}
	return alt, nil
}

// word reads one element that holds no space.
func (p *patternParser) word() (node, error) {
	start := p.pos
	if p.src[p.pos] == '"' {
		return p.quoted()
	}
	for p.pos < len(p.src) && strings.IndexByte(" \t()|?", p.src[p.pos]) < 0 {
		p.pos++
	}
	w := p.src[start:p.pos]
	n, err := p.element(w)
	if err != nil {
		p.pos = start
	}
	return n, err
}

func (p *patternParser) quoted() (node, error) {
	end := strings.IndexByte(p.src[p.pos+1:], '"')
	if end <= 0 {
		return node{}, errors.New("a quote without its end")
	}
	w := p.src[p.pos+1 : p.pos+1+end]
	p.pos += end + 2
	return node{kind: nodeAtom, atom: atom{atomNorm, strings.ToLower(w)}}, nil
}

func (p *patternParser) element(w string) (node, error) {
	switch {
	case w == "":
		return node{}, errors.New("a word is missing here")
	case w == "/":
		return node{kind: nodeBreak}, nil
	case places[w] != 0:
		return node{kind: nodeAssert, at: places[w]}, nil
	case strings.HasPrefix(w, ".."):
		return gap(w[2:])
	case w[0] == '!':
		return p.notNext(w[1:])
	case w[0] == '%':
		return p.list(w[1:])
	case w[0] == '@':
		if !classes[w[1:]] {
			return node{}, fmt.Errorf("unknown class %.64q", w)
		}
		return node{kind: nodeAtom, atom: atom{atomClass, w[1:]}}, nil
	case w[0] == '=':
		return p.exact(w[1:])
	}
	return p.phrase(w)
}

func gap(n string) (node, error) {
	k, err := strconv.Atoi(n)
	if err != nil || k < 1 || k > maxGap {
		return node{}, fmt.Errorf("a gap is written ..1 to ..%d", maxGap)
	}
	seq := node{kind: nodeOpt, kids: []node{{kind: nodeAny}}}
	for range k - 1 {
		seq = node{kind: nodeOpt, kids: []node{{kind: nodeSeq, kids: []node{{kind: nodeAny}, seq}}}}
	}
	return seq, nil
}

func (p *patternParser) notNext(w string) (node, error) {
	n, err := p.element(w)
	if err != nil {
		return n, err
	}
	if n.kind == nodeAtom {
		return node{kind: nodeNot, kids: []node{n}}, nil
	}
	return node{}, fmt.Errorf("behind \"!\" stands one word, =word, %%LIST or @class, found %.64q", w)
}

func (p *patternParser) exact(w string) (node, error) {
	norms := p.analyzer.Norms(w)
	if len(norms) != 1 {
		return node{}, fmt.Errorf("behind \"=\" stands one word, found %.64q", w)
	}
	return node{kind: nodeAtom, atom: atom{atomNorm, norms[0]}}, nil
}

// phrase makes the atoms of words as they stand in a text: "don't" is two.
func (p *patternParser) phrase(w string) (node, error) {
	if n, ok := p.known[w]; ok {
		return n, nil
	}
	n, err := p.readPhrase(w)
	if err == nil {
		p.known[w] = n
	}
	return n, err
}

func (p *patternParser) readPhrase(w string) (node, error) {
	t := p.analyzer.Analyze(w)
	seq := node{kind: nodeSeq}
	for _, tok := range t.Tokens {
		if tok.Kind == text.Mark {
			continue
		}
		a := atom{atomStem, tok.Stem}
		if tok.Kind != text.Word {
			a = atom{atomNorm, tok.Norm}
		}
		seq.kids = append(seq.kids, node{kind: nodeAtom, atom: a})
	}
	switch len(seq.kids) {
	case 0:
		return node{}, fmt.Errorf("%.64q is no word; marks stand in quotes", w)
	case 1:
		return seq.kids[0], nil
	}
	return seq, nil
}

// list makes the atom of a list.
func (p *patternParser) list(name string) (node, error) {
	if p.lists[name] == nil {
		return node{}, fmt.Errorf("unknown list %%%.64s", name)
	}
	return node{kind: nodeAtom, atom: atom{atomList, name}}, nil
}
