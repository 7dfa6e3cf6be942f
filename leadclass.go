// Package leadclass reads a reply to an outreach message (email, LinkedIn,
// SMS) and says what it means, with proof, and whether it makes its sender a
// lead.
//
//	c, err := leadclass.New(en.Pack())
//	res, err := c.Classify(ctx, leadclass.Reply{Text: "I'm not in sales, please reach out to Dwight"})
//	// res.Intent == leadclass.Redirect
//
// What was said ([Intent], read from the text) is kept apart from what counts
// as a lead ([Definition], data of the user's own).
//
// # Determinism
//
// The same reply gives the same answer, to the bit: no clock, no network, no
// random numbers, no order of maps or goroutines has a part in it.
//
// # Hostile text
//
// Replies come from strangers. Time and memory grow in a straight line with
// the bytes of a reply, and no bytes make anything here panic.
package leadclass

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
)

// Classifier reads replies. It does not change and is safe for concurrent use.
type Classifier struct {
	packs        []Pack
	scorers      []Scorer
	minPrecision float64
	documents    sync.Pool
}

// New makes a classifier of a language and options.
func New(pack Pack, opts ...Option) (*Classifier, error) {
	cfg := config{packs: []Pack{pack}}
	for _, o := range opts {
		if o == nil {
			continue
		}
		if err := o(&cfg); err != nil {
			return nil, err
		}
	}
	seen := map[string]bool{}
	for i, p := range cfg.packs {
		if err := p.check(); err != nil {
			return nil, err
		}
		if seen[p.Language] {
			return nil, fmt.Errorf("leadclass: two packs for language %.64q", p.Language)
		}
		seen[p.Language] = true
		if cfg.tokenizer != nil {
			cfg.packs[i].Analyzer = p.Analyzer.With(cfg.tokenizer)
		}
		if cfg.extractor != nil {
			cfg.packs[i].Extractor = cfg.extractor
		}
	}
	c := &Classifier{packs: cfg.packs, scorers: cfg.scorers, minPrecision: cfg.minPrecision}
	c.documents.New = func() any { return new(Document) }
	return c, nil
}

// Classify says what one reply means. The error is that of the context or of a
// scorer; no text is an error. An empty text and a language that no pack knows
// give [Unclear] with a doubt.
func (c *Classifier) Classify(ctx context.Context, r Reply) (Classification, error) {
	if err := ctx.Err(); err != nil {
		return Classification{}, err
	}
	doc := c.documents.Get().(*Document)
	defer c.release(doc)
	pack, known := c.read(doc, r)
	res := Classification{ID: r.ID, Text: r.Text, Language: doc.Language, Doubts: append([]Doubt(nil), r.Doubts...)}
	switch {
	case r.Machine.Kind == "" && len(doc.Body.Tokens) == 0:
		return res.unclear(EmptyText), nil
	case r.Machine.Kind == "" && !known:
		return res.unclear(UnknownLanguage), nil
	}
	scores, err := c.score(ctx, pack, doc)
	if err != nil {
		return res, err
	}
	if r.InSubject && r.Text == "" {
		inSubject(scores.Evidence)
	}
	res.decide(scores, pack.Calibration)
	if c.minPrecision > 0 && res.Confidence < pack.Calibration.Threshold(res.Intent, c.minPrecision) {
		return res.unclear(BelowPrecision), nil
	}
	if r.Text == "" {
		return res, nil // judged from the subject or envelope: facts have no words to point at
	}
	return res, res.extract(ctx, pack.Extractor, doc)
}

// extract adds the facts that go with the intent.
func (res *Classification) extract(ctx context.Context, e Extractor, doc *Document) error {
	if e == nil {
		return nil
	}
	facts, doubts, err := e.Extract(ctx, doc, res.Intent)
	if err != nil {
		return wrap("extracting", err)
	}
	res.Facts, res.Doubts = facts, append(res.Doubts, doubts...)
	return nil
}

// inSubject moves evidence to the field that was read as the body.
func inSubject(evidence []Evidence) {
	for i := range evidence {
		if evidence[i].Field == FieldBody {
			evidence[i].Field = FieldSubject
		}
	}
}

// maxKept is the size of a document, in tokens, from which its memory is not reused.
const maxKept = 1 << 12

func (c *Classifier) release(doc *Document) {
	if cap(doc.Body.Tokens)+cap(doc.Subject.Tokens)+cap(doc.Outreach.Tokens) < maxKept {
		c.documents.Put(doc)
	}
}

// read analyses a reply into doc; known says that a pack knows its language.
func (c *Classifier) read(doc *Document, r Reply) (pack *Pack, known bool) {
	pack, doc.Reply = &c.packs[0], r
	body := r.Text
	if r.InSubject && body == "" {
		body = r.Subject
	}
	pack.Analyzer.AnalyzeInto(&doc.Body, body)
	language, _, _ := strings.Cut(strings.ToLower(r.Language), "-") // "en-US" is "en"
	if language == "" {
		language = doc.Body.Language()
	}
	known = language == ""
	for i := range c.packs {
		if c.packs[i].Language == language {
			pack, known = &c.packs[i], true
		}
	}
	if pack != &c.packs[0] {
		pack.Analyzer.AnalyzeInto(&doc.Body, body)
	}
	doc.Language = language
	if known {
		doc.Language = pack.Language
	}
	pack.Analyzer.AnalyzeInto(&doc.Subject, r.Subject)
	pack.Analyzer.AnalyzeInto(&doc.Outreach, r.Outreach)
	return pack, known
}

// Analyze reads a reply without scoring it, for scorers that are tried alone.
// The document is the caller's own.
func (c *Classifier) Analyze(r Reply) *Document {
	doc := new(Document)
	c.read(doc, r)
	return doc
}

// score adds up what the pack's scorer and the caller's own say.
func (c *Classifier) score(ctx context.Context, pack *Pack, doc *Document) (Scores, error) {
	scores, err := pack.Scorer.Score(ctx, doc)
	if err != nil {
		return Scores{}, wrap("scoring", err)
	}
	for _, s := range c.scorers {
		more, err := s.Score(ctx, doc)
		if err != nil {
			return Scores{}, wrap("scoring", err)
		}
		scores.Merge(more)
	}
	return scores, nil
}

// wrap names the package in the error of a scorer or extractor; the context's own stay as they are.
func wrap(doing string, err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return fmt.Errorf("leadclass: %s: %w", doing, err)
}

// decide names the most probable intent and what speaks for it.
func (res *Classification) decide(s Scores, cal Calibration) {
	res.Scores = cal.candidates(s)
	best := res.Scores[0]
	res.Intent, res.Confidence, res.RunnerUp = best.Intent, best.Confidence, res.Scores[1]
	res.Disposition = best.Intent.Disposition()
	res.Evidence = s.Evidence
	sortEvidence(res.Evidence, res.Intent)
	if res.Intent.Disposition() != Automatic {
		res.Also = res.also()
	}
	if len(s.Evidence) == 0 {
		res.Doubts = append(res.Doubts, NoEvidence)
	}
}

// unclear takes an answer back. What would have been answered becomes the runner-up.
func (res Classification) unclear(why Doubt) Classification {
	if len(res.Scores) > 0 {
		res.RunnerUp = res.Scores[0]
	}
	res.Intent, res.Confidence, res.Disposition, res.Also = Unclear, 0, Undetermined, nil
	res.Doubts = append(res.Doubts, why)
	return res
}
