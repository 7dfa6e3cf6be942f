//go:build !race

package leadclass_test

const raceEnabled = false
