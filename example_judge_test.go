package leadclass_test

import (
	"encoding/json"
	"fmt"
	"log"
	"time"

	"github.com/leadclass/leadclass"
	"github.com/leadclass/leadclass/definitions"
)

const exampleContact = `{"id":"c1",
	"account":{"industry":"manufacturing","employees":45},
	"person":{"name":"Ann Lee","email":"ann@acme.example"},
	"history":[{"at":"2026-10-20T09:00:00Z","kind":"reply","channel":"linkedin","intent":"meeting-request"}]}`

func ExampleDefinition_Judge() {
	ideal, err := leadclass.ParseProfile([]byte(`{"criteria":[
		{"attribute":"industry","in":["manufacturing"]},
		{"attribute":"platform","in":["windows"]}]}`))
	if err != nil {
		log.Fatal(err)
	}
	d, err := definitions.Load("reply-interest")
	if err != nil {
		log.Fatal(err)
	}
	var c leadclass.Contact
	if err := json.Unmarshal([]byte(exampleContact), &c); err != nil {
		log.Fatal(err)
	}
	v, err := d.Judge(c, ideal, time.Date(2026, 11, 15, 0, 0, 0, 0, time.UTC))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(v.Outcome, v.Stage, v.Missing)
	for _, r := range v.Reasons {
		fmt.Printf("%s %s: %s\n", r.Requirement, r.Status, r.Because)
	}
	// Output:
	// undecided contact [account.platform]
	// fit unknown: 1 of 2 criteria; unknown: account.platform
	// genuine reply met: meeting-request, 2026-10-20, linkedin
}

func ExampleDefinition_Trace() {
	d, err := definitions.Load("active-decision-maker")
	if err != nil {
		log.Fatal(err)
	}
	c := leadclass.Contact{ID: "c1", History: []leadclass.Event{
		{At: time.Date(2026, 1, 10, 9, 0, 0, 0, time.UTC), Kind: leadclass.KindWebinar, Channel: "web"},
	}}
	if c.Person, err = leadclass.NewAttributes(map[string]any{"role": "influencer"}); err != nil {
		log.Fatal(err)
	}
	changes, err := d.Trace(c, nil, time.Time{}, time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC))
	if err != nil {
		log.Fatal(err)
	}
	for _, ch := range changes {
		fmt.Printf("%s %s -> %s: %s\n", ch.At.Format(time.DateOnly), ch.From, ch.To, ch.Cause)
	}
	// Output:
	// 2026-01-10 contact -> lead: webinar, 2026-01-10, web
	// 2026-07-10 lead -> contact: no act for 180 days
}

func ExampleProfile_Fit() {
	p, err := leadclass.ParseProfile([]byte(`{"criteria":[
		{"attribute":"employees","min":20},
		{"attribute":"management_software","absent":true}]}`))
	if err != nil {
		log.Fatal(err)
	}
	var c leadclass.Contact
	if err := json.Unmarshal([]byte(`{"id":"c1","account":{"employees":12,"management_software":null}}`), &c); err != nil {
		log.Fatal(err)
	}
	fit, err := p.Fit(c)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(fit.Status, fit.Score)
	for _, cr := range fit.Criteria {
		fmt.Println(cr.Status, cr.Because)
	}
	// Output:
	// failed 0.5
	// failed account.employees is 12, asked: min 20
	// met account.management_software is null
}

func ExampleLearnProfile() {
	contact := func(industry string) leadclass.Contact {
		attrs, err := leadclass.NewAttributes(map[string]any{"industry": industry})
		if err != nil {
			log.Fatal(err)
		}
		return leadclass.Contact{Account: attrs}
	}
	var won, lost []leadclass.Contact
	for range 20 {
		won = append(won, contact("mining"))
		lost = append(lost, contact("retail"))
	}
	for _, f := range leadclass.LearnProfile(won, lost).Findings {
		fmt.Println(f.Criterion.Attribute, f)
	}
	// Output:
	// industry in ["mining"]: won 20 of 20, lost 0 of 20, evidence +3.71 (+0.97 to +6.45)
	// industry in ["retail"]: won 0 of 20, lost 20 of 20, evidence -3.71 (-6.45 to -0.97)
}
