package mail

import "strings"

// unflow joins the lines of format=flowed (RFC 3676): a line that ends in a
// blank goes on in the next one with as many quote marks.
func unflow(s string, delSpace bool) string {
	s = normalizeBreaks(s)
	var b strings.Builder
	b.Grow(len(s))
	flowing, depth := false, 0
	for line := range strings.SplitSeq(s, "\n") {
		quote := len(line) - len(strings.TrimLeft(line, ">"))
		text := line[quote:]
		if flowing && quote != depth {
			b.WriteByte('\n')
			flowing = false
		}
		if !flowing {
			b.WriteString(line[:quote])
		} else {
			text = strings.TrimPrefix(text, " ")
		}
		depth = quote
		flowing = strings.HasSuffix(text, " ") && text != "-- " && text != " -- "
		if flowing && delSpace {
			text = text[:len(text)-1]
		}
		b.WriteString(text)
		if !flowing {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
