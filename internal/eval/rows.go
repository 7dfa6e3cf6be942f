package eval

import "strconv"

// Row is one line of the scorecard.
type Row struct {
	Name  string
	Cells []Cell // one for each group
	Head  bool   // the cells are names
}

// Cell is a measure of one group; Bounds is empty where there is no interval.
type Cell struct{ Value, Bounds string }

// rowsOf is the scorecard of groups, for the text and the page alike.
func (r *Report) rowsOf(groups []Group) []Row {
	head := row(groups, "", func(g *Group) Cell { return Cell{Value: g.Name} })
	head.Head = true
	rows := []Row{
		head,
		row(groups, "texts", func(g *Group) Cell { return Cell{Value: strconv.Itoa(g.Texts)} }),
		row(groups, "accuracy", func(g *Group) Cell { return cellOf(g.Accuracy.Interval) }),
		row(groups, "macro-F1", func(g *Group) Cell { return cellOf(g.MacroF1) }),
	}
	if r.guide {
		rows = append(rows, leadRows(groups)...)
	}
	rows = append(rows,
		row(groups, "ECE", func(g *Group) Cell { return Cell{Value: g.ECE.String()} }),
		row(groups, "Brier score", func(g *Group) Cell { return Cell{Value: g.Brier.String()} }),
		row(groups, "log loss", func(g *Group) Cell { return Cell{Value: g.LogLoss.String()} }),
		row(groups, "AURC", func(g *Group) Cell { return Cell{Value: g.AURC.String()} }),
	)
	if r.MinPrecision > 0 {
		at := strconv.FormatFloat(float64(r.MinPrecision), 'g', -1, 64)
		rows = append(rows,
			row(groups, "coverage at "+at, func(g *Group) Cell { return cellOf(g.Coverage.Interval) }),
			row(groups, "precision at "+at, func(g *Group) Cell { return cellOf(g.Precision.Interval) }))
	}
	if groups[0].Also != nil {
		rows = append(rows, row(groups, "also, micro-F1", alsoCell))
	}
	return rows
}

func leadRows(groups []Group) []Row {
	lead := func(name string, of func(*Leads) Rate) Row {
		return row(groups, name, func(g *Group) Cell { return cellOf(of(g.Leads).Interval) })
	}
	return []Row{
		lead("genuine precision", func(l *Leads) Rate { return l.GenuinePrecision }),
		lead("genuine recall", func(l *Leads) Rate { return l.GenuineRecall }),
		lead("false-lead rate", func(l *Leads) Rate { return l.FalseLeads }),
		lead("opt-out recall", func(l *Leads) Rate { return l.OptOutRecall }),
		lead("automatic precision", func(l *Leads) Rate { return l.AutomaticPrecision }),
		lead("automatic recall", func(l *Leads) Rate { return l.AutomaticRecall }),
		lead("automatic, exact", func(l *Leads) Rate { return l.AutomaticRight }),
		lead("opposite errors", func(l *Leads) Rate { return l.Opposite }),
	}
}

func row(groups []Group, name string, of func(*Group) Cell) Row {
	out := Row{Name: name}
	for i := range groups {
		out.Cells = append(out.Cells, of(&groups[i]))
	}
	return out
}

func cellOf(i Interval) Cell { return Cell{i.Value.String(), i.Bounds()} }

func alsoCell(g *Group) Cell {
	if g.Also == nil {
		return Cell{Value: "-"}
	}
	return Cell{Value: g.Also.MicroF1.String()}
}

// Rows is the scorecard of the scope.
func (s *Scope) Rows() []Row {
	return []Row{
		{Name: "in-scope accuracy", Cells: []Cell{cellOf(s.InScope.Interval)}},
		{Name: "out-of-scope recall", Cells: []Cell{cellOf(s.Recall.Interval)}},
		{Name: "AUROC", Cells: []Cell{{Value: s.AUROC.String()}}},
	}
}
