package extract

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/leadclass/leadclass/text"
)

// Class is a set of things that a word can be.
type Class uint64

// The classes, and the values that their words carry.
const (
	month      Class = 1 << iota // 1 to 12
	weekday                      // 1 (Monday) to 7
	unit                         // see units
	count                        // how many
	ordinal                      // which; -1: the last
	season                       // month in which it starts
	part                         // see parts
	daypart                      // hours: from*100 + to
	relative                     // days from today
	next                         // 1 next, 0 this, -1 last
	holiday                      // see holidays
	after                        // the words of where a date stands
	before                       //
	until                        //
	through                      // to the end of
	to                           // between two dates
	inclusive                    //
	in                           //
	at                           //
	since                        // from a day on
	noon                         // hour
	halfday                      // 0 am, 12 pm
	zone                         //
	fromNow                      // behind a length of time
	ago                          //
	filler                       // words that may stand inside a date: the, of, on
	usage                        // 1: of those who write 3/4 for 3 April, 2: for March 4
	away                         // absence
	back                         // return
	comeback                     // asking to be written to again
	contact                      // verbs of which the object is somebody to talk to
	handles                      // verbs of which the subject is
	passOn                       // handing on; its object is behind "to"
	copied                       // cc
	role                         // head nouns of roles
	department                   // departments
	group                        // team, desk, department
	title                        // Mr, Dr
	given                        // given names
	noName                       // words that are no name, however they are written
	left                         // has left
	successor                    // took over
	newAddress                   // announces an address of one's own
	self                         // me, us
	multiplier                   // thousand
	currency                     // ISO code by index, see currencies
	per                          // a, per
	budget                       // money of theirs
	spend                        //
	authority                    // see authorities
	points                       // weak words before somebody to talk to: that would be
	call                         // ring me
	invites                      // here is my calendar
	wants                        // need, problem
	deadline                     // by when they want it
	unsuited                     // words that take a time back
	opener                       // greetings
	reason                       // value: see reasons
	closing                      // sign-offs
	ends                         // contracts that run out
	condition                    // once, when, as soon as
	supplies                     // before the name of what they have
)

var classNames = []string{
	"month", "weekday", "unit", "count", "ordinal", "season", "part", "daypart", "relative", "next", "holiday",
	"after", "before", "until", "through", "to", "inclusive", "in", "at", "since", "noon", "halfday", "zone", "from-now", "ago", "filler",
	"usage", "away", "back", "comeback", "contact", "handles", "pass-on", "copied", "role", "department", "group",
	"title", "given", "no-name", "left", "successor", "new-address", "self", "multiplier", "currency", "per", "budget", "spend",
	"authority", "points", "call", "invites", "wants", "deadline", "unsuited", "opener", "reason", "closing", "ends", "condition", "supplies",
}

// Vocabulary says what words and phrases are.
type Vocabulary struct {
	words map[string]*entry
}

// entry is what a word is by itself, and the phrases that it starts, the
// longest first.
type entry struct {
	word
	phrases map[string][]phrase // by their second word
	reasons map[string][]phrase // those of the class reason
	// seconds holds the first letters of all second words, a bit each: most
	// words that follow need no look-up.
	seconds uint32
}

// letterBit is the bit of the first letter of a word.
func letterBit(w string) uint32 {
	if w == "" {
		return 0
	}
	return 1 << (w[0] & 31)
}

// word is what a token is.
type word struct {
	class Class
	value int16
	span  uint8 // tokens of the phrase that starts here, 1 if none does
	named Class // the classes of that phrase

	// The class reason has a value and a span of its own: its phrases start with
	// all kinds of words, and may hold a date or a role.
	reason     int8
	reasonSpan uint8
}

type phrase struct {
	words []string
	word
}

// NewVocabulary makes a vocabulary of word lists whose names are those of
// classes, with a value behind a dot where the class has one: "month.3 march,
// mar". Words are folded by norms, as texts are.
func NewVocabulary(lists text.WordLists, norms func(string) []string) (*Vocabulary, error) {
	v := &Vocabulary{words: map[string]*entry{}}
	for name, entries := range lists {
		kind, number, _ := strings.Cut(name, ".")
		i := slices.Index(classNames, kind)
		if i < 0 {
			return nil, fmt.Errorf("leadclass: %.64q: no such class of words; want one of %s", name, strings.Join(classNames, ", "))
		}
		value, err := strconv.Atoi("0" + strings.TrimPrefix(number, "-"))
		if err != nil {
			return nil, fmt.Errorf("leadclass: %.64q: want a number behind the dot", name)
		}
		if strings.HasPrefix(number, "-") {
			value = -value
		}
		for _, e := range entries {
			w := word{class: Class(1) << i, value: int16(value), span: 1}
			if w.class == reason {
				w.value, w.reason, w.reasonSpan = 0, int8(value), 1
			}
			if err := v.add(norms(e), w); err != nil {
				return nil, err
			}
		}
	}
	for _, e := range v.words {
		for _, list := range e.phrases {
			slices.SortFunc(list, longestFirst)
		}
		for _, list := range e.reasons {
			slices.SortFunc(list, longestFirst)
		}
	}
	return v, nil
}

