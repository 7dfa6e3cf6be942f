package rule

import (
	"strings"

	"github.com/leadclass/leadclass/internal/memo"
	"github.com/leadclass/leadclass/text"
)

// vocabulary knows which atoms a token has, and where the phrases of lists begin.
type vocabulary struct {
	atoms  map[atom]int32
	common []int // by atom: a guess of how often it is in a text
	lists  map[string]*list
	read   *text.Analyzer

	stems     map[string][]int32 // atoms by stem
	norms     map[string][]int32 // atoms by norm
	kinds     [16][]int32        // atoms by kind of token
	nameAtoms []int32            // atoms of what is written like a name

	// The phrases of all lists are a tree over word numbers.
	numbers map[string]int32 // of the words of phrases, from 1
	nodes   map[edge]int32
	phrases map[string][2][]string // keys and norms of the phrases read so far
	ends    [][]int32              // by node: the list atoms of the phrases that end there

	// Made by close.
	words    *memo.Memo[word]
	plain    bitset                    // of a word that no rule knows
	kindBits [numKinds]bitset          // of a token of the kind
	nameBits bitset                    // of what is written like a name
	marks    map[string][numKinds]word // of tokens that are no words, by norm and kind
}

// numKinds is more than there are kinds of tokens.
const numKinds = 16

type edge struct{ node, number int32 }

// word is what is known of a word by its norm.
type word struct {
	atoms  bitset
	number int32 // in the tree of phrases, 0 if it is in none
}

func newVocabulary(a *text.Analyzer, lists map[string]*list) *vocabulary {
	return &vocabulary{
		atoms: map[atom]int32{}, lists: lists, read: a,
		stems: map[string][]int32{}, norms: map[string][]int32{},
		phrases: map[string][2][]string{}, numbers: map[string]int32{}, nodes: map[edge]int32{}, ends: [][]int32{nil},
	}
}

// close ends the filing of atoms: from here on, words can be looked up.
func (v *vocabulary) close() {
	v.nameBits = v.bits(v.nameAtoms)
	for k := range v.kinds {
		v.kindBits[k] = v.bits(v.kinds[k])
	}
	v.plain = v.kindBits[text.Word]
	v.marks = map[string][numKinds]word{}
	for norm, ids := range v.norms {
		if 'a' <= norm[0] && norm[0] <= 'z' {
			continue // a word
		}
		var w [numKinds]word
		for k := range w {
			w[k] = word{v.bits(ids, v.kinds[k]), v.numbers[norm]}
		}
		v.marks[norm] = w
	}
	v.words = memo.New(v.lookup)
	v.phrases = nil
}

func (v *vocabulary) bits(lists ...[]int32) bitset {
	b := make(bitset, (len(v.atoms)+63)/64)
	for _, ids := range lists {
		for _, id := range ids {
			b.set(id)
		}
	}
	return b
}

// lookup finds the atoms of a word that has this norm. Words that no rule
// knows share one set.
func (v *vocabulary) lookup(norm string) word {
	stem := norm
	if v.read.Stem != nil {
		stem = v.read.Stem(norm)
	}
	if len(v.stems[stem])+len(v.norms[norm]) == 0 {
		return word{v.plain, v.numbers[stem]}
	}
	return word{v.bits(v.stems[stem], v.norms[norm], v.kinds[text.Word]), v.numbers[stem]}
}

// of returns what is known of a token.
func (v *vocabulary) of(tok *text.Token) word {
	if tok.Kind == text.Word {
		return v.words.Get(tok.Norm)
	}
	if w, ok := v.marks[tok.Norm]; ok {
		return w[tok.Kind]
	}
	return word{v.kindBits[tok.Kind], v.numbers[tok.Norm]}
}

// appendNew appends an id unless it was the last to be appended: all that an
// atom is filed under is filed at one go.
func appendNew(ids []int32, id int32) []int32 {
	if n := len(ids); n > 0 && ids[n-1] == id {
		return ids
	}
	return append(ids, id)
}

// id returns the number of an atom; a new one is filed under what it is found by.
func (v *vocabulary) id(a atom) int32 {
	if id, ok := v.atoms[a]; ok {
		return id
	}
	id := v.number(a)
	v.file(a, id)
	return id
}

// number gives an atom a number.
func (v *vocabulary) number(a atom) int32 {
	id := int32(len(v.atoms))
	v.atoms[a] = id
	v.common = append(v.common, 0)
	return id
}

// file makes tokens that are what a asks for have the atom id.
func (v *vocabulary) file(a atom, id int32) {
	v.common[id] += a.commonness()
	switch a.kind {
	case atomStem:
		v.stems[a.name] = appendNew(v.stems[a.name], id)
	case atomNorm:
		v.norms[a.name] = appendNew(v.norms[a.name], id)
	case atomList:
		v.fileList(v.lists[a.name], id)
	case atomClass:
		if a.name == "name" {
			v.nameAtoms = appendNew(v.nameAtoms, id)
		}
		for _, k := range classKinds[a.name] {
			v.kinds[k] = appendNew(v.kinds[k], id)
		}
	}
}

var classKinds = map[string][]text.Kind{
	"email": {text.Email}, "url": {text.URL}, "phone": {text.Phone}, "money": {text.Money},
	"date": {text.Date}, "time": {text.Time}, "number": {text.Number}, "mark": {text.Mark},
	"emoji": {text.Emoji, text.Emoticon}, "word": {text.Word}, "name": nil,
}

// fileList files the words of a list by stem, those with "=" by norm, and
// its phrases in the tree.
func (v *vocabulary) fileList(l *list, id int32) {
	for _, phrase := range l.phrases {
		typed, exact := strings.CutPrefix(phrase, "=")
		keys, norms := v.keys(typed)
		switch {
		case len(keys) > 1:
			v.filePhrase(keys, id)
		case len(keys) == 1 && exact:
			v.common[id] += atom{atomNorm, norms[0]}.commonness()
			v.norms[norms[0]] = appendNew(v.norms[norms[0]], id)
		case len(keys) == 1:
			v.common[id] += atom{atomStem, keys[0]}.commonness()
			v.stems[keys[0]] = appendNew(v.stems[keys[0]], id)
			v.norms[norms[0]] = appendNew(v.norms[norms[0]], id)
		}
	}
}

// keys returns what the words of a phrase are compared by, marks left out.
func (v *vocabulary) keys(phrase string) (keys, norms []string) {
	if k, ok := v.phrases[phrase]; ok {
		return k[0], k[1]
	}
	keys, norms = v.readKeys(phrase)
	v.phrases[phrase] = [2][]string{keys, norms}
	return keys, norms
}

func (v *vocabulary) readKeys(phrase string) (keys, norms []string) {
	for _, tok := range v.read.Analyze(phrase).Tokens {
		if tok.Kind != text.Mark {
			keys, norms = append(keys, tok.Stem), append(norms, tok.Norm)
		}
	}
	return keys, norms
}

func (v *vocabulary) filePhrase(keys []string, id int32) {
	v.common[id] += phraseCommonness
	node := int32(0)
	for _, key := range keys {
		if v.numbers[key] == 0 {
			v.numbers[key] = int32(len(v.numbers) + 1)
		}
		e := edge{node, v.numbers[key]}
		next, ok := v.nodes[e]
		if !ok {
			next = int32(len(v.ends))
			v.nodes[e] = next
			v.ends = append(v.ends, nil)
		}
		node = next
	}
	v.ends[node] = appendNew(v.ends[node], id)
}
