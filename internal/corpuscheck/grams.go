package main

import (
	"cmp"
	"slices"
)

// gramSets returns each text's set of character 5-grams, sorted from the
// rarest gram to the most common, and how many grams there are.
func gramSets(texts []string) (sets [][]uint32, grams int) {
	ids := map[string]uint32{}
	var count []int // in how many texts a gram stands
	sets = make([][]uint32, len(texts))
	for i, t := range texts {
		set := gramsOf(t, ids)
		slices.Sort(set)
		sets[i] = slices.Clip(slices.Compact(set))
		count = append(count, make([]int, len(ids)-len(count))...)
		for _, g := range sets[i] {
			count[g]++
		}
	}
	rank := ranks(count)
	for _, set := range sets {
		for i, g := range set {
			set[i] = rank[g]
		}
		slices.Sort(set)
	}
	return sets, len(count)
}

// gramsOf numbers the grams of a text; new ones get the next number. A text
// shorter than a gram is one gram.
func gramsOf(s string, ids map[string]uint32) []uint32 {
	starts := make([]int, 0, len(s)+1)
	for i := range s {
		starts = append(starts, i)
	}
	starts = append(starts, len(s))
	var set []uint32
	for i := 0; i == 0 || i+gramRunes < len(starts); i++ {
		gram := s[starts[i]:starts[min(i+gramRunes, len(starts)-1)]]
		id, ok := ids[gram]
		if !ok {
			id = uint32(len(ids))
			ids[gram] = id
		}
		set = append(set, id)
	}
	return set
}

// ranks orders grams by their count; equals by their number, so that the same
// texts always give the same order.
func ranks(count []int) []uint32 {
	order := make([]uint32, len(count))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(count[a], count[b]), cmp.Compare(a, b))
	})
	rank := make([]uint32, len(count))
	for r, g := range order {
		rank[g] = uint32(r)
	}
	return rank
}
