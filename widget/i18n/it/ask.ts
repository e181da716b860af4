import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'Assistenza',
  'panel.close': 'Chiudi l’assistenza',
  'panel.back': 'Indietro',
  'panel.myCases': 'I miei casi',
  'panel.openCase': 'Apri un caso',
  'panel.inDoubt': 'Nel dubbio, apra un caso: è sempre benvenuto.',
  'panel.retry': 'Riprova',
  'panel.loading': 'Caricamento…',
  'panel.newTab': 'si apre in un’altra scheda',

  'ask.title': 'Come possiamo aiutarla?',
  'ask.label': 'La sua domanda',
  'ask.placeholder': 'Che cosa vorrebbe fare?',
  'ask.hint': 'I suggerimenti compaiono mentre scrive.',
  'ask.clear': 'Cancella la domanda',

  'sensitive.title': 'Urgente o riservato?',
  'sensitive.hint': 'Subito al modulo, senza nulla dai forum.',
  'sensitive.urgent': 'È urgente',
  'sensitive.confidential': 'È riservato',

  'places.title': 'Altri modi per ricevere aiuto',
  'places.emailHint': 'Da un indirizzo del suo account',
  'places.portal': 'Portale di assistenza',
  'places.portalLogin': 'L’accesso non è lo stesso della console',
  'places.communityHint': 'Forum e risorse',

  'failure.load': 'Il caricamento non è riuscito. Verifichi la connessione e riprovi.',
}
