package linear

import "math"

// Steps of a nat, and how many of them are tabulated.
const (
	expSteps = 64
	expTable = negligible*expSteps + 1
)

// expSteppedDown holds exp(-n/expSteps).
var expSteppedDown = func() (table [expTable]float64) {
	for n := range table {
		table[n] = math.Exp(-float64(n) / expSteps)
	}
	return table
}()

// expBelow returns exp(-x) for x from 0 to negligible: the nearest step down,
// times a cubic for the rest. It is off by less than 3 parts in a thousand
// million, and three times as fast as math.Exp, which was a third of the time of
// an answer among 150 labels. Conversions keep the compiler from fusing
// operations, so that all machines round alike.
func expBelow(x float64) float64 {
	n := int(x * expSteps)
	r := x - float64(n)/expSteps
	cubic := 1 - float64(r*(1-float64(r*(0.5-float64(r*(1.0/6))))))
	return expSteppedDown[n] * cubic
}
