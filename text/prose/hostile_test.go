package prose_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass/text/prose"
)

// hang is a time that nothing takes but what does not end; how long things
// really take is in the benchmarks.
const hang = 60 * time.Second

func under(t *testing.T, f func()) {
	t.Helper()
	start := time.Now()
	f()
	assert.Less(t, time.Since(start), hang)
}

func TestOneByteOver(t *testing.T) {
	if testing.Short() {
		t.Skip("256 texts of 1 MB")
	}
	for b := range 256 {
		src := strings.Repeat(string([]byte{byte(b)}), 1<<20)
		under(t, func() { checkTokens(t, src, prose.Tokenizer{}.Tokenize(nil, src)) })
	}
}

func TestHostileRuns(t *testing.T) {
	tests := []struct{ unit, reason string }{
		{"(", "brackets"}, {"[", "brackets"}, {"<", "brackets"}, {"\"", "quotes"}, {"“", "typographic quotes"}, {"‘", "typographic quotes"},
		{"'ll", "clitics without a word"}, {"a'll", "clitics on end"}, {"a'll ", "clitics on words"}, {"n't", "negations on end"}, {"n't ", "negations"},
		{"\u200b", "zero width"}, {"a\u200b", "zero width between letters"}, {"\u200d👍", "joined emoji"},
		{"Ⱥ'll ", "letters that grow"}, {"ȺȺȺȺȺȺ'll", "letters that grow, on end"}, {"İ's ", "letters that shrink"}, {"\xe9\xe9's ", "invalid bytes"}, {"\xe9\xe9's", "invalid bytes, on end"},
		{"a ", "one letter words"}, {"ab ", "two letter words"}, {"a.", "dotted letters"}, {"No. ", "abbreviations"}, {"a/b-c.d ", "glued words"}, {". ", "single dots"}, {"$1 ", "money"},
		{"o's-o's ", "words that prose loses"}, {"&rsquo;", "entities"}, {"\x00", "zero bytes"}, {"@", "signs"}, {"a@", "half addresses"}, {"http://", "schemes"}, {"́", "combining marks"}, {"日", "no spaces"},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("%q", tt.unit), func(t *testing.T) {
			src := strings.Repeat(tt.unit, 100_000/len(tt.unit))
			under(t, func() { checkTokens(t, src, prose.Tokenizer{}.Tokenize(nil, src)) })
			under(t, func() { prose.People(src) })
		})
	}
}

func TestDeterministic(t *testing.T) {
	src := strings.Join(replies(t), "\n")
	const referral = "I'm not the right person. Please reach out to Sarah Connor, or to Raj Patel."
	want, people := prose.Tokenizer{}.Tokenize(nil, src), prose.People(referral)
	require.Len(t, people, 2)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 25 {
				assert.Equal(t, want, prose.Tokenizer{}.Tokenize(nil, src))
				assert.Equal(t, people, prose.People(referral))
			}
		})
	}
	wg.Wait()
}
