package linear

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"github.com/leadclass/leadclass/text"
)

// Example is a labelled text.
type Example struct {
	Text   *text.Text
	Hints  []Hint
	Label  string
	Weight float64 // 0 stands for 1
}

// Options says how to train. The zero value is a good start.
type Options struct {
	Seed     uint64
	Cost     float64 // of a wrong answer against the size of the weights; 0 stands for 1
	MinCount int     // features in fewer texts are dropped; 0 stands for 2
	// MaxFeatures bounds the table; 0 stands for no bound. The features with
	// the greatest weights stay.
	MaxFeatures int
	Epochs      int // passes over the examples at most; 0 stands for 30
	// Stem gives the stem of a folded word, as the analyzer of the texts does.
	Stem func(string) string
	// Balance is the power of (mean class size / class size) that weighs the
	// examples of a class; 0 leaves them as they are.
	Balance float64
	// Scales weighs the families of features.
	Scales Scales
	// Held are held-out texts for the calibration. Without them the
	// probabilities are those of the raw margins.
	Held []Example
	// Progress is told after each label that is trained.
	Progress func(done, of int)
}

// Scales weighs families of features against single words, which have 1. 0
// stands for the default, a negative scale switches the family off.
type Scales struct {
	Chars float64 // letters inside words; default 0.7
	Pairs float64 // neighbouring words; default 1.5
	Skips float64 // words two apart; default off
	Hints float64 // default 1
}

func (o Options) withDefaults() Options {
	o.Cost = cmp.Or(o.Cost, 1)
	o.MinCount = cmp.Or(o.MinCount, 2)
	o.Epochs = cmp.Or(o.Epochs, 30)
	o.Scales.Chars = max(0, cmp.Or(o.Scales.Chars, 0.7))
	o.Scales.Pairs = max(0, cmp.Or(o.Scales.Pairs, 1.5))
	o.Scales.Skips = max(0, o.Scales.Skips)
	o.Scales.Hints = max(0, cmp.Or(o.Scales.Hints, 1))
	return o
}

// Train learns weights from examples. The same examples, options and seed give
// the same model, to the byte. When the context ends its error is returned.
func Train(ctx context.Context, examples []Example, opts Options) (*Model, error) {
	o := opts.withDefaults()
	labels := labelsOf(examples)
	switch {
	case len(labels) < 2:
		return nil, errors.New("leadclass: training needs texts of two labels at least")
	case len(labels) > maxLabels:
		return nil, fmt.Errorf("leadclass: %d labels, at most %d can be told apart", len(labels), maxLabels)
	}
	data := newDataset(examples, labels, o)
	weights, bias, err := fit(ctx, data, len(labels), o)
	if err != nil {
		return nil, err
	}
	m := assemble(data, weights, bias, labels, o)
	m.info = Info{Examples: len(examples), Settings: o.String()}
	m.start()
	m.calibrate(o.Held)
	return m, nil
}

// String lists what the model depends on, for the record.
func (o Options) String() string {
	return fmt.Sprintf("seed=%d cost=%g min=%d max=%d epochs=%d balance=%g chars=%g pairs=%g skips=%g hints=%g",
		o.Seed, o.Cost, o.MinCount, o.MaxFeatures, o.Epochs, o.Balance, o.Scales.Chars, o.Scales.Pairs, o.Scales.Skips, o.Scales.Hints)
}

func labelsOf(examples []Example) []string {
	seen := map[string]bool{}
	var labels []string
	for _, e := range examples {
		if !seen[e.Label] {
			seen[e.Label] = true
			labels = append(labels, e.Label)
		}
	}
	slices.Sort(labels)
	return labels
}

// dataset holds the examples as rows of a sparse matrix.
type dataset struct {
	start    []int     // of row i in index and value; len(rows)+1
	index    []int32   // feature number
	value    []float32 // normalised by row
	length   []float32 // by row: the sum of squared values
	label    []int32
	cost     []float64 // by row
	features []uint64  // by number
	worth    []float32 // by number: idf × scale
}

// fit trains one weight vector a label, on all cores. Each label has random
// numbers of its own, so the order of the work does not matter.
func fit(ctx context.Context, d *dataset, classes int, o Options) ([][]float32, []float32, error) {
	weights, bias := make([][]float32, classes), make([]float32, classes)
	jobs := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	done := 0
	for range min(runtime.GOMAXPROCS(0), classes) {
		wg.Go(func() {
			for k := range jobs {
				weights[k], bias[k] = d.solve(ctx, int32(k), o)
				mu.Lock()
				done++
				if o.Progress != nil && ctx.Err() == nil {
					o.Progress(done, classes)
				}
				mu.Unlock()
			}
		})
	}
	for k := range classes {
		jobs <- k
	}
	close(jobs)
	wg.Wait()
	return weights, bias, ctx.Err()
}

// biasValue is the value of the constant feature.
const biasValue = 1

// tolerance of the solver: the greatest violation at which it stops.
const tolerance = 0.1

// solve finds the weights of one label against all others: a linear support
// vector machine with squared hinge loss by dual coordinate descent (Hsieh et
// al. 2008, the method of LIBLINEAR), with shrinking left out.
func (d *dataset) solve(ctx context.Context, k int32, o Options) ([]float32, float32) {
	n := len(d.label)
	w := make([]float32, len(d.features))
	var b float32
	alpha := make([]float32, n)
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	rng := rand.New(rand.NewPCG(o.Seed, uint64(k)+1))
	for range o.Epochs {
		if ctx.Err() != nil {
			return nil, 0
		}
		rng.Shuffle(n, func(i, j int) { order[i], order[j] = order[j], order[i] })
		worst := float32(0)
		for _, i := range order {
			y := float32(-1)
			if d.label[i] == k {
				y = 1
			}
			from, to := d.start[i], d.start[i+1]
			idx, val := d.index[from:to], d.value[from:to]
			var dot float32
			for j, f := range idx {
				dot += float32(w[f] * val[j])
			}
			dot += float32(b * biasValue)
			diag := float32(0.5 / d.cost[i])
			g := float32(y*dot) - 1 + float32(alpha[i]*diag)
			pg := g
			if alpha[i] == 0 {
				pg = min(g, 0)
			}
			worst = max(worst, abs(pg))
			if abs(pg) < 1e-12 {
				continue
			}
			old := alpha[i]
			alpha[i] = max(old-g/(d.length[i]+biasValue*biasValue+diag), 0)
			step := float32((alpha[i] - old) * y)
			for j, f := range idx {
				w[f] += float32(step * val[j])
			}
			b += float32(step * biasValue)
		}
		if worst < tolerance {
			break
		}
	}
	return w, float32(b * biasValue)
}

func abs(x float32) float32 { return float32(math.Abs(float64(x))) }
