package mail

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const twoMails = "From ann@example.com Mon Mar  4 09:12:00 2024\nSubject: one\n\nYes.\n>From me\n\n" +
	"From bob@example.com Mon Mar  4 09:13:00 2024\nSubject: two\n\nFrom here on, no.\n"

func TestMbox(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
		reason   string
	}{
		{"two", twoMails, []string{"Yes.\nFrom me", "From here on, no."}, "\"From \" separates only below a blank line"},
		{"CR LF", strings.ReplaceAll(twoMails, "\n", "\r\n"), []string{"Yes.\nFrom me", "From here on, no."}, "Windows"},
		{"no separator", "Subject: one\n\nYes.\n", []string{"Yes."}, "a mail alone is a mailbox of one"},
		{"empty", "", nil, "nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for m, err := range Mbox(strings.NewReader(tt.in), nil) {
				require.NoError(t, err)
				got = append(got, m.Visible)
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

func TestMboxStopsAtReadError(t *testing.T) {
	broken := errors.New("line is down")
	var errs, mails int
	for m, err := range Mbox(io.MultiReader(strings.NewReader(twoMails), iotest.ErrReader(broken)), nil) {
		assert.NotEqual(t, m == nil, err == nil, "never both")
		if err != nil {
			assert.ErrorIs(t, err, broken)
			errs++
			continue
		}
		mails++
	}
	assert.Equal(t, 1, errs)
	assert.Equal(t, 2, mails)
}

func TestMboxBreak(t *testing.T) {
	for range Mbox(strings.NewReader(twoMails), nil) {
		break
	}
}

// endless repeats a mailbox n times.
type endless struct {
	n    int
	rest string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		if e.n == 0 {
			return 0, io.EOF
		}
		e.n--
		e.rest = twoMails + "\n"
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestMboxConstantMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	count := 0
	for m, err := range Mbox(&endless{n: 20000}, nil) {
		require.NoError(t, err)
		require.NotNil(t, m)
		count++
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	assert.Equal(t, 40000, count)
	assert.Less(t, int64(after.HeapAlloc)-int64(before.HeapAlloc), int64(4<<20))
}
