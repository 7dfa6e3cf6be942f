package mail

import "strings"

// cutBanners cuts the warnings of mail gateways above the first words.
func cutBanners(lines []line) {
	for i := 0; i < len(lines); {
		switch {
		case lines[i].blank() || ruleLine(lines[i].text):
			i++
		case lines[i].body() && footerWords().banner.match(bannerOpening(lines[i].text)) != "":
			i = cutBanner(lines, i)
		default:
			return
		}
	}
}

// bannerOpening keeps the bracket of "[EXTERNAL]".
func bannerOpening(s string) string {
	s = strings.TrimLeft(s, " \t_|#⚠❗!‼\uFE0F")
	return strings.ToLower(cutAt(s, 100))
}

// cutBanner cuts the banner that begins at line i and returns the line behind it.
func cutBanner(lines []line, i int) int {
	lines[i].zone = zoneFooter
	j := i + 1
	for ; j < len(lines) && lines[j].body() && bannerWord(lines[j].text); j++ {
		lines[j].zone = zoneFooter
	}
	return j
}

// bannerWord reports a line that goes on with a warning.
func bannerWord(s string) bool {
	low := strings.ToLower(s)
	for _, w := range [...]string{"click", "attachment", "sender", "safe", "recogni", "links", "organi", "caution", "trust",
		"absender", "anhänge", "expéditeur", "remitente", "mittente", "external", "-----", "=====", "____"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}
