// Command quickstart reads three replies and says what they mean.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
)

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	c, err := leadclass.New(en.Pack()) // safe for concurrent use
	if err != nil {
		return err
	}
	for _, r := range []leadclass.Reply{
		{Text: "I'm not in sales, please reach out to Dwight Schrute"},
		{Text: "yes", Outreach: "Can I call you tomorrow at 10?"},
		{Text: "Take me off your list."},
	} {
		res, err := c.Classify(context.Background(), r)
		if err != nil {
			return err
		}
		e := res.Evidence[0]
		fmt.Fprintf(w, "%-16s %-11s %q because of %q\n", res.Intent, res.Disposition, res.Text, res.Text[e.Start:e.End])
	}
	return nil
}
