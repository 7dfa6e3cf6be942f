package text

import (
	"strings"
	"sync"
	"unicode"
)

// Languages are told apart by their function words (those that English has
// too are left out), and by script where the script says enough. This is no language identifier: it only has to notice
// that a text is not in the language of the analyzer that is about to read it.

// langSet is a set of languages, a bit for each entry of functionWords.
type langSet uint32

const foreignScript langSet = 1 << 31

var functionWords = []struct{ code, words string }{
	{"en", "the and of to is are was not you your we our us i me my it this that with for on at as be have has do does can will would could should if but or so no yes please thanks thank from what how when who why they them their he she him her an by about just been there here out up now then let am did were which any all more again ago after already also always another around away because before being below best better between both bring busy call check closed come contact date day days done each early either else email enough enquiries even ever every everyone few fine first forward free friday get getting give go going good got great happy having hear hello help hey hi hope hours idea info information interested into its january keep know last late later least leave less like list little long look looking love made mail make many march may maybe meeting message might mind monday month months morning most move much must need never new next nice none nothing off office okay old once one ones only open other others over own past people phone price pricing put quarter question quote rather reach read ready really received reply request right said sale same saturday say see send sent set shall show since slot some someone something soon sorry sounds speak spring start still stop such summer sunday sure take talk team tell ten than these thing things think those though three through thursday time timing today told tomorrow too try tuesday two under until upon use used user very via wait want way wednesday week weeks weekend well went while within without won word words work working works write wrong year years yet yours holiday vacation annual unavailable budget boss manager sales company business training school shop site website unsubscribe remove removed delete invoice order ticket case number account application submission interview review booked booking calendar invite link demo deck brochure sample trial cost costs cheap expensive spam scam bot"},
	{"de", "die das und ist nicht ich wir sie ihr für auf ein eine einen einem einer zu dem von kein keine bitte danke nein auch aber oder wenn noch nur sind haben wird werden bei aus nach zum zur uns ihnen mir vielen dank grüße gerne leider interesse interessiert kann können ihre ihren dass daß sehr mich"},
	{"fr", "pas je nous vous une avec sur dans ce cette qui oui merci bonjour ou au aux votre notre nos vos sont suis avons avez être très bien cordialement ça elle intéressé intéressés pouvez veuillez actuellement souhaite"},
	{"es", "los las y es por para sus muy pero como más nos gracias hola sí estoy estamos interesado interesados usted favor está mi este esta puede información saludos quiero tengo tenemos también cuando momento"},
	{"pt", "é uma por para com não ao da dos das muito mas como nos obrigado obrigada olá estou estamos você vocês favor está são meu este esta já pode temos também quando interesse momento bom dia"},
	{"it", "è che di della sono siamo grazie buongiorno più ci abbiamo questo questa anche mi nostro vostro interessati interessato momento cordiali saluti molto sì alla nel"},
	{"nl", "een niet ik wij je met voor zijn geen bedankt dank graag maar ook als nog wel naar bij uit aan om onze uw jullie heb hebben kunnen wordt vriendelijke groet groeten interesse nee hoi helaas"},
	{"sv", "och är inte jag ett för på tack hej nej om vår ert mvh hälsningar inga intresserade intresserad nu vill ska från"},
	{"da", "ikke jeg på tak hej nej om vores jeres venlig hilsen ingen interesserede interesseret lige nu skal fra desværre"},
	{"no", "ikke jeg på takk nei om vår deres vennlig hilsen ingen interessert akkurat nå skal fra dessverre"},
	{"fi", "että kiitos mutta tai kun niin olen olemme ole tämä ystävällisin terveisin emme kiinnostunut kiinnostuneita voi vain"},
	{"pl", "nie jest że się jestem jesteśmy dziękuję dzień dobry proszę ale lub dla pani państwo pozdrawiam zainteresowani tak mamy może obecnie"},
	{"cs", "je že není jsem jsme děkuji děkujeme dobrý prosím ale nebo pozdravem zájem nemáme ano máme bohužel"},
	{"tr", "bir için değil ile çok teşekkürler teşekkür ederim merhaba ama veya hayır evet biz ben siz lütfen yok olarak şu anda iyi ilgilenmiyoruz"},
	{"hu", "és nem hogy mi ön köszönöm köszönjük igen vagy kérem üdvözlettel nincs érdekel tisztelt sajnos"},
	{"ro", "și nu este în pe pentru mulțumesc mulțumim bună ziua dar sau dacă vă rog suntem sunt da interesați interesat acum"},
}

var functionWordSets = sync.OnceValue(func() map[string]langSet {
	m := map[string]langSet{}
	for bit, l := range functionWords {
		for _, w := range strings.Fields(l.words) {
			m[w] |= 1 << bit
		}
	}
	return m
})

// languagesOf returns the languages that a word, as typed, belongs to.
func languagesOf(raw string) langSet {
	foreign := 0
	for _, r := range raw {
		if r > 0x24F && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			if foreign++; foreign > 1 {
				return foreignScript
			}
		}
	}
	return functionWordSets()[strings.ToLower(raw)]
}

// scripts that one language, in practice, writes.
var scripts = []struct {
	code  string
	table *unicode.RangeTable
}{
	{"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"zh", unicode.Han}, {"ko", unicode.Hangul}, {"ru", unicode.Cyrillic},
	{"el", unicode.Greek}, {"ar", unicode.Arabic}, {"he", unicode.Hebrew}, {"th", unicode.Thai}, {"hi", unicode.Devanagari},
}

// Bounds of the guess.
const (
	guessTokens = 400 // tokens that are looked at
	fewWords    = 4   // words of a text in which one function word decides
)

// Language returns the ISO 639-1 code of the language that a text is most
// likely written in, "" if nothing speaks for any, "und" for a script that is
// not known here.
func (t *Text) Language() string {
	var votes [32]int
	words, foreign := 0, 0
	for i := range t.Tokens[:min(len(t.Tokens), guessTokens)] {
		tok := &t.Tokens[i]
		if tok.Kind != Word {
			continue
		}
		words++
		if tok.langs == foreignScript {
			foreign++
			continue
		}
		for bit, s := 0, tok.langs; s != 0; bit, s = bit+1, s>>1 {
			votes[bit] += int(s & 1)
		}
	}
	if foreign*2 > words {
		return t.script()
	}
	return decide(votes[:len(functionWords)], words)
}

// decide names the language with most votes. English, the language of
// business mail, keeps the benefit of the doubt: another needs two words of
// its own, or one in a text of a few words without an English one.
func decide(votes []int, words int) string {
	best, english := 1, votes[0]
	for bit := 2; bit < len(votes); bit++ {
		if votes[bit] > votes[best] {
			best = bit
		}
	}
	switch v := votes[best]; {
	case v >= 2 && 2*v > 3*english, v == 1 && english == 0 && words <= fewWords:
		return functionWords[best].code
	case english > 0:
		return functionWords[0].code
	}
	return ""
}

// script names the language of the first letters of a known script.
func (t *Text) script() string {
	for _, s := range scripts {
		for i, r := range t.Source {
			if i > 1<<10 {
				break
			}
			if unicode.Is(s.table, r) {
				return s.code
			}
		}
	}
	return "und"
}
