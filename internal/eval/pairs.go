package eval

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/leadclass/leadclass/internal/corpus"
)

// Pair is two replies that differ by little and mean different things.
type Pair struct {
	ID        string      `json:"id"`
	Confusion string      `json:"confusion"` // what the pair is confused over
	A         corpus.Item `json:"a"`
	B         corpus.Item `json:"b"`
}

// ReadPairs reads JSON lines. An error names the line.
func ReadPairs(r io.Reader) ([]Pair, error) {
	var pairs []Pair
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		var p Pair
		if err := json.Unmarshal(in.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		pairs = append(pairs, p)
	}
	return pairs, in.Err()
}

// PairRow counts the pairs of one confusion, and those of which both replies
// are read right.
type PairRow struct {
	Confusion   string
	Pairs, Both int
}

// Pairs reads both replies of every pair and counts by confusion, in the order
// of the names; the last row is all of them.
func (r *Reader) Pairs(ctx context.Context, pairs []Pair) ([]PairRow, error) {
	var items []corpus.Item
	for _, p := range pairs {
		items = append(items, p.A, p.B)
	}
	right := make([]bool, 0, len(items))
	for answer, err := range r.Answers(ctx, items) {
		if err != nil {
			return nil, err
		}
		right = append(right, string(answer.Intent) == items[len(right)].Intent)
	}
	all := PairRow{Confusion: "all"}
	rows := []PairRow{}
	for i, p := range pairs {
		k := slices.IndexFunc(rows, func(row PairRow) bool { return row.Confusion == p.Confusion })
		if k < 0 {
			k = len(rows)
			rows = append(rows, PairRow{Confusion: p.Confusion})
		}
		rows[k].Pairs++
		all.Pairs++
		if right[2*i] && right[2*i+1] {
			rows[k].Both++
			all.Both++
		}
	}
	slices.SortFunc(rows, func(a, b PairRow) int {
		if a.Confusion < b.Confusion {
			return -1
		}
		return 1
	})
	return append(rows, all), nil
}
