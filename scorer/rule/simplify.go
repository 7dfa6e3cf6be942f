package rule

import (
	"slices"
	"strings"
)

// An alternative of words and phrases is a list without a name. Making it one
// turns a hundred ways through the automaton into a single instruction.

// simplify returns the node with its alternatives made lists where they can be.
func (p *program) simplify(n node) node {
	for i := range n.kids {
		if i == 0 {
			n.kids = slices.Clone(n.kids)
		}
		n.kids[i] = p.simplify(n.kids[i])
	}
	if n.kind == nodeSeq && len(n.kids) == 1 {
		return n.kids[0]
	}
	if n.kind != nodeAlt {
		return n
	}
	var plain, rest []node
	for _, k := range n.kids {
		if isPlain(k) {
			plain = append(plain, k)
		} else {
			rest = append(rest, k)
		}
	}
	if len(plain) < 2 {
		return n
	}
	union := node{kind: nodeAtom, atom: p.union(plain)}
	if len(rest) == 0 {
		return union
	}
	return node{kind: nodeAlt, kids: append(rest, union)}
}

// isPlain reports whether a node is an atom, or a sequence of stems.
func isPlain(n node) bool {
	if n.kind == nodeAtom {
		return true
	}
	return n.kind == nodeSeq && !slices.ContainsFunc(n.kids, func(k node) bool {
		return k.kind != nodeAtom || k.atom.kind != atomStem
	})
}

// union returns an atom that a token has if it has one of the nodes, or that
// a phrase is if it is one of them.
func (p *program) union(nodes []node) atom {
	name := unionName(nodes)
	if _, ok := p.atoms[name]; ok {
		return name
	}
	id := p.number(name)
	for _, n := range nodes {
		if n.kind == nodeAtom {
			p.file(n.atom, id)
			continue
		}
		keys := make([]string, len(n.kids))
		for i, k := range n.kids {
			keys[i] = k.atom.name
		}
		p.filePhrase(keys, id)
	}
	return name
}

// unionName is the same for the same nodes in any order.
func unionName(nodes []node) atom {
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		if n.kind == nodeAtom {
			parts[i] = string('0'+rune(n.atom.kind)) + n.atom.name
			continue
		}
		words := make([]string, len(n.kids))
		for j, k := range n.kids {
			words[j] = k.atom.name
		}
		parts[i] = strings.Join(words, " ")
	}
	slices.Sort(parts)
	return atom{atomUnion, strings.Join(slices.Compact(parts), "\x00")}
}
