// Command leadclass reads replies to outreach messages and says what they
// mean, and whether they make a lead.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"

	"github.com/alecthomas/kong"
)

// Exit codes.
const (
	exitOK          = 0
	exitFailed      = 1   // something could not be read or done; the rest was
	exitUsage       = 2   // the command line is wrong; nothing was done
	exitInterrupted = 130 // Ctrl-C; what was done is written
)

// commands is the command line.
type commands struct {
	Classify     classifyCmd      `cmd:"" help:"Say what replies mean, with proof."`
	Judge        judgeCmd         `cmd:"" help:"Say who is a lead under a definition, and why."`
	Funnel       funnelCmd        `cmd:"" help:"Count contacts per stage, and what brought them there."`
	Definitions  definitionsCmd   `cmd:"" help:"List the shipped definitions of a lead, or show one."`
	LearnProfile learnProfileCmd  `cmd:"" help:"Learn from won and lost accounts which attributes tell customers."`
	Eval         evalCmd          `cmd:"" help:"Measure on labelled replies: accuracy, calibration, worst mistakes."`
	Train        trainCmd         `cmd:"" help:"Train weights on labelled texts, or correct trained ones."`
	Rules        rulesCmd         `cmd:"" help:"Check rule files: every rule against its own examples, and against labelled replies."`
	Version      kong.VersionFlag `help:"Print the version and exit."`
}

// app is what a command works with.
type app struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer

	mu       sync.Mutex
	failures int
}

// fail reports an error that the work survives. It is safe for concurrent use.
func (a *app) fail(err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.failures++
	fmt.Fprintf(a.stderr, "leadclass: %s\n", message(err))
}

// message is an error's text without the package name that the line starts with.
func message(err error) string {
	const prefix = "leadclass: "
	s := err.Error()
	for len(s) > len(prefix) && s[:len(prefix)] == prefix {
		s = s[len(prefix):]
	}
	return s
}

// usageError is an error in the command line that the parser cannot see.
type usageError struct{ error }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run runs one command line and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr}
	exited := -1
	parser, err := kong.New(&commands{},
		kong.Name("leadclass"),
		kong.Description("Reads replies to outreach messages: what they mean, with proof, and whether they make a lead.\n\nExit codes: 0 done, 1 something could not be read (the rest was), 2 wrong usage, 130 interrupted."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exited = code }),
		kong.Vars{"version": version()},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.UsageOnError(),
	)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitFailed
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	cmd, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(stderr, "leadclass: %s\nTry \"leadclass --help\".\n", message(err))
		return exitUsage
	}
	return a.exitCode(cmd.Run(a))
}

func (a *app) exitCode(err error) int {
	var usage usageError
	switch {
	case a.ctx.Err() != nil || errors.Is(err, context.Canceled):
		fmt.Fprintln(a.stderr, "leadclass: interrupted")
		return exitInterrupted
	case errors.As(err, &usage):
		fmt.Fprintf(a.stderr, "leadclass: %s\n", message(err))
		return exitUsage
	case errors.Is(err, syscall.EPIPE):
		return exitOK // the reader of our output has seen enough
	case err != nil:
		a.fail(err)
	}
	if a.failures > 0 {
		return exitFailed
	}
	return exitOK
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "leadclass (unknown version)"
	}
	return "leadclass " + info.Main.Version
}
