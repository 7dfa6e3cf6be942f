package leadclass_test

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/leadclass/leadclass"
)

// sales makes contacts of whom manufacturers with more than fifty employees are
// won far more often; the colour says nothing.
func sales() (won, lost []leadclass.Contact) {
	w := newWorld(11)
	for i := range 400 {
		employees := 5 + w.IntN(100)
		industry := pick(w, "manufacturing", "retail", "Retail ", "health")
		chance := 0.2
		if employees > 50 {
			chance += 0.4
		}
		if industry == "manufacturing" {
			chance += 0.3
		}
		values := map[string]any{
			"industry": industry, "employees": employees, "colour": pick(w, "red", "blue"),
			"name": fmt.Sprint("firm ", i), "tools": []string{pick(w, "sap", "jira"), "excel"},
		}
		if w.IntN(3) == 0 {
			values["software"] = nil
			chance += 0.3
		} else {
			values["software"] = "x"
		}
		account, err := leadclass.NewAttributes(values)
		if err != nil {
			panic(err)
		}
		c := leadclass.Contact{ID: fmt.Sprint(i), Account: account}
		if w.Float64() < chance {
			won = append(won, c)
		} else {
			lost = append(lost, c)
		}
	}
	return won, lost
}

func TestLearnProfile(t *testing.T) {
	won, lost := sales()
	learned := leadclass.LearnProfile(won, lost)
	find := func(attribute, asks string) leadclass.Finding {
		i := slices.IndexFunc(learned.Findings, func(f leadclass.Finding) bool {
			return f.Criterion.Attribute == attribute && strings.HasPrefix(f.Criterion.String(), asks)
		})
		if i < 0 {
			t.Fatalf("nothing found of %s %s: %v", attribute, asks, learned.Findings)
		}
		return learned.Findings[i]
	}
	if f := find("employees", "min"); !f.Sure() || f.Evidence <= 0 || math.Abs(*f.Criterion.Min-51) > 5 {
		t.Errorf("the bound is 51 and tells much: %v", f)
	}
	if f := find("industry", `in ["manufacturing"]`); !f.Sure() || f.Evidence <= 0 {
		t.Errorf("manufacturers are won: %v", f)
	}
	if f := find("industry", `in ["Retail"]`); f.WonOf != len(won) || f.LostOf != len(lost) || f.Won+f.Lost < 150 {
		t.Errorf("two spellings are one value: %v", f)
	}
	if f := find("software", "absent"); !f.Sure() || f.Evidence <= 0 {
		t.Errorf("null is a value: %v", f)
	}
	if f := find("colour", `in ["red"]`); f.Sure() {
		t.Errorf("the colour says nothing: %v", f)
	}
	for _, f := range learned.Findings {
		if f.Criterion.Attribute == "name" {
			t.Errorf("a value that stands once has no support: %v", f)
		}
		if f.Won+f.Lost < leadclass.DefaultMinSupport || !(f.Low <= f.Evidence && f.Evidence <= f.High) || math.IsNaN(f.InformationGain) {
			t.Errorf("not sound: %+v", f)
		}
	}
	if !slices.IsSortedFunc(learned.Findings, func(a, b leadclass.Finding) int {
		return int(math.Copysign(1, b.InformationGain-a.InformationGain))
	}) {
		t.Error("not ranked by information gain")
	}
}

func TestLearningIsDeterministic(t *testing.T) {
	won, lost := sales()
	want := leadclass.LearnProfile(won, lost)
	w := newWorld(3)
	for range 5 {
		w.Shuffle(len(won), func(i, j int) { won[i], won[j] = won[j], won[i] })
		w.Shuffle(len(lost), func(i, j int) { lost[i], lost[j] = lost[j], lost[i] })
		if got := leadclass.LearnProfile(won, lost); !reflect.DeepEqual(got, want) {
			t.Fatal("the order of the contacts changed what was learned")
		}
	}
}

// TestLearnedProfileSeparates: a profile that was learned fits the won better.
func TestLearnedProfileSeparates(t *testing.T) {
	won, lost := sales()
	p := leadclass.LearnProfile(won, lost).Profile()
	if len(p.Criteria()) < 3 {
		t.Fatalf("got %v", p.Criteria())
	}
	mean := func(list []leadclass.Contact) float64 {
		sum := 0.0
		for _, c := range list {
			fit, err := p.Fit(c)
			if err != nil {
				t.Fatal(err)
			}
			sum += fit.Score
		}
		return sum / float64(len(list))
	}
	if w, l := mean(won), mean(lost); w < l+0.1 {
		t.Errorf("won fit %.2f, lost %.2f", w, l)
	}
	text, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	back, err := leadclass.ParseProfile(text)
	if err != nil || !reflect.DeepEqual(back.Criteria(), p.Criteria()) {
		t.Errorf("%s does not read back: %v", text, err)
	}
}

func TestLearnFromNothing(t *testing.T) {
	won, lost := sales()
	for _, l := range []leadclass.Learned{leadclass.LearnProfile(nil, nil), leadclass.LearnProfile(won, nil), leadclass.LearnProfile(nil, lost), leadclass.LearnProfile(won[:3], lost[:3])} {
		for _, c := range l.Profile().Criteria() {
			t.Errorf("learned %v from %d won, %d lost", c, l.Won, l.Lost)
		}
	}
}
