package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTable(t *testing.T) {
	dir := files{
		"train-replies.jsonl": reply("a-1", "a", "No") + reply("b-1", "b", "Why?", "refusal", "objection", "email", "sms"),
		"train-clauses.jsonl": clauseLine("a", "Not us."),
		"dev-replies.jsonl":   reply("c-1", "c", "No") + reply("c-2", "c", "NOT  us.") + reply("d-1", "d", "Hm.", "banal", "hard", "false", "true"),
		"pairs.jsonl":         pairLine("p1", "Not for us", "Not yet"),
	}.write(t)
	var out strings.Builder
	found, err := check(dir, &out)
	require.NoError(t, err)
	require.Empty(t, found)
	want := `DIR: 6 texts, 1 pairs

                        train replies  train clauses    dev replies
bounce                              0              0              0
auto-reply                          0              0              0
out-of-office                       0              0              0
opt-out                             0              0              0
meeting-request                     0              0              0
redirect                            0              0              0
info-request                        0              0              0
not-now                             0              0              0
interested                          0              0              0
refusal                             1              1              3
objection                           1              0              0
off-topic                           0              0              0
acknowledgement                     0              0              0
greeting                            0              0              0
emoji                               0              0              0
all                                 2              1              3
writers                             2              1              2

banal                       2 100.0 %                      2 66.7 %
ordinary                     0  0.0 %                      0  0.0 %
hard                         0  0.0 %                      1 33.3 %

email                        1 50.0 %                     3 100.0 %
linkedin                     0  0.0 %                      0  0.0 %
sms                          1 50.0 %                      0  0.0 %
whatsapp                     0  0.0 %                      0  0.0 %

also in train, exact                                       1 33.3 %
also in train, folded                                      2 66.7 %

                                pairs
c                                   1
`
	assert.Equal(t, want, strings.Replace(out.String(), dir, "DIR", 1))
}
