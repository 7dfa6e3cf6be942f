package mail

// notesBlockAt finds the header that Lotus Notes and old Outlook versions write
// above a quote, without a "From:" line. Line i holds its last field:
//
//	Ann Lee
//	10/10/2000 12:32 PM
//	To: Bob
//	cc:
//	Subject: Offer
func notesBlockAt(lines []line, i int) (start int, ok bool) {
	if k, known := labelOf(lines[i].text); !known || k != labelSubject {
		return 0, false
	}
	kinds := labelSubject
	j := i - 1
	for ; j >= 0 && j > i-6; j-- {
		if lines[j].blank() {
			continue
		}
		k, known := labelOf(lines[j].text)
		if !known {
			break
		}
		kinds |= k
	}
	if kinds&labelTo == 0 {
		return 0, false
	}
	return senderAbove(lines, j)
}

// senderAbove finds the lines with the sender and the date that end at line j.
func senderAbove(lines []line, j int) (start int, ok bool) {
	for start = j; start >= 0 && start > j-4 && !lines[start].blank(); start-- {
		ok = ok || hasDate(lines[start].text)
	}
	return start + 1, ok
}
