package judge

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/leadclass/leadclass/definitions"
)

var update = flag.Bool("update", false, "write the golden files anew")

const dir = "../../testdata/contacts"

// TestGolden judges the same contacts, some of them broken, under every
// definition; each golden file holds the verdicts and the errors.
func TestGolden(t *testing.T) {
	in, err := os.ReadFile(filepath.Join(dir, "contacts.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(dir, "icp.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	profile, err := definitions.ParseProfile(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range definitions.Names() {
		t.Run(name, func(t *testing.T) {
			var errs []string
			j := newJudge(t, &errs)
			j.Profile = profile
			if j.Definition, err = definitions.Load(name); err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if err := j.NewWriter(&got).Read(context.Background(), "contacts.jsonl", bytes.NewReader(in)); err != nil {
				t.Fatal(err)
			}
			for _, e := range errs {
				fmt.Fprintln(&got, e)
			}
			golden := filepath.Join(dir, "judge", name+".golden")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("got\n%s\nwant\n%s", got.Bytes(), want)
			}
		})
	}
}
