package mail

// outreachOf finds the newest message in the quote: one level of marks is taken
// off, and the rest is cut as a message of its own.
func outreachOf(lines []line) string {
	inner := make([]line, 0, len(lines))
	for i := range lines {
		if l := &lines[i]; l.zone == zoneQuote && !l.head {
			inner = append(inner, unquote(l))
		}
	}
	if !anyBody(inner) {
		return ""
	}
	var m Message
	inner = m.belowHeader(inner)
	m.cutQuotes(inner)
	m.cutFooters(inner)
	m.cutSignatures(inner, &Options{})
	m.assemble(inner)
	return m.Visible
}

// unquote takes one quote mark off. What the HTML said is used up by then.
func unquote(l *line) line { return line{text: l.text, depth: max(l.depth-1, 0)} }

// belowHeader drops a quote header that stands first: elements that mail
// programs put around a quote hold its header too.
func (m *Message) belowHeader(lines []line) []line {
	first := nextWords(lines, 0)
	for i := first; i < len(lines) && i < first+maxAttribution; i++ {
		if lines[i].blank() {
			break
		}
		if start, end := m.quoteHeader(lines, i); end > 0 && start <= first {
			return lines[end:]
		}
	}
	return lines
}
