package mail

// wroteWords are the verbs of the line above a quote ("On Monday Ann wrote:"),
// lower case. A quote header holds one of them and a date or an address.
var wroteWords = []string{
	"wrote", "writes", "said the following", " sent:", // English
	"schrieb", "geschrieben", "hat am", // German
	"a écrit", "a ecrit", "écrit :", // French
	"escribió", "escribio", "escribía", // Spanish
	"ha scritto", "scrive", // Italian
	"escreveu", "escreva", // Portuguese
	"schreef", "geschreven", "verzond", // Dutch
	"skrev", "følgende", // Danish, Norwegian, Swedish
	"kirjoitti",         // Finnish
	"skrifaði",          // Icelandic
	"napisał", "pisze:", // Polish
	"napsal",                     // Czech
	"napísal", "napisal", "píše", // Slovak, Slovenian
	"napisao", "napisala", "piše", // Croatian, Serbian, Bosnian
	"је написао", "је написала", // Serbian, Cyrillic
	"написа",                    // Bulgarian, Macedonian
	"написал", "пишет", "писал", // Russian
	"написав", "пише", // Ukrainian
	"напісаў",             // Belarusian
	"írta",                // Hungarian
	"a scris",             // Romanian
	"yazdı", "şunu yazdı", // Turkish
	"έγραψε",         // Greek
	"kirjutas",       // Estonian
	"rakstīja",       // Latvian
	"rašė", "parašė", // Lithuanian
	"va escriure",      // Catalan
	"idatzi du",        // Basque
	"escribiu",         // Galician
	"shkroi",           // Albanian
	"menulis",          // Indonesian, Malay
	"đã viết", "viết:", // Vietnamese
	"เขียนว่า", "เขียน", // Thai
	"ने लिखा", "लिखा", // Hindi
	"كتب", "تمت كتابة", // Arabic
	"כתב", "מאת", // Hebrew
	"نوشت",                 // Persian
	"写道", "寫道", "写到", "撰寫", // Chinese
	"書きました", "のメール", "wrote", // Japanese
	"작성", "님이", // Korean
	"sumulat", "isinulat", // Filipino
	"skryf", "geskryf", // Afrikaans
	"дәүләт жазды", "жазды", // Kazakh
	"դրել է", "գրել է", // Armenian
	"დაწერა", // Georgian
}

// leadWords begin such a line. Without one it must stand alone above a gap.
var leadWords = map[string]bool{
	"on": true, "am": true, "le": true, "el": true, "il": true, "em": true, "op": true,
	"den": true, "dnia": true, "w": true, "på": true, "dne": true, "dana": true, "dňa": true,
	"în": true, "la": true, "pe": true, "στις": true, "на": true, "в": true, "vào": true,
	"pada": true, "tarihinde": true, "ngày": true, "at": true, "kl": true, "kl.": true,
	"mon": true, "tue": true, "wed": true, "thu": true, "fri": true, "sat": true, "sun": true,
	"man.": true, "tir.": true, "ons.": true, "tor.": true, "tors.": true, "fre.": true,
	"lør.": true, "søn.": true, "mån": true, "tis": true, "lör": true, "sön": true,
	"пн,": true, "вт,": true, "ср,": true, "чт,": true, "пт,": true, "сб,": true, "вс,": true,
	"нд,": true, "pon.,": true, "wt.,": true, "śr.,": true, "czw.,": true, "pt.,": true,
	"sob.,": true, "niedz.,": true, "po": true, "út": true, "st": true, "čt": true, "pá": true,
	"so": true, "ne": true, "ma": true, "ti": true, "ke": true, "to": true, "pe,": true,
	"la,": true, "su": true, "dom,": true, "lun,": true, "mar,": true, "mer,": true, "gio,": true,
	"ven,": true, "sab,": true, "seg.,": true, "ter.,": true, "qua.,": true, "qui.,": true,
	"sex.,": true, "sáb.,": true, "dom.,": true, "a": true, "dia": true, "no": true, "ב-": true,
	"ในวันที่": true, "í": true, "þann": true, "data": true, "στις:": true, "em:": true,
}

