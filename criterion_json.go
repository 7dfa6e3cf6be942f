package leadclass

// readCriterion reads {"attribute":…, operator:…}. Keys in others belong to
// whoever asks; any further key is an operator that does not exist.
func (f field) readCriterion(others ...string) Criterion {
	var c Criterion
	f.each(func(key string, sub field) {
		switch key {
		case "attribute":
			c.Attribute = sub.text()
		case "in":
			c.In = sub.values()
		case "not_in":
			c.NotIn = sub.values()
		case "min":
			c.Min = sub.bound()
		case "max":
			c.Max = sub.bound()
		case "absent":
			sub.presence(&c.Absent, &c.Present)
		case "present":
			sub.presence(&c.Present, &c.Absent)
		case "matches":
			if c.Matches = sub.text(); c.Matches == "" {
				sub.failf("the expression is empty")
			}
		case "contains":
			c.Contains = sub.attributeValue()
		case "by":
			c.By = Stage(sub.text())
		case "weight":
			c.Weight = sub.bound()
		case "note":
			c.Note = sub.text()
		default:
			for _, other := range others {
				if key == other {
					return
				}
			}
			f.failf("unknown operator %.64q", key)
		}
	})
	if c.Attribute == "" {
		f.failf("no attribute")
	}
	return c
}

func (f field) bound() *float64 {
	n := f.number()
	return &n
}

func (f field) values() []Value {
	fields := f.elements()
	list := make([]Value, len(fields))
	for i, e := range fields {
		list[i] = e.attributeValue()
	}
	return list
}

// presence sets yes if the field is true, no if it is false.
func (f field) presence(yes, no *bool) {
	if f.truth() {
		*yes = true
	} else {
		*no = true
	}
}

// MarshalJSON writes the criterion as a profile file holds it.
func (c Criterion) MarshalJSON() ([]byte, error) {
	b := appendTextField([]byte{'{'}, "attribute", c.Attribute)
	b = appendValues(b, "in", c.In)
	b = appendValues(b, "not_in", c.NotIn)
	b = appendBound(b, "min", c.Min)
	b = appendBound(b, "max", c.Max)
	b = appendTrue(b, "absent", c.Absent)
	b = appendTrue(b, "present", c.Present)
	b = appendTextField(b, "matches", c.Matches)
	if c.Contains.kind != UnknownValue {
		b = c.Contains.appendJSON(appendKey(b, "contains"))
	}
	b = appendTextField(b, "by", string(c.By))
	b = appendBound(b, "weight", c.Weight)
	b = appendTextField(b, "note", c.Note)
	return append(b, '}'), nil
}

// UnmarshalJSON reads a criterion strictly: an unknown key is an error.
func (c *Criterion) UnmarshalJSON(data []byte) error {
	tree, err := decodeTree(data)
	if err != nil {
		return err
	}
	read := rootField(tree, &err).readCriterion()
	if err == nil {
		*c = read
	}
	return err
}

func appendValues(b []byte, key string, list []Value) []byte {
	if list == nil {
		return b
	}
	return Value{kind: ListValue, list: list}.appendJSON(appendKey(b, key))
}

func appendBound(b []byte, key string, n *float64) []byte {
	if n == nil {
		return b
	}
	return appendNumber(appendKey(b, key), *n)
}

func appendTrue(b []byte, key string, set bool) []byte {
	if !set {
		return b
	}
	return append(appendKey(b, key), "true"...)
}
