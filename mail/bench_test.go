package mail

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// tenKilobytes is a reply as they come: 4 kB of header fields, a plain and an
// HTML body with a quote.
func tenKilobytes() []byte {
	reply := "Hi Sam,\n\nThanks for reaching out. We send about 4,000 invoices a month and the bounces do hurt.\nCould you call me on Thursday at 3pm? I will have Bob from IT with me.\n\nBest regards,\nAnn Lee\nHead of Finance | Acme Ltd\nT: +44 20 7946 0018\n"
	quote := strings.Repeat("We find every invoice that did not arrive, and tell you why it did not.\n", 32)
	var b bytes.Buffer
	for i := range 26 {
		fmt.Fprintf(&b, "Received: from mx%d.example.com (mx%d.example.com [192.0.2.%d])\r\n\tby mail.example.com with ESMTPS id 4711; Tue, 05 Mar 2024 10:15:00 +0100\r\n", i, i, i)
	}
	b.WriteString("From: Ann Lee <ann.lee@example.com>\r\nTo: Sam Rivers <sam@example.com>\r\nSubject: =?utf-8?q?Re=3A_Fewer_bounced_invoices?=\r\n" +
		"Date: Tue, 05 Mar 2024 10:15:00 +0100\r\nMessage-ID: <r@example.com>\r\nIn-Reply-To: <o@example.com>\r\nReferences: <o@example.com>\r\n" +
		"MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n")
	b.WriteString(reply + "\r\nOn Mon, Mar 4, 2024 at 9:12 AM Sam Rivers <sam@example.com> wrote:\r\n\r\n> " + strings.ReplaceAll(quote, "\n", "\r\n> "))
	b.WriteString("\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<div dir=3D\"ltr\">" +
		strings.ReplaceAll(reply, "\n", "<br>\r\n") + "</div><div class=3D\"gmail_quote\"><div dir=3D\"ltr\" class=3D\"gmail_attr\">On Mon, Mar 4, 2024 at 9:12 AM " +
		"Sam Rivers &lt;<a href=3D\"mailto:sam@example.com\">sam@example.com</a>&gt; wrote:<br></div><blockquote class=3D\"gmail_quote\" style=3D\"margin:0px\">" +
		strings.ReplaceAll(quote, "\n", "<br>\r\n") + "</blockquote></div>\r\n--b--\r\n")
	return b.Bytes()
}

func BenchmarkRead10kB(b *testing.B) {
	data := tenKilobytes()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(bytes.NewReader(data), nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadPlain10kB(b *testing.B) {
	data := []byte("From: Ann Lee <ann.lee@example.com>\r\nSubject: Re: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" +
		strings.Repeat("We had a look at it, and the price is fine. Can you call on Tuesday?\r\n\r\n", 138))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(bytes.NewReader(data), nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFromText(b *testing.B) {
	text := "Thursday 3pm works.\n\nAnn\n\nOn Mon, Mar 4, 2024 at 9:12 AM Sam Rivers <sam@example.com> wrote:\n\n> Hi Ann,\n>\n> Would a call help?\n"
	b.ReportAllocs()
	for b.Loop() {
		FromText(text)
	}
}

func BenchmarkFromHTML10kB(b *testing.B) {
	body := strings.Repeat("<div style=\"color:red\">We had a look at it, and <b>the price</b> is fine. <a href=\"https://example.com\">Can you</a> call?</div>\n", 80)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		FromHTML(body)
	}
}
