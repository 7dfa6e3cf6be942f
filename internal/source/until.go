package source

import (
	"context"
	"iter"

	"github.com/leadclass/leadclass"
)

// Until passes replies on until the context ends, even while their source
// waits for a terminal or a pipe that gives nothing. The source is then left
// waiting in a goroutine of its own.
func Until(ctx context.Context, replies iter.Seq2[leadclass.Reply, error]) iter.Seq2[leadclass.Reply, error] {
	return func(yield func(leadclass.Reply, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		items := pump(ctx, replies)
		for {
			select {
			case it, ok := <-items:
				if !ok || !yield(it.reply, it.err) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

type item struct {
	reply leadclass.Reply
	err   error
}

// pump reads replies in a goroutine.
func pump(ctx context.Context, replies iter.Seq2[leadclass.Reply, error]) <-chan item {
	items := make(chan item)
	go func() {
		defer close(items)
		for r, err := range replies {
			select {
			case items <- item{r, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return items
}
