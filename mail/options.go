package mail

// Options sets limits and policy. The zero value, like a nil pointer, means
// the defaults; -1 lifts a limit.
type Options struct {
	MaxBytes       int64 // bytes read of one message; default 32 MiB
	MaxHeaderBytes int   // bytes of one header section; default 1 MiB
	MaxParts       int   // MIME parts in all; default 1,000
	MaxDepth       int   // nesting of MIME parts; default 32
	MaxTextBytes   int   // bytes of the body text that is cut into zones; default 4 MiB

	// CutClosings moves a sign-off with a name alone ("Thanks, Ann") to the
	// signature. By default it stays visible, since its author typed it.
	CutClosings bool
}

// The defaults of [Options].
const (
	defaultMaxBytes       = 32 << 20
	defaultMaxHeaderBytes = 1 << 20
	defaultMaxParts       = 1000
	defaultMaxDepth       = 32
	defaultMaxTextBytes   = 4 << 20
)

// withDefaults fills in what the caller left open.
func (o *Options) withDefaults() Options {
	var p Options
	if o != nil {
		p = *o
	}
	p.MaxBytes = limit(p.MaxBytes, defaultMaxBytes)
	p.MaxHeaderBytes = limit(p.MaxHeaderBytes, defaultMaxHeaderBytes)
	p.MaxParts = limit(p.MaxParts, defaultMaxParts)
	p.MaxDepth = limit(p.MaxDepth, defaultMaxDepth)
	p.MaxTextBytes = limit(p.MaxTextBytes, defaultMaxTextBytes)
	return p
}

// limit reads one limit: 0 is the default, below 0 is no limit.
func limit[T int | int64](n, def T) T {
	switch {
	case n == 0:
		return def
	case n < 0:
		return 1 << 62
	}
	return n
}
