package linear

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// The file: magic, version, a header (labels, where the model comes from,
// settings, bias, calibration), the rows in the order of their keys, and the
// SHA-256 of all before it. Numbers are unsigned varints or little-endian
// floats. A row is the distance of its key from the last, its value, the set
// of labels with a weight that is not 0, and those weights, a byte each.
const (
	magic   = "LCLM"
	version = 1
)

// Bounds on what a file may ask for.
const (
	maxFile    = 256 << 20
	maxString  = 1 << 12
	maxRows    = 1 << 25
	maxWeights = 1 << 30
)

// ErrFormat is the error for a file that is no model, or a damaged one.
var ErrFormat = errors.New("leadclass: no model file, or a damaged one")

// WriteTo writes the model. The same model gives the same bytes.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	e := &encoder{}
	e.buf = append(e.buf, magic...)
	e.uint(version)
	e.header(m)
	e.rows(&m.rows)
	sum := sha256.Sum256(e.buf)
	n, err := w.Write(append(e.buf, sum[:]...))
	return int64(n), err
}

type encoder struct{ buf []byte }

func (e *encoder) uint(v uint64)   { e.buf = binary.AppendUvarint(e.buf, v) }
func (e *encoder) string(s string) { e.uint(uint64(len(s))); e.buf = append(e.buf, s...) }
func (e *encoder) float(v float64) {
	e.buf = binary.LittleEndian.AppendUint64(e.buf, math.Float64bits(v))
}
func (e *encoder) float32(v float32) {
	e.buf = binary.LittleEndian.AppendUint32(e.buf, math.Float32bits(v))
}

func (e *encoder) header(m *Model) {
	e.uint(uint64(len(m.labels)))
	for _, l := range m.labels {
		e.string(l)
	}
	e.string(m.info.Corpus)
	e.string(m.info.Settings)
	e.uint(uint64(m.info.Examples))
	e.uint(uint64(m.info.Epochs))
	e.uint(m.view.bits())
	e.float32(m.scale)
	for _, b := range m.bias {
		e.float32(b)
	}
	e.float(m.cal.scale)
	e.uint(uint64(len(m.cal.offsets)))
	for _, o := range m.cal.offsets {
		e.float(o)
	}
	e.uint(uint64(len(m.curves)))
	for _, curve := range m.curves {
		for _, p := range curve {
			e.float32(float32(p))
		}
	}
}

// rows writes the rows in the order of their keys.
func (e *encoder) rows(r *rows) {
	slots := make([]slot, 0, len(r.values))
	for _, s := range r.slots {
		if s.row > 0 {
			slots = append(slots, s)
		}
	}
	slices.SortFunc(slots, func(a, b slot) int { return int(int64(a.key) - int64(b.key)) })
	e.uint(uint64(len(slots)))
	last := uint32(0)
	set := make([]byte, (r.labels+7)/8)
	for _, s := range slots {
		e.uint(uint64(s.key - last))
		last = s.key
		e.uint(uint64(r.values[s.row-1]))
		clear(set)
		var weights []byte
		for k := range r.labels {
			if w := r.weight(s.row, k); w != 0 {
				set[k/8] |= 1 << (k % 8)
				weights = append(weights, byte(int8(w)))
			}
		}
		e.set(set, len(weights))
		e.buf = append(e.buf, weights...)
	}
}

// set writes which labels have a weight: as bits, or where few of many have
// one, as the distances between them.
func (e *encoder) set(set []byte, n int) {
	if n >= len(set) {
		e.uint(0)
		e.buf = append(e.buf, set...)
		return
	}
	e.uint(uint64(n) + 1)
	last := 0
	for k := range len(set) * 8 {
		if set[k/8]&(1<<(k%8)) != 0 {
			e.uint(uint64(k - last))
			last = k
		}
	}
}

// Read reads a model. Stem must be the one that the model was trained with:
// the stemmer of the analyzer of the texts. A file that is damaged gives an
// error that wraps [ErrFormat].
func Read(r io.Reader, stem func(string) string) (*Model, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("leadclass: %w", err)
	}
	return Decode(b, stem)
}

// Decode is [Read] from bytes, which it does not keep.
func Decode(b []byte, stem func(string) string) (*Model, error) {
	body, ok := bytes.CutPrefix(b, []byte(magic))
	if !ok || len(body) < sha256.Size || len(b) > maxFile {
		return nil, ErrFormat
	}
	end := len(b) - sha256.Size
	if sha256.Sum256(b[:end]) != [sha256.Size]byte(b[end:]) {
		return nil, fmt.Errorf("%w: the checksum is wrong", ErrFormat)
	}
	d := &decoder{buf: b[len(magic):end]}
	if v := d.uint(version); v != version {
		return nil, fmt.Errorf("%w: this is not format version %d", ErrFormat, version)
	}
	m := d.model()
	if d.bad || len(d.buf) > 0 {
		return nil, ErrFormat
	}
	m.stem = stem
	m.start()
	return m, nil
}

