package contacts

import (
	"context"
	"errors"
	"hash/maphash"
	"strings"

	"github.com/leadclass/leadclass"
)

// batch is a run of whole lines and what was made of them.
type batch struct {
	text    string
	size    int   // bytes of the input
	first   int   // number of the first line
	count   int   // of lines
	tooLong error // the one line of the batch was longer than a line may be
	records []byte
	results []result
	contact leadclass.Contact
	done    chan struct{}
}

// result is what became of one contact.
type result struct {
	line int // after the first of the batch
	end  int // of its record
	id   string
	hash uint64 // of the id; 0 if there is none
	err  error
}

var errNoID = errors.New("a contact without an id")

// run has each contact worked on.
func (b *batch) run(ctx context.Context, worker Worker, seed maphash.Seed) {
	b.records, b.results = b.records[:0], b.results[:0]
	if b.tooLong != nil {
		b.results = append(b.results, result{err: b.tooLong})
		return
	}
	rest := b.text
	for line := 0; rest != ""; line++ {
		var text string
		text, rest, _ = strings.Cut(rest, "\n")
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		r := result{line: line}
		if err := ctx.Err(); err != nil {
			r.err = err
		} else {
			b.one(ctx, worker, text, seed, &r)
		}
		r.end = len(b.records)
		b.results = append(b.results, r)
	}
}

func (b *batch) one(ctx context.Context, worker Worker, text string, seed maphash.Seed, r *result) {
	if r.err = b.contact.Decode(text); r.err != nil {
		return
	}
	if b.contact.ID == "" {
		r.err = errNoID
		return
	}
	r.id = b.contact.ID
	r.hash = max(maphash.String(seed, r.id), 1)
	start := len(b.records)
	if b.records, r.err = worker(ctx, &b.contact, b.records); r.err != nil {
		b.records = b.records[:start]
	}
}
