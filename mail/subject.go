package mail

import "strings"

// subjectPrefixes mark an answer or a forward in the languages of mail
// programs, lower case, without the colon.
var subjectPrefixes = makeSet(
	"re", "fw", "fwd", "aw", "wg", "antw", "antwort", "tr", "réf", "ref", "rv", "enc", "res", "r", "i", "rif",
	"doorst", "sv", "vs", "vb", "vl", "ynt", "ilt", "odp", "pd", "odg", "vá", "fs", "hl", "tl", "απ", "σχετ", "πρθ",
	"rép", "rep", "bls", "trs", "回复", "答复", "转发", "回覆", "轉寄", "返信", "転送", "회신", "전달", "отв", "ответ", "пересл",
	"ha", "trả lời", "chuyển tiếp", "رد", "تحويل", "השב", "הועבר", "atb", "ats", "pers", "svar", "vast", "nál",
	"fwd:re", "re:re", "vidarebefordrat", "videresendt", "ang", "továbbítás", "válasz", "rsp",
)

// subjectTags are put in front by mail gateways.
var subjectTags = makeSet("external", "ext", "extern", "externe", "externo", "esterno", "ekstern", "external email",
	"external sender", "spam", "suspected spam", "extern mail", "外部", "possible spam", "bulk", "external mail")

// cleanSubject removes the marks of answers, forwards and gateways.
func cleanSubject(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for range 20 { // longer chains are noise
		rest, ok := cutSubjectPrefix(s)
		if !ok {
			return s
		}
		s = strings.TrimSpace(rest)
	}
	return s
}

func cutSubjectPrefix(s string) (string, bool) {
	if s != "" && (s[0] == '[' || s[0] == '(' || s[0] == '*') {
		tag, rest, ok := strings.Cut(strings.TrimLeft(s, "[(*"), closer(s[0]))
		return strings.TrimLeft(rest, "*:"), ok && subjectTags[strings.ToLower(strings.TrimSpace(tag))]
	}
	name, rest, ok := cutColon(s)
	if !ok {
		return s, false
	}
	low := strings.ToLower(strings.TrimSpace(name))
	if i := strings.IndexAny(low, "[(^"); i > 0 { // Re[2]: Re(3):
		low = strings.TrimSpace(low[:i])
	}
	return rest, subjectPrefixes[low] || subjectTags[low]
}

func closer(c byte) string {
	switch c {
	case '[':
		return "]"
	case '(':
		return ")"
	}
	return "*"
}

// cutColon cuts at the first colon, narrow or wide.
func cutColon(s string) (name, rest string, ok bool) {
	i := strings.IndexByte(s, ':')
	wide := strings.Index(s, "：")
	if wide >= 0 && (i < 0 || wide < i) {
		return s[:wide], s[wide+len("："):], true
	}
	if i < 0 || i > 40 {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}