// decoder reads what encoder writes; after the first mistake it is bad and
// gives zeros.
type decoder struct {
	buf []byte
	bad bool
	at  []int // labels of the row that is read
}

func (d *decoder) fail() { d.bad, d.buf = true, nil }

func (d *decoder) uint(most uint64) uint64 {
	v, n := binary.Uvarint(d.buf)
	if n <= 0 || v > most {
		d.fail()
		return 0
	}
	d.buf = d.buf[n:]
	return v
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.buf) {
		d.fail()
		return make([]byte, n)
	}
	b := d.buf[:n]
	d.buf = d.buf[n:]
	return b
}

func (d *decoder) string() string { return string(d.bytes(int(d.uint(maxString)))) }

func (d *decoder) float() float64 {
	return d.finite(math.Float64frombits(binary.LittleEndian.Uint64(d.bytes(8))))
}

func (d *decoder) float32() float32 {
	return float32(d.finite(float64(math.Float32frombits(binary.LittleEndian.Uint32(d.bytes(4))))))
}

func (d *decoder) finite(v float64) float64 {
	if math.IsNaN(v) || math.Abs(v) > 1e9 {
		d.fail()
		return 0
	}
	return v
}

func (d *decoder) model() *Model {
	m := &Model{}
	n := int(d.uint(maxLabels))
	if n < 2 {
		d.fail()
	}
	for range n {
		m.labels = append(m.labels, d.string())
	}
	if !slices.IsSorted(m.labels) || len(slices.Compact(slices.Clone(m.labels))) != len(m.labels) {
		d.fail() // labels are looked up by bisection
	}
	m.info = Info{Corpus: d.string(), Settings: d.string(), Examples: int(d.uint(math.MaxInt32)), Epochs: int(d.uint(math.MaxInt32))}
	m.view = viewOf(d.uint(3))
	m.scale = d.float32()
	for range n {
		m.bias = append(m.bias, d.float32())
	}
	m.cal.scale = d.float()
	for range d.uint(uint64(n)) {
		m.cal.offsets = append(m.cal.offsets, d.float())
	}
	if curves := int(d.uint(uint64(n))); curves > 0 && curves != n {
		d.fail()
	} else {
		d.curves(m, curves)
	}
	d.rows(m)
	return m
}

func (d *decoder) curves(m *Model, n int) {
	for range n {
		curve := make([]float64, len(confidenceGrid))
		for g := range curve {
			curve[g] = float64(d.float32())
		}
		m.curves = append(m.curves, curve)
	}
}

func (d *decoder) rows(m *Model) {
	labels := len(m.labels)
	n := int(d.uint(maxRows))
	// A row takes three bytes at least: a file cannot ask for more than it holds.
	if d.bad || n > len(d.buf)/3 || n*labels > maxWeights {
		d.fail()
		return
	}
	m.rows = newRows(n, labels)
	row := make([]int8, labels)
	key := uint64(0)
	for i := range n {
		step := d.uint(math.MaxUint32)
		key += step
		value := d.uint(math.MaxUint16)
		clear(row)
		d.row(row)
		if d.bad || key > math.MaxUint32 || i > 0 && step == 0 || !m.rows.insert(uint32(key), uint16(value), row) {
			d.fail()
			return
		}
	}
}

// row reads the weights of one row.
func (d *decoder) row(row []int8) {
	n := int(d.uint(uint64(len(row)) + 1))
	if n == 0 {
		set := d.bytes((len(row) + 7) / 8)
		for k := range row {
			if set[k/8]&(1<<(k%8)) != 0 {
				row[k] = int8(d.bytes(1)[0])
			}
		}
		return
	}
	d.at = d.at[:0]
	last := 0
	for range n - 1 {
		last += int(d.uint(uint64(len(row))))
		if last >= len(row) {
			d.fail()
			return
		}
		d.at = append(d.at, last)
	}
	for _, k := range d.at {
		row[k] = int8(d.bytes(1)[0])
	}
}

// bits is a view as the file holds it.
func (v view) bits() (b uint64) {
	if v.skips {
		b |= 1
	}
	if v.places {
		b |= 2
	}
	return b
}

func viewOf(bits uint64) view { return view{skips: bits&1 != 0, places: bits&2 != 0} }
