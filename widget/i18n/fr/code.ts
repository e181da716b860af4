import type { Messages } from '../translate.ts'

export const messages: Messages<'code'> = {
  'code.address': 'Votre adresse e-mail',
  'code.addressHint': 'Celle sous laquelle le correspondant technique de votre compte est connu.',
  'code.addressInvalid': 'Saisissez une adresse e-mail complète, comme nom@example.com.',
  'code.send': 'M’envoyer un code',
  'code.sending': 'Demande en cours…',
  'code.sent':
    'Si {email} est associée à un compte, un code vient d’y être envoyé. Il est valable 10 minutes.',
  'code.anotherSent':
    'Si {email} est associée à un compte, un autre code vient d’y être envoyé. Les précédents ne sont plus valables.',
  'code.code': 'Les six chiffres reçus par e-mail',
  'code.short': 'Un code comporte six chiffres.',
  'code.enter': 'Continuer',
  'code.checking': 'Vérification…',
  'code.another': 'M’envoyer un autre code',
  'code.anotherAddress': 'Utiliser une autre adresse',
  'code.wrong':
    'Ce code n’est pas le bon, ou il n’est plus valable : il est valable 10 minutes, pour 5 essais au plus. Vérifiez-le ou demandez-en un autre.',
  'code.tooMany':
    'Trop de codes ont été demandés. Attendez un moment puis réessayez, ou écrivez au support par e-mail.',
  'code.off':
    'Ce site n’accepte plus les codes. Connectez-vous sur le site ou écrivez au support par e-mail.',
  'code.failed': 'Cela n’a pas fonctionné : le serveur est injoignable. Réessayez.',
  'code.refused': 'Cela n’a pas été accepté. Connectez-vous sur le site ou écrivez au support par e-mail.',
  'code.whichAccount': 'De quel compte s’agit-il ?',
}
