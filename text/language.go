package text

import (
	"strings"
	"sync"
	"unicode"
)

// Languages are told apart by their function words, and by script where the
// script says enough. This is no language identifier: it only has to notice
// that a text is not in the language of the analyzer that is about to read it.

// langSet is a set of languages, a bit for each entry of functionWords.
type langSet uint32

const foreignScript langSet = 1 << 31

var functionWords = []struct{ code, words string }{
	{"en", "the and of to is are was not you your we our us i me my it this that with for on at as be have has do does can will would could should if but or so no yes please thanks thank from what how when who why they them their he she him her an by about just been there here out up now then let am did were which any all more"},
	{"de", "der die das und ist nicht ich wir sie ihr mit für auf ein eine einen einem einer zu den dem von kein keine bitte danke nein ja auch aber oder wenn noch nur bin sind haben hat wird werden bei aus nach zum zur uns ihnen mir vielen dank grüße gerne leider interesse interessiert kann können ihre ihren dass daß sehr mich"},
	{"fr", "le la les et est pas je nous vous un une des du de pour avec sur dans ce cette que qui ne non oui merci bonjour mais ou si plus au aux mon votre notre nos vos sont suis avons avez être très bien cordialement ça il elle par intéressé intéressés pouvez veuillez actuellement souhaite"},
	{"es", "el los las y es que de en un una por para con su sus se al del lo muy pero como más nos gracias hola sí si estoy estamos interesado interesados usted favor está son mi este esta no ya puede información saludos quiero tengo tenemos hay también cuando momento"},
	{"pt", "o os as e é que de em um uma por para com não se ao do da dos das na no muito mas como mais nos obrigado obrigada olá sim estou estamos você vocês favor está são meu este esta já pode temos também quando interesse momento bom dia"},
	{"it", "il lo gli e è che di in un una per con non si al del della dei sono siamo grazie buongiorno ma come più ci ho abbiamo questo questa anche se mi vi nostro vostro interessati interessato momento cordiali saluti molto sì alla nel"},
	{"nl", "de het een en is niet ik wij we u je met voor op van te zijn dat dit geen bedankt dank graag maar ook als nog wel naar bij uit aan om onze ons uw jullie heb hebben kan kunnen wordt vriendelijke groet groeten interesse nee ja hoi helaas"},
	{"sv", "och är inte jag vi ni det att en ett för med på av till som har kan tack hej nej men om den de vår ert mvh hälsningar inga intresserade intresserad just nu ja vill ska från"},
	{"da", "og er ikke jeg vi det at en et for med på af til som har kan tak hej nej men om den de vores jeres venlig hilsen ingen interesserede interesseret lige nu ja vil skal fra desværre"},
	{"no", "og er ikke jeg vi det at en et for med på av til som har kan takk hei nei men om den de vår deres vennlig hilsen ingen interessert akkurat nå ja vil skal fra dessverre"},
	{"fi", "ja on ei en me te että kiitos hei mutta tai kun niin olen olemme ole tämä se ystävällisin terveisin emme kiinnostunut kiinnostuneita voi vain"},
	{"pl", "i nie jest w na z do to że się jestem jesteśmy dziękuję dzień dobry proszę ale lub jak dla od po pan pani państwo pozdrawiam zainteresowani tak mamy może obecnie"},
	{"cs", "a je se na v že to není jsem jsme děkuji děkujeme dobrý den prosím ale nebo jak pro od po pozdravem zájem nemáme ano máme bohužel"},
	{"tr", "ve bir bu için değil ile çok teşekkürler teşekkür ederim merhaba ama veya hayır evet biz ben siz lütfen var yok olarak şu anda iyi ilgilenmiyoruz"},
	{"hu", "a az és nem van egy hogy mi ön köszönöm köszönjük igen de vagy ha kérem üdvözlettel nincs érdekel tisztelt sajnos most"},
	{"ro", "și nu este la în de cu pe pentru un o mulțumesc mulțumim bună ziua dar sau dacă vă rog suntem sunt da interesați interesat acum"},
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
	set := functionWordSets()[strings.ToLower(raw)]
	for _, r := range raw {
		if r > 0x24F && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return foreignScript
		}
	}
	return set
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
	shortGuess  = 6   // words of a text in which one function word decides
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
// business mail, keeps the benefit of the doubt.
func decide(votes []int, words int) string {
	best := 0
	for bit, v := range votes {
		if v > votes[best] {
			best = bit
		}
	}
	switch {
	case votes[best] == 0:
		return ""
	case best == 0 || votes[0] == 0 && votes[best] < 2 && words > shortGuess:
		if votes[0] == 0 {
			return ""
		}
		return "en"
	case votes[best] < 2*votes[0], votes[0] == 0 && votes[best] == 1 && words < 2:
		return "en"
	}
	return functionWords[best].code
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
