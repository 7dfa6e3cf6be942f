package funnel

import (
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"sync"
	"text/tabwriter"
)

// Formats are the names that Write knows.
var Formats = [...]string{"table", "csv", "json", "html"}

// Write writes the report as a table, CSV, JSON or a page of HTML that needs
// no other file.
func (r *Report) Write(w io.Writer, format string) error {
	switch format {
	case "table":
		return r.writeTable(w)
	case "csv":
		return r.writeCSV(w)
	case "json":
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(r)
	case "html":
		return page().Execute(w, r)
	}
	return fmt.Errorf("leadclass: unknown format %.64q", format)
}

func (r *Report) writeTable(w io.Writer) error {
	for i, g := range r.Groups {
		if i > 0 {
			fmt.Fprintln(w)
		}
		title := g.Name
		if i > 0 {
			title = r.By + " " + title
		}
		fmt.Fprintf(w, "%s: %d contacts, %d opted out (%s)\n", title, g.Contacts, g.OptedOut, r.Definition)
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		fmt.Fprintln(t, "STAGE\tREACHED\tCONVERSION\tMEDIAN DAYS\tSTOPPED")
		for _, s := range g.Stages {
			fmt.Fprintf(t, "%s\t%d\t%s\t%s\t%d\n", s.Name, s.Reached, s.Percent(), s.Days(), s.Stopped)
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// Percent returns the conversion as people read it, "-" if there is none.
func (s Stage) Percent() string {
	if s.Conversion == nil {
		return "-"
	}
	return strconv.FormatFloat(100**s.Conversion, 'f', 1, 64) + " %"
}

// Days returns the median in days, "-" if there is none.
func (s Stage) Days() string {
	if s.MedianDays == nil {
		return "-"
	}
	return strconv.FormatFloat(*s.MedianDays, 'f', 1, 64)
}

func (r *Report) writeCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"definition", "by", "group", "contacts", "stage", "reached", "conversion", "median_days", "stopped"}}
	for i, g := range r.Groups {
		by := r.By
		if i == 0 {
			by = ""
		}
		for _, s := range g.Stages {
			rows = append(rows, []string{
				r.Definition, by, g.Name, strconv.Itoa(g.Contacts), s.Name, strconv.Itoa(s.Reached),
				optional(s.Conversion, 4), optional(s.MedianDays, 1), strconv.Itoa(s.Stopped),
			})
		}
	}
	return out.WriteAll(rows)
}

func optional(f *float64, decimals int) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', decimals, 64)
}

//go:embed page.html
var pageText string

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"width": barWidth, "row": func(i int) int { return rowHeight * i }, "add": func(a, b int) int { return a + b },
	}).Parse(pageText))
})

const (
	rowHeight = 34
	maxBar    = 420
)

// barWidth is the length of a bar for n of all, in pixels.
func barWidth(n, all int) int {
	if all == 0 {
		return 0
	}
	return n * maxBar / all
}
