package en_test

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/internal/goldfacts"
	"github.com/leadclass/leadclass/lang/en"
	"github.com/leadclass/leadclass/mail"
)

// floors are what the facts of the dev replies must reach at least; a change
// that makes them worse must say why.
var floors = map[string]float64{
	"referral email": 0.98, "referral name": 0.92, "referral role": 0.85, "return date": 0.95, "revisit": 0.95,
	"time": 0.92, "reason": 0.80, "budget": 0.95, "phone": 0.95, "booking link": 0.95,
}

// TestFacts measures facts against gold ones; the intent is given.
// LEADCLASS_SHOW=revisit prints what is missed and wrong of dev.
func TestFacts(t *testing.T) {
	dev := measureFacts(t, "dev-*.jsonl", os.Getenv("LEADCLASS_SHOW"))
	measureFacts(t, "test.jsonl", "")
	for name, floor := range floors {
		if name == "reason" {
			require.GreaterOrEqual(t, macroReason(dev), floor, name)
			continue
		}
		require.GreaterOrEqual(t, dev[name].F1(), floor, name)
	}
}

func measureFacts(t *testing.T, files, show string) goldfacts.Tally {
	paths, err := filepath.Glob("../../testdata/facts/" + files)
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	tally := goldfacts.Tally{}
	n := 0
	for _, p := range paths {
		for _, g := range readGold(t, p) {
			n++
			missed, wrong := tally.Add(g.Facts, factsOf(t, g))
			if all := fmt.Sprint(missed, wrong); show != "" && strings.Contains(all, show) {
				t.Logf("%s %s %s %q\n\tmissed %q wrong %q", g.ID, g.Date.Format("Mon 2006-01-02"), g.Intent, g.Text, missed, wrong)
			}
		}
	}
	t.Logf("%s: %d replies", files, n)
	for _, k := range slices.Sorted(maps.Keys(tally)) {
		c := tally[k]
		t.Logf("%-20s F1 %.3f  right %3d  wrong %3d  missed %3d", k, c.F1(), c.Right, c.Wrong, c.Missed)
	}
	t.Logf("%-20s F1 %.3f", "reason, macro", macroReason(tally))
	return tally
}

func macroReason(tally goldfacts.Tally) float64 {
	sum, n := 0.0, 0.0
	for k, c := range tally {
		if strings.HasPrefix(k, "reason ") {
			sum += c.F1()
			n++
		}
	}
	return sum / n
}

func readGold(t *testing.T, path string) []goldfacts.Reply {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	gold, err := goldfacts.Read(f)
	require.NoError(t, err, path)
	return gold
}

// factsOf finds the facts of a gold reply: quote and signature are cut from
// mails first, as the command does.
func factsOf(t *testing.T, g goldfacts.Reply) leadclass.Facts {
	text := g.Text
	if g.Channel == leadclass.Email {
		if m := mail.FromText(text); m.Visible != "" {
			text = m.Visible
		}
	}
	doc := en.Document(text, g.Outreach)
	doc.Reply.Date, doc.Reply.Language, doc.Reply.Channel = g.Date, g.Lang, g.Channel
	facts, _, err := en.Extractor(extract.Options{}).Extract(context.Background(), doc, g.Intent)
	require.NoError(t, err)
	checkFacts(t, doc.Body.Source, facts)
	return facts
}
