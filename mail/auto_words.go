package mail

// awaySubjects are parts of the subject of an out-of-office reply, lower case.
var awaySubjects = []string{
	"out of office", "out-of-office", "out of the office", "ooo:", "away from office", "away from the office",
	"on vacation", "on holiday", "on leave", "annual leave", "parental leave", "maternity leave", "vacation reply",
	"away message", "i'm away", "i am away", "currently away", "absence",
	"abwesenheit", "nicht im büro", "außer haus", "ausser haus", "im urlaub", "abwesend",
	"absence du bureau", "absent du bureau", "en congé", "en congés", "je suis absent", "absente du bureau",
	"fuera de la oficina", "fuera de oficina", "ausencia", "de vacaciones", "ausente", "ausencia de oficina",
	"ausência", "fora do escritório", "ausência temporária", "de férias", "fora de escritório",
	"fuori sede", "fuori ufficio", "assenza", "assente", "in ferie",
	"afwezig", "niet aanwezig", "op vakantie", "buiten kantoor", "afwezigheid",
	"fraværende", "ikke til stede", "på ferie", "ikke på kontoret", "frånvarande", "frånvaro", "semester", "fravær",
	"inte på kontoret", "poissa", "lomalla", "poissaolo", "poza biurem", "nieobecność", "nieobecny", "na urlopie",
	"mimo kancelář", "nepřítomnost", "mimo kanceláriu", "neprítomnosť", "dovolená", "házon kívül", "távol",
	"szabadságon", "nu sunt la birou", "în concediu", "absent de la birou", "izvan ureda", "odsotnost", "van kancelarije",
	"вне офиса", "отсутствие", "отсутствую", "в отпуске", "не в офисе", "поза офісом", "у відпустці", "отсъствие",
	"извън офиса", "εκτός γραφείου", "απουσία", "ofis dışında", "izindeyim", "izinde", "iş yerinde değil", "kontorist väljas",
	"ārpus biroja", "atostogose", "vắng mặt", "di luar kantor", "cuti", "ไม่อยู่ที่สำนักงาน", "خارج المكتب", "מחוץ למשרד",
	"不在办公室", "外出", "休假", "不在辦公室", "不在通知", "不在", "休暇", "부재", "부재중", "휴가", "出差",
}

// autoSubjects begin the subject of any automatic reply, lower case. Exchange
// uses its own for absences, so most of them are.
var autoSubjects = []string{
	"automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse",
	"automated reply", "automated response", "autoresponder", "automatische antwort", "automatisch antwoord",
	"réponse automatique", "reponse automatique", "respuesta automática", "respuesta automatica",
	"resposta automática", "resposta automatica", "risposta automatica", "automatisk svar", "automatiskt svar",
	"automaattinen vastaus", "autosvar", "autosvar:", "odpowiedź automatyczna", "automatyczna odpowiedź",
	"automatická odpověď", "automatická odpoveď", "automatikus válasz", "răspuns automat", "raspuns automat",
	"automatski odgovor", "samodejni odgovor", "автоматический ответ", "автоответ", "автоматична відповідь",
	"автовідповідь", "автоматичен отговор", "αυτόματη απάντηση", "otomatik yanıt", "otomatik cevap",
	"automaatvastus", "automātiska atbilde", "automatinis atsakymas", "trả lời tự động", "balasan otomatis",
	"balasan automatik", "การตอบกลับอัตโนมัติ", "ตอบกลับอัตโนมัติ", "الرد التلقائي", "رد تلقائي", "מענה אוטומטי", "תשובה אוטומטית",
	"自动答复", "自动回复", "自動回覆", "自動応答", "自動返信", "자동 회신", "자동 응답", "resposta automàtica", "स्वचालित उत्तर",
	"پاسخ خودکار", "sjálfvirkt svar", "erantzun automatikoa",
}

