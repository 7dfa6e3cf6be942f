package mail

// closings are the words of a sign-off, lower case, without punctuation.
var closings = makeSet(
	// English
	"regards", "best regards", "kind regards", "warm regards", "warmest regards", "kindest regards", "many regards",
	"with regards", "with kind regards", "with best regards", "with warm regards", "best", "all the best", "best wishes",
	"my best", "rgds", "kr", "br", "brgds", "bests", "very best", "very best regards", "warmly", "sincerely",
	"yours sincerely", "sincerely yours", "yours faithfully", "yours truly", "very truly yours", "yours", "cordially",
	"respectfully", "respectfully yours", "cheers", "thanks", "thank you", "many thanks", "thanks again",
	"thanks and regards", "thanks & regards", "thanks and best regards", "thanks in advance", "thx", "ty", "tks",
	"thank you and best regards", "thank you and kind regards", "thank you very much", "thanks so much",
	"thanks a lot", "thanks much", "thank you so much", "with thanks", "with gratitude", "with appreciation",
	"take care", "talk soon", "speak soon", "see you", "see you soon", "ciao", "later", "peace", "love", "xoxo",
	"have a great day", "have a good day", "have a nice day", "have a great weekend", "looking forward",
	"looking forward to hearing from you", "respectively", "faithfully", "in kindness", "onward", "appreciatively",
	"thanks, and best regards", "best regards and thanks", "regards and thanks", "good luck", "be well", "stay safe",
	// German
	"mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß", "mit freundlichem gruss",
	"freundliche grüße", "freundliche grüsse", "viele grüße", "viele grüsse", "liebe grüße", "liebe grüsse",
	"beste grüße", "beste grüsse", "herzliche grüße", "herzliche grüsse", "mit besten grüßen", "mfg", "lg", "vg", "gruß",
	"gruss", "grüße", "grüsse", "schöne grüße", "danke", "vielen dank", "besten dank", "hochachtungsvoll",
	"mit herzlichen grüßen", "mit lieben grüßen", "herzlichst", "danke und gruß", "sonnige grüße", "bg",
	// French
	"cordialement", "bien cordialement", "très cordialement", "bien à vous", "bien à toi", "cdt", "cdlt",
	"salutations", "sincères salutations", "salutations distinguées", "meilleures salutations", "merci",
	"merci d'avance", "bonne journée", "belle journée", "amicalement", "respectueusement", "bonne réception",
	"merci beaucoup", "à bientôt", "bonne soirée", "bien amicalement",
	// Spanish, Catalan
	"saludos", "un saludo", "saludos cordiales", "atentamente", "cordialmente", "un cordial saludo", "muchas gracias",
	"gracias", "un abrazo", "abrazos", "atte", "quedo atento", "quedo atenta", "saludos y gracias", "gracias y saludos",
	"salutacions", "salutacions cordials", "gràcies", "reciba un cordial saludo", "mil gracias",
	// Portuguese
	"atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "abraços", "abraço",
	"obrigado", "obrigada", "att", "cordiais saudações", "um abraço", "grato", "grata", "muito obrigado",
	"muito obrigada",
	// Italian
	"cordiali saluti", "distinti saluti", "saluti", "un saluto", "grazie", "cordialità", "a presto", "grazie mille",
	"un cordiale saluto", "buona giornata", "i migliori saluti", "grazie e saluti", "buon lavoro",
	// Dutch
	"met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "groet",
	"groeten", "groetjes", "mvg", "hartelijke groet", "hartelijke groeten", "bedankt", "dank", "alvast bedankt",
	"met hartelijke groet", "dank je wel", "fijne dag", "gr",
	// Danish, Norwegian, Swedish
	"venlig hilsen", "med venlig hilsen", "mange hilsner", "hilsen", "mvh", "vh", "med vennlig hilsen",
	"vennlig hilsen", "beste hilsen", "hilsner", "med vänliga hälsningar", "med vänlig hälsning", "vänliga hälsningar",
	"hälsningar", "bästa hälsningar", "tack", "tak", "takk", "på forhånd tak", "tack på förhand", "de bedste hilsner",
	"bedste hilsner", "kærlig hilsen", "tusen takk", "mange tak", "med hälsning", "hälsn", "allt gott",
	// Finnish, Icelandic
	"ystävällisin terveisin", "terveisin", "parhain terveisin", "yt", "t", "kiitos", "kiittäen", "kveðja",
	"bestu kveðjur", "kær kveðja", "með kveðju",
	// Polish, Czech, Slovak
	"pozdrawiam", "z poważaniem", "pozdrowienia", "z pozdrowieniami", "pozdrawiam serdecznie", "serdecznie pozdrawiam",
	"dziękuję", "dzięki", "s pozdravem", "s přátelským pozdravem", "děkuji", "děkuji a přeji hezký den", "díky",
	"hezký den", "zdravím", "s úctou", "s pozdravom", "ďakujem", "s přáním hezkého dne", "przyjemnego dnia",
	"łączę pozdrowienia", "miłego dnia",
	// Hungarian, Romanian
	"üdvözlettel", "tisztelettel", "köszönettel", "köszönöm", "üdv", "szép napot", "cu stimă", "cu respect",
	"mulțumesc", "multumesc", "cu prietenie", "o zi bună", "numai bine", "cele bune",
	// Croatian, Serbian, Slovenian, Bulgarian
	"lijep pozdrav", "srdačan pozdrav", "pozdrav", "lp", "s poštovanjem", "hvala", "lep pozdrav", "hvala in lep pozdrav",
	"поздрав", "срдачан поздрав", "поздрави", "с уважение", "благодаря", "сърдечни поздрави",
	// Russian, Ukrainian
	"с уважением", "с наилучшими пожеланиями", "спасибо", "всего доброго", "с приветом", "заранее спасибо",
	"з повагою", "дякую", "всього найкращого", "хорошего дня", "благодарю",
	// Greek, Turkish
	"με εκτίμηση", "φιλικά", "ευχαριστώ", "χαιρετισμούς", "μετά τιμής", "saygılarımla", "saygılar", "iyi çalışmalar",
	"teşekkürler", "sevgiler", "selamlar", "iyi günler", "en iyi dileklerimle", "teşekkür ederim",
	// Baltic
	"lugupidamisega", "parimate soovidega", "tervitades", "ar cieņu", "paldies", "pagarbiai", "ačiū",
	// Vietnamese, Indonesian, Malay
	"trân trọng", "cảm ơn", "thân mến", "salam", "hormat kami", "hormat saya", "terima kasih", "salam hormat", "yang benar",
	"trân trọng cảm ơn", "sekian terima kasih",
	// Thai, Hindi, Arabic, Hebrew, Persian
	"ขอแสดงความนับถือ", "ขอบคุณ", "ขอบคุณครับ", "ขอบคุณค่ะ", "सादर", "धन्यवाद", "مع التحية", "تحياتي", "شكرا", "مع خالص التحية",
	"وتفضلوا بقبول فائق الاحترام", "בברכה", "תודה", "בכבוד רב", "با احترام", "با تشکر",
	// Chinese, Japanese, Korean
	"此致", "敬礼", "祝好", "谢谢", "謝謝", "顺颂商祺", "順頌商祺", "祝商祺", "敬上", "よろしくお願いいたします", "よろしくお願いします",
	"宜しくお願いいたします", "以上", "敬具", "感谢", "감사합니다", "고맙습니다", "드림",
)

