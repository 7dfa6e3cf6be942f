package main

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"time"

	"golang.org/x/term"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/extract"
	"github.com/leadclass/leadclass/internal/output"
	"github.com/leadclass/leadclass/internal/source"
	"github.com/leadclass/leadclass/lang/en"
)

type classifyCmd struct {
	From          string   `help:"Format of the input: ${enum}. Auto goes by the file's name, else by its first bytes." enum:"auto,jsonl,eml,mbox,text" default:"auto"`
	To            string   `help:"Format of the output: ${enum}. Auto is a table on a terminal, else jsonl." enum:"auto,table,jsonl,csv" default:"auto"`
	MinPrecision  float64  `help:"Answer \"unclear\" where an answer of this precision (0 to 1) cannot be given." placeholder:"P"`
	Now           string   `help:"The day of replies that carry no date of their own: relative dates such as next Monday count from it." placeholder:"DATE"`
	WithSignature bool     `help:"Also take the name, title, phone and company of the author from the signature."`
	Explain       bool     `help:"Show the evidence, the runner-up and the doubts under each row of the table."`
	Paths         []string `arg:"" optional:"" name:"file" help:"Files, directories (*.eml, *.jsonl, *.mbox, *.txt below them; with --from also files without ending, and maildirs), or - for standard input."`
}

// Help is shown under the command's flags.
func (classifyCmd) Help() string {
	return `JSONL in, one reply a line: {"id","text","subject","outreach","channel","lang","date"}; all but "text" may be left out. Quote and signature are cut from the text of an email, as from a raw mail.

JSONL out, in the order of the input: {"id","intent","confidence","disposition","also","runner_up","language","visible","facts","evidence","doubts"}; "visible" is the text that was judged, the spans of evidence and facts are bytes into it. "facts" is what the reply says beside its intent (who to talk to, return date, times, budget …), described by facts.schema.json.

CSV out, for spreadsheets: a cell that would run as a formula gets an apostrophe in front.

  leadclass classify replies.jsonl inbox.mbox mails/
  echo "Not interested, thanks" | leadclass classify --explain`
}

// Run classifies what the paths hold.
func (c *classifyCmd) Run(a *app) error {
	classifier, err := c.classifier()
	if err != nil {
		return err
	}
	now, err := timeFlag("now", c.Now, time.Time{})
	if err != nil {
		return err
	}
	in := &source.Reader{Format: source.Format(c.From), Stdin: a.stdin, Date: now}
	bar := a.progress(c.Paths, "classify")
	if bar != nil {
		in.Progress = bar
		defer bar.Exit()
	}
	if _, tty := terminal(a.stdin); tty && fromStdin(c.Paths) {
		fmt.Fprintln(a.stderr, "leadclass: reading standard input, up to Ctrl-D (Ctrl-Z on Windows)")
	}
	out := bufio.NewWriterSize(a.stdout, 64<<10)
	w := c.writer(out, a.stdout)
	replies := a.good(source.Until(a.ctx, in.Replies(c.Paths)), bar)
	err = c.copy(a, classifier.ClassifyAll(a.ctx, replies), w, out)
	if ferr := flush(w, out); err == nil {
		err = ferr
	}
	return err
}

func (c *classifyCmd) classifier() (*leadclass.Classifier, error) {
	var opts []leadclass.Option
	if c.MinPrecision != 0 {
		if !(0 < c.MinPrecision && c.MinPrecision < 1) {
			return nil, usageError{fmt.Errorf("--min-precision: want a number between 0 and 1, got %v", c.MinPrecision)}
		}
		opts = append(opts, leadclass.WithMinPrecision(c.MinPrecision))
	}
	pack := en.Pack()
	if c.WithSignature {
		pack.Extractor = en.Extractor(extract.Options{Signature: true})
	}
	return leadclass.New(pack, opts...)
}

// copy writes answers as they come, at once if somebody waits for each.
func (c *classifyCmd) copy(a *app, answers iter.Seq2[leadclass.Classification, error], w output.Writer, out *bufio.Writer) error {
	_, tty := terminal(a.stdout)
	flushed := tty || fromStdin(c.Paths)
	for res, err := range answers {
		switch {
		case err != nil && a.ctx.Err() != nil:
			return err
		case err != nil:
			a.fail(fmt.Errorf("reply %.64q: %w", res.ID, err))
			continue
		}
		if err := w.Write(res); err != nil {
			return err
		}
		if flushed {
			if err := flush(w, out); err != nil {
				return err
			}
		}
	}
	return nil
}

// flush hands on what was written so far.
func flush(w output.Writer, out *bufio.Writer) error {
	if err := w.Flush(); err != nil {
		return err
	}
	return out.Flush()
}

// good passes on what could be read, and reports what could not.
func (a *app) good(replies iter.Seq2[leadclass.Reply, error], bar *bar) iter.Seq[leadclass.Reply] {
	return func(yield func(leadclass.Reply) bool) {
		for r, err := range replies {
			switch {
			case err == nil:
				if !yield(r) {
					return
				}
			case bar != nil:
				bar.Clear()
				fallthrough
			default:
				a.fail(err)
			}
		}
	}
}

// fromStdin reports whether a person, or a program that waits for every
// answer, may be at the other end of standard input.
func fromStdin(paths []string) bool { return len(paths) == 0 || slices.Contains(paths, "-") }

func (c *classifyCmd) writer(w io.Writer, stdout io.Writer) output.Writer {
	width, tty := terminal(stdout)
	switch {
	case c.To == "csv":
		return output.CSV(w)
	case c.To == "jsonl", c.To == "auto" && !tty && !c.Explain:
		return output.JSONL(w)
	}
	return output.Table(w, output.TableOptions{Width: width, Color: colored(tty), Explain: c.Explain})
}

// colored reports whether colour is supported and not switched off.
func colored(tty bool) bool {
	return tty && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// terminal returns the width of the terminal that w is, if it is one.
func terminal(w any) (width int, ok bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}
