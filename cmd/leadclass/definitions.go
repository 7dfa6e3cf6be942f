package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/leadclass/leadclass/definitions"
)

type definitionsCmd struct {
	Show string `help:"Print the file of one definition, to be changed into your own." placeholder:"NAME"`
}

// Run lists the shipped definitions, or shows one.
func (c *definitionsCmd) Run(a *app) error {
	if c.Show != "" {
		data, err := definitions.Source(c.Show)
		if err != nil {
			return usageError{err}
		}
		_, err = a.stdout.Write(data)
		return err
	}
	w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "NAME\tSTAGES\tSOURCE")
	for _, name := range definitions.Names() {
		d, err := definitions.Load(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", name, join(d.Stages(), " > "), d.Source())
	}
	return w.Flush()
}

func join[S ~string](list []S, sep string) string {
	s := ""
	for i, e := range list {
		if i > 0 {
			s += sep
		}
		s += string(e)
	}
	return s
}
