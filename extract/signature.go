package extract

import "github.com/leadclass/leadclass"

func signatureOf(string) *leadclass.WriterFacts { return nil }
