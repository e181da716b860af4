import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
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
