package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	var b strings.Builder
	require.NoError(t, run(&b))
	assert.Regexp(t, `^press: I write for the Gazette\. Who founded the firm\? \(press list\)\nrefusal: Not interested, thanks \(.+\)\n$`, b.String())
}
