package leadclass

import (
	"context"
	"iter"
	"runtime"
)

// ClassifyAll classifies replies on all cores and yields the answers in the
// order of the replies. A reply that fails yields its error and the rest goes
// on; when the context ends, its error is yielded and nothing follows.
//
// At most a few replies a core are under way, so a source of any length needs
// constant memory. The source runs in a goroutine of its own; when the caller
// stops early, no reply is taken from it beyond the one it is about to give.
func (c *Classifier) ClassifyAll(ctx context.Context, replies iter.Seq[Reply]) iter.Seq2[Classification, error] {
	return func(yield func(Classification, error) bool) {
		work, cancel := context.WithCancel(ctx)
		defer cancel()
		ordered := c.start(work, replies)
		for {
			r, ok, err := next(ctx, ordered)
			switch {
			case err != nil:
				yield(Classification{}, err)
				return
			case !ok || !yield(r.res, r.err):
				return
			}
		}
	}
}

// next waits for the next result, or for the end of the context, even while
// the source gives nothing. It reports false when there are no more.
func next(ctx context.Context, ordered <-chan job) (result, bool, error) {
	select {
	case j, ok := <-ordered:
		if !ok {
			return result{}, false, ctx.Err()
		}
		select {
		case r := <-j.done:
			return r, true, ctx.Err()
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return result{}, false, ctx.Err()
}

// job is a reply under way; its result comes out of done.
type job struct {
	reply Reply
	done  chan result
}

type result struct {
	res Classification
	err error
}

// perCore is how many replies may be under way for each core.
const perCore = 16

// start feeds the replies to workers and returns the jobs in order.
func (c *Classifier) start(ctx context.Context, replies iter.Seq[Reply]) <-chan job {
	cores := runtime.GOMAXPROCS(0)
	ordered := make(chan job, cores*perCore)
	work := make(chan job)
	go func() {
		defer close(ordered)
		defer close(work)
		for r := range replies {
			j := job{r, make(chan result, 1)}
			if !send(ctx, ordered, j) || !send(ctx, work, j) {
				return
			}
		}
	}()
	for range cores {
		go func() {
			for j := range work {
				res, err := c.Classify(ctx, j.reply)
				j.done <- result{res, err}
			}
		}()
	}
	return ordered
}

// send reports whether j could be handed over before the context ended.
func send(ctx context.Context, to chan<- job, j job) bool {
	select {
	case to <- j:
		return true
	case <-ctx.Done():
		return false
	}
}