// awayTexts are phrases of an absence notice, lower case.
var awayTexts = []string{
	"out of the office", "out of office", "away from the office", "away from my desk", "on vacation", "on holiday",
	"on annual leave", "on leave", "parental leave", "maternity leave", "paternity leave", "will be back", "i am away",
	"i'm away", "will return", "returning on", "back in the office", "limited access to email", "limited access to e-mail",
	"limited access to my email", "traveling", "travelling", "sabbatical", "public holiday", "office is closed",
	"office will be closed", "offices are closed", "currently away", "i'm ooo", "i am ooo", "on pto", "medical leave",
	"nicht im büro", "nicht im hause", "im urlaub", "abwesend", "außer haus", "ausser haus", "wieder erreichbar", "abwesenheit",
	"nicht erreichbar", "elternzeit", "mutterschutz", "betriebsferien", "wieder im büro", "keinen zugriff auf meine",
	"absent", "en congé", "de retour le", "en vacances", "congé maternité", "en déplacement", "de retour au bureau",
	"fuera de la oficina", "de vacaciones", "ausente", "estaré de vuelta", "regreso el", "permiso", "baja maternal",
	"fora do escritório", "de férias", "estarei ausente", "licença", "retorno em", "fora da empresa", "regressarei",
	"fuori ufficio", "fuori sede", "in ferie", "assente", "sarò di ritorno", "rientro", "rientrerò", "sarò in ufficio",
	"niet op kantoor", "afwezig", "op vakantie", "met verlof", "weer aanwezig", "weer bereikbaar", "buiten kantoor",
	"ikke på kontoret", "på ferie", "fraværende", "tilbage igen", "tilbake på", "på semester", "frånvarande",
	"åter på", "tillbaka på", "tjänstledig", "föräldraledig", "lomalla", "poissa toimistosta", "palaan",
	"poza biurem", "na urlopie", "nieobecn", "wracam", "mimo kancelář", "na dovolené", "nepřítom", "na dovolenke", "mimo kancelárie",
	"házon kívül", "szabadságon", "nem vagyok az irodában", "în concediu", "nu sunt la birou", "plecat din birou",
	"godišnjem odmoru", "izvan ureda", "na dopustu", "odsoten", "odsotna", "odsustvu", "годишњем одмору",
	"в отпуске", "вне офиса", "отсутствую", "не в офисе", "в командировке", "у відпустці", "поза офісом", "в отпуска", "извън офиса",
	"εκτός γραφείου", "άδεια", "ofis dışında", "izindeyim", "yıllık izin", "tatilde", "puhkusel", "atvaļinājumā", "atostog",
	"vắng mặt", "nghỉ phép", "sedang cuti", "di luar kantor", "ลาพัก", "ไม่อยู่ที่สำนักงาน", "في إجازة", "خارج المكتب",
	"בחופשה", "מחוץ למשרד", "不在办公室", "休假", "外出", "出差", "不在辦公室", "不在にして", "休暇", "夏季休業", "부재중", "휴가", "출장",
}

// goneTexts say that the person left for good: automatic, but no absence.
var goneTexts = []string{
	"no longer with", "no longer works", "no longer working", "no longer employed", "has left the company",
	"left the company", "is no longer at", "am no longer at", "am no longer with", "mailbox is not monitored",
	"mailbox is no longer monitored", "mailbox is unmonitored", "inbox is not monitored", "address is no longer in use",
	"address is not monitored", "email address has changed", "e-mail address has changed", "my new email address",
	"nicht mehr im unternehmen", "nicht mehr bei", "nicht mehr für", "ne fait plus partie", "ne travaille plus",
	"ya no trabaja", "ya no forma parte", "não trabalha mais", "já não trabalha", "non lavora più", "niet meer werkzaam",
	"już nie pracuje", "nie pracuje już", "больше не работает", "arbetar inte längre", "arbejder ikke længere",
}

// ticketTexts are phrases of receipts, lower case.
var ticketTexts = []string{
	"has been received", "we have received your", "we've received your", "we received your", "your request (#",
	"your ticket", "ticket number", "ticket id", "ticket #", "case number", "case id", "reference number",
	"thank you for contacting", "thanks for contacting", "thank you for reaching out to us", "thank you for your email",
	"our team will get back", "will respond within", "we will get back to you", "support request",
	"ihre anfrage ist eingegangen", "ihre nachricht erhalten", "ticketnummer", "votre demande a bien été",
	"nous avons bien reçu", "hemos recibido su", "hemos recibido tu", "recebemos a sua", "recebemos sua",
	"abbiamo ricevuto", "we hebben uw", "vi har mottaget", "vi har mottatt", "vi har tagit emot", "otrzymaliśmy",
	"ваше обращение", "ваша заявка",
}

// challengeTexts are phrases of senders that ask for a proof of being human.
var challengeTexts = []string{
	"boxbe", "spam arrest", "spamarrest", "verify that you are", "to verify your email", "confirm that you are a human",
	"click the link below to verify", "sender verification", "email verification required", "please verify you are human",
	"challenge-response", "has been placed in a waiting list", "awaiting verification", "approve sender", "sendio",
	"mailinblack", "authentifier votre", "bluebottle", "confirm your message was not spam", "earthlink spamblocker",
	"tdmsg", "please complete this one-time",
}

