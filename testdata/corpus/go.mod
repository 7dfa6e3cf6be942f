// The corpus is a module of its own, so that importers of the library do not
// download it.
module github.com/leadclass/leadclass/testdata/corpus

go 1.25
