package en_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/leadclass/leadclass"
)

// checkFacts checks that every fact stands where it says, and that what has no
// start has no end.
func checkFacts(t testing.TB, src string, f leadclass.Facts) {
	for _, x := range each[leadclass.Found](reflect.ValueOf(f)) {
		require.True(t, 0 <= x.Start && x.Start < x.End && x.End <= len(src), "%+v of %d bytes", x, len(src))
		require.Equal(t, src[x.Start:x.End], x.Text)
		require.True(t, 0 < x.Confidence && x.Confidence <= 1, "%+v", x)
	}
	for _, i := range each[leadclass.Interval](reflect.ValueOf(f)) {
		require.True(t, i.From.IsZero() == i.To.IsZero() && (i.From.IsZero() || i.From.Time().Before(i.To.Time())), "%v to %v", i.From, i.To)
	}
	for _, s := range each[leadclass.Slot](reflect.ValueOf(f)) {
		require.True(t, !s.From.IsZero() || s.To.IsZero(), "%v to %v", s.From, s.To)
	}
}

// each returns all values of a type inside v.
func each[T any](v reflect.Value) []T {
	if x, ok := v.Interface().(T); ok {
		return []T{x}
	}
	var out []T
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out = each[T](v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, each[T](v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out = append(out, each[T](v.Field(i))...)
		}
	}
	return out
}