func longestFirst(a, b phrase) int {
	if d := len(b.words) - len(a.words); d != 0 {
		return d
	}
	if d := slices.Compare(a.words, b.words); d != 0 {
		return d
	}
	return int(a.reason) - int(b.reason)
}

func (v *Vocabulary) add(words []string, w word) error {
	switch len(words) {
	case 0:
		return nil
	case 1:
		e := v.entry(words[0])
		if e.value != 0 && w.value != 0 && e.value != w.value {
			return fmt.Errorf("leadclass: %.64q has two values, %d and %d", words[0], e.value, w.value)
		}
		e.class |= w.class
		e.value |= w.value
		e.span = 1
		e.reason |= w.reason
		e.reasonSpan = max(e.reasonSpan, w.reasonSpan)
		return nil
	}
	e := v.entry(words[0])
	e.seconds |= letterBit(words[1])
	if w.class == reason {
		w.reasonSpan = uint8(len(words))
		e.reasons = file(e.reasons, phrase{words, w})
		return nil
	}
	w.span = uint8(len(words))
	for i, p := range e.phrases[words[1]] {
		if !slices.Equal(p.words, words) {
			continue
		}
		if p.value != 0 && w.value != 0 && p.value != w.value {
			return fmt.Errorf("leadclass: %.64q has two values, %d and %d", strings.Join(words, " "), p.value, w.value)
		}
		p.class |= w.class
		p.value |= w.value
		e.phrases[words[1]][i] = p
		return nil
	}
	e.phrases = file(e.phrases, phrase{words, w})
	return nil
}

func file(phrases map[string][]phrase, p phrase) map[string][]phrase {
	if phrases == nil {
		phrases = map[string][]phrase{}
	}
	phrases[p.words[1]] = append(phrases[p.words[1]], p)
	return phrases
}

// entry returns what is known of a word, to be added to.
func (v *Vocabulary) entry(w string) *entry {
	e := v.words[w]
	if e == nil {
		e = &entry{}
		v.words[w] = e
	}
	return e
}

// look fills in what each token of a text is and returns all classes that occur.
func (v *Vocabulary) look(dst []word, tokens []text.Token) ([]word, Class) {
	var all Class
	for i := range tokens {
		w := word{span: 1}
		if tokens[i].Kind == text.Word || tokens[i].Kind == text.Mark {
			if e := v.words[tokens[i].Norm]; e != nil {
				w = e.at(tokens[i:])
			}
			if isCoded(tokens[i].Norm) {
				w.class |= coded
			}
		}
		all |= w.class
		dst = append(dst, w)
	}
	return dst, all
}

// at is what a word is before the tokens that follow it.
func (e *entry) at(tokens []text.Token) word {
	w := e.word
	w.span = 1
	if len(tokens) < 2 || e.seconds&letterBit(tokens[1].Norm) == 0 {
		return w
	}
	for _, p := range e.phrases[tokens[1].Norm] {
		if matches(p.words, tokens) {
			w.class |= p.class
			w.span, w.named = p.span, p.class
			if p.value != 0 {
				w.value = p.value
			}
			break
		}
	}
	for _, p := range e.reasons[tokens[1].Norm] {
		if matches(p.words, tokens) {
			w.class |= p.class
			w.reason, w.reasonSpan = p.reason, p.reasonSpan
			break
		}
	}
	return w
}

// isCoded reports a span such as Q3, H1, FY27 or EOY.
func isCoded(s string) bool {
	if len(s) < 2 || len(s) > 6 {
		return false
	}
	switch s[0] {
	case 'q', 'h':
		return len(s) == 2 && '1' <= s[1] && s[1] <= '4'
	case 'f':
		return s[1] == 'y'
	case 'e':
		return len(s) == 3 && s[1] == 'o'
	}
	return false
}

// What a date or a time of day may start with.
const (
	coded     = unit // Q3 counts as a unit
	startsDay = month | weekday | unit | count | ordinal | season | part | relative | next | holiday | in | filler
	startsAny = startsDay | at | after | before | until | since | to | noon | daypart
)

func matches(words []string, tokens []text.Token) bool {
	if len(words) > len(tokens) {
		return false
	}
	for i, w := range words[2:] { // the second is known to match
		if tokens[i+2].Norm != w {
			return false
		}
	}
	return true
}
