// Package contacts streams contacts, one JSON object a line, through workers on
// all cores, and hands on what they make in the order of the input. A line that
// is broken is reported and passed over; memory stays the same however long the
// input is, but for a few bytes for each id.
package contacts

import (
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"runtime"
	"strings"
	"sync"

	"github.com/leadclass/leadclass"
)

// Worker appends a record of its own making for one contact to b. The contact
// is the worker's only until it returns. An error means that there is none.
type Worker func(ctx context.Context, c *leadclass.Contact, b []byte) ([]byte, error)

// Pipe reads contacts from one input after another.
type Pipe struct {
	NewWorker func() Worker             // called once for each core
	Sink      func(record []byte) error // gets each record, in the order of the input
	Fail      func(error)               // gets each [*LineError], in the same order, and what else ends an input
	Progress  func(bytes int)           // may be nil
	Workers   int                       // as many as cores if 0

	seen  idSet
	seed  maphash.Seed
	lines int // read so far, of all inputs
	names []input
}

// input is one of the inputs read so far.
type input struct {
	name  string
	lines int // that were read before it
}

// LineError says which line of which input is wrong.
type LineError struct {
	Input string
	Line  int // from 1
	Err   error
}

// Error returns "leadclass: contacts.jsonl:12: …".
func (e *LineError) Error() string {
	return fmt.Sprintf("leadclass: %s:%d: %s", e.Input, e.Line, strings.TrimPrefix(e.Err.Error(), "leadclass: "))
}

// Unwrap returns the error without its place.
func (e *LineError) Unwrap() error { return e.Err }

// Read reads one input to its end; if it cannot be read so far, that is
// reported like a broken line. Read returns early only if ctx is done or the
// sink fails; what came before has then been handed on.
func (p *Pipe) Read(ctx context.Context, name string, r io.Reader) error {
	if p.names == nil {
		p.seed = maphash.MakeSeed()
	}
	p.names = append(p.names, input{name, p.lines})
	workers := p.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	line := newLines(r)
	work, order := make(chan *batch), make(chan *batch, 2*workers)
	free := make(chan *batch, 2*workers+1)
	for range cap(free) {
		free <- &batch{done: make(chan struct{}, 1)}
	}
	var readErr error
	go func() {
		defer close(work)
		defer close(order)
		readErr = p.fill(ctx, line, free, work, order)
	}()
	var group sync.WaitGroup
	for range workers {
		worker := p.NewWorker()
		group.Go(func() {
			for b := range work {
				b.run(ctx, worker, p.seed)
				b.done <- struct{}{}
			}
		})
	}
	err := p.drain(name, order, free, cancel)
	group.Wait()
	if err == nil {
		err = ctx.Err()
	}
	if err == nil && readErr != nil {
		p.Fail(fmt.Errorf("leadclass: %s: %s", name, strings.TrimPrefix(readErr.Error(), "leadclass: ")))
	}
	return err
}

// fill cuts the input into batches until its end.
func (p *Pipe) fill(ctx context.Context, line *lines, free <-chan *batch, work, order chan<- *batch) error {
	for {
		var b *batch
		select {
		case b = <-free:
		case <-ctx.Done():
			return ctx.Err()
		}
		more, err := line.next(b)
		if b.size == 0 && !more {
			return err
		}
		order <- b // never blocks: there is room for all batches but the one being drained
		select {
		case work <- b:
		case <-ctx.Done():
			b.results = b.results[:0]
			b.done <- struct{}{}
			return ctx.Err()
		}
		if !more {
			return err
		}
	}
}

// drain hands on what the batches hold, in order. After an error it only lets
// the others end.
func (p *Pipe) drain(name string, order <-chan *batch, free chan<- *batch, cancel func()) error {
	var failed error
	for b := range order {
		<-b.done
		if failed == nil {
			if failed = p.deliver(name, b); failed != nil {
				cancel()
			}
		}
		free <- b
	}
	return failed
}

func (p *Pipe) deliver(name string, b *batch) error {
	before := p.names[len(p.names)-1].lines
	start := 0
	for _, r := range b.results {
		line := b.first + r.line
		err := r.err
		if r.hash != 0 {
			if other, twice := p.seen.add(r.hash, before+line); twice && err == nil {
				err = fmt.Errorf("contact %.64q: the id stands at %s too", r.id, p.place(other))
			}
		}
		switch {
		case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			return err
		case err != nil:
			p.Fail(&LineError{name, line, err})
		default:
			if err := p.Sink(b.records[start:r.end]); err != nil {
				return err
			}
		}
		start = r.end
	}
	p.lines = before + b.first + b.count - 1
	if p.Progress != nil {
		p.Progress(b.size)
	}
	return nil
}

// place names the input and line of a line counted over all inputs.
func (p *Pipe) place(line int) string {
	for i := len(p.names) - 1; i >= 0; i-- {
		if in := p.names[i]; line > in.lines {
			return fmt.Sprintf("%s:%d", in.name, line-in.lines)
		}
	}
	return "another place"
}
