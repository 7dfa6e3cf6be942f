package eval

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/leadclass/leadclass"
)

// answers makes outcomes of "gold>said confidence".
func answers(list ...string) []outcome {
	out := make([]outcome, len(list))
	for i, s := range list {
		labels, confidence, _ := strings.Cut(s, " ")
		gold, said, _ := strings.Cut(labels, ">")
		c := 0.5
		if confidence != "" {
			if _, err := fmt.Sscan(confidence, &c); err != nil {
				panic(err)
			}
		}
		out[i] = outcome{gold: gold, said: said, scored: true, answered: true, confidence: c}
	}
	return out
}

func near(a Number, b float64) bool { return math.Abs(float64(a)-b) < 1e-9 }

func TestConfusion(t *testing.T) {
	// 2x2: of three a two are found; of two b one; one a is called b, one b a.
	m := newMatrix(answers("a>a", "a>a", "a>b", "b>b", "b>a"))
	a, b := m.labels()[0], m.labels()[1]
	tests := []struct {
		name string
		got  Number
		want float64
	}{
		{"accuracy: three of five", m.accuracy().Value, 0.6},
		{"precision of a: two of three called a", a.Precision.Value, 2. / 3},
		{"recall of a: two of three", a.Recall.Value, 2. / 3},
		{"F1 of a: 2·2/(3+3)", a.F1.Value, 2. / 3},
		{"precision of b: one of two called b", b.Precision.Value, 0.5},
		{"F1 of b: 2·1/(2+2)", b.F1.Value, 0.5},
		{"macro-F1: the mean of both", macroF1(m.labels()), 7. / 12},
	}
	for _, tt := range tests {
		if !near(tt.got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, tt.got, tt.want)
		}
	}
	if got, want := fmt.Sprint(m.cells()), "[{a a 2} {a b 1} {b a 1} {b b 1}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestStrayAnswer: an answer that is nobody's label costs recall, but is no
// label to average over.
func TestStrayAnswer(t *testing.T) {
	m := newMatrix(answers("a>a", "a>c", "b>b"))
	if got := m.labels(); len(got) != 2 || !near(macroF1(got), (2./3+1)/2) {
		t.Errorf("got %v", got)
	}
}

func TestWilson(t *testing.T) {
	// Newcombe (1998), Statistics in Medicine 17, table I, method 3.
	tests := []struct {
		count, n  int
		low, high float64
	}{
		{81, 263, 0.2553, 0.3662},
		{15, 148, 0.0624, 0.1605},
		{0, 20, 0, 0.1611},
		{1, 29, 0.0061, 0.1718},
		{20, 20, 0.8389, 1}, // the mirror image of 0 of 20
	}
	for _, tt := range tests {
		r := rate(tt.count, tt.n)
		if math.Abs(float64(r.Low)-tt.low) > 5e-5 || math.Abs(float64(r.High)-tt.high) > 5e-5 {
			t.Errorf("%d of %d: got %.4f to %.4f, want %.4f to %.4f", tt.count, tt.n, r.Low, r.High, tt.low, tt.high)
		}
	}
}

func TestECE(t *testing.T) {
	tests := []struct {
		reason string
		list   []outcome
		want   float64
	}{
		{"two answers of 0.9, one right: |0.9 - 0.5|", answers("a>a 0.9", "a>b 0.9"), 0.4},
		{"four of 0.75, three right: nothing amiss", answers("a>a 0.75", "a>a 0.75", "a>a 0.75", "a>b 0.75"), 0},
		{"two bins of two: (2·|0.9-1| + 2·|0.4-0.5|) / 4", answers("a>a 0.9", "a>a 0.9", "a>a 0.4", "a>b 0.4"), 0.1},
		{"over and under in one bin cancel: mean confidence 0.96, half right", answers("a>a 0.95", "a>b 0.97"), 0.46},
	}
	for _, tt := range tests {
		if got := ece(reliability(tt.list)); !near(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.reason, got, tt.want)
		}
	}
}

func TestBins(t *testing.T) {
	tests := []struct {
		confidence float64
		want       int
		reason     string
	}{
		{0, 0, "no bin below the first"},
		{1. / 15, 0, "the upper end is included"},
		{1./15 + 1e-9, 1, "the lower end is not"},
		{1, 14, "the last"},
	}
	for _, tt := range tests {
		if got := binOf(tt.confidence); got != tt.want {
			t.Errorf("%v: %s: got %d, want %d", tt.confidence, tt.reason, got, tt.want)
		}
	}
}

