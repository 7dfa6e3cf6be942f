package mail

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// open handles a start tag.
func (r *renderer) open(z *html.Tokenizer) {
	tag := tagOf(z)
	a := readAttributes(z)
	switch tag {
	case atom.Br:
		if !r.top().hidden {
			r.breakLine()
		}
		return
	case atom.Hr:
		r.rule(a)
		return
	case atom.Img:
		r.image(a)
		return
	}
	if voidElements[tag] {
		return
	}
	if closesBefore[tag] != 0 {
		r.closeOpen(tag, closesBefore[tag])
	}
	r.startBlock(tag, a)
	r.push(tag, a)
	if tag == atom.Li && !r.top().hidden {
		r.word([]byte{'-'})
		r.space = true
	}
}

// startBlock breaks the line where a block begins.
func (r *renderer) startBlock(tag atom.Atom, a attributes) {
	if r.top().hidden {
		return
	}
	switch {
	case roomy(tag, a):
		r.gap()
	case blocks[tag]:
		r.endLine()
	case tag == atom.Td || tag == atom.Th:
		r.space = true
	}
}

// roomy reports an element with a gap above and below it.
func roomy(tag atom.Atom, a attributes) bool {
	return tag == atom.P && !compact(a) || headings[tag]
}

// compact reports a paragraph without a gap around it: Outlook writes each line as one.
func compact(a attributes) bool {
	return strings.Contains(a.class, "MsoNormal") || strings.Contains(a.style, "margin:0") ||
		strings.Contains(a.style, "margin-top:0") || strings.Contains(a.class, "MsoPlainText")
}

// push puts an element on the stack with what it takes from its parent.
func (r *renderer) push(tag atom.Atom, a attributes) {
	if len(r.stack) >= maxOpen {
		r.skipped++
		return
	}
	e := *r.top()
	e.tag, e.href, e.start = tag, "", -1
	e.roomy = roomy(tag, a)
	e.hidden = e.hidden || unseen[tag] || a.hidden || r.hiddenClass(a.class)
	e.pre = e.pre || tag == atom.Pre || strings.Contains(a.style, "white-space:pre")
	e.applyStyle(a)
	e.applyMark(tag, a)
	if tag == atom.Blockquote && quotes(a) {
		e.depth++
	}
	if tag == atom.A {
		e.href, e.start = a.href, len(r.buf)
	}
	r.stack = append(r.stack, e)
	if e.mark == markCut && !e.hidden && r.stack[len(r.stack)-2].mark != markCut {
		r.cutLine()
	}
}

// cutLine writes an empty line that carries the mark of a divider.
func (r *renderer) cutLine() {
	r.endLine()
	r.lines = append(r.lines, line{text: "", mark: markCut})
}

// quotes tells a quoting blockquote from one that only indents.
func quotes(a attributes) bool {
	if strings.Contains(a.class, "indent") && strings.Contains(a.class, "webkit") {
		return false
	}
	return a.kind == "cite" || a.class != "" || a.cite || !strings.Contains(a.style, "border:none")
}

// close handles an end tag: everything inside of the element ends with it.
func (r *renderer) close(tag atom.Atom) {
	if tag == atom.P || tag == atom.Br {
		r.closeParagraph(tag)
		return
	}
	if r.skipped > 0 {
		r.skipped--
		return
	}
	for i := len(r.stack) - 1; i > 0 && i > len(r.stack)-64; i-- {
		if r.stack[i].tag == tag {
			r.popTo(i)
			return
		}
		if r.stack[i].tag == atom.Blockquote || r.stack[i].tag == atom.Td {
			return // a stray end tag does not end what is around its block
		}
	}
}

// closeParagraph handles "</p>" and the "</br>" that browsers take for "<br>".
func (r *renderer) closeParagraph(tag atom.Atom) {
	if tag == atom.Br {
		r.breakLine()
		return
	}
	r.closeOpen(tag, tag)
}

