package rule

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// SyntaxError says what is wrong in a rule file, and where.
type SyntaxError struct {
	File   string
	Line   int    // from 1
	Column int    // in characters, from 1
	Text   string // the line
	Reason string
}

// Error gives the place, the reason, the line and a caret under the place.
func (e *SyntaxError) Error() string {
	text := strings.ReplaceAll(e.Text, "\t", " ")
	before := min(e.Column-1, utf8.RuneCountInString(text))
	if r := []rune(text); len(r) > 160 {
		from := max(0, before-80)
		text = string(r[from:min(len(r), from+160)])
		before -= from
	}
	return fmt.Sprintf("leadclass: %s:%d:%d: %s\n    %s\n    %s^", e.File, e.Line, e.Column, e.Reason, text, strings.Repeat(" ", before))
}
