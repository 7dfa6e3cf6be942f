// Package memo remembers what was computed for a word. Known words are looked
// up in a map that is never written again, without a lock; new ones gather
// behind a lock until they are worth a new map. It is bounded, and safe for
// concurrent use.
package memo

import (
	"maps"
	"strings"
	"sync"
	"sync/atomic"
)

// Bounds.
const (
	maxEntries = 1 << 15
	maxKey     = 40 // bytes of a key that is worth remembering
)

// Memo remembers a V for every key. Use [New].
type Memo[V any] struct {
	compute func(string) V
	known   atomic.Pointer[map[string]V]
	mu      sync.Mutex
	fresh   map[string]V
}

// New returns a memo of compute, which must be pure.
func New[V any](compute func(string) V) *Memo[V] {
	m := &Memo[V]{compute: compute, fresh: map[string]V{}}
	m.known.Store(&map[string]V{})
	return m
}

// Get returns compute(key), remembered or new.
func (m *Memo[V]) Get(key string) V {
	if v, ok := (*m.known.Load())[key]; ok {
		return v
	}
	if len(key) > maxKey {
		return m.compute(key)
	}
	m.mu.Lock()
	v, ok := m.fresh[key]
	m.mu.Unlock()
	if ok {
		return v
	}
	return m.remember(strings.Clone(key)) // the key may be part of a long text
}

func (m *Memo[V]) remember(key string) V {
	v := m.compute(key)
	m.mu.Lock()
	defer m.mu.Unlock()
	known := *m.known.Load()
	if len(known)+len(m.fresh) >= maxEntries {
		return v
	}
	m.fresh[key] = v
	if len(m.fresh) > 64+len(known)/4 {
		all := make(map[string]V, len(known)+len(m.fresh))
		maps.Copy(all, known)
		maps.Copy(all, m.fresh)
		m.known.Store(&all)
		m.fresh = map[string]V{}
	}
	return v
}
