package mail

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attributes are those of a tag that matter here.
type attributes struct {
	id, class, style, href, alt, name, kind, marker, color, ground string
	hidden, cite, emoji                                            bool
}

// readAttributes reads the attributes of the current tag.
func readAttributes(z *html.Tokenizer) attributes {
	var a attributes
	for more := bytes.IndexByte(z.Raw(), '=') > 0 || bytes.IndexByte(z.Raw(), ' ') > 0; more; {
		var k, v []byte
		k, v, more = z.TagAttr()
		a.set(k, v)
	}
	return a
}

func (a *attributes) set(key, v []byte) {
	switch string(key) {
	case "id":
		a.id = string(v)
	case "class":
		a.class = string(v)
	case "style":
		a.style = squeezeStyle(v)
	case "href":
		a.href = strings.TrimSpace(string(v))
	case "alt":
		a.alt = strings.TrimSpace(string(v))
	case "name":
		a.name = string(v)
	case "type":
		a.kind = strings.ToLower(string(v))
	case "data-marker":
		a.marker = string(v)
	case "color":
		a.color = colorOf(string(v))
	case "bgcolor":
		a.ground = colorOf(string(v))
	case "hidden":
		a.hidden = true
	case "cite":
		a.cite = true
	case "data-emoji", "goomoji":
		a.emoji = true
	}
}

