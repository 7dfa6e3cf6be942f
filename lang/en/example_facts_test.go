package en_test

import (
	"context"
	"fmt"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/lang/en"
)

// The facts of a reply say what to do next.
func ExampleExtractor() {
	c, err := leadclass.New(en.Pack())
	if err != nil {
		panic(err)
	}
	res, err := c.Classify(context.Background(), leadclass.Reply{
		Text: "I'm out of the office through Friday 5 December. For contracts please ask Ann Lee, head of procurement (ann@example.com).",
		Date: time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC), // anchors relative dates
	})
	if err != nil {
		panic(err)
	}
	deputy := res.Facts.Referrals[0]
	fmt.Println(res.Intent, "back", res.Facts.ReturnDate.Date)
	fmt.Println(deputy.Kind, deputy.Name, deputy.Email, deputy.Role)
	// Output:
	// out-of-office back 2026-12-06
	// deputy Ann Lee ann@example.com head of procurement
}
