package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The words that are given as the reason may change with the weights.
func TestRun(t *testing.T) {
	var b strings.Builder
	require.NoError(t, run(&b))
	assert.Regexp(t, regexp.MustCompile(`^redirect +redirected +".*" because of ".+"
meeting-request +genuine +"yes" because of "yes"
opt-out +declined +".*" because of ".+"
$`), b.String())
}
