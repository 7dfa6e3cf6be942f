package leadclass

import (
	"errors"
	"fmt"

	"github.com/leadclass/leadclass/text"
)

// Pack is a language: how its texts are read, what scores them, and how far
// the scores can be trusted. Packages under lang make one each.
type Pack struct {
	Language    string // ISO 639-1 code
	Analyzer    *text.Analyzer
	Scorer      Scorer
	Extractor   Extractor // nil: no facts
	Calibration Calibration
}

// Option configures [New]. Options commute.
type Option func(*config) error

type config struct {
	packs        []Pack
	tokenizer    text.Tokenizer
	scorers      []Scorer
	extractor    Extractor
	minPrecision float64
}

// WithPack adds a language. The first pack given to [New] reads replies of
// which the language cannot be told.
func WithPack(p Pack) Option {
	return func(c *config) error {
		c.packs = append(c.packs, p)
		return nil
	}
}

// WithTokenizer reads replies, in all languages, with another tokenizer.
func WithTokenizer(t text.Tokenizer) Option {
	return func(c *config) error {
		if t == nil {
			return errors.New("leadclass: WithTokenizer: the tokenizer is nil")
		}
		c.tokenizer = t
		return nil
	}
}

// WithScorer adds what s says, of replies in all languages, to what the packs
// say, in the log domain.
func WithScorer(s Scorer) Option {
	return func(c *config) error {
		if s == nil {
			return errors.New("leadclass: WithScorer: the scorer is nil")
		}
		c.scorers = append(c.scorers, s)
		return nil
	}
}

// WithExtractor finds the facts of replies in all languages with e instead of
// what the packs have.
func WithExtractor(e Extractor) Option {
	return func(c *config) error {
		if e == nil {
			return errors.New("leadclass: WithExtractor: the extractor is nil")
		}
		c.extractor = e
		return nil
	}
}

// WithMinPrecision answers [Unclear] where an answer of precision p, 0 < p < 1,
// cannot be given.
func WithMinPrecision(p float64) Option {
	return func(c *config) error {
		if !(0 < p && p < 1) {
			return fmt.Errorf("leadclass: WithMinPrecision: want a precision between 0 and 1, got %v", p)
		}
		c.minPrecision = p
		return nil
	}
}

func (p Pack) check() error {
	switch {
	case p.Language == "":
		return errors.New("leadclass: a pack has no language")
	case p.Analyzer == nil:
		return fmt.Errorf("leadclass: the pack of language %.64q has no analyzer", p.Language)
	case p.Scorer == nil:
		return fmt.Errorf("leadclass: the pack of language %.64q has no scorer", p.Language)
	}
	return nil
}
