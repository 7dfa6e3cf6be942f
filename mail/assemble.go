package mail

import "strings"

// assemble writes the zones. Blank lines below something that was cut go with it.
func (m *Message) assemble(lines []line) {
	var zones [zoneDrop + 1]strings.Builder
	var sizes [zoneDrop + 1]int
	for i := range lines {
		sizes[lines[i].zone] += max(len(lines[i].raw), len(lines[i].text)+maxMarks) + 1
	}
	for z := range zones {
		zones[z].Grow(sizes[z])
	}
	last := zoneBody
	for i := range lines {
		l := &lines[i]
		z := l.zone
		if l.blank() && l.depth == 0 {
			z = last
		}
		l.write(&zones[z], z)
		last = z
	}
	m.Visible = trimBlankLines(zones[zoneBody].String())
	m.Quoted = trimBlankLines(zones[zoneQuote].String())
	m.Signature = trimBlankLines(zones[zoneSignature].String())
	m.Footer = trimBlankLines(zones[zoneFooter].String())
}

const maxMarks = 8 // quote marks that are written where an element stood for them

// write writes the line as its zone shows it: quotes keep their marks.
func (l *line) write(b *strings.Builder, z zone) {
	switch {
	case z != zoneQuote || l.depth == 0:
		b.WriteString(l.text)
	case l.raw != "":
		b.WriteString(l.raw)
	default:
		b.WriteString(">>>>>>>>"[:min(l.depth, maxMarks)])
		b.WriteByte(' ')
		b.WriteString(l.text)
	}
	b.WriteByte('\n')
}

// trimBlankLines removes empty lines at both ends.
func trimBlankLines(s string) string {
	return strings.TrimRight(strings.TrimLeft(s, "\n"), "\n \t")
}
