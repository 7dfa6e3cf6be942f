package prose_test

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/text"
	"github.com/leadclass/leadclass/text/prose"
)

//go:embed testdata/replies.txt
var repliesFile string

// replies returns the replies of the differential test, one a line.
func replies(t testing.TB) []string {
	t.Helper()
	var out []string
	for line := range strings.Lines(repliesFile) {
		out = append(out, strings.ReplaceAll(strings.TrimRight(line, "\r\n"), `\n`, "\n"))
	}
	require.GreaterOrEqual(t, len(out), 300)
	return out
}

// difference is a stretch of a reply that the two tokenizers read in their own
// ways: what each makes of it, after analysis.
type difference struct {
	src         string
	words, back []text.Token
}

func (d difference) String() string {
	show := func(tokens []text.Token) string {
		var out []string
		for _, t := range tokens {
			out = append(out, fmt.Sprintf("%s/%s=%s", d.src[t.Start:t.End], t.Kind, t.Norm))
		}
		return strings.Join(out, " ")
	}
	return fmt.Sprintf("in %q: text.Words [%s], prose [%s]", d.src, show(d.words), show(d.back))
}

// same reports whether two tokens are one after analysis.
func same(a, b text.Token) bool {
	return a.Start == b.Start && a.End == b.End && a.Kind == b.Kind && a.Norm == b.Norm && a.Stem == b.Stem
}

// compare pairs the tokens of two readings of src. What is not paired is
// gathered into differences that end where both have a token at the same place
// again.
func compare(src string, a, b []text.Token) (agreed int, diffs []difference) {
	for len(a) > 0 || len(b) > 0 {
		i, j := 0, 0
		for !(i == len(a) && j == len(b)) && !(i < len(a) && j < len(b) && same(a[i], b[j])) {
			if j == len(b) || i < len(a) && a[i].End <= b[j].End {
				i++
			} else {
				j++
			}
			// A difference ends where both have read up to the same place.
			if i > 0 && j > 0 && a[i-1].End == b[j-1].End {
				break
			}
		}
		if i > 0 || j > 0 {
			diffs = append(diffs, difference{src, a[:i], b[:j]})
		} else {
			agreed, i, j = agreed+1, 1, 1
		}
		a, b = a[i:], b[j:]
	}
	return agreed, diffs
}

// classes are the ways in which the tokenizers may differ after analysis.
var classes = []struct {
	name, reason string
	holds        func(difference) bool
}{
	{
		"hyphenated word of a list",
		"The analyzer of English gives its own tokenizer a list of words that stay one when hyphenated " +
			"(e-mail, opt-out, un-sub-scribe). The zero prose.Tokenizer has no list and parts at every hyphen, as it does elsewhere.",
		func(d difference) bool {
			first, last := d.back[0], d.back[len(d.back)-1]
			return len(d.back) > 1 && d.words[0].Start == first.Start && d.words[len(d.words)-1].End == last.End &&
				d.words[0].Norm == strings.ReplaceAll(strings.ToLower(d.src[first.Start:last.End]), "-", "")
		},
	},
}

// TestAgrees compares the tokenizers token by token, after analysis, on
// invented replies.
func TestAgrees(t *testing.T) {
	own, other := en.Analyzer(), en.Analyzer().With(prose.Tokenizer{})
	total, agreed := 0, 0
	seen := map[string]int{}
	for _, src := range replies(t) {
		a, b := own.Analyze(src), other.Analyze(src)
		n, diffs := compare(src, a.Tokens, b.Tokens)
		total, agreed = total+len(a.Tokens), agreed+n
	next:
		for _, d := range diffs {
			for _, c := range classes {
				if len(d.words) > 0 && len(d.back) > 0 && c.holds(d) {
					seen[c.name]++
					continue next
				}
			}
			t.Errorf("a difference of no known class %v", d)
		}
	}
	assert.GreaterOrEqual(t, float64(agreed)/float64(total), 0.99)
	for _, c := range classes {
		assert.NotZero(t, seen[c.name], "no reply shows %q: drop the class or write one", c.name)
	}
	t.Logf("%d of %d tokens agree (%.2f %%), differences %v", agreed, total, 100*float64(agreed)/float64(total), seen)
}

// TestAgreesEntirely gives prose the words that the analyzer's own tokenizer
// has: nothing differs then.
func TestAgreesEntirely(t *testing.T) {
	joined := map[string]bool{}
	for _, src := range replies(t) {
		a, b := en.Analyzer().Analyze(src), en.Analyzer().With(prose.Tokenizer{}).Analyze(src)
		_, diffs := compare(src, a.Tokens, b.Tokens)
		for _, d := range diffs {
			if len(d.words) == 1 {
				joined[d.words[0].Norm] = true
			}
		}
	}
	other := en.Analyzer().With(prose.Tokenizer{Joined: joined})
	for _, src := range replies(t) {
		_, diffs := compare(src, en.Analyzer().Analyze(src).Tokens, other.Analyze(src).Tokens)
		assert.Empty(t, diffs)
	}
}
