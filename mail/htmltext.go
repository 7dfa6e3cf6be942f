package mail

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlLines renders an HTML body into lines, with what its structure says about
// each. It reads the tokens in one pass and keeps its own stack of open
// elements, so no nesting costs more than its length.
func htmlLines(s string) []line {
	r := renderer{hiddenClasses: hiddenClasses(s)}
	r.lines = make([]line, 0, len(s)/100)
	r.stack = append(make([]element, 0, 16), element{})
	z := html.NewTokenizer(strings.NewReader(normalizeBreaks(s)))
	for {
		switch z.Next() {
		case html.ErrorToken:
			r.endLine()
			return r.lines
		case html.TextToken:
			r.text(z)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.open(z)
		case html.EndTagToken:
			if tag := tagOf(z); tag != 0 {
				r.close(tag)
			}
		}
	}
}

// tagOf reads the name of the current tag from its raw bytes, since the
// tokenizer's own method copies it. Unknown names are 0.
func tagOf(z *html.Tokenizer) atom.Atom {
	raw := bytes.TrimLeft(z.Raw(), "</")
	var name [10]byte // as long as any name that matters
	for i, c := range raw {
		if c == '>' || c == '/' || isSpace(c) {
			return atom.Lookup(name[:i])
		}
		if i == len(name) {
			break
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		name[i] = c
	}
	return 0
}

// element is an open element, with what it passes on to its content.
type element struct {
	tag    atom.Atom
	hidden bool
	roomy  bool // a gap stands below it
	pre    bool
	depth  int
	mark   mark
	color  string // of the text, "" for the default
	ground string // behind the text, "" for the default
	href   string
	start  int // where the link's text begins in the current line, -1 if elsewhere
}

const maxOpen = 512 // elements on the stack; deeper ones take after the last

// renderer builds lines from tokens.
type renderer struct {
	lines         []line
	buf           []byte
	stack         []element
	skipped       int  // open elements beyond maxOpen
	space         bool // a blank is due before the next word
	gapDue        bool // an empty line is due before the next word
	used          bool // something was written for this line
	lineMark      mark
	lineDepth     int
	hiddenClasses map[string]bool
}

func (r *renderer) top() *element { return &r.stack[len(r.stack)-1] }

// text writes character data, with white space folded outside of <pre>.
func (r *renderer) text(z *html.Tokenizer) {
	e := r.top()
	if e.hidden {
		return
	}
	s := z.Text()
	if e.pre {
		r.preText(s)
		return
	}
	for len(s) > 0 {
		if isSpace(s[0]) {
			r.space = r.space || r.used
			s = s[1:]
			continue
		}
		n := 1
		for n < len(s) && !isSpace(s[n]) {
			n++
		}
		r.word(s[:n])
		s = s[n:]
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\f' }

// preText keeps the lines of preformatted text.
func (r *renderer) preText(s []byte) {
	for {
		before, after, more := bytes.Cut(s, []byte{'\n'})
		if len(before) > 0 {
			r.word(before)
		}
		if !more {
			return
		}
		r.breakLine()
		s = after
	}
}

// word writes a word to the current line, which takes its marks from its first one.
func (r *renderer) word(s []byte) {
	if !r.used {
		if r.gapDue {
			r.gap()
		}
		e := r.top()
		r.lineMark, r.lineDepth = e.mark, e.depth
	}
	if r.space && r.used {
		r.buf = append(r.buf, ' ')
	}
	r.space, r.used = false, true
	r.buf = append(r.buf, s...)
}

// endLine closes the current line if there is anything on it.
func (r *renderer) endLine() {
	if r.used {
		r.breakLine()
	}
}

// breakLine closes the current line, empty or not.
func (r *renderer) breakLine() {
	e := r.top()
	if !r.used {
		r.lineMark, r.lineDepth = e.mark, e.depth
	}
	l := plainLine(plainSpaces(string(r.buf)))
	if r.lineDepth > 0 {
		l.depth, l.raw = l.depth+r.lineDepth, ""
	}
	l.mark = r.lineMark
	r.lines = append(r.lines, l)
	r.buf, r.used, r.space = r.buf[:0], false, false
	for i := range r.stack {
		r.stack[i].start = -1
	}
}

// plainSpaces turns the spaces that HTML needs into those of plain text.
func plainSpaces(s string) string {
	if strings.IndexByte(s, 0xC2) < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\u00a0", " ")
}

// gap makes sure that an empty line stands above what follows.
func (r *renderer) gap() {
	r.gapDue = false
	r.endLine()
	if n := len(r.lines); n > 0 && !r.lines[n-1].blank() {
		r.breakLine()
	}
}
