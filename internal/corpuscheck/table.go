package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// table is written column by column of names.
type table struct {
	b     strings.Builder
	names []string
	of    map[string]*stats
}

const (
	labelWidth  = 22
	columnWidth = 15
)

func writeTable(w io.Writer, dir string, c *content) error {
	t := &table{}
	t.names, t.of = count(c)
	fmt.Fprintf(&t.b, "%s: %d texts, %d pairs\n\n", dir, len(c.texts), len(c.pairs))
	t.row("", func(name string) string { return name })
	for _, label := range intents {
		t.row(string(label), func(name string) string { return strconv.Itoa(t.of[name].intents[string(label)]) })
	}
	t.row("all", func(name string) string { return strconv.Itoa(t.of[name].texts) })
	t.row("writers", func(name string) string { return strconv.Itoa(len(t.of[name].writers)) })
	t.b.WriteByte('\n')
	for _, kind := range kinds {
		t.row(kind, t.share(func(s *stats) int { return s.kinds[kind] }, isReplies))
	}
	t.b.WriteByte('\n')
	for _, channel := range channels {
		t.row(channel, t.share(func(s *stats) int { return s.channels[channel] }, isReplies))
	}
	t.b.WriteByte('\n')
	t.row("also in train, exact", t.share(func(s *stats) int { return s.exact }, isHeld))
	t.row("also in train, folded", t.share(func(s *stats) int { return s.folded }, isHeld))
	t.confusions(c.pairs)
	_, err := io.WriteString(w, t.b.String())
	return err
}

func isReplies(name string) bool { return strings.HasSuffix(name, "replies") }
func isHeld(name string) bool    { return !strings.HasPrefix(name, "train") }

// row writes a cell for each column, without white space at its end.
func (t *table) row(label string, cell func(name string) string) {
	line := fmt.Sprintf("%-*s", labelWidth, label)
	for _, name := range t.names {
		line += fmt.Sprintf("%*s", columnWidth, cell(name))
	}
	t.b.WriteString(strings.TrimRight(line, " ") + "\n")
}

// share is a count with its percentage, in the columns where it has a meaning.
func (t *table) share(n func(*stats) int, where func(name string) bool) func(string) string {
	return func(name string) string {
		if !where(name) {
			return ""
		}
		s := t.of[name]
		return fmt.Sprintf("%d %4.1f %%", n(s), 100*float64(n(s))/float64(s.texts))
	}
}

// confusions counts the pairs by what they are about, in the order in which
// they appear.
func (t *table) confusions(pairs []pair) {
	var names []string
	n := map[string]int{}
	for i := range pairs {
		name := pairs[i].Confusion
		if n[name]++; n[name] == 1 {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return
	}
	fmt.Fprintf(&t.b, "\n%-*s%*s\n", labelWidth, "", columnWidth, "pairs")
	for _, name := range names {
		fmt.Fprintf(&t.b, "%-*s%*d\n", labelWidth, name, columnWidth, n[name])
	}
}
