package linear

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
)

// solver finds the weights of one label against all others: a linear support
// vector machine with squared hinge loss, by dual coordinate descent (Hsieh et
// al. 2008, the method of LIBLINEAR; shrinking left out).
type solver struct {
	label   int32
	weights []float32 // by feature
	bias    float32
	alpha   []float32 // by example
	rng     *rand.Rand
	order   []int32
	loss    float64 // of the last pass
	done    bool
}

// tolerance is the greatest violation at which a label is solved.
const tolerance = 0.1

func newSolver(d *dataset, label int, seed uint64) *solver {
	s := &solver{
		label: int32(label), weights: make([]float32, len(d.features)), alpha: make([]float32, len(d.label)),
		rng: rand.New(rand.NewPCG(seed, uint64(label)+1)), order: make([]int32, len(d.label)),
	}
	for i := range s.order {
		s.order[i] = int32(i)
	}
	return s
}

// pass goes once over all examples in random order.
func (s *solver) pass(d *dataset) {
	s.rng.Shuffle(len(s.order), func(i, j int) { s.order[i], s.order[j] = s.order[j], s.order[i] })
	worst, loss := float32(0), 0.0
	for _, i := range s.order {
		y := float32(-1)
		if d.label[i] == s.label {
			y = 1
		}
		idx, val := d.row(int(i))
		gap := 1 - float32(y*s.margin(idx, val))
		if gap > 0 {
			loss += float64(gap) * float64(gap)
		}
		diag := float32(0.5 / d.cost[i])
		g := float32(s.alpha[i]*diag) - gap
		violation := g
		if s.alpha[i] == 0 {
			violation = min(g, 0)
		}
		worst = max(worst, abs(violation))
		if violation != 0 {
			s.step(idx, val, i, y, g/(d.length[i]+1+diag))
		}
	}
	s.loss, s.done = loss/float64(len(s.order)), worst < tolerance
}

// margin is the weighted sum of a row. Conversions keep the compiler from
// fusing operations, so that all machines round alike.
func (s *solver) margin(idx []int32, val []float32) float32 {
	sum := s.bias
	for j, f := range idx {
		sum += float32(s.weights[f] * val[j])
	}
	return sum
}

func (s *solver) step(idx []int32, val []float32, i int32, y, g float32) {
	old := s.alpha[i]
	s.alpha[i] = max(old-g, 0)
	by := float32((s.alpha[i] - old) * y)
	for j, f := range idx {
		s.weights[f] += float32(by * val[j])
	}
	s.bias += by
}

func abs(x float32) float32 { return float32(math.Abs(float64(x))) }

// trainer solves all labels side by side, a pass at a time.
type trainer struct {
	data, held *dataset
	labels     []string
	options    Options
	solvers    []*solver
	epoch      int
}

func newTrainer(d *dataset, number map[uint64]int32, labels []string, o Options) *trainer {
	t := &trainer{data: d, labels: labels, options: o}
	for k := range labels {
		t.solvers = append(t.solvers, newSolver(d, k, o.Seed))
	}
	if o.Progress != nil {
		known := slices.DeleteFunc(slices.Clone(o.Held), func(e Example) bool { return !slices.Contains(labels, e.Label) })
		t.held = &dataset{features: d.features, worth: d.worth}
		t.held.fill(known, labels, number, o)
	}
	return t
}

// run makes passes until all labels are solved or the context ends.
func (t *trainer) run(ctx context.Context) error {
	for t.epoch < t.options.Epochs {
		if ctx.Err() != nil {
			if t.epoch == 0 {
				return ctx.Err()
			}
			return nil
		}
		open := t.pass()
		t.epoch++
		t.report()
		if open == 0 {
			break
		}
	}
	return nil
}

// pass makes one pass for each label that is not solved, on all cores, and
// returns how many those were. Labels share nothing, so the order in which
// they are worked on does not matter.
func (t *trainer) pass() int {
	jobs := make(chan *solver)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(t.solvers)) {
		wg.Go(func() {
			for s := range jobs {
				s.pass(t.data)
			}
		})
	}
	open := 0
	for _, s := range t.solvers {
		if !s.done {
			open++
			jobs <- s
		}
	}
	close(jobs)
	wg.Wait()
	return open
}

func (t *trainer) report() {
	if t.options.Progress == nil {
		return
	}
	loss := 0.0
	for _, s := range t.solvers {
		loss += s.loss
	}
	t.options.Progress(Progress{t.epoch, t.options.Epochs, loss, t.accuracy()})
}

// accuracy is the share of held-out texts that the weights so far read right.
func (t *trainer) accuracy() float64 {
	right := 0
	for i := range t.held.label {
		idx, val := t.held.row(i)
		best, top := int32(0), float32(math.Inf(-1))
		for _, s := range t.solvers {
			if m := s.margin(idx, val); m > top {
				best, top = s.label, m
			}
		}
		if best == t.held.label[i] {
			right++
		}
	}
	return float64(right) / float64(len(t.held.label))
}
