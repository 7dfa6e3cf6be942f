// Command corpuscheck checks the corpus and counts what it holds:
//
//	go run ./internal/corpuscheck [DIR]
//
// What is wrong goes to standard error with its file and line, and the exit
// code is 1.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: corpuscheck [DIR]\n\nDIR holds {train,dev,test}-{replies,clauses}[-N].jsonl and pairs.jsonl; testdata/corpus if left out.")
	}
	flag.Parse()
	if flag.NArg() > 1 {
		flag.Usage()
		os.Exit(2)
	}
	dir := "testdata/corpus"
	if flag.NArg() == 1 {
		dir = flag.Arg(0)
	}
	os.Exit(run(dir, os.Stdout, os.Stderr))
}

func run(dir string, stdout, stderr io.Writer) int {
	found, err := check(dir, stdout)
	if err != nil {
		fmt.Fprintln(stderr, "corpuscheck:", err)
		return 1
	}
	for _, p := range found {
		fmt.Fprintln(stderr, p)
	}
	if len(found) > 0 {
		fmt.Fprintf(stderr, "corpuscheck: problems: %d\n", len(found))
		return 1
	}
	return 0
}

// check writes the table and returns what is wrong, by file and line.
func check(dir string, stdout io.Writer) ([]problem, error) {
	var found problems
	c, err := load(dir, &found)
	if err != nil {
		return nil, err
	}
	checkFields(c, &found)
	checkPairs(c, &found)
	checkIDs(c, &found)
	checkWriters(c, &found)
	checkRepeats(c, &found)
	checkNear(c, &found)
	if err := writeTable(stdout, dir, c); err != nil {
		return nil, err
	}
	return found.sorted(), nil
}
