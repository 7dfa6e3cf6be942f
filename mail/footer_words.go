package mail

// mobileFooters begin the line that a program adds below the text, lower case.
// The rest of the line names the device or program.
var mobileFooters = []string{
	// English
	"sent from my ", "sent from mail", "sent from outlook", "sent from yahoo mail", "get outlook for ",
	"sent from mailbox", "sent from myMail", "sent via ", "sent with ", "sent using ", "sent by ", "sent on ",
	"sent from proton", "sent from aol", "sent from gmail", "sent from samsung", "sent from the ", "sent from an ",
	"sent from a ", "sent from iphone", "sent from ipad", "sent from android", "sent from spark",
	"sent from superhuman", "sent from edison", "sent from bluemail", "sent from fastmail", "sent from mobile",
	"sent from windows mail", "sent from surface", "sent from nine", "sent from tuta", "sent from hey",
	"sent from airmail", "sent from canary", "sent from typeapp", "sent from boxer", "sent from zoho",
	"download outlook", "get bluemail for ", "get typeapp for ", "get spark", "typed on my ", "typed with ",
	"written on my ", "on the go, please excuse", "please excuse typos", "please excuse any typos",
	"please excuse brevity", "please excuse the brevity", "please excuse my brevity", "excuse typos",
	"pardon typos", "from my iphone", "via mobile", "sent while mobile", "apologies for typos",
	"get the all-new aol app", "yahoo mail: search, organize",
	// German
	"von meinem ", "gesendet von ", "gesendet mit ", "gesendet aus ", "diese nachricht wurde von meinem",
	"outlook für ", "holen sie sich outlook", "von unterwegs gesendet", "gesendet über ",
	"mobil gesendet", "von outlook für ", "laden sie outlook",
	// French
	"envoyé de ", "envoyé depuis ", "envoye depuis ", "envoyé à partir ", "envoyé avec ", "envoyé via ",
	"envoyé par ", "télécharger outlook", "obtenez outlook", "obtenir outlook",
	// Spanish, Catalan
	"enviado desde ", "enviado de mi ", "enviado con ", "enviado mediante ", "obtener outlook",
	"enviat des d", "descargar outlook", "enviado por ",
	// Portuguese
	"enviado do ", "enviado da ", "enviado a partir ", "enviada do ", "enviado pelo ", "enviado via ",
	"obter o outlook", "baixar o outlook", "enviado através ", "enviado de meu ", "obtenha o outlook",
	// Italian
	"inviato da ", "inviato dal ", "inviato con ", "inviata da ", "ottieni outlook", "scarica outlook",
	"inviato tramite ",
	// Dutch
	"verzonden vanaf ", "verstuurd vanaf ", "verzonden met ", "verstuurd met ", "verzonden via ",
	"outlook voor ", "download outlook voor", "verzonden vanuit ", "verstuurd via ",
	// Danish, Norwegian, Swedish
	"sendt fra ", "sendt via ", "sendt med ", "hent outlook", "få outlook", "last ned outlook",
	"skickat från ", "skickad från ", "skickat via ", "skaffa outlook", "hämta outlook", "skickat med ",
	// Finnish, Icelandic
	"lähetetty ", "hanki outlook", "sent úr ", "sent frá ",
	// Polish, Czech, Slovak
	"wysłane z ", "wysłano z ", "pobierz outlook", "uzyskaj outlook", "wysłane przy ",
	"odesláno z ", "odoslané z ", "získat outlook", "získať outlook", "odesláno ze ", "odoslané zo ",
	// Hungarian, Romanian
	"elküldve ", "küldve ", "az én iphone", "az outlook ", "trimis de pe ", "trimis din ", "descărcați outlook",
	"obțineți outlook", "iphone-ról küldve",
	// Croatian, Serbian, Slovenian
	"poslano s ", "poslano iz ", "poslato sa ", "poslato iz ", "poslano z ", "preuzmite outlook",
	// Russian, Ukrainian, Bulgarian
	"отправлено с ", "отправлено из ", "отправлено через ", "скачать outlook", "получить outlook",
	"надіслано з ", "надіслано із ", "відправлено з ", "изпратено от ", "изпратено с ", "отримати outlook",
	// Greek, Turkish
	"στάλθηκε από ", "εστάλη από ", "αποκτήστε το outlook", "iphone'umdan gönderildi", "ipad'imden gönderildi",
	"android için outlook", "ios için outlook", "outlook'u edinin", "outlook for ios'u edinin",
	// Baltic
	"saadetud minu ", "nosūtīts no ", "išsiųsta iš ", "siųsta iš ",
	// Vietnamese, Indonesian, Thai
	"được gửi từ ", "đã gửi từ ", "gửi từ ", "dikirim dari ", "dihantar dari ", "dapatkan outlook",
	"ส่งจาก ", "tải outlook", "mula sa aking ",
	// Arabic, Hebrew, Persian
	"أُرسلت من ", "أرسلت من ", "تم الإرسال من ", "مرسل من ", "احصل على outlook", "נשלח מה", "נשלח מ-",
	"קבל את outlook", "ارسال شده از ",
	// Chinese, Japanese, Korean
	"发自我的", "从我的", "發自我的", "从我", "來自我的", "傳送自", "发送自", "获取 outlook", "取得 outlook",
	"获取outlook", "从 windows", "從我的", "iphoneから送信", "ipadから送信", "androidから送信", "私のiphoneから",
	"outlook for ios を入手", "outlook for android を入手", "나의 iphone에서 보냄", "내 iphone에서 보냄",
	"iphone에서 보냄", "ios용 outlook", "android용 outlook", "나의 ", "yahoo!メール", "iphone에서 보냈",
}

