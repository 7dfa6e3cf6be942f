package eval

import "github.com/leadclass/leadclass"

// binary counts a question that is answered yes or no.
type binary struct{ both, gold, said, all int }

func count(outcomes []outcome, ask func(*outcome) (gold, said bool)) binary {
	b := binary{all: len(outcomes)}
	for i := range outcomes {
		gold, said := ask(&outcomes[i])
		if gold {
			b.gold++
		}
		if said {
			b.said++
		}
		if gold && said {
			b.both++
		}
	}
	return b
}

func (b binary) precision() Rate { return rate(b.both, b.said) }
func (b binary) recall() Rate    { return rate(b.both, b.gold) }

// fallOut is the share of noes that are answered yes.
func (b binary) fallOut() Rate { return rate(b.said-b.both, b.all-b.gold) }

func leads(outcomes []outcome) *Leads {
	genuine := count(outcomes, (*outcome).genuine)
	automatic := count(outcomes, func(o *outcome) (bool, bool) { return o.is(leadclass.Automatic) })
	optOut := count(outcomes, func(o *outcome) (bool, bool) {
		return o.gold == string(leadclass.OptOut), o.said == string(leadclass.OptOut)
	})
	exact := count(outcomes, func(o *outcome) (bool, bool) {
		gold, _ := o.is(leadclass.Automatic)
		return gold, o.right()
	})
	return &Leads{
		GenuinePrecision: genuine.precision(), GenuineRecall: genuine.recall(), FalseLeads: genuine.fallOut(),
		OptOutRecall:       optOut.recall(),
		AutomaticPrecision: automatic.precision(), AutomaticRecall: automatic.recall(), AutomaticRight: exact.recall(),
		Opposite: opposite(outcomes),
	}
}

// opposite is the share of replies that are read as the contrary: a yes as a
// no, or a no as a yes.
func opposite(outcomes []outcome) Rate {
	n := 0
	for i := range outcomes {
		o := &outcomes[i]
		yes, saidYes := o.is(leadclass.Genuine)
		no, saidNo := o.is(leadclass.Declined)
		if yes && saidNo || no && saidYes {
			n++
		}
	}
	return rate(n, len(outcomes))
}

// Also is how well the labels beside the primary one are found, over all texts.
type Also struct {
	Precision Rate   `json:"precision"`
	Recall    Rate   `json:"recall"`
	MicroF1   Number `json:"micro_f1"`
}

// also returns nil if the corpus has no label beside primary ones.
func also(outcomes []outcome) *Also {
	var sum overlap
	for i := range outcomes {
		sum.both += outcomes[i].also.both
		sum.gold += outcomes[i].also.gold
		sum.said += outcomes[i].also.said
	}
	if sum.gold == 0 {
		return nil
	}
	return &Also{rate(sum.both, sum.said), rate(sum.both, sum.gold), ratio(2*float64(sum.both), float64(sum.gold+sum.said))}
}
