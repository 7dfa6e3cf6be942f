package eval

import (
	"math"
	"strconv"
)

// Number is a measure; NaN where there is nothing to measure.
type Number float64

// decimals of a number in JSON: more would show differences between processors.
const decimals = 6

// MarshalJSON writes six decimals at most; NaN is null.
func (n Number) MarshalJSON() ([]byte, error) {
	v := float64(n)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return []byte("null"), nil
	}
	scale := math.Pow10(decimals)
	return strconv.AppendFloat(nil, math.Round(v*scale)/scale, 'f', -1, 64), nil
}

// String writes three decimals, "-" for NaN.
func (n Number) String() string {
	if math.IsNaN(float64(n)) {
		return "-"
	}
	return strconv.FormatFloat(float64(n), 'f', 3, 64)
}

// Interval is a measure between the bounds of its 95 % interval.
type Interval struct {
	Value Number `json:"value"`
	Low   Number `json:"low"`
	High  Number `json:"high"`
}

// Bounds writes the interval as people read it; empty where there is none.
func (i Interval) Bounds() string {
	if math.IsNaN(float64(i.Value)) || math.IsNaN(float64(i.Low)) {
		return ""
	}
	return "[" + i.Low.String() + ", " + i.High.String() + "]"
}

// Rate is a share of cases.
type Rate struct {
	Interval
	Count int `json:"count"`
	Of    int `json:"of"`
}

// quantile95 is the 97.5 % point of the normal distribution.
const quantile95 = 1.959963984540054

// rate returns count of n with the interval of Wilson (1927), which holds for
// small n and for shares of 0 and 1 as well. A share of nothing is NaN.
func rate(count, n int) Rate {
	if n == 0 {
		return Rate{Interval: Interval{nan, nan, nan}}
	}
	const z2 = quantile95 * quantile95
	size := float64(n)
	p := float64(count) / size
	center := (p + z2/(2*size)) / (1 + z2/size)
	half := quantile95 / (1 + z2/size) * math.Sqrt(p*(1-p)/size+z2/(4*size*size))
	low, high := max(0, center-half), min(1, center+half)
	if count == 0 {
		low = 0 // but for rounding
	}
	if count == n {
		high = 1
	}
	return Rate{Interval{Number(p), Number(low), Number(high)}, count, n}
}

var nan = Number(math.NaN())

// ratio is a by b, NaN where b is 0.
func ratio(a, b float64) Number {
	if b == 0 {
		return nan
	}
	return Number(a / b)
}
