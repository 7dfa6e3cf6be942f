package main

import (
	"cmp"
	"fmt"
	"slices"
)

// place is a line of a file.
type place struct {
	file string
	line int
}

func (p place) String() string { return fmt.Sprintf("%s:%d", p.file, p.line) }

// problem is something wrong at a place.
type problem struct {
	place
	what string
}

func (p problem) String() string { return p.place.String() + ": " + p.what }

// problems gathers what is wrong.
type problems struct{ list []problem }

func (p *problems) add(at place, format string, args ...any) {
	p.list = append(p.list, problem{at, fmt.Sprintf(format, args...)})
}

func (p *problems) sorted() []problem {
	slices.SortStableFunc(p.list, func(a, b problem) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line))
	})
	return p.list
}
