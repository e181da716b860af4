import type { Messages } from '../translate.ts'

export const messages: Messages<'code'> = {
  'code.address': 'Ihre E-Mail-Adresse',
  'code.addressHint': 'Die Adresse, unter der Sie als technische Kontaktperson Ihres Kontos bekannt sind.',
  'code.addressInvalid': 'Geben Sie eine vollständige E-Mail-Adresse ein, etwa name@example.com.',
  'code.send': 'Code per E-Mail anfordern',
  'code.sending': 'Wird angefordert …',
  'code.sent': 'Wenn {email} zu einem Konto gehört, ist ein Code dorthin unterwegs. Er gilt 10 Minuten.',
  'code.anotherSent':
    'Wenn {email} zu einem Konto gehört, ist ein neuer Code dorthin unterwegs. Frühere gelten nicht mehr.',
  'code.code': 'Die sechs Ziffern aus der E-Mail',
  'code.short': 'Ein Code hat sechs Ziffern.',
  'code.enter': 'Weiter',
  'code.checking': 'Wird geprüft …',
  'code.another': 'Neuen Code anfordern',
  'code.anotherAddress': 'Andere Adresse verwenden',
  'code.wrong':
    'Dieser Code stimmt nicht oder gilt nicht mehr: Er gilt 10 Minuten und für 5 Versuche. Prüfen Sie ihn oder fordern Sie einen neuen an.',
  'code.tooMany':
    'Es wurden zu viele Codes angefordert. Warten Sie eine Weile und versuchen Sie es erneut, oder schreiben Sie dem Support eine E-Mail.',
  'code.off':
    'Auf dieser Website werden keine Codes mehr angenommen. Melden Sie sich auf der Website an oder schreiben Sie dem Support eine E-Mail.',
  'code.failed': 'Das hat nicht geklappt: Der Server ist nicht erreichbar. Versuchen Sie es erneut.',
  'code.refused':
    'Das wurde nicht angenommen. Melden Sie sich auf der Website an oder schreiben Sie dem Support eine E-Mail.',
  'code.whichAccount': 'Um welches Konto geht es?',
}
