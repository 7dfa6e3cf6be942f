package output

import (
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/leadclass/leadclass"
)

// snippet is as much of the text as fits a width, around the words that
// decided; mark highlights those.
func snippet(a leadclass.Classification, width int, mark func(string) string) string {
	start, end := deciding(a)
	before := strings.TrimLeft(clean(a.Text[:start]), " ")
	hit := fit(clean(a.Text[start:end]), width)
	after := strings.TrimRight(clean(a.Text[end:]), " ")
	room := width - runewidth.StringWidth(hit)
	left := max(room/2, room-runewidth.StringWidth(after))
	before = tail(before, left)
	return before + mark(hit) + fit(after, room-runewidth.StringWidth(before))
}

// deciding returns the span of the strongest words for the answer, an empty
// one if what decided is not in the text.
func deciding(a leadclass.Classification) (start, end int) {
	if len(a.Evidence) == 0 || a.Evidence[0].Field != leadclass.FieldBody || a.Evidence[0].Intent != a.Intent {
		return 0, 0
	}
	return a.Evidence[0].Start, a.Evidence[0].End
}

// cell cuts or fills s to a width. East Asian and emoji widths are the
// library's business.
func cell(s string, width int) string { return runewidth.FillRight(fit(s, width), width) }

// fit keeps the start of s that fits a width.
func fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	return runewidth.Truncate(s, width, "…")
}

// tail keeps the end of s that fits a width.
func tail(s string, width int) string {
	over := runewidth.StringWidth(s) - width
	switch {
	case over <= 0:
		return s
	case width <= 0:
		return ""
	}
	return runewidth.TruncateLeft(s, over+1, "…")
}