// mobileEndings end such a line in languages that put the device first.
var mobileEndings = []string{
	" geschickt", " gesendet", " gönderildi", " küldve", "から送信", "에서 보냄", " gesendet.", " を入手",
	" gönderilmiştir", " выслано", " herunter", " verzonden", " downloaden", " lähetetty", " gesendet von mir",
}

// deviceWords are what such a line names.
var deviceWords = []string{
	"iphone", "ipad", "ipod", "android", "blackberry", "samsung", "galaxy", "huawei", "xiaomi", "nokia",
	"windows", "outlook", "mobile", "mobil", "móvil", "phone", "smartphone", "tablet", "handy", "device",
	"mail", "gmail", "yahoo", "proton", "ios", "mac", "pixel", "motorola", "lg ", "htc", "sony", "xperia",
	"oneplus", "oppo", "vivo", "wiko", "4g", "5g", "lte", "wireless", "telefon", "telefono", "teléfono",
	"celular", "téléphone", "puhelin", "app", "aqua mail", "k-9", "spark", "superhuman", "airmail", "edison",
	"nine", "bluemail", "mailbox", "sparrow", "thunderbird", "kindle", "webmail", "сотов", "смартфон",
	"телефон", "手机", "手機", "スマートフォン", "휴대폰", "watch", "surface", "fairphone", "zoho",
	"t-mobile", "verizon", "vodafone", "orange", "at&t", "телефону", "komórk", "honor", "realme", "lenovo",
}