// bounceSubjects are parts of the subject of a delivery report, lower case.
var bounceSubjects = []string{
	"delivery status notification", "undelivered mail returned to sender", "undeliverable", "undelivered",
	"mail delivery failed", "delivery failure", "failure notice", "returned mail", "delivery has failed", "mail delivery failure",
	"message delivery failure", "returned to sender", "could not be delivered", "delivery notification", "delivery failed",
	"nondeliverable", "non-deliverable", "delivery error", "mail system error", "mail failure", "mail error", "message status",
	"delivery report", "failed delivery", "delivery delayed", "delayed mail", "warning: message", "could not send message",
	"unzustellbar", "nicht zustellbar", "nicht zugestellt", "zustellung", "mail delivery problem", "delivery problem",
	"non remis", "non distribuable", "échec de la remise", "non-remise", "échec de remise", "no se puede entregar",
	"no entregado", "error de entrega", "não foi possível entregar", "não entregue", "falha na entrega", "non recapitabile",
	"mancato recapito", "impossibile recapitare", "onbestelbaar", "niet bezorgd", "kan ikke leveres", "uleverbar",
	"kunde inte levereras", "går inte att leverera", "ei voi toimittaa", "niedostarczalne", "nie dostarczono", "nedoručitelné",
	"nem kézbesíthető", "nu s-a putut livra", "недоставленное", "недоставлен", "не доставлено", "teslim edilemedi",
	"无法送达", "系统退信", "退信", "未送達", "無法傳遞", "配信不能", "配信できません", "エラーメール", "배달되지 않음", "반송", "mailer-daemon",
	"mdaemon", "dsn:", "permanent delivery failure", "user unknown", "mail rejected", "rejected mail", "message rejected",
	"delivery to the following", "unable to deliver", "cannot be delivered", "wasn't delivered", "not delivered",
	"couldn't be delivered", "return receipt", "bounced", "bounce", "mail could not", "unknown user", "nicht übermittelt",
	"problema de entrega", "delivery unsuccessful", "mail undeliverable", "message not deliver", "notification d'état",
	"mail returned", "message undeliverable", "メールエラー", "エラー通知", "are not member", "loop alert", "mail bounce", "not accepted", "message could not be", "unzustellbare",
}

// bounceTexts are phrases of the body of a delivery report, lower case.
var bounceTexts = []string{
	"this is the mail system at host", "could not be delivered", "couldn't be delivered", "delivery to the following recipient",
	"failed permanently", "permanent error", "permanent fatal errors", "undeliverable", "undelivered", "user unknown",
	"unknown user", "mailbox unavailable", "mailbox full", "mailbox is full", "quota exceeded", "over quota", "no such user",
	"does not exist", "address rejected", "recipient rejected", "recipient address rejected", "relay access denied",
	"this is the qmail-send program", "the following addresses had", "transcript of session follows", "did not reach",
	"delivery has failed", "delivery failed", "failed to deliver", "unable to deliver", "not be delivered", "not delivered",
	"returned mail", "returning message", "mail delivery system", "mail delivery software", "message wasn't delivered",
	"wasn't delivered to", "bounced", "host unknown", "domain not found", "address not found", "no mailbox here by that name",
	"smtp error", "remote host said", "remote server returned", "said: 5", "550 ", "551 ", "552 ", "553 ", "554 ", "5.1.1",
	"5.7.1", "5.2.2", "4.4.7", "#5.", "invalid recipient", "unrouteable address", "retry timeout exceeded",
	"delivery attempt", "has been delayed", "delayed delivery", "konnte nicht zugestellt", "nicht zugestellt werden",
	"n'a pas pu être", "n'a pas été remis", "échec de", "no se pudo entregar", "no se ha podido", "não pôde ser entregue",
	"impossibile recapitare", "kon niet worden bezorgd", "nie można dostarczyć", "не удалось доставить", "не может быть доставлено",
	"无法送达", "退信", "配信できませんでした", "あて先不明", "宛先不明", "送信できませんでした", "送信先", "受信拒否", "mail to the following",
	"cannot be delivered", "can not be delivered", "can't be delivered", "message rejected", "was rejected", "delivery failure",
	"not known", "error sending mail", "session transcript", "----- the following", "has not been delivered", "action: failed",
	"account is disabled", "account has been disabled", "message size exceeds", "too large", "inactive", "invalid address",
	"status: 5", "status: 4", "returned to sender", "to one or more", "requested action not taken", "rcpt to:",
	"\"notificationtype\":\"bounce\"", "\"eventtype\":\"bounce\"", "diagnostic", "original mail as follows", "not a member of",
	"invalid user", "no such recipient", "was not delivered", "was rejected", "reject reason", "recipient unknown",
	"エラーメッセージ", "メールボックスが一杯", "unknown recipient", "returned to you", "returned unread",
}

// bounceSenders are the local parts that reports come from, without dashes.
var bounceSenders = makeSet("mailerdaemon", "postmaster", "maildaemon", "mdaemon", "bounce", "bounces", "undisclosed", "mailsystem", "daemon",
	"microsoftexchange329e71ec88ae4615bbc36ab6ce41109e", "mailer", "nobody", "maildeamon", "mailadmin", "notifier", "mailbounce", "mailerror", "errors")

// noReplySenders are the local parts of senders that nobody reads.
var noReplySenders = []string{"noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply", "nepasrepondre",
	"keineantwort", "nao-responda", "noresponder", "no-responder", "nereagovat", "auto-reply", "autoreply", "automailer"}
