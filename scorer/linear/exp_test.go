package linear

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExpBelow(t *testing.T) {
	for x := 0.0; x < negligible; x += 0.00137 {
		assert.InEpsilon(t, math.Exp(-x), expBelow(x), 1e-13, "x = %v", x)
	}
	assert.Equal(t, 1.0, expBelow(0))
}
