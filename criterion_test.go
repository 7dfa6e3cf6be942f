package leadclass_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/leadclass/leadclass"
)

func TestCriterion(t *testing.T) {
	tests := []struct{ reason, criterion, account, want string }{
		{"in is one of", `"in":["manufacturing"]`, `"manufacturing"`, "met"},
		{"in is none of", `"in":["manufacturing","mining"]`, `"retail"`, "failed"},
		{"strings without regard to case and surrounding space", `"in":[" Manufacturing"]`, `"MANUFACTURING  "`, "met"},
		{"folding knows more than ASCII", `"in":["Öl"]`, `"öL"`, "met"},
		{"numbers", `"in":[1,2]`, `2`, "met"},
		{"booleans", `"in":[true]`, `false`, "failed"},
		{"on a list, whether any element fits", `"in":["sap"]`, `["Jira","SAP"]`, "met"},
		{"an empty list has none", `"in":["sap"]`, `[]`, "failed"},
		{"null fails in", `"in":["sap"]`, `null`, "failed"},
		{"absent is unknown", `"in":["sap"]`, ``, "unknown"},
		{"not_in", `"not_in":["retail"]`, `"mining"`, "met"},
		{"not_in fails", `"not_in":["retail"]`, `"Retail"`, "failed"},
		{"null meets not_in", `"not_in":["retail"]`, `null`, "met"},
		{"not_in of a list: no element", `"not_in":["retail"]`, `["mining","retail"]`, "failed"},
		{"unknown meets nothing", `"not_in":["retail"]`, ``, "unknown"},
		{"min is inside", `"min":20`, `20`, "met"},
		{"below min", `"min":20`, `19.5`, "failed"},
		{"null fails min", `"min":20`, `null`, "failed"},
		{"max is inside", `"max":20`, `20`, "met"},
		{"above max", `"max":20`, `21`, "failed"},
		{"null fails max", `"max":20`, `null`, "failed"},
		{"several operators must all hold", `"min":20,"max":50`, `51`, "failed"},
		{"absent", `"absent":true`, `null`, "met"},
		{"absent, but there", `"absent":true`, `"SAP"`, "failed"},
		{"absent, unknown", `"absent":true`, ``, "unknown"},
		{"not absent is present", `"absent":false`, `"SAP"`, "met"},
		{"present", `"present":true`, `0`, "met"},
		{"null fails present", `"present":true`, `null`, "failed"},
		{"a blank string is nothing", `"present":true`, `" "`, "failed"},
		{"not present is absent", `"present":false`, `null`, "met"},
		{"matches somewhere", `"matches":"^C[A-Z]O$"`, `"COO"`, "met"},
		{"matches not", `"matches":"^C[A-Z]O$"`, `"Clerk"`, "failed"},
		{"null fails matches", `"matches":"x"`, `null`, "failed"},
		{"contains a substring", `"contains":"ops"`, `"VP DevOps"`, "met"},
		{"contains it not", `"contains":"sales"`, `"VP DevOps"`, "failed"},
		{"contains an element", `"contains":"sap"`, `["SAP"]`, "met"},
		{"an element, no part of one", `"contains":"java"`, `["JavaScript"]`, "failed"},
		{"null fails contains", `"contains":"x"`, `null`, "failed"},
		{"a number in a list", `"contains":5`, `[4,5]`, "met"},

		{"min of a string", `"min":20`, `"many"`, "a string"},
		{"min of a boolean", `"min":20`, `true`, "a boolean"},
		{"min of a list", `"min":20`, `[20]`, "a list"},
		{"in of another type", `"in":["x"]`, `5`, "a number"},
		{"in of a list of another type", `"in":["x"]`, `[5]`, "a list of strings"},
		{"matches of a number", `"matches":"5"`, `5`, "a number"},
		{"contains of a number", `"contains":"5"`, `5`, "a number"},
		{"an object is no value", `"present":true`, `{"a":1}`, "an object"},
	}
	for _, tt := range tests {
		p, err := leadclass.ParseProfile([]byte(`{"criteria":[{"attribute":"x",` + tt.criterion + `}]}`))
		if err != nil {
			t.Errorf("%s: %v", tt.reason, err)
			continue
		}
		account := "{}"
		if tt.account != "" {
			account = `{"x":` + tt.account + `}`
		}
		var c leadclass.Contact
		if err := json.Unmarshal([]byte(`{"id":"c9","account":`+account+`}`), &c); err != nil {
			t.Errorf("%s: %v", tt.reason, err)
			continue
		}
		fit, err := p.Fit(c)
		if err != nil {
			var wrong *leadclass.InputError
			if !errors.As(err, &wrong) || wrong.Contact != "c9" || wrong.Path != "account.x" || !strings.Contains(wrong.Reason, tt.want) {
				t.Errorf("%s: %v, want one about %s", tt.reason, err, tt.want)
			}
			continue
		}
		if got := fit.Status.String(); got != tt.want {
			t.Errorf("%s: got %s, want %s: %+v", tt.reason, got, tt.want, fit.Criteria)
		}
	}
}