// squeezeStyle lowers a style and removes its blanks.
func squeezeStyle(v []byte) string {
	if len(v) > 4096 {
		v = v[:4096]
	}
	var short [256]byte // most styles fit; append grows for the others
	out := short[:0]
	for _, c := range v {
		switch {
		case c <= ' ':
		case c >= 'A' && c <= 'Z':
			out = append(out, c+'a'-'A')
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// applyMark finds out what the id and class of an element say of its content.
// An outer mark wins: a signature inside a quote is quoted.
func (e *element) applyMark(tag atom.Atom, a attributes) {
	if e.mark == markQuoted || e.mark == markCut || e.depth > 0 {
		return
	}
	if m, ok := markOf(a); ok {
		e.mark = m
	}
	if tag == atom.Div && outlookBorder(a.style) {
		e.mark = markCut
	}
}

func markOf(a attributes) (mark, bool) {
	if a.id != "" {
		if m, ok := marksByID[strings.ToLower(strings.TrimPrefix(a.id, "x_"))]; ok {
			return m, true
		}
		if strings.HasPrefix(a.id, "sig") && len(a.id) > 3 && isDigit(a.id[3]) {
			return markSignature, true // Fastmail: sig12345678
		}
	}
	for class := range strings.FieldsSeq(strings.ToLower(a.class)) {
		if m, ok := marksByClass[strings.TrimPrefix(class, "x_")]; ok {
			return m, true
		}
	}
	if m, ok := marksByName[a.name]; ok {
		return m, true
	}
	m, ok := marksByName[a.marker]
	return m, ok
}

// outlookBorder reports the line that Outlook draws above "From: … Sent: …".
func outlookBorder(style string) bool {
	if !strings.Contains(style, "border-top:solid") || !strings.Contains(style, "border:none") {
		return false
	}
	return strings.Contains(style, "#e1e1e1") || strings.Contains(style, "#b5c4df") || strings.Contains(style, "padding:3.0pt")
}

// dividerIDs are rules that stand above a quote.
var dividerIDs = map[string]bool{"stopSpelling": true, "zwchr": true, "x_stopSpelling": true, "EC_stopSpelling": true, "ecxstopSpelling": true}

// marksByID, marksByClass and marksByName say which elements mail programs put
// around what their user did not type.
var marksByID = map[string]mark{
	"divrplyfwdmsg": markCut, // Outlook, all versions since 2013
	"mail-editor-reference-message-container": markCut,       // Outlook for iOS and Mac
	"outlookmessageheader":                    markCut,       // Outlook 2000
	"replysplit":                              markCut,       // AOL
	"yahoo_quoted":                            markQuoted,    // Yahoo
	"isreplycontent":                          markCut,       // NetEase
	"isforwardcontent":                        markCut,       // NetEase
	"appendonsend":                            markNone,      // Outlook: stands above the divider
	"reply-intro":                             markHeader,    // Roundcube
	"signature":                               markSignature, // Outlook on the web
	"ms-outlook-mobile-signature":             markSignature, // Outlook for mobile
	"applemailsignature":                      markSignature, // Apple Mail
	"_rc_sig":                                 markSignature, // Roundcube
	"protonmail_mobile_signature_block":       markSignature, // Proton
	"spark-signature":                         markSignature, // Spark
}

var marksByClass = map[string]mark{
	"gmail_attr":                          markHeader,    // Gmail
	"gmail_extra":                         markNone,      // Gmail: around the quote, but also around answers below it
	"moz-cite-prefix":                     markHeader,    // Thunderbird
	"moz-forward-container":               markCut,       // Thunderbird
	"yahoo_quoted":                        markQuoted,    // Yahoo
	"yahoo-quoted-begin":                  markHeader,    // Yahoo for Android
	"protonmail_quote":                    markQuoted,    // Proton
	"outlookmessageheader":                markCut,       // Outlook 2000
	"ms-outlook-mobile-reference-message": markCut,       // Outlook for mobile
	"zmail_extra":                         markQuoted,    // Zoho
	"tutanota_quote":                      markQuoted,    // Tuta
	"front-blockquote":                    markQuoted,    // Front
	"hs_reply":                            markQuoted,    // HubSpot
	"missive_quote":                       markQuoted,    // Missive
	"cited-text":                          markQuoted,    // older mobile Gmail
	"reply-quote":                         markQuoted,    // several
	"gmail_signature":                     markSignature, // Gmail
	"gmail_signature_prefix":              markSignature, // Gmail: the "-- "
	"moz-signature":                       markSignature, // Thunderbird
	"protonmail_signature_block":          markSignature, // Proton
	"protonmail_signature_block-user":     markSignature, // Proton
	"front-signature":                     markSignature, // Front
	"sh-signature":                        markSignature, // Superhuman
	"ydp-signature":                       markSignature, // Yahoo
	"yahoo-signature":                     markSignature, // Yahoo
	"ms-outlook-mobile-signature":         markSignature, // Outlook for mobile
	"pre-signature":                       markSignature, // several
	"hs_signature":                        markSignature, // HubSpot
	"mail-signature":                      markSignature, // GMX, WEB.DE
	"zm_signature":                        markSignature, // Zoho
	"io-ox-signature":                     markSignature, // Open-Xchange
	"signature-container":                 markSignature, // several
	"elided-text":                         markQuoted,    // Gmail's own folding
	"mimestream_quote":                    markQuoted,    // Mimestream
	"airmail_on":                          markHeader,    // Airmail
	"clean_bq":                            markQuoted,    // Airmail
	"replyforwardheader":                  markHeader,    // several
	"freshdesk_quote":                     markQuoted,    // Freshdesk
	"zendesk_quote":                       markQuoted,    // Zendesk
	"wordsection1 mail-reply":             markNone,
	"mcntmcntmcnt":                        markNone,
	"qmbox":                               markQuoted, // QQ Mail
	"ntes-mailmaster-quote":               markQuoted, // NetEase
	"mail-quote-collapse":                 markQuoted, // GMX, WEB.DE
}

var marksByName = map[string]mark{
	"messageReplySection":     markQuoted,    // Spark
	"messageSignatureSection": markSignature, // Spark
	"quote":                   markQuoted,    // GMX, WEB.DE
	"__SIG_PRE__":             markSignature, // Zimbra
	"__SIG_POST__":            markSignature, // Zimbra
	"__HEADERS__":             markCut,       // Zimbra
	"__QUOTED_TEXT__":         markQuoted,    // Zimbra
}
