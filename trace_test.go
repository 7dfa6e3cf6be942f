package leadclass_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/leadclass/leadclass/definitions"
)

func TestTrace(t *testing.T) {
	tests := []struct {
		reason, definition, history string
		want                        []string // DATE FROM>TO CAUSE
	}{
		{
			"each change has the event that caused it", "reply-interest",
			"2026-10-01 reply:interested channel=email; 2026-10-03 reply:out-of-office; 2026-10-05 reply:refusal channel=email; 2026-10-06 opt-out; 2026-10-07 subscription direction=inbound",
			[]string{
				"2026-10-01 contact>lead interested, 2026-10-01, email", "2026-10-05 lead>contact refusal, 2026-10-05, email",
				"2026-10-06 contact>opted-out opt-out, 2026-10-06", "2026-10-07 opted-out>contact subscription, 2026-10-07",
			},
		},
		{
			"a stage can fall by the passing of time alone", "active-decision-maker",
			"2025-01-01 webinar",
			[]string{
				"2025-01-01 contact>lead webinar, 2025-01-01", "2025-07-01 lead>contact no act for 180 days", "2025-12-28 contact>inactive no act for 360 days",
			},
		},
		{
			"interest that was put off comes back", "ideal-inquiry",
			"2026-01-01 form; 2026-02-01 reply:not-now revisit=2026-03-01",
			[]string{
				"2026-01-01 contact>lead form, 2026-01-01", "2026-02-01 lead>contact not-now, 2026-02-01", "2026-03-01 contact>lead the revisit time has come",
			},
		},
		{
			"an opportunity comes near and is overdue", "active-decision-maker",
			"2026-01-01 demo-request; 2026-01-01 qualification true=budget,authority,timeline; 2026-01-02 opportunity-opened close_by=2026-08-01; 2026-06-01 content-view",
			[]string{
				"2026-01-01 contact>sql demo-request, 2026-01-01", "2026-02-02 sql>opportunity close_by comes near",
				"2026-08-02 opportunity>sql close_by is over", "2026-11-29 sql>contact no act for 180 days",
			},
		},
		{"nothing happens", "marketer", "", nil},
	}
	for _, tt := range tests {
		s := scenario{history: tt.history}
		c, err := s.contact()
		if err != nil {
			t.Fatal(err)
		}
		d, err := definitions.Load(tt.definition)
		if err != nil {
			t.Fatal(err)
		}
		changes, err := d.Trace(c, nil, time.Time{}, day("2026-12-31"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, ch := range changes {
			got = append(got, fmt.Sprintf("%s %s>%s %s", ch.At.Format("2006-01-02"), ch.From, ch.To, ch.Cause))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", tt.reason, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}
