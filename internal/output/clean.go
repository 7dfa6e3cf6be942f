package output

import (
	"strings"
	"unicode"
)

// clean makes a stranger's text one line that cannot steer a terminal: white
// space and control characters become single spaces, invisible marks (such as
// those that turn the direction of writing) are left out.
func clean(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s { // broken bytes come as U+FFFD
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
		case unicode.Is(unicode.Cf, r) && r != joiner, unicode.Is(unicode.Co, r), unicode.Is(unicode.Cs, r):
		default:
			b.WriteRune(r)
			space = false
		}
	}
	return b.String()
}

// joiner makes one picture of several emoji.
const joiner = '\u200d'
