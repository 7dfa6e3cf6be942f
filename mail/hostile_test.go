package mail

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostile are messages made to cost more than they weigh.
func hostile() map[string]string {
	return map[string]string{
		"10,000 nested parts":      nested(10000),
		"200,000 empty parts":      "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b\r\n\r\n", 200000),
		"boundary everywhere":      "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b--b--b", 200000),
		"similar boundaries":       "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--bx\r\n", 300000),
		"no boundary told":         "Content-Type: multipart/mixed\r\n\r\n" + numbered("--b%d\r\n", 100000),
		"1 MB header line":         "Subject: " + strings.Repeat("a", 1<<20) + "\r\n\r\nhi",
		"1 MB of words in subject": "Subject: " + strings.Repeat("=?utf-8?q?=41?= ", 1<<16) + "\r\n\r\nhi",
		"1 MB folded header":       "References: " + strings.Repeat("<a@b>\r\n ", 1<<17) + "\r\n\r\nhi",
		"100,000 header fields":    strings.Repeat("X-A: b\r\n", 100000) + "\r\nhi",
		"100,000 broken fields":    "From: a@b\r\n" + strings.Repeat("no field here\r\n", 100000) + "\r\nhi",
		"1 MB of addresses":        "From: " + strings.Repeat("a@b, ", 1<<18) + "\r\n\r\nhi",
		"address of brackets":      "From: " + strings.Repeat("(", 60000) + "\r\n\r\nhi",
		"type of parameters":       "Content-Type: text/plain" + strings.Repeat("; a=b", 100000) + "\r\n\r\nhi",
		"type of continuations":    "Content-Type: text/plain" + numbered("; n*%d=a", 20000) + "\r\n\r\nhi",
		"100,000 quote levels":     "\r\n" + strings.Repeat(">", 100000) + " hi",
		"quote staircase":          "\r\n" + staircase(1400),
		"quote levels with blanks": "\r\n" + strings.Repeat("> ", 500000) + " hi",
		"bare CR":                  "\r\n" + strings.Repeat("a\r", 1<<20),
		"wrote:":                   "\r\n" + strings.Repeat("On 3 May 2024 wrote:x ", 50000),
		"lines of wrote:":          "\r\n" + strings.Repeat("ab wrote:\n", 200000),
		"lines of labels":          "\r\n" + strings.Repeat("From: a\n", 200000),
		"lines of strange labels":  "\r\n" + strings.Repeat("Xyz: a\n", 200000),
		"lines of dashes":          "\r\n" + strings.Repeat("-----\n", 200000),
		"lines of names":           "\r\n" + strings.Repeat("Ann Lee\n\n", 200000),
		"closings":                 "\r\n" + strings.Repeat("Regards,\nAnn\n", 200000),
		"quotes by turns":          "\r\n" + strings.Repeat("> a\nb\n", 200000),
		"quotes and footers":       "\r\n" + strings.Repeat("> a\n\nSent from my iPhone\n\nx\n\nTo unsubscribe from this\n", 50000),
		"legal notices":            "\r\n" + strings.Repeat("This message is confidential\n\n> x\n", 100000),
		"one legal notice":         "\r\n" + strings.Repeat("This message contains\n", 200000),
		"spaces":                   "\r\n" + strings.Repeat(" ", 4<<20),
		"zero-width":               "\r\n" + strings.Repeat("\u200b", 1<<20),
		"flowed":                   "Content-Type: text/plain; format=flowed\r\n\r\n" + strings.Repeat("a \n", 1<<19),
		"deep HTML":                htmlMail(strings.Repeat("<div>", 300000)),
		"deep quotes":              htmlMail(strings.Repeat("<blockquote>", 100000) + "hi"),
		"deep formatting":          htmlMail(strings.Repeat("<b><i><a href=x>", 100000) + strings.Repeat("</b>", 100000)),
		"unclosed paragraphs":      htmlMail(strings.Repeat("<p>a", 200000)),
		"stray end tags":           htmlMail(strings.Repeat("<div>", 500) + strings.Repeat("</span>", 300000)),
		"links on one line":        htmlMail(strings.Repeat("<a href=http://x>y</a> ", 50000)),
		"links over one line":      htmlMail(strings.Repeat("<a href=http://x>y ", 50000) + strings.Repeat("</a>", 50000)),
		"long attribute":           htmlMail("<div style=\"" + strings.Repeat("color:red;", 200000) + "\">hi"),
		"many classes":             htmlMail(strings.Repeat("<p class='"+strings.Repeat("a ", 500)+"'>", 1000)),
		"style sheet":              htmlMail("<style>" + strings.Repeat(".a{display:none}", 100000) + "</style>hi"),
		"open comment":             htmlMail(strings.Repeat("<!--", 300000)),
		"open angle":               htmlMail(strings.Repeat("<", 1<<20)),
		"entities":                 htmlMail(strings.Repeat("&amp", 300000)),
		"table cells":              htmlMail("<table>" + strings.Repeat("<tr><td>", 150000)),
		"quoted-printable":         "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + strings.Repeat("=", 2<<20),
		"soft breaks":              "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + strings.Repeat("= "+strings.Repeat(" ", 70), 30000),
		"base64 of rubbish":        "Content-Transfer-Encoding: base64\r\n\r\n" + strings.Repeat("!", 2<<20),
		"status blocks":            "Content-Type: message/delivery-status\r\n\r\n" + strings.Repeat("Action: failed\n\n", 100000),
		"report of angles":         "From: MAILER-DAEMON@x\r\nSubject: failure notice\r\n\r\n550 " + strings.Repeat("<", 1<<20),
	}
}