func TestProfileErrors(t *testing.T) {
	tests := []struct{ reason, profile, want string }{
		{"unknown operator, named with criterion and attribute", `{"criteria":[{"attribute":"a","min":1},{"attribute":"size","gte":5}]}`, `leadclass: criteria[1] (size): unknown operator "gte"`},
		{"no operator", `{"criteria":[{"attribute":"size"}]}`, `criteria[0] (size): no operator`},
		{"no attribute", `{"criteria":[{"min":1}]}`, `criteria[0]: no attribute`},
		{"wrong type of an operator's value", `{"criteria":[{"attribute":"size","min":"5"}]}`, `criteria[0].min (size): a string where a number is needed`},
		{"in is a list", `{"criteria":[{"attribute":"size","in":"big"}]}`, `criteria[0].in (size): a string where a list is needed`},
		{"an empty list can never be met", `{"criteria":[{"attribute":"size","in":[]}]}`, `criteria[0] (size): in lists nothing`},
		{"null is asked for by absent", `{"criteria":[{"attribute":"size","in":[null]}]}`, `in cannot list null`},
		{"an expression that does not compile", `{"criteria":[{"attribute":"size","matches":"("}]}`, `criteria[0] (size): matches: error parsing regexp`},
		{"min above max", `{"criteria":[{"attribute":"size","min":5,"max":4}]}`, `criteria[0] (size): min 5 is above max 4`},
		{"negative weight", `{"criteria":[{"attribute":"size","min":5,"weight":-1}]}`, `weight -1 is not 0 or more`},
		{"absent and more", `{"criteria":[{"attribute":"size","absent":true,"min":1}]}`, `what is absent cannot be asked anything else`},
		{"unknown key", `{"criterias":[]}`, `criterias: unknown key "criterias"`},
		{"no profile", `[]`, `a list where an object is needed`},
		{"syntax", "{\"criteria\":[\n {]}", `line 2, column 3`},
		{"text after the end", "{}\n{}", `line 2`},
	}
	for _, tt := range tests {
		_, err := leadclass.ParseProfile([]byte(tt.profile))
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "leadclass: ") {
			t.Errorf("%s: got %v, want %s", tt.reason, err, tt.want)
		}
	}
}

func TestByUnknownStage(t *testing.T) {
	s := scenario{definition: "reply-interest", profile: `{"criteria":[{"attribute":"size","min":1,"by":"someday"}]}`}
	_, err := s.judge()
	var field *leadclass.FieldError
	if !errors.As(err, &field) || !strings.Contains(err.Error(), `criteria[0] (size): by "someday" is no stage of reply-interest`) {
		t.Errorf("got %v", err)
	}
}

func TestProfileRoundTrip(t *testing.T) {
	const text = `{"criteria":[{"attribute":"industry","in":["a",1,true],"by":"suspect","weight":2},{"attribute":"person.title","matches":"^C.O$"},{"attribute":"x","min":1,"max":2.5},{"attribute":"y","absent":true},{"attribute":"z","not_in":["q"],"present":true},{"attribute":"l","contains":"é\"","note":"why"}]}`
	var p leadclass.Profile
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(&p)
	if err != nil || string(got) != text {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestFitScore(t *testing.T) {
	tests := []struct {
		reason, profile, account string
		want                     float64
	}{
		{"five of five, by the rule of succession", `{"criteria":[{"attribute":"a","present":true},{"attribute":"a","present":true},{"attribute":"a","present":true},{"attribute":"a","present":true},{"attribute":"a","present":true}]}`, `{"a":1}`, 6.0 / 7},
		{"nothing known", icp, `{}`, 0.5},
		{"one failed", `{"criteria":[{"attribute":"a","absent":true}]}`, `{"a":1}`, 1.0 / 3},
		{"by weight", `{"criteria":[{"attribute":"a","present":true,"weight":8}]}`, `{"a":1}`, 0.9},
		{"of no weight", `{"criteria":[{"attribute":"a","present":true,"weight":0}]}`, `{"a":1}`, 0.5},
	}
	for _, tt := range tests {
		v, err := scenario{definition: "reply-interest", profile: tt.profile, account: tt.account}.judge()
		if err != nil || v.Score != tt.want {
			t.Errorf("%s: got %v, %v, want %v", tt.reason, v.Score, err, tt.want)
		}
	}
}

func TestKleene(t *testing.T) {
	all := []leadclass.Status{leadclass.Failed, leadclass.Unknown, leadclass.Met} // in order of truth
	for i, a := range all {
		for j, b := range all {
			if got := a.And(b); got != all[min(i, j)] {
				t.Errorf("%v and %v is %v", a, b, got)
			}
			if got := a.Or(b); got != all[max(i, j)] {
				t.Errorf("%v or %v is %v", a, b, got)
			}
		}
		if a.Not() != all[2-i] {
			t.Errorf("not %v is %v", a, a.Not())
		}
		var back leadclass.Status
		if text, _ := a.MarshalText(); back.UnmarshalText(text) != nil || back != a {
			t.Errorf("%v does not read back", a)
		}
	}
}
