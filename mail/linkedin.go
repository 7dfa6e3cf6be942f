package mail

import "strings"

// linkedinOpenings begin the lines that LinkedIn puts above a member's words.
var linkedinOpenings = []string{
	"you have a new message", "you have 1 new message", "new message from", "you have an invitation", "you received a message", "new inmail from", "inmail:", "subject:", "date:",
}

// linkedinPhrases are parts of such lines.
var linkedinPhrases = []string{
	"sent you a message", "just messaged you", "replied to your", "has sent you", "sent you a new message", "sent you an inmail",
	"commented on", "accepted your invitation", "you have an invitation", "responded to your", "new message awaits",
}

// linkedinEndings begin what follows them.
var linkedinEndings = []string{
	"view message", "view the message", "reply:", "reply now", "respond:", "view profile", "view conversation", "this email was intended for",
	"learn why we included", "you are receiving", "you're receiving", "unsubscribe:", "help:", "© ", "linkedin and the linkedin logo",
	"linkedin ireland", "linkedin corporation", "view inmail", "accept inmail", "see message", "don't want to",
}

// linkedinWords keeps a member's words of a notification: what stands between
// LinkedIn's own opening and its links.
func linkedinWords(lines []line) {
	start := linkedinStart(lines)
	setZone(lines[:start], zoneFooter)
	for i := start; i < len(lines); i++ {
		if lines[i].body() && hasPrefix(opening(lines[i].text), linkedinEndings) {
			setZone(lines[i:], zoneFooter)
			return
		}
	}
}

// linkedinStart is the line behind the opening: its sentences, rules and gaps.
func linkedinStart(lines []line) (start int) {
	for i := range lines {
		low := opening(lines[i].text)
		switch {
		case lines[i].blank():
		case ruleLine(lines[i].text), find(low, linkedinPhrases) != "", hasPrefix(low, linkedinOpenings):
			start = i + 1
		default:
			return start
		}
	}
	return start
}

func hasPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
