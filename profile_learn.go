package leadclass

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// DefaultMinSupport is how many contacts must speak for or against a finding.
const DefaultMinSupport = 10

// LearnProfile learns from closed sales which attributes go with winning. The
// answer does not hang on the order of the contacts.
func LearnProfile(won, lost []Contact) Learned {
	var l Learner
	for i := range won {
		l.Add(won[i], true)
	}
	for i := range lost {
		l.Add(lost[i], false)
	}
	return l.Learn()
}

// Learner learns a profile from contacts that are added one after the other.
// The zero value is ready; it is not safe for concurrent use.
type Learner struct {
	MinSupport int // DefaultMinSupport if 0

	contacts counts
	columns  map[string]*column // by path
}

// counts are numbers of won and lost contacts.
type counts struct{ won, lost int }

func (c counts) sum() int { return c.won + c.lost }

func (c *counts) add(won bool) {
	if won {
		c.won++
	} else {
		c.lost++
	}
}

func (c counts) plus(d counts) counts  { return counts{c.won + d.won, c.lost + d.lost} }
func (c counts) minus(d counts) counts { return counts{c.won - d.won, c.lost - d.lost} }

// column is what is known of one attribute.
type column struct {
	known   counts
	values  map[string]*valueCounts // by folded value
	numbers map[float64]*counts
}

type valueCounts struct {
	value Value
	counts
}

// Finding is what one question says of winning.
type Finding struct {
	Criterion       Criterion // the question: one value, or one bound of a number
	Won, Lost       int       // contacts that meet it
	WonOf, LostOf   int       // contacts of whom the attribute is known
	Evidence        float64   // weight of evidence in nats: ln(P(met|won)/P(met|lost)), with half a contact added
	Low, High       float64   // its 95 % confidence interval
	InformationGain float64   // bits that the answer says about winning
}

// Sure reports whether the confidence interval leaves no doubt about the sign.
func (f Finding) Sure() bool { return f.Low > 0 || f.High < 0 }

// Learned is what was learned, the most telling finding first.
type Learned struct {
	Won, Lost int // contacts
	Findings  []Finding
}

// Add adds one contact. What is unknown of it says nothing; null is a value.
func (l *Learner) Add(c Contact, won bool) {
	l.contacts.add(won)
	for _, a := range c.Account {
		l.add("account."+a.Name, a.Value, won)
	}
	for _, a := range c.Person {
		l.add("person."+a.Name, a.Value, won)
	}
}

func (l *Learner) add(path string, v Value, won bool) {
	if v.kind == UnknownValue || v.kind == ObjectValue {
		return
	}
	col := l.columns[path]
	if col == nil {
		if l.columns == nil {
			l.columns = map[string]*column{}
		}
		col = &column{values: map[string]*valueCounts{}, numbers: map[float64]*counts{}}
		l.columns[path] = col
	}
	col.known.add(won)
	switch v.kind {
	case NumberValue:
		if col.numbers[v.num] == nil {
			col.numbers[v.num] = new(counts)
		}
		col.numbers[v.num].add(won)
	case ListValue:
		col.addList(v.list, won)
	default:
		col.addValue(v, won)
	}
}

// addList counts each element once.
func (col *column) addList(list []Value, won bool) {
	for i, e := range list {
		if e.scalar() && !slices.ContainsFunc(list[:i], e.equal) {
			col.addValue(e, won)
		}
	}
}

func (col *column) addValue(v Value, won bool) {
	if v.kind == TextValue {
		v.text = strings.Clone(strings.TrimSpace(v.text))
	}
	key := strings.ToLower(v.String())
	old := col.values[key]
	if old == nil {
		old = &valueCounts{value: v}
		col.values[key] = old
	} else if v.text < old.value.text {
		old.value = v // of two spellings the first in the alphabet
	}
	old.add(won)
}

// Learn returns the findings that enough contacts speak for or against, ranked
// by information gain, then by attribute.
func (l *Learner) Learn() Learned {
	out := Learned{Won: l.contacts.won, Lost: l.contacts.lost}
	for _, path := range slices.Sorted(maps.Keys(l.columns)) {
		col := l.columns[path]
		for _, key := range slices.Sorted(maps.Keys(col.values)) {
			v := col.values[key]
			if f, ok := l.finding(col, v.counts); ok {
				f.Criterion = criterionFor(path, v.value)
				out.Findings = append(out.Findings, f)
			}
		}
		if f, ok := l.cut(path, col); ok {
			out.Findings = append(out.Findings, f)
		}
	}
	slices.SortStableFunc(out.Findings, func(a, b Finding) int {
		return cmp.Compare(b.InformationGain, a.InformationGain)
	})
	return out
}

// criterionFor asks for one value of the attribute.
func criterionFor(path string, v Value) Criterion {
	c := Criterion{Attribute: strings.TrimPrefix(path, "account.")}
	if strings.HasPrefix(path, "account.person.") || strings.HasPrefix(path, "account.account.") {
		c.Attribute = path // the account's own name begins like a path
	}
	switch {
	case v.kind == UnknownValue:
	case v.absent():
		c.Absent = true
	default:
		c.In = []Value{v}
	}
	return c
}

func (l *Learner) minSupport() int { return cmp.Or(l.MinSupport, DefaultMinSupport) }

// finding weighs the evidence of those that meet a question, among those of
// whom the attribute is known.
func (l *Learner) finding(col *column, met counts) (Finding, bool) {
	if met.sum() < l.minSupport() {
		return Finding{}, false
	}
	f := Finding{Won: met.won, Lost: met.lost, WonOf: col.known.won, LostOf: col.known.lost}
	f.Evidence, f.Low, f.High = weightOfEvidence(met, col.known)
	f.InformationGain = informationGain(met, col.known)
	return f, true
}

// weightOfEvidence is ln(P(met|won)/P(met|lost)) with its 95 % interval by the
// delta method (Katz et al. 1978), with half a contact added to each cell
// (Haldane 1940, Anscombe 1956), so that no cell is empty.
func weightOfEvidence(met, of counts) (evidence, low, high float64) {
	w, wOf := float64(met.won)+0.5, float64(of.won)+1
	l, lOf := float64(met.lost)+0.5, float64(of.lost)+1
	evidence = math.Log(w/wOf) - math.Log(l/lOf)
	margin := 1.959964 * math.Sqrt(max(1/w-1/wOf+1/l-1/lOf, 0))
	return evidence, evidence - margin, evidence + margin
}

// entropy is that of won against lost, in bits.
func (c counts) entropy() float64 {
	h := 0.0
	for _, n := range [...]int{c.won, c.lost} {
		if n > 0 {
			p := float64(n) / float64(c.sum())
			h -= p * math.Log2(p)
		}
	}
	return h
}

// informationGain is what the answer says about winning, in bits.
func informationGain(met, of counts) float64 {
	rest, n := of.minus(met), float64(of.sum())
	gain := of.entropy() - float64(met.sum())/n*met.entropy() - float64(rest.sum())/n*rest.entropy()
	return max(gain, 0)
}

// String says what was found: `in ["retail"]: won 3 of 40, lost 31 of 50, evidence -2.08 (-3.20 to -0.96)`.
func (f Finding) String() string {
	return fmt.Sprintf("%s: won %d of %d, lost %d of %d, evidence %+.2f (%+.2f to %+.2f)",
		f.Criterion, f.Won, f.WonOf, f.Lost, f.LostOf, f.Evidence, f.Low, f.High)
}
