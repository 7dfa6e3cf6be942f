package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/leadclass/leadclass/text"
)

// core is a stretch of a text that prose may see: valid UTF-8, without spaces,
// with a letter or digit at both ends, and no two marks side by side. The own
// tokens [first, last) lie in it.
type core struct {
	start, end  int
	first, last int
}

// maxCore is the length of a core, in bytes, up to which prose sees it. What
// prose does to one core takes quadratic time.
const maxCore = 64

// cut finds the cores of src, of which own are the tokens.
func cut(src string, own []text.Token) []core {
	limit := min(len(src), maxRead)
	cores := make([]core, 0, min(len(own), limit/4+1))
	for i, k := 0, 0; i < limit; {
		for k < len(own) && (own[k].End <= i || !apart(src, own[k])) {
			k++
		}
		stop := limit
		if k < len(own) && own[k].Start <= i {
			i = own[k].End
			continue
		}
		if k < len(own) {
			stop = min(limit, own[k].Start)
		}
		for i < stop {
			end, safe := coreAt(src[:stop], i)
			if end > i && safe && end-i <= maxCore {
				cores = append(cores, core{start: i, end: end})
			}
			_, n := utf8.DecodeRuneInString(src[i:])
			i = max(end, i+n)
		}
	}
	return settle(cores, own)
}

// apart reports whether prose must not see a token: it has no notion of
// anything but words and marks, nor of words with signs for letters.
func apart(src string, t text.Token) bool {
	if t.Kind != text.Word {
		return t.Kind != text.Mark
	}
	for i := t.Start; i < t.End; i++ {
		if c := src[i]; c < utf8.RuneSelf && c != '\'' && c != '`' && !isAlnum(c) {
			return true
		}
	}
	return false
}

// coreAt returns the end of the core that starts at i, i if there is none.
// A core is safe if the places of its letters do not change in lower case.
func coreAt(src string, i int) (end int, safe bool) {
	end, safe = i, true
	for at := i; at < len(src); {
		r, n := utf8.DecodeRuneInString(src[at:])
		switch {
		case r == utf8.RuneError && n <= 1:
			return end, safe
		case carries(r):
			safe = safe && utf8.RuneLen(unicode.ToLower(r)) == n
			end = at + n
		case end < at || end == i || unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("&\"“”()[]{}<>", r):
			// A second mark, one at the start, or one that no word holds. An
			// ampersand would start an entity, which prose decodes.
			return end, safe
		}
		at += n
	}
	return end, safe
}

// carries reports whether a rune is part of a word.
func carries(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlnum(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r)
}

func isAlnum(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}

// settle finds the tokens of every core and drops the cores that no run of
// whole tokens fills: there the two ways of cutting do not fit together.
func settle(cores []core, own []text.Token) []core {
	kept, k := cores[:0], 0
	for _, c := range cores {
		for k < len(own) && own[k].End <= c.start {
			k++
		}
		c.first, c.last = k, k
		for c.last < len(own) && own[c.last].Start < c.end {
			c.last++
		}
		if c.last > c.first && own[c.first].Start == c.start && own[c.last-1].End == c.end {
			kept = append(kept, c)
		}
	}
	return kept
}