func TestAURC(t *testing.T) {
	tests := []struct {
		reason string
		list   []outcome
		want   float64
	}{
		{"perfect ranking: only the last of four is wrong, (0+0+0+1/4)/4", answers("a>a 0.9", "a>a 0.8", "a>a 0.7", "a>b 0.6"), 1. / 16},
		{"worst ranking: the first is wrong, (1+1/2+1/3+1/4)/4", answers("a>b 0.9", "a>a 0.8", "a>a 0.7", "a>a 0.6"), 25. / 48},
		{"nothing wrong", answers("a>a 0.9", "a>a 0.1"), 0},
		{"no ranking: all of one confidence have the overall risk throughout", answers("a>b 0.5", "a>a 0.5", "a>a 0.5", "a>a 0.5"), 0.25},
		{"the same, the other way round: the order does not count", answers("a>a 0.5", "a>a 0.5", "a>a 0.5", "a>b 0.5"), 0.25},
	}
	for _, tt := range tests {
		if _, got := riskCoverage(tt.list); !near(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.reason, got, tt.want)
		}
	}
}

func TestRiskCurveEnds(t *testing.T) {
	for _, n := range []int{1, 3, 99, 100, 101, 1000} {
		curve, _ := riskCoverage(make([]outcome, n))
		if last := curve[len(curve)-1]; last.Coverage != 1 || len(curve) > riskPoints {
			t.Errorf("%d answers: %d points, the last at %v", n, len(curve), last.Coverage)
		}
	}
}

func TestLosses(t *testing.T) {
	scores := []leadclass.Candidate{{Intent: "a", Confidence: 0.7}, {Intent: "b", Confidence: 0.2}, {Intent: "c", Confidence: 0.1}}
	tests := []struct {
		gold, reason   string
		brier, logLoss float64
	}{
		{"a", "0.3² + 0.2² + 0.1²", 0.14, -math.Log(0.7)},
		{"b", "0.7² + 0.8² + 0.1²", 1.14, -math.Log(0.2)},
		{"x", "a label that is not known: 1 + 0.49 + 0.04 + 0.01", 1.54, -math.Log(1e-15)},
	}
	for _, tt := range tests {
		if brier, logLoss := losses(tt.gold, scores); !near(Number(brier), tt.brier) || !near(Number(logLoss), tt.logLoss) {
			t.Errorf("%s: %s: got %v and %v", tt.gold, tt.reason, brier, logLoss)
		}
	}
}

func TestLeads(t *testing.T) {
	l := leads(answers(
		"interested>meeting-request", "info-request>refusal", // genuine, genuine read as declined
		"refusal>interested", "not-now>info-request", // two false leads, one of them the contrary
		"opt-out>opt-out", "opt-out>refusal",
		"out-of-office>auto-reply", "bounce>bounce", "auto-reply>off-topic",
		"objection>auto-reply"))
	tests := []struct {
		name string
		got  Rate
		want string
	}{
		{"genuine precision: one of three called genuine", l.GenuinePrecision, "1/3"},
		{"genuine recall: the wrong one of the three will do", l.GenuineRecall, "1/2"},
		{"false leads: of eight that are not genuine", l.FalseLeads, "2/8"},
		{"opt-out recall", l.OptOutRecall, "1/2"},
		{"automatic precision: as one group", l.AutomaticPrecision, "2/3"},
		{"automatic recall: as one group", l.AutomaticRecall, "2/3"},
		{"automatic exact: only the bounce", l.AutomaticRight, "1/3"},
		{"opposite: a question read as no, a no read as yes", l.Opposite, "2/10"},
	}
	for _, tt := range tests {
		if got := fmt.Sprintf("%d/%d", tt.got.Count, tt.got.Of); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestAlso(t *testing.T) {
	one := newOverlap([]string{"refusal", "redirect"}, []leadclass.Intent{"refusal", "off-topic"})
	none := newOverlap(nil, []leadclass.Intent{"refusal"})
	got := also([]outcome{{also: one}, {also: none}})
	if !near(got.Precision.Value, 1./3) || !near(got.Recall.Value, 0.5) || !near(got.MicroF1, 0.4) {
		t.Errorf("one of three named, one of two to be named, 2·1/(3+2): got %+v", got)
	}
}

func TestSelective(t *testing.T) {
	list := answers("a>a", "a>b", "a>a", "a>b")
	list[3].answered = false
	coverage, precision := selective(list)
	if !near(coverage.Value, 0.75) || !near(precision.Value, 2./3) {
		t.Errorf("three of four answered, two of them right: got %v and %v", coverage.Value, precision.Value)
	}
}

func TestBootstrap(t *testing.T) {
	var list []outcome
	for range 50 {
		list = append(list, answers("a>a", "a>a", "a>a", "a>b", "b>b", "b>b", "b>a")...)
	}
	m := newMatrix(list)
	labels := m.labels()
	macro := m.bootstrap(list, labels)
	for _, i := range []Interval{macro, labels[0].F1, labels[1].F1} {
		if !(i.Low < i.Value && i.Value < i.High && i.High-i.Low < 0.15) {
			t.Errorf("of 350 texts: %+v", i)
		}
	}
	// All right: no draw can be worse.
	sure := newMatrix(answers("a>a", "b>b"))
	if got := sure.bootstrap(nil, sure.labels()); got != (Interval{1, 1, 1}) {
		t.Errorf("got %+v, want 1 throughout", got)
	}
}
