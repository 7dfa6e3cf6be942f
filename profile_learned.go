package leadclass

import "math"

// Profile makes a profile of the findings that are sure: for each attribute
// the values that go with winning, or failing such those that go with losing,
// or a bound. The weight is the strongest evidence, in nats.
func (l Learned) Profile() *Profile {
	var criteria []Criterion
	at := map[string]int{}
	for _, f := range l.Findings {
		if !f.Sure() {
			continue
		}
		c := f.Criterion.turned(f.Evidence < 0)
		weight := math.Round(math.Abs(f.Evidence)*100) / 100
		i, seen := at[c.Attribute]
		switch {
		case !seen:
			at[c.Attribute] = len(criteria)
			c.Weight, c.Note = &weight, f.String()
			criteria = append(criteria, c)
		case c.In != nil && criteria[i].In != nil:
			criteria[i].add(&criteria[i].In, c.In, weight, f)
		case c.NotIn != nil && criteria[i].NotIn != nil:
			criteria[i].add(&criteria[i].NotIn, c.NotIn, weight, f)
		}
	}
	p, err := NewProfile(criteria...)
	if err != nil {
		panic(err) // criteria that were made here are valid
	}
	return p
}

func (c *Criterion) add(list *[]Value, more []Value, weight float64, f Finding) {
	*list = append(*list, more...)
	*c.Weight = max(*c.Weight, weight)
	c.Note += "; " + f.String()
}

// turned returns the criterion, or its opposite.
func (c Criterion) turned(round bool) Criterion {
	switch {
	case !round:
	case c.Absent:
		c.Absent, c.Present = false, true
	case c.In != nil:
		c.In, c.NotIn = nil, c.In
	}
	return c
}
