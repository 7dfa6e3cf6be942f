package mail

// label is a field of a quoted header block.
type label uint8

const (
	labelFrom label = 1 << iota
	labelDate
	labelTo
	labelSubject
	labelAddress // not a field: an address stands in the block
	labelOther   // Cc, Importance, attachments: seen in blocks, alone prove nothing
)

// headerLabels are the field names that mail programs write above a quoted
// message, lower case.
var headerLabels = map[string]label{
	// English
	"from": labelFrom, "sent": labelDate, "date": labelDate, "to": labelTo, "subject": labelSubject,
	"cc": labelOther, "bcc": labelOther, "reply-to": labelOther, "importance": labelOther,
	"attachments": labelOther, "sent by": labelOther, "priority": labelOther, "sender": labelFrom,
	"when": labelOther, "where": labelOther, "organization": labelOther, "newsgroups": labelTo,
	"sent at": labelDate, "date sent": labelDate, "re": labelSubject, "resent-from": labelOther,
	"reply to": labelOther, "on behalf of": labelOther,
	// German
	"von": labelFrom, "gesendet": labelDate, "datum": labelDate, "an": labelTo, "betreff": labelSubject,
	"absender": labelFrom, "empfänger": labelTo, "gesendet am": labelDate, "kopie": labelOther,
	"gesendet von": labelOther, "wichtigkeit": labelOther, "verschickt": labelDate, "antwort an": labelOther,
	// French
	"de": labelFrom, "envoyé": labelDate, "envoyé le": labelDate, "à": labelTo, "objet": labelSubject,
	"expéditeur": labelFrom, "destinataire": labelTo, "destinataires": labelTo, "envoye": labelDate,
	"copie": labelOther, "copie à": labelOther, "date d'envoi": labelDate, "sujet": labelSubject,
	"répondre à": labelOther, "message du": labelDate, "pour": labelTo,
	// Spanish, Catalan, Galician
	"enviado": labelDate, "enviado el": labelDate, "para": labelTo, "asunto": labelSubject,
	"fecha": labelDate, "enviat": labelDate, "per a": labelTo, "assumpte": labelSubject,
	"fecha de envío": labelDate, "a": labelTo, "asunto del mensaje": labelSubject,
	"enviado por": labelOther, "data": labelDate,
	// Portuguese
	"enviada em": labelDate, "enviado em": labelDate, "enviada": labelDate, "assunto": labelSubject,
	"remetente": labelFrom, "enviado a": labelDate, "data de envio": labelDate,
	// Italian
	"da": labelFrom, "inviato": labelDate, "oggetto": labelSubject, "per": labelTo, "mittente": labelFrom,
	"data invio": labelDate, "destinatario": labelTo, "inviato il": labelDate,
	// Dutch, Afrikaans
	"van": labelFrom, "verzonden": labelDate, "aan": labelTo, "onderwerp": labelSubject,
	"verzonden op": labelDate, "verstuurd": labelDate, "afzender": labelFrom, "gestuur": labelDate,
	// Danish, Norwegian
	"fra": labelFrom, "sendt": labelDate, "til": labelTo, "emne": labelSubject, "dato": labelDate,
	"sendt av": labelOther, "sendt dato": labelDate, "kopi": labelOther,
	// Swedish
	"från": labelFrom, "skickat": labelDate, "till": labelTo, "ämne": labelSubject, "skickad": labelDate,
	"avsändare": labelFrom, "kopia": labelOther,
	// Finnish
	"lähettäjä": labelFrom, "lähetetty": labelDate, "vastaanottaja": labelTo, "aihe": labelSubject,
	"päivämäärä": labelDate, "kopio": labelOther, "päiväys": labelDate, "otsikko": labelSubject,
	// Icelandic
	"frá": labelFrom, "sent dags": labelDate, "efni": labelSubject, "sent:": labelDate,
	// Polish
	"od": labelFrom, "wysłano": labelDate, "do": labelTo, "temat": labelSubject, "wysłane": labelDate,
	"nadawca": labelFrom, "dw": labelOther, "data wysłania": labelDate, "adresat": labelTo,
	// Czech, Slovak
	"odesláno": labelDate, "komu": labelTo, "předmět": labelSubject, "odosielateľ": labelFrom,
	"odoslané": labelDate, "predmet": labelSubject, "pre": labelTo, "dátum": labelDate,
	"posláno": labelDate, "odesílatel": labelFrom, "příjemce": labelTo,
	// Hungarian
	"feladó": labelFrom, "elküldve": labelDate, "címzett": labelTo, "tárgy": labelSubject,
	"küldve": labelDate, "dátum:": labelDate, "másolatot kap": labelOther, "küldte": labelFrom,
	// Romanian
	"de la": labelFrom, "trimis": labelDate, "către": labelTo, "catre": labelTo, "subiect": labelSubject,
	"la": labelTo, "expeditor": labelFrom, "trimis la": labelDate, "data trimiterii": labelDate,
	// Croatian, Serbian, Slovenian, Bosnian
	"poslano": labelDate, "za": labelTo, "prima": labelTo, "šalje": labelFrom, "poslato": labelDate,
	"zadeva": labelSubject, "pošiljatelj": labelFrom, "од": labelFrom, "послато": labelDate,
	"коме": labelTo, "наслов": labelSubject, "тема": labelSubject, "предмет": labelSubject,
	// Russian, Ukrainian, Bulgarian, Belarusian
	"от": labelFrom, "отправлено": labelDate, "кому": labelTo, "дата": labelDate, "от кого": labelFrom,
	"від": labelFrom, "надіслано": labelDate, "копия": labelOther, "копія": labelOther,
	"изпратено": labelDate, "до": labelTo, "относно": labelSubject, "отправлен": labelDate,
	"відправлено": labelDate, "отправитель": labelFrom, "получатель": labelTo, "ад": labelFrom,
	"від кого": labelFrom, "относно:": labelSubject, "адпраўлена": labelDate, "каму": labelTo,
	// Greek
	"από": labelFrom, "στάλθηκε": labelDate, "προς": labelTo, "θέμα": labelSubject,
	"ημερομηνία": labelDate, "εστάλη": labelDate, "αποστολή": labelDate, "κοιν": labelOther,
	// Turkish
	"kimden": labelFrom, "gönderen": labelFrom, "gönderildi": labelDate, "kime": labelTo, "konu": labelSubject,
	"tarih": labelDate, "gönderme tarihi": labelDate, "alıcı": labelTo, "gönderilme tarihi": labelDate,
	// Baltic
	"saatja": labelFrom, "saadetud": labelDate, "adressaat": labelTo, "teema": labelSubject,
	"kellelt": labelFrom, "kellele": labelTo, "no": labelFrom, "nosūtīts": labelDate, "kam": labelTo,
	"tēma": labelSubject, "nuo": labelFrom, "išsiųsta": labelDate, "kuupäev": labelDate,
	"siuntėjas": labelFrom, "gavėjas": labelTo, "tema": labelSubject, "datums": labelDate,
	// Vietnamese, Indonesian, Malay, Filipino
	"từ": labelFrom, "đã gửi": labelDate, "đến": labelTo, "tới": labelTo, "chủ đề": labelSubject,
	"ngày": labelDate, "dari": labelFrom, "dikirim": labelDate, "kepada": labelTo, "perihal": labelSubject,
	"subjek": labelSubject, "tanggal": labelDate, "daripada": labelFrom, "dihantar": labelDate,
	"ke": labelTo, "hal": labelSubject, "tarikh": labelDate, "mula kay": labelFrom, "gửi": labelDate,
	// Thai, Hindi
	"จาก": labelFrom, "ส่ง": labelDate, "ถึง": labelTo, "เรื่อง": labelSubject, "วันที่": labelDate,
	"ส่งเมื่อ": labelDate, "หัวเรื่อง": labelSubject, "से": labelFrom, "भेजा गया": labelDate,
	"को": labelTo, "विषय": labelSubject, "प्रेषक": labelFrom, "दिनांक": labelDate, "प्रति": labelTo,
	// Arabic, Hebrew, Persian
	"من": labelFrom, "تاريخ الإرسال": labelDate, "إلى": labelTo, "الموضوع": labelSubject,
	"التاريخ": labelDate, "تم الإرسال": labelDate, "الى": labelTo, "أرسلت": labelDate, "المرسل": labelFrom,
	"מאת": labelFrom, "נשלח": labelDate, "אל": labelTo, "נושא": labelSubject, "תאריך": labelDate,
	"از": labelFrom, "فرستاده شده": labelDate, "به": labelTo, "موضوع": labelSubject, "تاریخ": labelDate,
	"ارسال": labelDate,
	// Chinese, Japanese, Korean
	"发件人": labelFrom, "发送时间": labelDate, "收件人": labelTo, "主题": labelSubject, "日期": labelDate,
	"寄件者": labelFrom, "寄件日期": labelDate, "收件者": labelTo, "主旨": labelSubject, "抄送": labelOther,
	"寄件人": labelFrom, "傳送時間": labelDate, "主題": labelSubject, "副本": labelOther, "发送日期": labelDate,
	"发自": labelFrom, "時間": labelDate, "时间": labelDate, "收信人": labelTo, "发信人": labelFrom,
	"差出人": labelFrom, "送信日時": labelDate, "宛先": labelTo, "件名": labelSubject, "日時": labelDate,
	"送信者": labelFrom, "日付": labelDate, "送信日": labelDate, "送信元": labelFrom, "to:": labelTo,
	"보낸 사람": labelFrom, "보낸 날짜": labelDate, "받는 사람": labelTo, "제목": labelSubject,
	"날짜": labelDate, "보낸사람": labelFrom, "받는사람": labelTo, "보낸날짜": labelDate, "참조": labelOther,
	// Armenian, Georgian, Kazakh
	"ումից": labelFrom, "ում": labelTo, "թեմա": labelSubject, "ամսաթիվ": labelDate,
	"кімнен": labelFrom, "жіберілді": labelDate, "кімге": labelTo, "тақырып": labelSubject,
	"გამგზავნი": labelFrom, "მიმღები": labelTo, "თემა": labelSubject, "გაგზავნილია": labelDate,
}
