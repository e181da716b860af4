/** Longer lines that begin with a greeting also say something. */
const LONGEST = 60
const MOST_WORDS = 6

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|bonjour|bonsoir|salut|cher|chère|chers|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|hola|buen(?:os|as) (?:d[ií]as|tardes|noches)|estimad[oa]s?|ol[aá]|bom dia|boa (?:tarde|noite)|prezad[oa]s?|ciao|buongiorno|buonasera|salve|gentil[ei]|beste|geachte|goedemorgen|goedemiddag|здравствуйте|добрый день|привет|السلام عليكم|مرحبا)(?![\p{L}\p{N}])/iu
const FAREWELL =
  /^(?:thanks|thank you|many thanks|thx|cheers|regards|(?:best|kind|warm) (?:regards|wishes)|best|sincerely|yours|cordialement|bien cordialement|merci|bien à vous|salutations|mit freundlichen grüßen|mfg|viele grüße|beste grüße|danke|vielen dank|saludos|un saludo|gracias|atentamente|obrigad[oa]|atenciosamente|abraços|grazie|cordiali saluti|distinti saluti|saluti|bedankt|groeten|met vriendelijke groet(?:en)?|dank|спасибо|с уважением|شكرا|تحياتي)(?![\p{L}\p{N}])/iu
const SENT_FROM =
  /^(?:sent from my|sent via|get outlook for|envoyé (?:de|depuis) mon|von meinem \S+ gesendet|enviado desde mi|inviato da)/iu
const SIGNATURE_MARK = /^(?:--|—|_{3,})$/
const QUOTE_INTRODUCTION =
  /^(?:(?:on|le|am|el|em|il|op)\s.{4,150}\s(?:wrote|a écrit|schrieb|escribió|escreveu|ha scritto|schreef)\b.{0,80}:|-{2,}\s?(?:original message|message d'origine|message d’origine|ursprüngliche nachricht|mensaje original|forwarded message|message transféré)\s?-{2,})\s*$/iu
const QUOTED = /^>+(?:\s|$|[^\s=>])/

export function isGreeting(line: string): boolean {
  return isShort(line) && GREETING.test(line)
}

/** After it come the writer's name and address, or nothing. */
export function isFarewell(line: string): boolean {
  return isShort(line) && FAREWELL.test(line)
}

/** A name, a title, a company, an address: short, and no sentence. */
export function mayBeSignature(line: string): boolean {
  return isShort(line) && !/[?؟？:]/u.test(line)
}

/** From here on nothing is about the question. */
export function startsSignature(line: string): boolean {
  return SIGNATURE_MARK.test(line) || (line.length <= LONGEST * 2 && SENT_FROM.test(line))
}

/** From here on others have written. */
export function startsQuote(line: string): boolean {
  return line.length <= LONGEST * 5 && QUOTE_INTRODUCTION.test(line)
}

export function isQuoted(line: string): boolean {
  return QUOTED.test(line)
}

function isShort(line: string): boolean {
  return line.length <= LONGEST && line.split(/\s+/u).length <= MOST_WORDS
}
