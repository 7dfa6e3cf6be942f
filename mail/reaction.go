package mail

import (
	"strings"

	"github.com/leadclass/leadclass"
)

// reactionPhrases are parts of the line that a program writes for a reaction.
var reactionPhrases = []string{
	"reacted via gmail", "reacted to your message", "reacted to your email", "liked your message", "hat auf ihre nachricht reagiert",
	"hat auf deine nachricht reagiert", "a réagi à votre message", "reaccionó a tu mensaje", "ha reaccionado a su mensaje",
	"reagiu à sua mensagem", "ha reagito al tuo messaggio", "heeft op uw bericht gereageerd", "liked a message",
}

// tapbacks begin the text message that stands for a reaction of a phone; the
// message reacted to follows in quotation marks.
var tapbacks = []string{
	"liked ", "loved ", "disliked ", "laughed at ", "emphasized ", "questioned ", "reacted ", "removed a like from ",
	"removed a heart from ", "hat ein „gefällt mir“ ", "a aimé ", "le gustó ", "curtiu ", "me gusta ",
}

// reaction takes a reaction out of the visible text: nobody typed its words.
func (m *Message) reaction() {
	phrase := reactionIn(m.Visible)
	if phrase == "" {
		return
	}
	m.Footer = strings.TrimPrefix(m.Footer+"\n"+m.Visible, "\n")
	m.Visible = ""
	m.Machine = leadclass.Machine{Kind: leadclass.Emoji, Reasons: []string{"body: " + phrase}}
	m.doubt(DoubtReaction)
}

// reactionIn names the reaction that is all of a short text.
func reactionIn(s string) string {
	if len(s) > 2000 || strings.Count(s, "\n") > 4 {
		return ""
	}
	low := strings.ToLower(s)
	first, _, _ := strings.Cut(low, "\n")
	if len(first) < 120 {
		if p := find(low, reactionPhrases); p != "" && strings.Count(s, " ") < 12 {
			return p
		}
	}
	for _, p := range tapbacks {
		if rest, ok := strings.CutPrefix(low, p); ok && quoted(rest) {
			return strings.TrimSpace(p)
		}
	}
	return ""
}

// quoted reports text that is a quotation to its end: "“Would a call help?”",
// or, behind an emoji, "👍 to “…”".
func quoted(s string) bool {
	s = strings.TrimSpace(s)
	i := strings.IndexAny(s, "“\"«„")
	return i >= 0 && i < 16 && (strings.HasSuffix(s, "”") || strings.HasSuffix(s, "\"") || strings.HasSuffix(s, "»") || strings.HasSuffix(s, "“"))
}
