//go:build race

package leadclass_test

const raceEnabled = true