// separatorWords stand between dashes above a quoted or forwarded message.
var separatorWords = []string{
	"original message", "reply message", "forwarded message", "forwarded by", "original appointment",
	"original email", "original e-mail", "forwarded mail", "previous message", "original text",
	"ursprüngliche nachricht", "ursprungliche nachricht", "originalnachricht", "original-nachricht",
	"weitergeleitete nachricht", "antwort nachricht", "ursprüngliche mail", "original nachricht",
	"message d'origine", "message d’origine", "message original", "message initial",
	"message transféré", "message transmis", "courriel original",
	"mensaje original", "mensaje reenviado", "missatge original", "missatge reenviat",
	"messaggio originale", "messaggio inoltrato", "messaggio da originale",
	"mensagem original", "mensagem encaminhada", "mensagem reencaminhada",
	"oorspronkelijk bericht", "oorspronkelijke bericht", "doorgestuurd bericht", "origineel bericht",
	"oprindelig meddelelse", "opprinnelig melding", "oprindelig besked", "videresendt meddelelse",
	"videresendt melding", "videresendt besked", "opprinnelig e-post",
	"ursprungligt meddelande", "originalmeddelande", "vidarebefordrat meddelande",
	"ursprungligt mail",
	"alkuperäinen viesti", "välitetty viesti", "edelleenlähetetty viesti",
	"wiadomość oryginalna", "oryginalna wiadomość", "wiadomość przekazana", "wiadomość oryginalna",
	"původní zpráva", "přeposlaná zpráva", "původní e-mail", "pôvodná správa", "preposlaná správa",
	"eredeti üzenet", "továbbított üzenet", "mesaj original", "mesajul original", "mesaj redirecționat",
	"исходное сообщение", "исходное письмо", "пересылаемое сообщение", "пересланное сообщение",
	"пересылаемое письмо", "переслане повідомлення", "вихідне повідомлення", "оригинално съобщение",
	"препратено съобщение", "izvorna poruka", "originalna poruka", "proslijeđena poruka",
	"оригинална порука", "izvirno sporočilo", "posredovano sporočilo",
	"αρχικό μήνυμα", "προωθημένο μήνυμα", "orijinal mesaj", "özgün ileti", "iletilen ileti",
	"iletilmiş mesaj", "orijinal ileti", "algne kiri", "algne sõnum", "originālais ziņojums",
	"pradinis laiškas", "originalus laiškas", "persiųstas laiškas",
	"pesan asli", "pesan terusan", "mesej asal", "thư gốc", "tin nhắn gốc", "thư chuyển tiếp",
	"ข้อความต้นฉบับ", "ข้อความที่ส่งต่อ", "मूल संदेश", "अग्रेषित संदेश",
	"الرسالة الأصلية", "رسالة معاد توجيهها", "الرسالة المحولة", "הודעה מקורית", "הודעה שהועברה",
	"پیام اصلی", "元のメッセージ", "元のメール", "転送メッセージ", "转发的邮件", "转发邮件", "原始邮件",
	"原始郵件", "轉寄的郵件", "转发邮件信息", "回复邮件", "原邮件", "원본 메시지", "전달된 메시지",
	"원본 메일", "begin forwarded message", "anfang der weitergeleiteten nachricht",
	"début du message transféré", "inizio messaggio inoltrato", "início da mensagem encaminhada",
	"begin doorgestuurd bericht", "oorspronkelijke e-mail", "skilaboð", "originele bericht",
}

// bareSeparators stand alone on a line, without dashes.
var bareSeparators = []string{
	"begin forwarded message:", "anfang der weitergeleiteten nachricht:",
	"début du message transféré :", "début du message réexpédié :", "inicio del mensaje reenviado:",
	"inizio messaggio inoltrato:", "início da mensagem encaminhada:", "início da mensagem reencaminhada:",
	"begin doorgestuurd bericht:", "start på videresendt besked:", "videresendt melding:",
	"vidarebefordrat brev:", "välitetty viesti alkaa:", "początek przekazywanej wiadomości:",
	"začátek přeposílané zprávy:", "начало переадресованного сообщения:", "转发的邮件：",
	"下面是被转发的邮件：", "전달된 메시지 시작:", "転送されたメッセージ：", "iletilen ileti başlangıcı:",
}
