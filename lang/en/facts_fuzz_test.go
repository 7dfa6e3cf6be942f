package en_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

// FuzzFacts finds facts in any bytes, under any intent, at any day: no panic,
// every span where it says, every interval the right way round or of no days, the same
// twice.
func FuzzFacts(f *testing.F) {
	for i, s := range []string{
		"Back on 3/4, ask Ann Lee (ann@example.com) or ext. 214.", "Tuesday or Thursday between 2 and 4 pm CET, calendly.com/ann",
		"Q3, 31.02.2026, the 31st, 00/00, 99/99/9999, 5-9 May, May 5-9 - June 2", "$5k-8k a year, Rs. 8 lakh, R$ 40, 1.000.000,00 EUR",
		"half past\xff twelve to the end of next next next", "end of end of end of", "Mr. Mr. Mr. de van der", "\x00", "until until through to to and",
	} {
		f.Add(s, uint8(i), int64(1_773_000_000))
		f.Add(s, uint8(i), int64(0))
	}
	intents := leadclass.Intents()
	f.Fuzz(func(t *testing.T, src string, intent uint8, at int64) {
		if len(src) > 4096 {
			return
		}
		var day time.Time // unknown, at 0
		if at != 0 {
			day = time.Unix(at%(1<<34), 0).UTC()
		}
		got, doubts := factsAt(t, intents[int(intent)%len(intents)], src, day)
		again, doubtsAgain := factsAt(t, intents[int(intent)%len(intents)], src, day)
		require.True(t, reflect.DeepEqual(got, again) && reflect.DeepEqual(doubts, doubtsAgain), "the same twice")
		if got.Budget != nil {
			require.Positive(t, got.Budget.Amount)
		}
	})
}