func nested(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n", i, i)
	}
	return b.String() + "\r\nhi"
}

func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(">", i))
		b.WriteString(" hi\n")
	}
	return b.String()
}

func htmlMail(body string) string { return "Content-Type: text/html\r\n\r\n" + body }

// hang is a time that nothing takes but what does not end. How long the inputs
// really take is in BenchmarkHostile.
const hang = 30 * time.Second

func TestHostileEnds(t *testing.T) {
	for name, input := range hostile() {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			m, err := Read(strings.NewReader(input), nil)
			require.NoError(t, err)
			require.NotNil(t, m)
			assert.Less(t, time.Since(start), hang)
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, input := range hostile() {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(input)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(strings.NewReader(input), nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestLinear compares the time for a body with that for one eight times as
// long. The factor leaves room for a busy machine, not for a square.
func TestLinear(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("measures time")
	}
	units := map[string]string{
		"prose":    "We had a look at it, and the price is fine. Can you call on Tuesday?\n\n",
		"quotes":   "> We had a look at it\n>> and the price is fine\nno\n\n",
		"headers":  "On Mon, Mar 4, 2024 at 9:12 AM, Sam wrote\nFrom: Sam\n\n",
		"contacts": "Kind regards,\nAnn Lee\nT: +44 20 7946 0018\n\n",
		"html":     "<div><p style='color:red'>Yes <a href='https://example.com'>here</a></p></div>",
	}
	opt := &Options{MaxTextBytes: -1}
	for name, unit := range units {
		t.Run(name, func(t *testing.T) {
			head := "\r\n"
			if name == "html" {
				head = "Content-Type: text/html\r\n\r\n"
			}
			took := func(size int) time.Duration {
				input := head + strings.Repeat(unit, size/len(unit))
				best := time.Hour
				for range 8 { // a machine that does other work too is quiet for one of them
					start := time.Now()
					_, err := Read(strings.NewReader(input), opt)
					require.NoError(t, err)
					best = min(best, time.Since(start))
				}
				return best
			}
			small, large := took(256<<10), took(2<<20)
			assert.Less(t, large, small*8*4, "256 kB took %v, 2 MB %v", small, large)
		})
	}
}

func TestLimits(t *testing.T) {
	tests := []struct {
		name    string
		input   string
		opt     Options
		problem ProblemKind
	}{
		{"message", "Subject: a\r\n\r\n" + strings.Repeat("hello ", 100), Options{MaxBytes: 64}, MessageTooLong},
		{"header", "Subject: " + strings.Repeat("a", 200) + "\r\n\r\nhi", Options{MaxHeaderBytes: 100}, HeaderTooLong},
		{"parts", "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b\r\n\r\nhi\r\n", 20) + "--b--", Options{MaxParts: 5}, TooManyParts},
		{"depth", nested(20), Options{MaxDepth: 3}, TooDeep},
		{"text", "\r\n" + strings.Repeat("hello ", 100), Options{MaxTextBytes: 50}, TextTooLong},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, err := Read(strings.NewReader(tt.input), &tt.opt)
			require.NoError(t, err)
			assert.Contains(t, problemKinds(m), tt.problem.String())
			m, err = Read(strings.NewReader(tt.input), &Options{-1, -1, -1, -1, -1, false})
			require.NoError(t, err)
			assert.NotContains(t, problemKinds(m), tt.problem.String(), "a limit can be lifted")
		})
	}
}
