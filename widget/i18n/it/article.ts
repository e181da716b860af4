import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
  'article.open': 'Apri la pagina',
  'article.solvedQuestion': 'Il problema è risolto?',
  'article.solved': 'Sì, è risolto',
  'article.notSolved': 'No, mi serve ancora aiuto',
  'article.failed': 'Non è stato possibile caricare qui la pagina. La apra dove si trova o riprovi.',
  'article.replies': { one: '{count} risposta', other: '{count} risposte' },
  'article.table': 'Tabella',

  'solved.title': 'Siamo lieti di averla aiutata!',
  'solved.text': 'Grazie per avercelo detto: così potremo suggerire questa pagina a chi verrà dopo.',
  'solved.again': 'Fai un’altra domanda',
  'solved.undo': 'In realtà non è risolto',
  'solved.close': 'Chiudi',
}
