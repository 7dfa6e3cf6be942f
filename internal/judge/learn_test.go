package judge

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/leadclass/leadclass"
)

func TestLearning(t *testing.T) {
	var won, lost strings.Builder
	for i := range 40 {
		fmt.Fprintf(&won, `{"id":"w%d","account":{"industry":"manufacturing","employees":%d}}`+"\n", i, 60+i)
		fmt.Fprintf(&lost, `{"id":"l%d","account":{"industry":"retail","employees":%d}}`+"\n", i, 5+i)
	}
	lost.WriteString(`{"id":"w1","account":{"industry":"retail"}}`)
	var errs []string
	l := NewLearning(10, func(err error) { errs = append(errs, err.Error()) })
	for _, in := range []struct {
		name, text string
		won        bool
	}{{"won", won.String(), true}, {"lost", lost.String(), false}} {
		if err := l.Read(context.Background(), in.name, strings.NewReader(in.text), in.won); err != nil {
			t.Fatal(err)
		}
	}
	if len(errs) != 1 || !strings.Contains(errs[0], `lost:41: contact "w1": the id stands at won:2 too`) {
		t.Errorf("nobody is won and lost: %q", errs)
	}
	var profile, table bytes.Buffer
	if err := l.Write(&profile, "profile"); err != nil {
		t.Fatal(err)
	}
	p, err := leadclass.ParseProfile(profile.Bytes())
	if err != nil || len(p.Criteria()) != 2 {
		t.Errorf("%v: %s", err, profile.Bytes())
	}
	if err := l.Write(&table, "table"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"40 won, 40 lost", `in ["manufacturing"]  40 of 40`, "min 60"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("no %q in\n%s", want, table.String())
		}
	}
}