// closeOpen ends an open element of the kind, if it is the innermost block.
func (r *renderer) closeOpen(_, tag atom.Atom) {
	for i := len(r.stack) - 1; i > 0 && i > len(r.stack)-16; i-- {
		if r.stack[i].tag == tag {
			r.popTo(i)
			return
		}
		if blocks[r.stack[i].tag] {
			return
		}
	}
}

// popTo ends the elements from i up.
func (r *renderer) popTo(i int) {
	for len(r.stack) > i {
		e := r.top()
		if e.tag == atom.A {
			r.target(e)
		}
		if !e.hidden && (blocks[e.tag] || e.tag == atom.Tr) {
			r.endLine()
		}
		r.gapDue = r.gapDue || e.roomy && !e.hidden
		r.stack = r.stack[:len(r.stack)-1]
	}
}

// target writes where a link leads, if its text does not say it.
func (r *renderer) target(e *element) {
	if e.hidden || !strings.HasPrefix(e.href, "http") || e.start < 0 || e.start >= len(r.buf) {
		return
	}
	shown := strings.TrimSpace(string(r.buf[min(e.start, len(r.buf)):]))
	if shown == "" || sameLink(shown, e.href) {
		return
	}
	r.buf = append(append(append(r.buf, " <"...), e.href...), '>')
}

// sameLink reports a text that is its own target.
func sameLink(shown, href string) bool {
	return bareLink(shown) == bareLink(href)
}

func bareLink(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}

// rule writes a horizontal rule, or the divider above a quote.
func (r *renderer) rule(a attributes) {
	if r.top().hidden {
		return
	}
	r.endLine()
	if dividerIDs[a.id] || a.marker == "__DIVIDER__" {
		r.lines = append(r.lines, line{mark: markCut})
		return
	}
	r.lines = append(r.lines, line{mark: markRule, depth: r.top().depth})
}

// image writes the emoji that an image stands for.
func (r *renderer) image(a attributes) {
	if r.top().hidden || a.alt == "" || !(a.emoji || emojiOnly(a.alt)) {
		return
	}
	r.word([]byte(a.alt))
}

// emojiOnly reports a short text without letters of ASCII.
func emojiOnly(s string) bool {
	if len(s) > 40 {
		return false
	}
	for _, c := range s {
		if c < 0x2190 {
			return false
		}
	}
	return true
}

var blocks = map[atom.Atom]bool{
	atom.Div: true, atom.P: true, atom.Tr: true, atom.Table: true, atom.Ul: true, atom.Ol: true,
	atom.Li: true, atom.Blockquote: true, atom.Pre: true, atom.H1: true, atom.H2: true, atom.H3: true,
	atom.H4: true, atom.H5: true, atom.H6: true, atom.Section: true, atom.Article: true,
	atom.Header: true, atom.Footer: true, atom.Center: true, atom.Dl: true, atom.Dt: true, atom.Dd: true,
	atom.Address: true, atom.Body: true, atom.Html: true, atom.Form: true, atom.Fieldset: true, atom.Main: true,
}

var headings = map[atom.Atom]bool{
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
}

var voidElements = map[atom.Atom]bool{
	atom.Meta: true, atom.Link: true, atom.Input: true, atom.Base: true, atom.Col: true, atom.Area: true,
	atom.Embed: true, atom.Source: true, atom.Wbr: true, atom.Param: true, atom.Track: true,
}

// closesBefore names the open element that a start tag ends.
var closesBefore = map[atom.Atom]atom.Atom{
	atom.P: atom.P, atom.Li: atom.Li, atom.Tr: atom.Tr, atom.Td: atom.Td, atom.Th: atom.Th,
	atom.Option: atom.Option, atom.Div: atom.P, atom.Table: atom.P, atom.Ul: atom.P, atom.Blockquote: atom.P,
}

// unseen elements show nothing.
var unseen = map[atom.Atom]bool{
	atom.Head: true, atom.Style: true, atom.Script: true, atom.Title: true, atom.Template: true,
	atom.Svg: true, atom.Noscript: true, atom.Iframe: true, atom.Object: true, atom.Select: true,
	atom.Textarea: true, atom.Audio: true, atom.Video: true, atom.Map: true,
}