// legalOpenings begin a paragraph that nobody typed, lower case.
var legalOpenings = []string{
	// English
	"confidentiality notice", "confidentiality:", "confidential notice", "confidentiality statement",
	"disclaimer", "legal notice", "legal disclaimer", "privileged and confidential", "privacy notice",
	"important notice", "notice of confidentiality", "privileged/confidential", "confidentiality note",
	"this email and any attachments", "this e-mail and any attachments", "this email and any files",
	"this e-mail and any files", "this message and any attachments", "this message (including any attachments)",
	"this email (including any attachments)", "this e-mail (including any attachments)",
	"this email, including any attachments", "this e-mail, including any attachments",
	"this email is confidential", "this e-mail is confidential", "this message is confidential",
	"this email message is intended", "this e-mail message", "this email message",
	"this email may contain", "this e-mail may contain", "this message may contain", "this message contains",
	"this email contains", "this e-mail contains", "this transmission", "this communication",
	"this electronic message", "this electronic mail", "this message is intended", "this e-mail is intended",
	"this email is intended", "this message, including", "this message and its attachments",
	"this e-mail and its attachments", "this email and its attachments", "this e-mail transmission",
	"this email transmission", "this e-mail, and any attachments", "this email, and any attachments",
	"the information contained in this", "the information in this e", "the information transmitted",
	"the contents of this e", "the content of this e", "the contents of this message", "any views or opinions",
	"if you are not the intended recipient", "if you have received this", "if you received this",
	"the sender of this", "please consider the environment", "consider the environment", "think before you print",
	"please think before", "save a tree", "registered in england", "registered office", "company registration",
	"virus-free", "this email has been checked", "this email has been scanned", "scanned by", "no virus found",
	"this message has been scanned", "checked by avg", "this e-mail has been scanned", "avast logo",
	"this e-mail has been checked", "unless expressly stated", "information contained in this",
	"nothing in this message", "warning: this e", "this footer confirms", "to protect your privacy, microsoft",
	"********************", "internet e-mail confidentiality", "e-mail confidentiality",
	"the sender does not accept", "emails are not secure", "we process your personal data",
	"for information about how we process", "irs circular 230", "circular 230", "note: this e-mail",
	"note: this email", "notice: this e", "nb: this e", "this mail and any attachments", "this mail is confidential",
	// German
	"diese e-mail", "diese email", "diese nachricht", "der inhalt dieser e", "dieses e-mail", "dieses schreiben",
	"vertraulichkeitshinweis", "haftungsausschluss", "rechtlicher hinweis", "sitz der gesellschaft",
	"geschäftsführer:", "geschäftsführung:", "bitte denken sie an die umwelt", "bitte prüfen sie", "amtsgericht",
	"handelsregister", "registergericht", "virenfrei", "ust-id", "ust.-id", "informationen zum datenschutz",
	"datenschutzhinweis", "bitte beachten sie unsere datenschutz", "vorstand:", "aufsichtsrat",
	// French
	"ce message et", "ce courriel", "cet e-mail", "cet email", "ce mail", "ce message est confidentiel",
	"avis de confidentialité", "les informations contenues dans", "ce message contient", "ce message (",
	"pensez à l'environnement", "pensez à l’environnement", "avant d'imprimer", "avis :", "sans virus",
	"ce document", "ce message peut contenir", "ce message, ", "le contenu de ce",
	// Spanish, Catalan
	"este mensaje", "este correo", "aviso legal", "aviso de confidencialidad", "la información contenida",
	"antes de imprimir", "libre de virus", "el contenido de este", "protección de datos", "en cumplimiento de",
	"aquest missatge", "aquest correu", "este e-mail", "cláusula de confidencialidad", "nota de confidencialidad",
	"de conformidad con", "le informamos que sus datos", "confidencialidad:", "le informamos de que",
	// Portuguese
	"esta mensagem", "este email", "aviso de confidencialidade", "as informações contidas", "a informação contida",
	"antes de imprimir este", "o conteúdo deste", "esta comunicação", "livre de vírus",
	// Italian
	"questo messaggio", "questa e-mail", "questa email", "le informazioni contenute", "avviso di riservatezza",
	"il presente messaggio", "la presente e-mail", "informativa privacy", "ai sensi del", "il contenuto di questa",
	"la presente comunicazione", "il contenuto della presente", "ai sensi e per gli effetti", "nota di riservatezza",
	"prima di stampare", "privo di virus", "si precisa che le informazioni",
	// Dutch
	"dit bericht", "deze e-mail", "dit e-mailbericht", "deze mail", "de informatie in dit", "de inhoud van dit",
	"de informatie verzonden", "deze email", "denk aan het milieu", "op deze e-mail", "virusvrij", "proclaimer",
	// Danish, Norwegian, Swedish
	"denne e-mail", "denne mail", "denne e-post", "denne meddelelse", "denne e-posten", "detta meddelande",
	"detta mail", "denne meldingen", "detta e-post", "innehållet i detta", "denne besked", "vi behandler persondata",
	"viruksfri", "virusfri", "så här behandlar vi", "vi behandlar personuppgifter", "när du skickar e-post till",
	"when you send e-mail to", "when you communicate with us", "e-mailing ", "att skicka e-post till", "å sende e-post",
	// Finnish
	"tämä viesti", "tämä sähköposti", "tämän viestin", "tämän sähköpostin", "luottamuksellisuus",
	// Polish, Czech, Slovak, Hungarian, Romanian
	"ta wiadomość", "niniejsza wiadomość", "treść tej wiadomości", "informacja zawarta w", "wiadomość ta",
	"tato zpráva", "tento e-mail", "tato e-mailová", "obsah této", "táto správa", "obsah tohto", "upozornění:",
	"ez az e-mail", "ez az üzenet", "a jelen üzenet", "jelen e-mail", "acest mesaj", "acest e-mail", "acest email",
	"informațiile conținute", "zanim wydrukujesz", "bez wirusów", "wolny od wirusów", "administratorem danych",
	"administratorem pani/pana", "klauzula poufności",
	// Croatian, Slovenian, Serbian
	"ova poruka", "ova e-poruka", "to sporočilo", "sporočilo in", "ova elektronička pošta",
	// Russian, Ukrainian, Bulgarian
	"это сообщение", "данное сообщение", "настоящее сообщение", "это электронное", "содержание данного",
	"информация, содержащаяся", "це повідомлення", "цей лист", "това съобщение", "това писмо", "без вирусов",
	"настоящее электронное", "данное электронное", "этот e-mail", "это письмо и",
	// Greek, Turkish
	"το παρόν μήνυμα", "αυτό το μήνυμα", "το μήνυμα αυτό", "αυτό το email", "bu e-posta", "bu mesaj", "bu elektronik",
	"bu ileti", "yasal uyarı", "gizlilik bildirimi",
	// Asian and Semitic
	"本邮件", "此邮件", "本電子郵件", "本郵件", "这封邮件", "この電子メール", "このメール", "本メール", "이 메일", "본 메일", "본 이메일",
	"이 전자우편", "보안:", "thư này", "email này", "pesan ini", "email ini", "surel ini", "อีเมลนี้", "هذه الرسالة",
	"تحتوي هذه الرسالة", "הודעה זו", "דוא\"ל זה", "این ایمیل", "यह ईमेल",
}

