package main

import (
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	long      = "we have run our own vans since nineteen seventy and shall go on doing so"
	nearlyIt  = "we have run our own vans since nineteen seventy and shall go on doing that"
	onlyTopic = "the vans are ours since we began and nobody here wants to change a thing about it"
)

func TestCheck(t *testing.T) {
	tests := []struct {
		name   string
		files  files
		want   []string // in order, without the directory
		reason string
	}{
		{
			"nothing wrong", files{
				"train-replies-1.jsonl": reply("a-1", "a", "No") + "\n" + reply("a-2", "a", "no") + reply("a-3", "a", long),
				"train-replies-2.jsonl": reply("a-4", "a", "no.", "email", "sms"),
				"train-clauses.jsonl":   clauseLine("b", "Never."),
				"dev-replies.jsonl":     reply("c-1", "c", "No", `"also":[]`, `"also":["objection"]`),
				"test-replies.jsonl":    reply("d-1", "d", onlyTopic),
				"pairs.jsonl":           pairLine("p1", "Not us", "Not yet"),
			}, nil,
			"short texts may stand in train too; blank lines, several files of a split and its other case are no problem",
		},
		{
			"broken line", files{"dev-clauses.jsonl": "{\n" + clauseLine("a", "Never.")},
			[]string{"dev-clauses.jsonl:1: unexpected EOF"},
			"the rest of the file is read on",
		},
		{
			"two values in a line", files{"dev-clauses.jsonl": "{\"text\":\"No\",\"intent\":\"refusal\",\"writer\":\"a\"} {}"},
			[]string{"dev-clauses.jsonl:1: more than one value in the line"},
			"a lost line break would hide a text",
		},
		{
			"not UTF-8", files{"dev-clauses.jsonl": clauseLine("a", "caf\xe9, no")},
			[]string{"dev-clauses.jsonl:1: not UTF-8"},
			"encoding/json would replace the byte in silence",
		},
		{
			"unknown field", files{"dev-replies.jsonl": reply("a-1", "a", "No", `"lang"`, `"language":"en","lang"`)},
			[]string{`dev-replies.jsonl:1: json: unknown field "language"`},
			"a misspelt field would be lost",
		},
		{
			"clause with the fields of a reply", files{"dev-clauses.jsonl": reply("a-1", "a", "No")},
			[]string{`dev-clauses.jsonl:1: json: unknown field "id"`},
			"a reply in the wrong file",
		},
		{
			"name of a file", files{"training-replies.jsonl": reply("a-1", "a", "No")},
			[]string{"training-replies.jsonl:1: want a name such as train-replies.jsonl, dev-clauses-2.jsonl or pairs.jsonl"},
			"nothing would read it",
		},
		{
			"fields of a reply", files{"dev-replies.jsonl": reply("", "", " ", "email", "fax", "banal", "easy", `"en"`, `""`)},
			[]string{
				"dev-replies.jsonl:1: no text",
				"dev-replies.jsonl:1: no writer",
				"dev-replies.jsonl:1: no id",
				"dev-replies.jsonl:1: no lang",
				`dev-replies.jsonl:1: channel "fax", want email, linkedin, sms, whatsapp`,
				`dev-replies.jsonl:1: kind "easy", want banal, ordinary, hard`,
			},
			"each is named, not only the first",
		},
		{
			"labels", files{"dev-replies.jsonl": reply("a-1", "a", "No", `"refusal"`, `"unclear"`) +
				reply("a-2", "a", "Nope", `[]`, `["refusal","objection","objection","no"]`)},
			[]string{
				`dev-replies.jsonl:1: intent "unclear" is not among the labels`,
				`dev-replies.jsonl:2: also: "refusal" is the intent itself`,
				`dev-replies.jsonl:2: also: "objection" twice`,
				`dev-replies.jsonl:2: also: "no" is not among the labels`,
			},
			"unclear is an answer of the classifier, never a label",
		},
		{
			"hard and kind", files{"dev-replies.jsonl": reply("a-1", "a", "No", "false", "true")},
			[]string{`dev-replies.jsonl:1: hard is true, but kind is "banal"`},
			"both say the same",
		},
		{
			"ids", files{
				"dev-replies.jsonl":  reply("a-1", "a", "No"),
				"pairs.jsonl":        pairLine("a-1", "Not us", "Not yet"),
				"test-replies.jsonl": reply("a-1", "b", "Nope"),
			},
			[]string{`pairs.jsonl:1: id "a-1" also at dev-replies.jsonl:1`, `test-replies.jsonl:1: id "a-1" also at dev-replies.jsonl:1`},
			"unique over all splits",
		},
		{
			"writers", files{
				"dev-clauses.jsonl":   clauseLine("a", "Not us."),
				"dev-replies.jsonl":   reply("a-1", "a", "No"),
				"train-clauses.jsonl": clauseLine("a", "Never.") + clauseLine("a", "Never ever."),
			},
			[]string{`train-clauses.jsonl:1: writer "a" of train also writes in dev, dev-clauses.jsonl:1`},
			"replies and clauses of one split may share a writer; a second split is told once",
		},
		{
			"exact duplicates", files{
				"train-clauses.jsonl": clauseLine("a", "No way"),
				"train-replies.jsonl": reply("b-1", "b", "No way", "refusal", "objection"),
			},
			[]string{`train-replies.jsonl:1: same text at train-clauses.jsonl:1: "No way"`},
			"whatever its label, and in replies and clauses together",
		},
		{
			"near duplicates", files{
				"dev-replies.jsonl":   reply("a-1", "a", strings.ToUpper(long)),
				"test-clauses.jsonl":  clauseLine("b", onlyTopic),
				"train-clauses.jsonl": clauseLine("c", nearlyIt),
			},
			[]string{`train-clauses.jsonl:1: near duplicate (0.92) of dev-replies.jsonl:1: "we have run our own vans since nineteen seventy and shall go…"`},
			"across splits, whatever the case",
		},
		{
			"pairs near each other", files{"pairs.jsonl": pairLine("p1", long, nearlyIt)},
			nil,
			"a pair is alike by intention",
		},
		{
			"pairs near a text", files{"dev-replies.jsonl": reply("a-1", "a", nearlyIt), "pairs.jsonl": pairLine("p1", long, "Not yet")},
			[]string{`pairs.jsonl:1: near duplicate (0.92) of dev-replies.jsonl:1: "we have run our own vans since nineteen seventy and shall go…"`},
			"a pair measures what was not seen",
		},
		{
			"wrong pairs", files{
				"pairs.jsonl": pairLine("p1", "No way", "") +
					strings.Replace(pairLine("p2", "So so", "So so"), "not-now", "refusal", 1) +
					strings.NewReplacer(`"confusion":"c"`, `"confusion":""`, "p3", "", "not-now", "later").Replace(pairLine("p3", "Hm", "Hm, hm")),
				"train-clauses.jsonl": clauseLine("a", "No way"),
			},
			[]string{
				`pairs.jsonl:1: same text in train, at train-clauses.jsonl:1: "No way"`,
				"pairs.jsonl:1: no text",
				`pairs.jsonl:2: both are "refusal"`,
				"pairs.jsonl:2: both texts and both outreaches are the same",
				"pairs.jsonl:3: no id",
				"pairs.jsonl:3: no confusion",
				`pairs.jsonl:3: intent "later" is not among the labels`,
			},
			"the pair must differ, in text or outreach, and in its intent",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := tt.files.write(t)
			found, err := check(dir, io.Discard)
			require.NoError(t, err)
			var got []string
			for _, p := range found {
				got = append(got, strings.ReplaceAll(p.String(), dir+string(filepath.Separator), ""))
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}
