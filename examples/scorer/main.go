// Command scorer adds a scorer of one's own: what only this firm knows of its
// customers counts beside what the English pack says.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer"
)

// press is a label of the user's own.
const press leadclass.Intent = "press"

// journalists speaks for press where a reply comes from a newsroom.
func journalists(_ context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
	var s leadclass.Scores
	for _, word := range []string{"gazette", "newsroom", "journalist"} {
		at := strings.Index(strings.ToLower(doc.Body.Source), word)
		if at < 0 {
			continue
		}
		s.Add(press, 12)
		s.Evidence = append(s.Evidence, leadclass.Evidence{Intent: press, Start: at, End: at + len(word), Source: "press list", Weight: 12})
	}
	return s, nil
}

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	c, err := leadclass.New(en.Pack(), leadclass.WithScorer(scorer.Func(journalists)))
	if err != nil {
		return err
	}
	for _, reply := range []string{"I write for the Gazette. Who founded the firm?", "Not interested, thanks"} {
		res, err := c.Classify(context.Background(), leadclass.Reply{Text: reply})
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s: %s (%s)\n", res.Intent, reply, res.Evidence[0].Source)
	}
	return nil
}
