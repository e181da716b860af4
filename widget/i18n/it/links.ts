import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'Documentazione',
  'ask.community': 'Community',
  'ask.answered': 'Risolto',
  'ask.pinned': 'Consigliato qui',
  'ask.openInTab': 'Apri «{title}» in un’altra scheda',
  'ask.updated': 'Aggiornamento: {day}',
  'ask.results': { one: '{count} suggerimento', other: '{count} suggerimenti' },
  'ask.forPage': 'Per questa pagina',
  'ask.more': { one: 'Mostra un altro', other: 'Mostra altri {count}' },
  'ask.resultsHint': 'Li scorra con la freccia giù.',
  'ask.search': 'Cerca nella documentazione',
  'ask.noneTitle': 'Per ora nessun risultato',
  'ask.noneHint':
    'Provi con altre parole, per esempio il testo dell’errore, chieda alla community o apra un caso.',
  'ask.noneHintPrivate': 'Provi con altre parole, per esempio il testo dell’errore, o apra un caso.',
  'ask.degraded': 'I suggerimenti non sono disponibili in questo momento. Può aprire un caso.',
  'ask.degradedPartly': 'In questo momento potrebbe mancare qualche suggerimento.',
  'places.community': 'Chiedi alla community',
  'offline.text':
    'Nessuna connessione. Può continuare a leggere e a scrivere: il testo resta qui, e ciò che manca arriva da solo appena la connessione torna.',

  'sensitive.marked': 'Dalla community non viene mostrato nulla.',
  'failure.reference': 'Riferimento: {id}',

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
