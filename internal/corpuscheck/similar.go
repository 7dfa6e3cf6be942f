package main

import (
	"cmp"
	"slices"
)

// Texts are alike from this share of common character 5-grams on (Jaccard),
// as a fraction so that the bounds below are exact.
const (
	gramRunes = 5
	num, den  = 4, 5
)

// match is two like texts, a before b in the list.
type match struct {
	a, b    int
	jaccard float64
}

// similar returns all pairs of like texts, in order. It is exact: two sets
// that share so much must share one of their few rarest grams, by which
// candidates are found (prefix filtering: Chaudhuri, Ganti and Kaushik 2006;
// Bayardo, Ma and Srikant 2007).
func similar(texts []string) []match {
	sets, grams := gramSets(texts)
	order := make([]int, len(sets)) // from the smallest set
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(sets[a]), len(sets[b])) })
	j := join{sets: sets, index: make([][]int32, grams), seen: make([]int, len(sets))}
	var out []match
	for _, x := range order {
		out = j.matches(out, x)
		j.add(x)
	}
	slices.SortFunc(out, func(a, b match) int { return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) })
	return out
}

// join finds like sets among those added, which must grow in size.
type join struct {
	sets  [][]uint32 // none empty
	index [][]int32  // the sets added so far by their rarest grams
	seen  []int      // with which set, plus one, this one was last compared
}

// matches appends the sets like x, of those added.
func (j *join) matches(out []match, x int) []match {
	set := j.sets[x]
	least := atLeast(num, den, len(set)) // grams that a like set has, and shares
	for _, g := range set[:len(set)-least+1] {
		j.index[g] = j.dropSmall(j.index[g], least)
		for _, y := range j.index[g] {
			if j.seen[y] == x+1 {
				continue
			}
			j.seen[y] = x + 1
			common := intersection(set, j.sets[y])
			if union := len(set) + len(j.sets[y]) - common; common*den >= union*num {
				out = append(out, match{min(x, int(y)), max(x, int(y)), float64(common) / float64(union)})
			}
		}
	}
	return out
}

// add makes x known. Later sets are no smaller, so one like x shares at least
// 2t/(1+t) of it, t being the least share of all.
func (j *join) add(x int) {
	set := j.sets[x]
	for _, g := range set[:len(set)-atLeast(2*num, num+den, len(set))+1] {
		j.index[g] = append(j.index[g], int32(x))
	}
}

// dropSmall leaves out the sets at the start of a list that have too few grams.
func (j *join) dropSmall(list []int32, least int) []int32 {
	for len(list) > 0 && len(j.sets[list[0]]) < least {
		list = list[1:]
	}
	return list
}

// atLeast is n*num/den, rounded up.
func atLeast(num, den, n int) int { return (n*num + den - 1) / den }

// intersection counts what two sorted sets share.
func intersection(a, b []uint32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
