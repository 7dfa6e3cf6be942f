package rule

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// Set is a compiled set of rules. It is a [leadclass.Scorer], does not change
// and is safe for concurrent use.
type Set struct {
	rules    []*Rule
	prog     *program
	machines sync.Pool
}

func newSet(a *text.Analyzer, rules []*Rule, lists map[string]*list) *Set {
	s := &Set{rules: rules, prog: compile(a, rules, lists)}
	s.machines.New = func() any { return newMachine(s.prog, s.rules) }
	return s
}

// Rules returns the rules in the order of their files. They must not be changed.
func (s *Set) Rules() []*Rule { return s.rules }

// Match is a rule that fired on tokens [First, Last) of a field.
type Match struct {
	Rule        *Rule
	Index       int // of the rule in [Set.Rules]
	Field       leadclass.Field
	First, Last int
}

// shadow is the share of a rule's weight that counts beside a stronger rule
// for the same intent: rules that fire together mostly see the same words.
const shadow = 0.25

// Score implements [leadclass.Scorer]. An intent gets the weight of the
// strongest rule that speaks for it and a quarter of the weights of the others.
func (s *Set) Score(ctx context.Context, doc *leadclass.Document) (leadclass.Scores, error) {
	if err := ctx.Err(); err != nil {
		return leadclass.Scores{}, err
	}
	var buf [16]Match
	matches := s.Matches(buf[:0], doc)
	if len(matches) == 0 {
		return leadclass.Scores{}, nil
	}
	evidence := make([]leadclass.Evidence, 0, len(matches)+1)
	for _, m := range matches {
		for _, says := range m.Rule.Says {
			evidence = append(evidence, m.evidence(doc, says))
		}
	}
	slices.SortStableFunc(evidence, byWeight)
	return leadclass.Scores{LogOdds: combine(evidence), Evidence: evidence}, nil
}

// Span returns the bytes of the field that the rule matched.
func (m Match) Span(doc *leadclass.Document) (start, end int) {
	t := &doc.Body
	if m.Field == leadclass.FieldSubject {
		t = &doc.Subject
	}
	return t.Tokens[m.First].Start, t.Tokens[m.Last-1].End
}

// Source names the rule as the source of evidence: "rule:" and its id.
func (m Match) Source() string { return m.Rule.source }

func (m Match) evidence(doc *leadclass.Document, says leadclass.LogOdds) leadclass.Evidence {
	start, end := m.Span(doc)
	return leadclass.Evidence{Intent: says.Intent, Weight: says.Value, Source: m.Source(), Field: m.Field, Start: start, End: end}
}

// byWeight orders evidence so that sums do not hang on the order of the rules.
func byWeight(a, b leadclass.Evidence) int {
	return cmp.Or(-cmp.Compare(a.Weight, b.Weight), cmp.Compare(a.Source, b.Source), cmp.Compare(a.Intent, b.Intent))
}

// combine sums evidence that is ordered by weight.
func combine(evidence []leadclass.Evidence) []leadclass.LogOdds {
	odds := make([]leadclass.LogOdds, 0, 4)
next:
	for _, e := range evidence {
		for i := range odds {
			if odds[i].Intent == e.Intent {
				odds[i].Value += shadow * e.Weight
				continue next
			}
		}
		odds = append(odds, leadclass.LogOdds{Intent: e.Intent, Value: e.Weight})
	}
	return odds
}

// Matches appends the rules that fire on a document to dst, in the order of
// the rules, each with its first match.
func (s *Set) Matches(dst []Match, doc *leadclass.Document) []Match {
	m := s.machines.Get().(*machine)
	defer s.machines.Put(m)
	begin := len(dst)
	m.run(&doc.Body, leadclass.FieldBody)
	dst = s.collect(dst, m, leadclass.FieldBody)
	if len(doc.Subject.Tokens) > 0 {
		m.run(&doc.Subject, leadclass.FieldSubject)
		dst = s.collect(dst, m, leadclass.FieldSubject)
	}
	dst = s.answering(dst, begin, m, &doc.Outreach)
	slices.SortFunc(dst[begin:], func(a, b Match) int { return cmp.Or(a.Index-b.Index, int(a.Field)-int(b.Field)) })
	return dst
}

// collect appends the rules whose match, "with" and "unless" lines agree.
func (s *Set) collect(dst []Match, m *machine, field leadclass.Field) []Match {
	begin := len(dst)
	for _, h := range m.hits {
		ri := int(m.prog.patterns[h.pat].rule)
		r := s.rules[ri]
		if slices.ContainsFunc(dst[begin:], func(x Match) bool { return x.Index == ri }) {
			continue
		}
		if m.any(r.unlessIDs) || len(r.withIDs) > 0 && !m.any(r.withIDs) {
			continue
		}
		dst = append(dst, Match{r, ri, field, int(h.start), int(h.end)})
	}
	return dst
}

// answering drops the rules whose "outreach" lines do not match the message answered.
func (s *Set) answering(dst []Match, begin int, m *machine, outreach *text.Text) []Match {
	asks := func(x Match) bool { return len(x.Rule.outreachIDs) > 0 }
	if !slices.ContainsFunc(dst[begin:], asks) {
		return dst
	}
	m.run(outreach, leadclass.FieldOutreach)
	kept := dst[:begin]
	for _, x := range dst[begin:] {
		if !asks(x) || m.any(x.Rule.outreachIDs) {
			kept = append(kept, x)
		}
	}
	return kept
}
