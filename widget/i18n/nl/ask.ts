import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'Help',
  'panel.close': 'Help sluiten',
  'panel.back': 'Terug',
  'panel.myCases': 'Mijn cases',
  'panel.openCase': 'Case openen',
  'panel.inDoubt': 'Twijfelt u? Een case is altijd welkom.',
  'panel.retry': 'Opnieuw proberen',
  'panel.loading': 'Laden…',
  'panel.newTab': 'opent in een nieuw tabblad',

  'ask.title': 'Waarmee kunnen we u helpen?',
  'ask.label': 'Uw vraag',
  'ask.placeholder': 'Wat wilt u doen?',
  'ask.hint': 'Suggesties verschijnen terwijl u typt.',
  'ask.clear': 'Vraag wissen',

  'sensitive.title': 'Dringend of vertrouwelijk?',
  'sensitive.hint': 'Direct naar het formulier, zonder links naar de forums.',
  'sensitive.urgent': 'Het is dringend',
  'sensitive.confidential': 'Het is vertrouwelijk',

  'places.title': 'Andere manieren om hulp te krijgen',
  'places.emailHint': 'Vanaf een adres van uw account',
  'places.portal': 'Supportportaal',
  'places.portalLogin': 'De inloggegevens zijn niet die van de console',
  'places.communityHint': 'Forums en informatie',

  'failure.load': 'Dit kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.',
}
