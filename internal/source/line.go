package source

import (
	"bufio"
	"fmt"
	"io"
)

// maxLine bounds one line of a JSONL file.
const maxLine = 16 << 20

var errLongLine = fmt.Errorf("the line is longer than %d bytes", maxLine)

// readLine returns the next line; one that is too long is passed over.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > maxLine {
			if err = skipLine(in, err); err == nil || err == io.EOF {
				err = errLongLine
			}
			return nil, err
		}
		line = append(line, part...)
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}

func skipLine(in *bufio.Reader, err error) error {
	for err == bufio.ErrBufferFull {
		_, err = in.ReadSlice('\n')
	}
	return err
}
