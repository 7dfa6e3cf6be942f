package mail

import (
	"bytes"
	"mime"
	"path"
	"strings"

	gomail "github.com/emersion/go-message/mail"
)

// part is a node of the MIME tree. body is raw: leaves are decoded when they
// are asked for.
type part struct {
	header   gomail.Header
	media    string            // "text/plain", lower case
	params   map[string]string // of the content type
	inline   bool              // not marked as an attachment
	filename string
	body     []byte
	children []*part
}

// splitter builds the tree within its limits.
type splitter struct {
	opt   *Options
	pr    *problems
	parts int
}

// parse reads one message or part.
func (s *splitter) parse(data []byte, depth int, fallback string) *part {
	s.parts++
	h, body := splitHeader(data, s.opt.MaxHeaderBytes, s.pr)
	p := &part{header: h, body: body}
	p.readType(fallback, s.pr)
	p.readDisposition()
	if strings.HasPrefix(p.media, "multipart/") {
		s.split(p, depth)
	}
	return p
}

// readType reads the content type; a broken one is read as far as it goes.
func (p *part) readType(fallback string, pr *problems) {
	raw := p.header.Get("Content-Type")
	if raw == "" {
		p.media = fallback
		return
	}
	media, params, err := mime.ParseMediaType(raw)
	if err != nil && !strings.Contains(media, "/") || strings.ContainsAny(media, " \t") {
		pr.add(BadContentType, raw)
		media, params = looseType(raw)
	}
	if media == "" || media == "text" || !strings.Contains(media, "/") {
		media = "text/plain"
	}
	p.media, p.params = media, params
}

// looseType reads a content type that breaks the grammar, parameter by parameter.
func looseType(raw string) (string, map[string]string) {
	pieces := strings.Split(raw, ";")
	params := make(map[string]string)
	for _, piece := range pieces[1:min(len(pieces), 32)] {
		k, v, ok := strings.Cut(piece, "=")
		if ok {
			params[strings.ToLower(strings.TrimSpace(k))] = strings.Trim(strings.TrimSpace(v), `"'`)
		}
	}
	media, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(pieces[0])), " ")
	return media, params
}

// readDisposition finds out whether the part is an attachment, and its name.
func (p *part) readDisposition() {
	p.inline = true
	if raw := p.header.Get("Content-Disposition"); raw != "" {
		disp, params, err := mime.ParseMediaType(raw)
		if err != nil {
			disp, params = looseType(raw)
		}
		p.inline = disp != "attachment"
		p.filename = params["filename"]
	}
	if p.filename == "" {
		p.filename = p.params["name"]
	}
	if name, err := wordDecoder.DecodeHeader(p.filename); err == nil {
		p.filename = name
	}
	p.filename = path.Base("/" + strings.ReplaceAll(toUTF8(p.filename), `\`, "/"))
	if p.filename == "/" {
		p.filename = ""
	}
}

// split cuts a multipart into its children.
func (s *splitter) split(p *part, depth int) {
	if depth >= s.opt.MaxDepth {
		s.pr.add(TooDeep, "")
		return
	}
	boundary := p.params["boundary"]
	if boundary == "" {
		boundary = sniffBoundary(p.body)
		s.pr.add(BadBoundary, p.media)
	}
	if boundary == "" {
		p.media = "text/plain" // a multipart without parts is what it shows
		return
	}
	fallback := "text/plain"
	if p.media == "multipart/digest" {
		fallback = "message/rfc822"
	}
	s.children(p, []byte("--"+boundary), depth, fallback)
}

// children walks over the delimiter lines.
func (s *splitter) children(p *part, delim []byte, depth int, fallback string) {
	_, rest, _ := nextDelimiter(p.body, delim)
	if rest == nil {
		s.pr.add(BadBoundary, string(delim))
		p.children = []*part{s.parse(p.body, depth+1, fallback)}
		return
	}
	for closed := false; !closed; {
		var content, next []byte
		content, next, closed = nextDelimiter(rest, delim)
		if next == nil {
			s.pr.add(BadBoundary, "no end")
			closed = true
		}
		if s.parts >= s.opt.MaxParts {
			s.pr.add(TooManyParts, "")
			return
		}
		p.children = append(p.children, s.parse(content, depth+1, fallback))
		rest = next
	}
}

// nextDelimiter cuts b before the next delimiter line. after is what follows
// the line, nil if there is none; closed tells the last one ("--boundary--").
func nextDelimiter(b, delim []byte) (content, after []byte, closed bool) {
	for from := 0; ; {
		i := bytes.Index(b[from:], delim)
		if i < 0 {
			return b, nil, false
		}
		i += from
		from = i + len(delim)
		if i > 0 && b[i-1] != '\n' && b[i-1] != '\r' {
			continue
		}
		line, rest := cutLine(b[from:])
		tail := bytes.TrimRight(line, " \t")
		if len(tail) > 0 && !bytes.HasPrefix(tail, []byte("--")) {
			continue // a longer boundary of another part
		}
		if rest == nil {
			rest = []byte{}
		}
		return trimLineEnd(b[:i]), rest, len(tail) >= 2
	}
}

// trimLineEnd removes the line end that belongs to the delimiter.
func trimLineEnd(b []byte) []byte {
	if n := len(b); n > 0 && b[n-1] == '\n' {
		b = b[:n-1]
	}
	if n := len(b); n > 0 && b[n-1] == '\r' {
		b = b[:n-1]
	}
	return b
}

// sniffBoundary guesses the boundary of a multipart that does not tell it: the
// first line that begins with two dashes and comes again.
func sniffBoundary(b []byte) string {
	for n := 0; len(b) > 0 && n < 50; n++ {
		var line []byte
		line, b = cutLine(b)
		line = bytes.TrimRight(line, " \t")
		if len(line) > 4 && len(line) < 100 && bytes.HasPrefix(line, []byte("--")) && bytes.Contains(b, line) {
			return string(line[2:])
		}
	}
	return ""
}

// text decodes a leaf.
func (p *part) text(opt *Options, pr *problems) string {
	b := decodeTransfer(p.body, p.header.Get("Content-Transfer-Encoding"), pr)
	if len(b) > opt.MaxTextBytes {
		pr.add(TextTooLong, "")
		b = b[:opt.MaxTextBytes]
	}
	return decodeCharset(b, p.params["charset"], pr)
}

// walk calls f on the part and everything below it, in order.
func (p *part) walk(f func(*part)) {
	f(p)
	for _, c := range p.children {
		c.walk(f)
	}
}
