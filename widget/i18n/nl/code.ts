import type { Messages } from '../translate.ts'

export const messages: Messages<'code'> = {
  'code.address': 'Uw e-mailadres',
  'code.addressHint': 'Het adres waaronder u als technisch contactpersoon van uw account bekend bent.',
  'code.addressInvalid': 'Vul een volledig e-mailadres in, zoals naam@example.com.',
  'code.send': 'Code per e-mail sturen',
  'code.sending': 'Aanvragen…',
  'code.sent':
    'Als {email} bij een account hoort, is er een code naar dat adres onderweg. Die is 10 minuten geldig.',
  'code.anotherSent':
    'Als {email} bij een account hoort, is er een nieuwe code naar dat adres onderweg. Eerdere codes zijn niet meer geldig.',
  'code.code': 'De zes cijfers uit de e-mail',
  'code.short': 'Een code heeft zes cijfers.',
  'code.enter': 'Verder',
  'code.checking': 'Controleren…',
  'code.another': 'Nieuwe code sturen',
  'code.anotherAddress': 'Een ander adres gebruiken',
  'code.wrong':
    'Deze code klopt niet of is niet meer geldig: een code is 10 minuten geldig en voor 5 pogingen. Controleer de code of laat een nieuwe sturen.',
  'code.tooMany':
    'Er zijn te veel codes aangevraagd. Wacht even en probeer het opnieuw, of stuur support een e-mail.',
  'code.off': 'Deze site accepteert geen codes meer. Log in op de site of stuur support een e-mail.',
  'code.failed': 'Dat is niet gelukt: de server is niet bereikbaar. Probeer het opnieuw.',
  'code.refused': 'Dat is niet geaccepteerd. Log in op de site of stuur support een e-mail.',
  'code.whichAccount': 'Om welk account gaat het?',
}
