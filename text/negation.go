package text

// Negation marks what a negator denies, after NegEx (Chapman et al. 2001) and
// the NOT_ prefix of Das & Chen (2001): the scope runs from the negator to the
// right, to the end of the clause or a window, whichever comes first.
type Negation struct {
	Cues   map[string]bool // norms that negate: "not", "never"
	Pseudo [][]string      // sequences of norms that hold a cue and deny nothing: "no problem"
	Stops  map[string]bool // norms that end a scope: "but"
	Window int             // tokens that a scope holds at most
}

// negate fills Token.Negator.
func (n *Negation) negate(src string, tokens []Token) {
	for i := 0; i < len(tokens); i++ {
		if !n.Cues[tokens[i].Norm] || tokens[i].Kind != Word {
			continue
		}
		if k := n.pseudo(tokens, i); k > 0 {
			i += k - 1
			continue
		}
		n.scope(src, tokens, i)
	}
}

// pseudo returns how many tokens from i on belong to a sequence around the cue
// at i that denies nothing, 0 if there is none.
func (n *Negation) pseudo(tokens []Token, i int) int {
	for _, seq := range n.Pseudo {
		for at, w := range seq {
			if w == tokens[i].Norm && holds(tokens, i-at, seq) {
				return len(seq) - at
			}
			if n.Cues[w] {
				break // only the first cue of a sequence is its own
			}
		}
	}
	return 0
}

// holds reports whether the norms of the tokens from i on are those of seq.
func holds(tokens []Token, i int, seq []string) bool {
	if i < 0 || i+len(seq) > len(tokens) {
		return false
	}
	for k, w := range seq {
		if tokens[i+k].Norm != w {
			return false
		}
	}
	return true
}

func (n *Negation) scope(src string, tokens []Token, cue int) {
	words := 0
	for j := cue + 1; j < len(tokens) && words < n.Window; j++ {
		t := &tokens[j]
		if t.Sentence != tokens[cue].Sentence || n.Stops[t.Norm] {
			return
		}
		if t.Kind == Mark {
			if src[t.Start] != '"' && src[t.Start] != '\'' {
				return
			}
			continue
		}
		if t.Negator == 0 {
			t.Negator = int32(cue) + 1
		}
		words++
	}
}
