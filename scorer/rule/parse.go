package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// File is a rule file in memory.
type File struct {
	Name string // for messages
	Text string
}

// maxErrors is how many errors one reading of rule files reports.
const maxErrors = 20

// Parse compiles rule files for texts that the analyzer reads. Lists hold for
// all files, in whichever they stand. The error joins every [*SyntaxError]
// found, up to twenty.
func Parse(a *text.Analyzer, files ...File) (*Set, error) {
	p := &parser{analyzer: a, lists: map[string]*list{}, ids: map[string]bool{}, known: map[string]node{}}
	for _, f := range files {
		p.readLists(f)
	}
	for _, f := range files {
		p.readRules(f)
	}
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs[:min(len(p.errs), maxErrors)]...)
	}
	return newSet(a, p.rules, p.lists), nil
}

// ParseFS compiles the files of fsys that match the glob, in order of name.
func ParseFS(a *text.Analyzer, fsys fs.FS, glob string) (*Set, error) {
	names, err := fs.Glob(fsys, glob)
	if err != nil {
		return nil, fmt.Errorf("leadclass: %w", err)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("leadclass: no rule file matches %q", glob)
	}
	files := make([]File, len(names))
	for i, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("leadclass: %w", err)
		}
		files[i] = File{name, string(b)}
	}
	return Parse(a, files...)
}

// parser reads files line by line.
type parser struct {
	analyzer *text.Analyzer
	lists    map[string]*list
	ids      map[string]bool
	rules    []*Rule
	errs     []error
	known    map[string]node // of patterns, as read
}

// line is one line of a file that says something.
type line struct {
	file    string
	number  int
	raw     string
	keyword string
	rest    string
	column  int // of rest, in bytes from 0
}

func (p *parser) fail(l line, at int, format string, args ...any) {
	if len(p.errs) > maxErrors {
		return
	}
	p.errs = append(p.errs, &SyntaxError{
		File: l.file, Line: l.number, Column: 1 + utf8.RuneCountInString(l.raw[:min(at, len(l.raw))]),
		Text: strings.ToValidUTF8(l.raw, "\uFFFD"), Reason: fmt.Sprintf(format, args...),
	})
}

// eachLine calls f for every line that is neither empty nor a comment.
func eachLine(file File, f func(line)) {
	for n, raw := range strings.Split(file.Text, "\n") {
		raw = strings.TrimRight(raw, " \t\r")
		body := strings.TrimLeft(raw, " \t")
		if body == "" || body[0] == '#' {
			continue
		}
		l := line{file: file.Name, number: n + 1, raw: raw, keyword: body}
		if i := strings.IndexAny(body, " \t"); i >= 0 {
			l.keyword = body[:i]
			l.rest = strings.TrimLeft(body[i:], " \t")
		}
		l.column = len(raw) - len(l.rest)
		f(l)
	}
}

// list is a named set of words and phrases.
type list struct {
	phrases []string
}

var listName = regexp.MustCompile(`^[A-Z][A-Z0-9_-]*$`)

// readLists reads the lists of a file. A list may go on in further lines of the same name.
func (p *parser) readLists(file File) {
	eachLine(file, func(l line) {
		if l.keyword != "list" {
			return
		}
		name, words, _ := strings.Cut(l.rest, " ")
		if !listName.MatchString(name) {
			p.fail(l, l.column, "a list needs a name in capital letters, found %.64q", name)
			return
		}
		if p.lists[name] == nil {
			p.lists[name] = &list{}
		}
		for _, w := range strings.Split(words, ",") {
			if w = strings.TrimSpace(w); w != "" {
				p.lists[name].phrases = append(p.lists[name].phrases, w)
			}
		}
	})
}

// readRules reads the rules of a file.
func (p *parser) readRules(file File) {
	var r *Rule
	var head line
	eachLine(file, func(l line) {
		switch l.keyword {
		case "list":
		case "rule":
			p.finish(head, r)
			head, r = l, p.begin(l)
		default:
			if r == nil {
				p.fail(l, len(l.raw)-len(strings.TrimLeft(l.raw, " \t")), "expected \"rule\" or \"list\", found %.64q", l.keyword)
				return
			}
			p.property(l, r)
		}
	})
	p.finish(head, r)
}

