package extract

import (
	"strings"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/text"
)

// calendars are the hosts on which people let others book a time, by the end of
// the name and, where the host has other pages too, a part of the path.
var calendars = []struct{ host, path string }{
	{"calendly.com", ""}, {"cal.com", ""}, {"savvycal.com", ""}, {"chilipiper.com", ""}, {"zcal.co", ""}, {"tidycal.com", ""},
	{"doodle.com", ""}, {"youcanbook.me", ""}, {"acuityscheduling.com", ""}, {"oncehub.com", ""}, {"scheduleonce.com", ""},
	{"calendar.app.google", ""}, {"calendar.google.com", ""}, {"bookings.cloud.microsoft", ""}, {"outlook.office365.com", "book"},
	{"outlook.office.com", "book"}, {"book.ms", ""}, {"meetings.hubspot.com", ""}, {"meetings-eu1.hubspot.com", ""}, {"hubspot.com", "meetings"},
	{"reclaim.ai", ""}, {"motion.com", "meet"}, {"usemotion.com", ""}, {"vyte.in", ""}, {"koalendar.com", ""}, {"appoint.ly", ""},
	{"calendarhero.com", ""}, {"x.ai", ""}, {"zoho.com", "book"}, {"bookings.zoho.com", ""}, {"simplybook.me", ""}, {"meetme.so", ""},
	{"revenuehero.io", ""}, {"lemcal.com", ""}, {"fantastical.app", ""}, {"hey.com", "cal"}, {"notion.so", "calendar"}, {"cal.mn", ""},
	{"setmore.com", ""}, {"appointlet.com", ""}, {"meetfox.com", ""}, {"harmonizely.com", ""}, {"sprintful.com", ""}, {"picktime.com", ""}, {"rallly.co", ""}, {"when2meet.com", ""},
}

// bookingLink finds a link to the author's calendar.
func bookingLink(r *reader, f *leadclass.Facts) {
	if !r.kind(text.URL) {
		return
	}
	for i := range r.tokens[:r.end] {
		if r.isKind(i, text.URL) && bookable(r.tokens[i].Norm, r.near(i, 14, invites)) {
			url := strings.TrimRight(r.raw(i), ".,;:!?)>]\"'")
			f.BookingLink = &leadclass.Link{URL: url, Found: r.found(i, i+1, 0.95)}
			return
		}
	}
}

// bookable reports whether an address is one where a time can be booked. An
// unknown host needs words that invite to it and a path that speaks of it.
func bookable(url string, invited bool) bool {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		rest = url
	}
	host, path, _ := strings.Cut(rest, "/")
	host = strings.TrimPrefix(host, "www.")
	for _, c := range calendars {
		if (host == c.host || strings.HasSuffix(host, "."+c.host)) && strings.Contains(path, c.path) {
			return c.path != "" || path != "" || strings.Count(host, ".") > strings.Count(c.host, ".")
		}
	}
	if !invited {
		return false
	}
	for _, w := range [...]string{"book", "meet", "calendar", "schedule", "appointment", "slot"} {
		if strings.Contains(path, w) || strings.HasPrefix(host, w) {
			return true
		}
	}
	return false
}
