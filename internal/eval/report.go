package eval

import (
	"encoding/json"
	"io"

	"github.com/leadclass/leadclass"
)

// Report is everything that was measured.
type Report struct {
	Model        string    `json:"model"`
	Files        []string  `json:"files"`
	Texts        int       `json:"texts"`
	Digest       string    `json:"digest"` // of texts and labels
	MinPrecision Number    `json:"min_precision"`
	Groups       []Group   `json:"groups"`           // all texts first, then by kind
	Unseen       []Group   `json:"unseen,omitempty"` // the same without texts that also stand in train
	Scope        *Scope    `json:"scope,omitempty"`
	Mistakes     []Mistake `json:"mistakes"`

	guide bool // all labels are those of the label guide
}

// Group is what was measured of one part of the corpus.
type Group struct {
	Name        string      `json:"name"`
	Texts       int         `json:"texts"`
	Accuracy    Rate        `json:"accuracy"`
	MacroF1     Interval    `json:"macro_f1"` // mean over the labels that occur
	Leads       *Leads      `json:"leads,omitempty"`
	ECE         Number      `json:"ece"`
	Brier       Number      `json:"brier"`
	LogLoss     Number      `json:"log_loss"`
	AURC        Number      `json:"aurc"`
	Coverage    Rate        `json:"coverage_at_min_precision"`
	Precision   Rate        `json:"precision_at_min_precision"`
	Also        *Also       `json:"also,omitempty"`
	Labels      []Label     `json:"labels"`
	Confusion   []Confusion `json:"confusion"`
	Reliability []Bin       `json:"reliability"`
	Risk        []RiskPoint `json:"risk_coverage"`
	matrix      confusionMatrix
}

// Leads is what the sender of the outreach asks first. It is measured only
// where all labels are those of the label guide.
type Leads struct {
	GenuinePrecision   Rate `json:"genuine_precision"`
	GenuineRecall      Rate `json:"genuine_recall"`
	FalseLeads         Rate `json:"false_lead_rate"` // non-genuine replies that are called genuine
	OptOutRecall       Rate `json:"opt_out_recall"`
	AutomaticPrecision Rate `json:"automatic_precision"` // of the three automatic intents as one
	AutomaticRecall    Rate `json:"automatic_recall"`
	AutomaticRight     Rate `json:"automatic_right"` // automatic replies with the right intent of the three
	Opposite           Rate `json:"opposite_errors"` // replies: genuine called declined, or the other way round
}

// measure measures one part of the corpus.
func (r *Report) measure(p part) Group {
	m := newMatrix(p.outcomes)
	g := Group{
		Name: p.name, Texts: len(p.outcomes), Accuracy: m.accuracy(), Labels: m.labels(),
		Confusion: m.cells(), Reliability: reliability(p.outcomes), Also: also(p.outcomes), matrix: m,
	}
	g.MacroF1 = m.bootstrap(p.outcomes, g.Labels)
	g.ECE, g.Brier, g.LogLoss = ece(g.Reliability), mean(p.outcomes, brierOf), mean(p.outcomes, logLossOf)
	g.Risk, g.AURC = riskCoverage(p.outcomes)
	g.Coverage, g.Precision = selective(p.outcomes)
	if r.guide {
		g.Leads = leads(p.outcomes)
	}
	return g
}

// ofGuide reports whether all labels are those of the label guide.
func ofGuide(outcomes []outcome) bool {
	for i := range outcomes {
		if leadclass.Intent(outcomes[i].gold).Disposition() == leadclass.Undetermined {
			return false
		}
	}
	return len(outcomes) > 0
}

// WriteJSON writes everything; the order of keys does not change.
func (r *Report) WriteJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(r)
}