// listFooters begin the footer of a mailing list, a newsletter or a help desk.
var listFooters = []string{
	"you received this message because", "you are receiving this", "you're receiving this", "to unsubscribe from",
	"to unsubscribe,", "to unsubscribe:", "to unsubscribe click", "to unsubscribe please click",
	"click here to unsubscribe", "to stop receiving", "to opt out of", "to manage your subscription",
	"if you no longer wish to receive", "if you would like to unsubscribe", "if you wish to unsubscribe",
	"unsubscribe here", "unsubscribe |", "unsubscribe from this list", "manage preferences",
	"update your preferences", "view this email in your browser", "mailing list", "this email was sent to",
	"reply to this email directly or view it", "you are subscribed to", "_______________________________________________",
	"wenn sie keine weiteren", "um sich abzumelden", "newsletter abmelden", "pour vous désabonner",
	"pour vous désinscrire", "si vous ne souhaitez plus recevoir", "se désabonner |", "para darse de baja",
	"si no desea recibir", "per annullare l'iscrizione", "per cancellarsi", "para cancelar a inscrição",
	"klik hier om u af te melden", "uitschrijven |", "aby zrezygnować", "чтобы отписаться", "om deze e-mails niet",
}

// banners begin a warning that a mail gateway put above the text.
var banners = []string{
	"[external", "external email", "external e-mail", "external:", "external sender", "caution: this email",
	"caution: external", "caution: this e-mail", "caution:external", "*** external", "**external", "***external",
	"warning: this email originated", "warning: external", "warning: this message", "this email originated from outside",
	"this message originated from outside", "this email came from outside", "this email is from an external",
	"this message is from an external", "this message came from outside", "you don't often get email from",
	"you don’t often get email from", "some people who received this message don't often",
	"some people who received this message don’t often", "this is an external email", "this sender is not",
	"attention: this email", "attention: external", "attention! this email", "notice: this email originated",
	"think before you click", "zjqcmqryfpfptbannerstart", "this message was sent from outside", "learn why this is important",
	"the sender of this email is outside", "use caution with links", "this email was sent from outside",
	"this message is from outside", "extern:", "[extern", "externe e-mail", "achtung: diese e-mail",
	"achtung: externe", "vorsicht: ", "achtung! diese", "sie erhalten nicht oft e-mails von", "sie erhalten nicht häufig",
	"expéditeur externe", "attention : ce", "attention: ce message", "[externe", "ce message provient de l'extérieur",
	"vous n'obtenez pas souvent", "vous ne recevez pas souvent", "courriel externe", "[externo", "correo externo",
	"precaución: ", "no suele recibir correo", "remitente externo", "atenção: ", "e-mail externo", "[esterno",
	"attenzione: ", "mittente esterno", "non si ricevono spesso", "let op: ", "deze e-mail is afkomstig van buiten",
	"u ontvangt niet vaak", "[ekstern", "ekstern e-mail", "[extern]", "du får inte ofta e-post", "du får ikke ofte",
	"uwaga: ta wiadomość", "uwaga! ", "wiadomość zewnętrzna", "nie często otrzymujesz", "внешнее письмо", "внимание: ",
	"外部邮件", "【外部", "[外部", "注意：", "외부 메일", "[외부", "be careful with this message", "security notice: this email",
}

