package en_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

// checkSpans checks that every fact stands where it says.
func checkSpans(t testing.TB, src string, f leadclass.Facts) {
	for _, x := range spansOf(f) {
		require.True(t, 0 <= x.Start && x.Start < x.End && x.End <= len(src), "%+v of %d bytes", x, len(src))
		require.Equal(t, src[x.Start:x.End], x.Text)
		require.True(t, 0 < x.Confidence && x.Confidence <= 1, "%+v", x)
	}
}

func spansOf(f leadclass.Facts) []leadclass.Found {
	var out []leadclass.Found
	for _, r := range f.Referrals {
		out = append(out, r.Found)
	}
	for _, s := range f.Times {
		out = append(out, s.Found)
	}
	if f.NewAddress != nil {
		out = append(out, f.NewAddress.Found)
	}
	if f.ReturnDate != nil {
		out = append(out, f.ReturnDate.Found)
	}
	if f.Revisit != nil {
		out = append(out, f.Revisit.Found)
	}
	if f.BookingLink != nil {
		out = append(out, f.BookingLink.Found)
	}
	if f.Phone != nil {
		out = append(out, f.Phone.Found)
	}
	if f.Budget != nil {
		out = append(out, f.Budget.Found)
	}
	if f.Timeline != nil {
		out = append(out, f.Timeline.Found)
	}
	if f.Authority != nil {
		out = append(out, f.Authority.Found)
	}
	if f.Need != nil {
		out = append(out, *f.Need)
	}
	if f.Reason != nil {
		out = append(out, f.Reason.Found)
	}
	return out
}
