package linear_test

import (
	"context"
	"fmt"

	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/scorer/linear"
)

func ExampleTrain() {
	a := en.Analyzer()
	var data []linear.Example
	for _, s := range []struct{ label, reply string }{
		{"refusal", "Not interested, thanks"},
		{"refusal", "We don't need this"},
		{"meeting", "Happy to talk on Tuesday"},
		{"meeting", "Let's have a call next week"},
	} {
		t := a.Analyze(s.reply)
		data = append(data, linear.Example{Text: &t, Label: s.label})
	}
	m, err := linear.Train(context.Background(), data, linear.Options{Seed: 1, Stem: a.Stem})
	if err != nil {
		fmt.Println(err)
		return
	}
	t := a.Analyze("I could talk next Tuesday")
	label, p := m.Predict(&t)
	fmt.Printf("%s, more likely than not: %v\n", m.Labels()[label], p > 0.5)
	// Output: meeting, more likely than not: true
}