// legalWords are parts of words that a legal notice holds, lower case.
var legalWords = []string{
	"confidential", "disclaim", "privileged", "intended recipient", "intended only", "intended solely",
	"addressee", "unauthorized", "unauthorised", "in error", "virus", "environment", "printing",
	"registered", "registration", "legal notice", "circular 230", "opinions", "liability", "personal data",
	"privacy", "monitor", "solely for", "footer confirms", "not necessarily", "scanned",
	"vertraulich", "haftung", "umwelt", "ausdruck", "handelsregister", "amtsgericht", "geschäftsführ",
	"sitz der", "datenschutz", "empfänger", "irrtümlich", "rechtlich", "ust-id", "ust.-id", "vorstand", "aufsichtsrat",
	"confidenti", "destinataire", "imprimer", "destinatari", "confidencia", "imprimir", "riservat", "stampare",
	"privacidad", "datos personales", "dados pessoais", "dati personali", "données personnelles", "gdpr", "rgpd", "avg ",
	"vertrouwelijk", "geadresseerde", "milieu", "fortrolig", "konfidentiel", "konfidensiel", "konfidentiell",
	"persondata", "personuppgift", "personopplysning", "luottamuksel", "vastaanottaja", "poufn", "adresat",
	"danych osobowych", "důvěrn", "dôvern", "určen", "bizalmas", "címzett", "confiden", "destinat", "povjerljiv",
	"zaupn", "poverljiv", "конфиденциальн", "конфіденційн", "поверителн", "предназначен", "адресат", "εμπιστευτικ",
	"παραλήπτη", "gizli", "alıcı", "yasal", "机密", "保密", "機密", "機密情報", "기밀", "보안", "rahasia", "bảo mật", "ความลับ",
	"سرية", "سري", "חסוי", "סודי", "محرمانه", "gestor", "consider", "think before", "save a tree",
	"********", "expressly stated",
}
