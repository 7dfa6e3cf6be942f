package mail_test

import (
	"fmt"
	"strings"

	"github.com/leadclass/leadclass/mail"
)

func ExampleRead() {
	raw := "From: Ann Lee <ann@example.com>\r\n" +
		"Subject: Re: Fewer bounced invoices\r\n" +
		"\r\n" +
		"Thursday 3pm works.\r\n" +
		"\r\n" +
		"Sent from my iPhone\r\n" +
		"\r\n" +
		"On Mar 4, 2024, at 9:12 AM, Sam <sam@example.com> wrote:\r\n" +
		"\r\n" +
		"> Would a call help?\r\n"
	m, err := mail.Read(strings.NewReader(raw), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%q answers %q\n", m.Visible, m.Outreach)
	// Output: "Thursday 3pm works." answers "Would a call help?"
}

func ExampleFromText() {
	m := mail.FromText("Kein Interesse.\n\nAm 04.03.24 um 09:12 schrieb Sam <sam@example.com>:\n> Darf ich anrufen?")
	fmt.Println(m.Visible)
	// Output: Kein Interesse.
}

func ExampleFromHTML() {
	m := mail.FromHTML(`<div>Yes, <a href="https://cal.example.com/ann">pick a slot</a>.</div><blockquote>May I call?</blockquote>`)
	fmt.Println(m.Visible)
	// Output: Yes, pick a slot <https://cal.example.com/ann>.
}

func ExampleMbox() {
	box := "From ann@example.com Mon Mar  4 09:12:00 2024\nSubject: Re: Offer\n\nYes.\n\n" +
		"From bob@example.com Mon Mar  4 09:13:00 2024\nSubject: Automatic reply: Offer\nAuto-Submitted: auto-generated\n\nI am on vacation.\n"
	for m, err := range mail.Mbox(strings.NewReader(box), nil) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s %q\n", m.Visible, m.Machine.Kind)
	}
	// Output:
	// Yes. ""
	// I am on vacation. "out-of-office"
}

func ExampleMessage_Reply() {
	m := mail.FromText("What does it cost?\n\n-- \nAnn Lee\nAcme")
	fmt.Println(m.Reply().Text)
	// Output: What does it cost?
}
