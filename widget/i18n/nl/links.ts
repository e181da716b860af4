import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'Documentatie',
  'ask.community': 'Community',
  'ask.answered': 'Opgelost',
  'ask.pinned': 'Hier aanbevolen',
  'ask.openInTab': '‘{title}’ openen in een nieuw tabblad',
  'ask.updated': 'Bijgewerkt op {day}',
  'ask.results': { one: '{count} suggestie', other: '{count} suggesties' },
  'ask.forPage': 'Voor deze pagina',
  'ask.more': { one: 'Nog {count} tonen', other: 'Nog {count} tonen' },
  'ask.resultsHint': 'Met de pijl omlaag loopt u ze langs.',
  'ask.search': 'Zoeken in de documentatie',
  'ask.noneTitle': 'Hierover is nog niets gevonden',
  'ask.noneHint':
    'Probeer andere woorden, zoals de tekst van de foutmelding, vraag het de community of open een case.',
  'ask.noneHintPrivate': 'Probeer andere woorden, zoals de tekst van de foutmelding, of open een case.',
  'ask.degraded': 'Er zijn op dit moment geen suggesties beschikbaar. U kunt een case openen.',
  'ask.degradedPartly': 'Mogelijk ontbreken er op dit moment suggesties.',
  'places.community': 'Vraag het de community',
  'offline.text':
    'U bent offline. Lees en schrijf gerust verder: uw tekst blijft hier, en wat ontbreekt komt vanzelf zodra de verbinding terug is.',

  'sensitive.marked': 'Er wordt niets uit de community getoond.',
  'failure.reference': 'Referentie: {id}',

  'article.open': 'Pagina openen',
  'article.solvedQuestion': 'Is uw vraag hiermee opgelost?',
  'article.solved': 'Ja, opgelost',
  'article.notSolved': 'Nee, ik heb nog hulp nodig',
  'article.failed': 'Deze pagina kon hier niet worden geladen. Open het origineel of probeer het opnieuw.',
  'article.replies': { one: '{count} antwoord', other: '{count} antwoorden' },
  'article.table': 'Tabel',

  'solved.title': 'Fijn dat dit heeft geholpen!',
  'solved.text': 'Bedankt dat u het laat weten. Zo kunnen we deze pagina ook aan anderen voorstellen.',
  'solved.again': 'Nog iets vragen',
  'solved.undo': 'Toch niet opgelost',
  'solved.close': 'Sluiten',
}
