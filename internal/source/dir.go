package source

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

var (
	errNothing = errors.New("no file below it ends in .jsonl, .ndjson, .eml, .mbox, .mbx or .txt")
	errNoFile  = errors.New("no file of this format below it")
)

// dir reads the files below a directory in the order of their names. It is an
// error if there is nothing to read.
func (r *Reader) dir(root string, yield yielder) bool {
	goOn, found := true, false
	visit := func(path string, d fs.DirEntry, err error) error {
		full := filepath.Join(root, filepath.FromSlash(path))
		switch {
		case err != nil:
			found = true
			goOn = yield.fail(full, err)
		case path != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular() && r.wants(full):
			found = true
			goOn = r.file(full, yield)
		}
		if !goOn {
			return fs.SkipAll
		}
		return nil
	}
	err := fs.WalkDir(os.DirFS(root), ".", visit) // follows root if it is a link
	switch {
	case !goOn:
		return false
	case err != nil:
		return yield.fail(root, err)
	case !found && r.forced():
		return yield.fail(root, errNoFile)
	case !found:
		return yield.fail(root, errNothing)
	}
	return true
}

// wants reports whether a file below a directory is read: its name stands for
// the format. If a format is told, names without ending are good too, and all
// of a maildir.
func (r *Reader) wants(path string) bool {
	format := byName(path)
	if !r.forced() {
		return format != ""
	}
	return format == r.Format || format == "" && (filepath.Ext(path) == "" || inMaildir(path))
}

func inMaildir(path string) bool {
	folder := filepath.Base(filepath.Dir(path))
	return folder == "cur" || folder == "new"
}
