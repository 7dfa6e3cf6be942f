package mail

import "strings"

// content is what the parts of a message are for.
type content struct {
	plain, html []*part // bodies, in order
	status      *part   // message/delivery-status
	original    *part   // the message that a report is about
	feedback    *part   // message/feedback-report
	calendar    *part
	reaction    *part // Gmail's emoji reaction
	attachments []string
}

// collect walks the tree once.
func collect(root *part, o *Options, pr *problems) content {
	var c content
	root.walk(func(p *part) { c.add(p, pr) })
	return c
}

// add files one part.
func (c *content) add(p *part, pr *problems) {
	switch {
	case strings.HasPrefix(p.media, "multipart/"):
		if p.media == "multipart/encrypted" {
			pr.add(Encrypted, "")
		}
	case p.media == "message/delivery-status" || p.media == "message/global-delivery-status":
		c.status = first(c.status, p)
	case p.media == "message/feedback-report":
		c.feedback = first(c.feedback, p)
	case strings.HasPrefix(p.media, "message/") || p.media == "text/rfc822-headers":
		c.original = first(c.original, p)
		c.attach(p)
	case p.media == "text/calendar":
		c.calendar = first(c.calendar, p)
	case p.media == "text/vnd.google.email-reaction+json":
		c.reaction = first(c.reaction, p)
	case p.media == "application/pkcs7-mime" || p.media == "application/x-pkcs7-mime":
		if p.params["smime-type"] != "signed-data" {
			pr.add(Encrypted, p.media)
		}
		c.attach(p)
	case p.media == "application/ms-tnef" || strings.EqualFold(p.filename, "winmail.dat"):
		pr.add(WinmailDat, p.filename)
		c.attach(p)
	case !p.inline || p.filename != "" && !strings.HasPrefix(p.media, "text/"):
		c.attach(p)
	case p.media == "text/plain" && p.filename == "":
		c.plain = append(c.plain, p)
	case p.media == "text/html" && p.filename == "":
		c.html = append(c.html, p)
	case strings.HasPrefix(p.media, "text/") && p.filename == "":
		c.plain = append(c.plain, p)
	default:
		c.attach(p)
	}
}

func first(have, p *part) *part {
	if have != nil {
		return have
	}
	return p
}

func (c *content) attach(p *part) { c.attachments = append(c.attachments, p.filename) }

// body is the text of a message, ready to be cut.
type body struct {
	text  string // as decoded
	lines []line
}

// body chooses between the plain and the HTML body. The HTML body is better
// where its structure tells what is quoted, in whatever language; the plain one
// where it does not, since its author's program laid it out.
func (c *content) body(o *Options, pr *problems) body {
	var html string
	if len(c.html) > 0 {
		html = joinText(c.html, o, pr)
		if structured(html) {
			if lines := htmlLines(html); anyBody(lines) {
				return body{html, lines}
			}
		}
	}
	plain := joinText(c.plain, o, pr)
	if html != "" && poor(plain) {
		return body{html, htmlLines(html)}
	}
	if len(c.plain)+len(c.html) == 0 {
		pr.add(NoText, "")
	}
	return body{plain, plainLines(plain, c.plain)}
}

// plainLines undoes format=flowed before the lines are cut.
func plainLines(s string, parts []*part) []line {
	if len(parts) == 1 && strings.EqualFold(parts[0].params["format"], "flowed") {
		s = unflow(s, strings.EqualFold(parts[0].params["delsp"], "yes"))
	}
	return splitLines(s)
}

// joinText decodes bodies one after the other: mailers cut a text in two around
// an image, list servers append their footer.
func joinText(parts []*part, o *Options, pr *problems) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0].text(o, pr)
	}
	var b strings.Builder
	for _, p := range parts {
		if b.Len() > o.MaxTextBytes {
			pr.add(TextTooLong, "")
			break
		}
		b.WriteString(p.text(o, pr))
		b.WriteByte('\n')
	}
	return b.String()
}

// poor reports a plain body that only points at the HTML body.
func poor(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) > 400 {
		return false
	}
	low := strings.ToLower(s)
	return s == "" || strings.Contains(low, "html") && (strings.Contains(low, "view") || strings.Contains(low, "support")) ||
		strings.HasPrefix(low, "<html") || strings.HasPrefix(low, "<!doctype")
}

// structureHints are in HTML bodies whose structure tells what is quoted.
var structureHints = []string{
	"gmail_quote", "gmail_signature", "<blockquote", "divRplyFwdMsg", "mail-editor-reference", "yahoo_quoted",
	"moz-cite-prefix", "moz-signature", "protonmail", "border-top:solid", "stopSpelling", "zwchr", "__DIVIDER__",
	"messageReplySection", "AppleMailSignature", "ms-outlook-mobile", "OutlookMessageHeader", "name=\"quote\"",
	"reply-intro", "zmail_extra", "tutanota_quote", "id=\"Signature\"", "isReplyContent", "qmbox", "<BLOCKQUOTE",
}

func structured(html string) bool {
	for _, h := range structureHints {
		if strings.Contains(html, h) {
			return true
		}
	}
	return false
}
