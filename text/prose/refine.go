package prose

import "github.com/leadclass/leadclass/text"

// refine appends the tokens of one core to dst. Prose's spans are joined where
// the analyzer wants to part the word itself (it needs the whole of "can't" to
// tell "can" from "ca"), and parted where prose glues words together:
// "yes/no", "follow-up", "end.Next". The parts and their kinds are those of
// text.Words on what prose took for one word.
func refine(dst []text.Token, words text.Words, src string, spans []span) []text.Token {
	for len(spans) > 0 {
		s, n := spans[0], 1
		for n < len(spans) && spans[n].clitic && spans[n].start == s.end {
			s.end = spans[n].end
			n++
		}
		spans = spans[n:]
		from := len(dst)
		dst = words.Tokenize(dst, src[s.start:s.end])
		for i := from; i < len(dst); i++ {
			dst[i].Start += s.start
			dst[i].End += s.start
		}
	}
	return dst
}
