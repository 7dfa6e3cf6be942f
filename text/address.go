package text

import "strings"

// address reads the URL or e-mail address that starts at i. If there is none,
// the kind is Unknown and end tells up to where none can start.
func address(src string, i int) (end int, kind Kind) {
	stop := i
	limit := min(len(src), i+maxAddress)
	at, scheme, slash := -1, -1, -1
	for stop < limit && addressByte(src[stop]) {
		switch src[stop] {
		case '@':
			if at < 0 {
				at = stop
			}
		case ':':
			if scheme < 0 && strings.HasPrefix(src[stop:], "://") {
				scheme = stop
			}
		case '/':
			if slash < 0 {
				slash = stop
			}
		}
		stop++
	}
	end = stop
	for end > i && strings.IndexByte(".,:;!?'*_-", src[end-1]) >= 0 {
		end--
	}
	switch {
	case scheme > i && isScheme(src[i:scheme]) && end > scheme+3:
		return end, URL
	case at > i && (slash < 0 || at < slash):
		if e := domainEnd(src, at+1, end); e > 0 {
			return e, Email
		}
	case at < 0:
		host := end
		if slash > i {
			host = min(slash, end)
		}
		if e := domainEnd(src, i, host); e == host && (hasWWW(src[i:host]) || knownTLD(src[i:host])) {
			return end, URL
		}
	}
	return stop, Unknown
}

func addressByte(c byte) bool {
	return isAlnum(c) || c < 0x80 && strings.IndexByte("@.:/?#&=%+-_~!$*,;'", c) >= 0
}

func isScheme(s string) bool {
	switch strings.ToLower(s) {
	case "http", "https", "mailto", "ftp":
		return true
	}
	return false
}

func hasWWW(s string) bool { return len(s) > 4 && strings.EqualFold(s[:4], "www.") }

// domainEnd returns the end of the domain name that starts at i, 0 if there is none.
func domainEnd(src string, i, limit int) int {
	dot, label := 0, 0
	end := i
	for ; end < limit; end++ {
		c := src[end]
		if c == '.' {
			if label == 0 {
				return 0
			}
			dot, label = end, 0
			continue
		}
		if !isAlnum(c) && c != '-' {
			break
		}
		label++
	}
	if dot == 0 || label < 2 || !isLetter(src[dot+1]) {
		return 0
	}
	return end
}

// knownTLD reports whether a bare host ends in a domain that people write
// without "www": "end.Next" is a missing space, "acme.com" is not.
func knownTLD(host string) bool {
	switch tld := host[strings.LastIndexByte(host, '.')+1:]; strings.ToLower(tld) {
	case "com", "org", "net", "io", "ai", "co", "uk", "de", "fr", "eu", "nl", "ie", "ca", "au", "us", "gov", "edu", "info", "biz", "app", "dev", "example", "ly", "me", "tech", "agency":
		return tld[0] >= 'a' || strings.ToUpper(host) == host
	}
	return false
}
