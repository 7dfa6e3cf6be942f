package text

import "strings"

// Sentences end at end marks that no abbreviation explains, at emoji, and at
// line breaks, save those that only wrap a long line.

// wrapped is the length of a line, in bytes, from which a break before a
// small letter is taken for wrapping.
const wrapped = 40

// sentences groups the tokens and fills Token.Sentence.
func (a *Analyzer) sentences(dst []Sentence, src string, tokens []Token) []Sentence {
	first, line := 0, 0
	for i := range tokens {
		if i > 0 {
			if brk := strings.LastIndexByte(src[tokens[i-1].End:tokens[i].Start], '\n'); brk >= 0 {
				if i > first && a.breaksLine(src, line, tokens, i) {
					dst = append(dst, Sentence{First: first, Last: i})
					first = i
				}
				line = tokens[i].Start
			}
		} else {
			line = tokens[i].Start
		}
		if a.endsSentence(src, tokens, i) {
			dst = append(dst, Sentence{First: first, Last: i + 1})
			first = i + 1
		}
	}
	if first < len(tokens) {
		dst = append(dst, Sentence{First: first, Last: len(tokens)})
	}
	for n := range dst {
		s := &dst[n]
		for i := s.First; i < s.Last; i++ {
			tokens[i].Sentence = int32(n)
		}
		s.Question = a.asks(src, tokens[s.First:s.Last])
	}
	return dst
}

// breaksLine reports whether the line break before tokens[i] ends a sentence.
func (a *Analyzer) breaksLine(src string, line int, tokens []Token, i int) bool {
	gap := src[tokens[i-1].End:tokens[i].Start]
	if strings.Count(gap, "\n") > 1 {
		return true
	}
	c := src[tokens[i].Start]
	return tokens[i-1].End-line < wrapped || c < 'a' || c > 'z'
}

// endsSentence reports whether a sentence ends behind tokens[i].
func (a *Analyzer) endsSentence(src string, tokens []Token, i int) bool {
	t := tokens[i]
	if t.Kind != Mark {
		return false
	}
	switch c := src[t.Start]; {
	case c == '!' || c == '?':
		return true
	case c == '.':
		return !a.abbreviated(src, tokens, i)
	case c >= 0x80:
		m := src[t.Start:t.End]
		return strings.HasPrefix(m, "…") || strings.HasPrefix(m, "。") || strings.HasPrefix(m, "？") || strings.HasPrefix(m, "！") || strings.HasPrefix(m, "؟")
	}
	return false
}

// abbreviated reports whether the dot at tokens[i] belongs to the word before
// it, or stands inside a name ("St. Ives") or between small letters ("e.g.").
func (a *Analyzer) abbreviated(src string, tokens []Token, i int) bool {
	t := tokens[i]
	if t.End-t.Start > 1 {
		return strings.IndexByte("?!", src[t.End-1]) < 0 && i+1 < len(tokens) && smallNext(src, t.End)
	}
	if i == 0 || tokens[i-1].End != t.Start {
		return false
	}
	prev := tokens[i-1]
	if t.End < len(src) && isAlnum(src[t.End]) {
		// "p.m", "e.g", but "done.Next" has a missing space.
		return prev.End-prev.Start == 1
	}
	if i+1 == len(tokens) {
		return false
	}
	if prev.Kind == Number || prev.Kind == Date { // "from 24.02. to 03.03. and"
		return smallNext(src, t.End)
	}
	if prev.Kind != Word {
		return false
	}
	if a.Abbreviations[prev.Norm] {
		return true
	}
	single := prev.End-prev.Start == 1 && isLetter(src[prev.Start]) && prev.Norm != "i"
	dotted := i >= 2 && src[tokens[i-2].Start] == '.' && tokens[i-2].End == prev.Start
	return single && (!dotted || smallNext(src, t.End))
}

// smallNext reports whether the next thing in src from i is a small letter.
func smallNext(src string, i int) bool {
	for i < len(src) && (src[i] == ' ' || src[i] == '\t') {
		i++
	}
	return i < len(src) && 'a' <= src[i] && src[i] <= 'z'
}

// asks reports whether a sentence asks something: it ends in a question mark,
// or opens as questions do.
func (a *Analyzer) asks(src string, s []Token) bool {
	for i := len(s) - 1; i >= 0 && s[i].Kind >= Emoji; i-- {
		if s[i].Kind == Mark && strings.ContainsAny(src[s[i].Start:s[i].End], "?？؟") {
			return true
		}
	}
	k := 0
	for k < len(s) && (s[k].Kind == Mark || a.Fillers[s[k].Norm]) {
		k++
	}
	if k+1 >= len(s) {
		return false
	}
	return a.Interrogatives[s[k].Norm] || a.Auxiliaries[s[k].Norm] && a.Subjects[s[k+1].Norm]
}
