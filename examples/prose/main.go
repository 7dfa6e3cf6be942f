// Command prose classifies a few replies with each tokenizer. The second
// differs by one option.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/text/prose"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

var replies = []string{
	"Yes, let's talk. Does Tuesday at 3pm work for a call?",
	"Not interested. We don't.",
	"No thanks, we're happy with our current supplier.",
	"I'm not the right person, please reach out to Sarah Connor.",
	"Please remove me from your list.",
}

func run(w io.Writer) error {
	own, err := leadclass.New(en.Pack())
	if err != nil {
		return err
	}
	other, err := leadclass.New(en.Pack(), leadclass.WithTokenizer(prose.Tokenizer{}))
	if err != nil {
		return err
	}
	for _, reply := range replies {
		fmt.Fprintln(w, reply)
		if err := classify(w, "text.Words", own, reply); err != nil {
			return err
		}
		if err := classify(w, "prose", other, reply); err != nil {
			return err
		}
		if names := people(reply); names != "" {
			fmt.Fprintf(w, "  people      %s\n", names)
		}
	}
	return nil
}

func classify(w io.Writer, name string, c *leadclass.Classifier, reply string) error {
	res, err := c.Classify(context.Background(), leadclass.Reply{Text: reply})
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "  %-11s %s (%s)\n", name, res.Intent, res.Disposition)
	return nil
}

// people lists the names in a reply: whom a referral points to.
func people(reply string) string {
	var names []string
	for _, s := range prose.People(reply) {
		names = append(names, reply[s.Start:s.End])
	}
	return strings.Join(names, ", ")
}
