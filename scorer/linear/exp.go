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
// times a polynomial for the rest, exact to some 14 digits and faster than
// math.Exp, which was a third of the time of an answer among 150 labels.
// Conversions keep the compiler from fusing operations, so that all machines
// round alike.
func expBelow(x float64) float64 {
	n := int(x * expSteps)
	r := x - float64(n)/expSteps
	p := 1 - float64(r*(1.0/5))
	p = 1 - float64(float64(r*(1.0/4))*p)
	p = 1 - float64(float64(r*(1.0/3))*p)
	p = 1 - float64(float64(r*(1.0/2))*p)
	p = 1 - float64(r*p)
	return expSteppedDown[n] * p
}
