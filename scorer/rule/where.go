package rule

import (
	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// allowed reports whether the conditions of a "where" line hold for a match
// over tokens [th.start, end).
func (m *machine) allowed(where condition, th thread, end int32) bool {
	if (where&onSubject != 0) != (m.field == leadclass.FieldSubject) {
		return false
	}
	if where&onNegated != 0 && !th.negated {
		return false
	}
	if where&(onQuestion|onStatement|onFirst|onLast) != 0 && !m.sentenceAllowed(where, th.start, end-1) {
		return false
	}
	if where&onShort != 0 && m.words() > shortText {
		return false
	}
	return where&onAlone == 0 || m.alone(th.start, end)
}

func (m *machine) sentenceAllowed(where condition, first, last int32) bool {
	n := m.txt.Tokens[last].Sentence
	question := m.txt.Sentences[n].Question
	switch {
	case where&onQuestion != 0 && !question, where&onStatement != 0 && question:
		return false
	case where&onFirst != 0 && m.txt.Tokens[first].Sentence != 0:
		return false
	}
	return where&onLast == 0 || int(n) == len(m.txt.Sentences)-1
}

// words counts the tokens that are no marks, up to just above what "short" allows.
func (m *machine) words() int {
	n := 0
	for i := range m.txt.Tokens {
		if !silent(m.txt.Tokens[i].Kind) {
			if n++; n > shortText {
				break
			}
		}
	}
	return n
}

// alone reports whether nothing outside of tokens [first, end) says anything
// of its own.
func (m *machine) alone(first, end int32) bool {
	if len(m.weighty) == 0 {
		m.weigh()
	}
	n := int32(len(m.txt.Tokens))
	return m.weighty[first] == 0 && m.weighty[n] == m.weighty[end]
}

// weigh counts the tokens that are neither marks, names nor polite words.
func (m *machine) weigh() {
	sum, addressed := int32(0), false
	for i := range m.txt.Tokens {
		m.weighty = append(m.weighty, sum)
		if silent(m.txt.Tokens[i].Kind) {
			continue
		}
		if !m.inList(i, m.prog.polite) && !m.names[i] && !(addressed && m.endsPhrase(i)) && !m.signed(i) {
			sum++
		}
		addressed = m.inList(i, m.prog.address)
	}
	m.weighty = append(m.weighty, sum)
}

func (m *machine) inList(i int, list int32) bool {
	return list >= 0 && m.tokens[i].atoms.has(list)
}

// endsPhrase reports whether token i is a word with no other behind it.
func (m *machine) endsPhrase(i int) bool {
	t := m.txt.Tokens
	if t[i].Kind != text.Word {
		return false
	}
	return i+1 == len(t) || t[i+1].Kind == text.Mark || t[i+1].Sentence != t[i].Sentence
}

// signed reports whether token i belongs to a line of one or two capitalised
// words: a name under the text.
func (m *machine) signed(i int) bool {
	s := m.txt.Sentences[m.txt.Tokens[i].Sentence]
	if s.First == 0 || s.Last-s.First > 3 {
		return false
	}
	for _, tok := range m.txt.Tokens[s.First:s.Last] {
		if tok.Kind == text.Word && !capital(m.txt.Source[tok.Start:tok.End]) {
			return false
		}
	}
	return true
}