// titleWords are parts of job titles and company names that mark a contact block.
var titleWords = makeSet(
	"ceo", "cto", "cfo", "coo", "cmo", "cio", "cro", "vp", "svp", "evp", "president", "director", "manager",
	"engineer", "consultant", "founder", "co-founder", "cofounder", "head", "chief", "officer", "lead", "analyst",
	"assistant", "partner", "specialist", "coordinator", "executive", "representative", "developer", "architect",
	"owner", "principal", "associate", "attorney", "professor", "supervisor", "administrator", "counsel", "editor",
	"accountant", "buyer", "procurement", "recruiter", "advisor", "strategist", "designer", "operations",
	"marketing", "sales", "technician", "secretary", "chair", "chairman", "chairwoman", "vice",
	"inc", "inc.", "llc", "ltd", "ltd.", "gmbh", "corp", "corp.", "ag", "s.a.", "sa", "sas", "sarl", "s.r.l.", "srl",
	"bv", "b.v.", "n.v.", "ab", "oy", "as", "a/s", "aps", "kg", "plc", "pty", "co.", "company", "group", "university",
	"department", "dept", "dept.", "division", "suite", "ste", "street", "st.", "avenue", "ave", "ave.", "road", "rd",
	"blvd", "floor", "box", "geschäftsführer", "geschäftsführerin", "leiter", "leiterin", "vertrieb", "einkauf",
	"leitung", "abteilung", "straße", "strasse", "directeur", "directrice", "responsable", "gérant", "rue", "gerente",
	"directora", "jefe", "jefa", "calle", "avenida", "diretor", "diretora", "direttore", "direttrice", "responsabile",
	"via", "manager,", "directeur,", "verkoop", "inkoop", "direktør", "chef", "vd", "johtaja", "dyrektor", "kierownik",
	"ředitel", "директор", "менеджер", "руководитель", "müdür", "müdürü", "経理", "部長", "株式会社", "有限公司", "经理",
	"总监", "대표", "이사", "부장", "주식회사", "ingénieur", "ingeniero", "prokurist", "vorstand", "sachbearbeiter",
)

// contactLabels begin a line of a contact block: "T: +49 …", "Mobile 555 …".
var contactLabels = makeSet(
	"t", "tel", "tel.", "telephone", "phone", "ph", "p", "m", "mob", "mob.", "mobile", "cell", "c", "d", "direct",
	"o", "office", "f", "fax", "e", "email", "e-mail", "mail", "w", "web", "website", "www", "skype", "linkedin",
	"twitter", "address", "telefon", "telefax", "mobil", "fon", "fax.", "handy", "tél", "tél.", "téléphone",
	"portable", "móvil", "teléfono", "correo", "cel", "cel.", "telefone", "celular", "cellulare", "telefoon", "mobiel",
	"tlf", "tlf.", "tfn", "puh", "puh.", "kom", "kom.", "tel/fax", "тел", "тел.", "моб", "моб.", "факс", "τηλ", "gsm",
	"电话", "手机", "邮箱", "電話", "携帯", "전화", "휴대폰", "direct line", "work", "main", "switchboard", "dd", "whatsapp",
	"durchwahl", "zentrale", "fixe", "mobile phone", "toll free", "toll-free", "office phone", "cell phone",
	"direct dial", "calendar", "book a meeting", "book time with me", "schedule a meeting",
)

func makeSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