var ruleID = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]*$`)

func (p *parser) begin(l line) *Rule {
	if !ruleID.MatchString(l.rest) {
		p.fail(l, l.column, "a rule needs an id of small letters, digits, dots and hyphens, found %.64q", l.rest)
	} else if p.ids[l.rest] {
		p.fail(l, l.column, "there is a rule %q already", l.rest)
	}
	p.ids[l.rest] = true
	return &Rule{ID: l.rest, File: l.file, Line: l.number, source: "rule:" + l.rest}
}

// finish checks that a rule is whole.
func (p *parser) finish(head line, r *Rule) {
	switch {
	case r == nil:
		return
	case len(r.Says) == 0:
		p.fail(head, head.column, "rule %q says nothing: add a line such as \"says refusal 4\"", r.ID)
	case len(r.match) == 0:
		p.fail(head, head.column, "rule %q has no \"match\" line", r.ID)
	case len(r.Yes) == 0:
		p.fail(head, head.column, "rule %q has no \"yes\" line: give a reply that it must match", r.ID)
	case len(r.No) == 0:
		p.fail(head, head.column, "rule %q has no \"no\" line: give a reply that it must not match", r.ID)
	}
	p.rules = append(p.rules, r)
}

func (p *parser) property(l line, r *Rule) {
	if l.rest == "" {
		p.fail(l, len(l.raw), "nothing behind %.64q", l.keyword)
		return
	}
	switch l.keyword {
	case "says":
		p.says(l, r)
	case "where":
		p.where(l, r)
	case "match":
		p.pattern(l, &r.match)
	case "unless":
		p.pattern(l, &r.unless)
	case "with":
		p.pattern(l, &r.with)
	case "outreach":
		p.pattern(l, &r.outreach)
	case "yes":
		r.Yes = append(r.Yes, example(l))
	case "no":
		r.No = append(r.No, example(l))
	default:
		p.fail(l, l.column-len(l.keyword)-1, "unknown keyword %.64q: want says, match, where, unless, with, outreach, yes or no", l.keyword)
	}
}

func (p *parser) says(l line, r *Rule) {
	at := l.column
	for _, part := range strings.Split(l.rest, ",") {
		f := strings.Fields(part)
		if len(f) != 2 {
			p.fail(l, at, "want an intent and a weight, such as \"refusal 4\", found %.64q", strings.TrimSpace(part))
			return
		}
		w, err := strconv.ParseFloat(f[1], 64)
		if err != nil || !(-20 <= w && w <= 20) {
			p.fail(l, at+strings.Index(part, f[1]), "the weight must be a number between -20 and 20, found %.64q", f[1])
			return
		}
		r.Says = append(r.Says, leadclass.LogOdds{Intent: leadclass.Intent(f[0]), Value: w})
		at += len(part) + 1
	}
}

func (p *parser) where(l line, r *Rule) {
	at := l.column
	for _, part := range strings.Split(l.rest, ",") {
		c, ok := conditions[strings.TrimSpace(part)]
		if !ok {
			names := make([]string, 0, len(conditions))
			for n := range conditions {
				names = append(names, n)
			}
			slices.Sort(names)
			p.fail(l, at, "unknown condition %.64q: want one of %s", strings.TrimSpace(part), strings.Join(names, ", "))
			return
		}
		r.where |= c
		at += len(part) + 1
	}
}

func (p *parser) pattern(l line, dst *[]pattern) {
	pat, at, err := p.parsePattern(l.rest)
	if err != nil {
		p.fail(l, l.column+at, "%v", err)
		return
	}
	*dst = append(*dst, pat)
}

func example(l line) Example {
	e := Example{Text: l.rest, Line: l.number}
	if out, reply, ok := strings.Cut(l.rest, ">>"); ok {
		e.Outreach, e.Text = strings.TrimSpace(out), strings.TrimSpace(reply)
	}
	e.Text = strings.ReplaceAll(e.Text, `\n`, "\n")
	return e
}
