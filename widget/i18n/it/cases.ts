import type { Messages } from '../translate.ts'

export const messages: Messages<'cases'> = {
  'session.signedInAs': 'Accesso effettuato come {email}',
  'session.signOut': 'Esci',

  'cases.title': 'I miei casi',
  'cases.accountTitle': 'Casi dell’account',
  'cases.whose': 'Di chi sono i casi',
  'cases.ofMe': 'Miei',
  'cases.ofAccount': 'Dell’account',
  'cases.none': 'Non ha ancora nessun caso.',
  'cases.noneOfAccount': 'L’account non ha ancora nessun caso.',
  'cases.noneHint': 'I casi che apre compaiono qui.',
  'cases.notContact':
    'I casi vengono mostrati ai referenti tecnici di un account, e lei non è più fra loro. Chieda al titolare principale di nominarla.',
  'cases.waitForYou': 'In attesa di lei',
  'cases.waitForSupport': 'All’assistenza',
  'cases.closed': 'Chiusi',
  'cases.by': 'Aperto da {name}',
  'cases.lastActivity': 'Ultima attività: {moment}',
  'cases.respondBy': 'Risposta entro: {instant}',
  'cases.manageContacts': 'Referenti tecnici',

  'case.title': 'Caso {number}',
  'case.notFound':
    'Questo caso non si trova nel suo account. Forse è di un collega o è riservato: chieda al collega, o scriva all’assistenza via e-mail.',
  'case.details': 'Dettagli',
  'case.severity': 'Gravità',
  'case.nature': 'Tema',
  'case.engine': 'Motore',
  'case.openedBy': 'Aperto da',
  'case.primaryEmail': 'E-mail principale',
  'case.page': 'Pagina',
  'case.browser': 'Browser',
  'case.consoleErrors': 'Errori della pagina',
  'case.confidential': 'Riservato',
  'case.conversation': 'Conversazione',
  'case.you': 'Lei',
  'case.support': 'Assistenza',
  'case.colleague': 'Un collega',
  'case.promise': 'L’assistenza risponde entro: {instant}.',
  'case.promiseLate': 'La risposta, promessa entro {instant}, è in ritardo. L’assistenza è stata avvisata.',
  'case.answeredAt': 'Risposta dell’assistenza: {moment}. Ora tocca a lei.',
  'case.answeredBefore': 'L’assistenza ha il suo messaggio. Prima risposta: {moment}.',
  'case.closedNote': 'Questo caso è chiuso. Se scrive, si riapre.',
  'case.writeReply': 'Scrivi una risposta',
  'case.save': 'Salva {name}, {size}',
  'case.saveFailed':
    'Non è stato possibile recuperare il file. Riprovi; se non riesce ancora, lo chieda all’assistenza in una risposta.',
  'case.failedContact':
    'Solo un referente tecnico dell’account può farlo, e ora lei non lo è. Chieda al titolare principale di nominarla.',
  'case.failedConnection':
    'Il server non è raggiungibile. Verifichi la connessione e riprovi: nulla viene fatto due volte.',
  'case.failed':
    'La richiesta non è stata accettata e non è cambiato nulla. Guardi di nuovo il caso o scriva all’assistenza via e-mail.',

  'status.open': 'Aperto',
  'status.answered': 'Risposto',
  'status.closed': 'Chiuso',

  'channel.widget': 'dal pannello di assistenza',
  'channel.email': 'via e-mail',
  'channel.desk': 'dal banco di assistenza',
  'channel.support_page': 'dalla pagina di assistenza',
  'channel.system': 'automaticamente',

  'timeline.opened': 'Il caso è stato aperto',
  'timeline.confirmation_sent': 'È stata inviata una conferma via e-mail',
  'timeline.engine_analysis': 'Analisi dello stato del motore',
  'timeline.recommended_action': 'Che cosa può fare',
  'timeline.follow_up': 'Che cosa hanno fatto i nostri tecnici',
  'timeline.links': 'Per approfondire',
  'timeline.details_given': 'Sono stati aggiunti i dettagli mancanti',
  'timeline.closed': 'Il caso è stato chiuso',
  'timeline.reopened': 'Il caso è stato riaperto',
  'timeline.call_back_requested': 'È stata chiesta una chiamata',
  'timeline.call_back_confirmed': 'La chiamata è stata confermata',
  'timeline.call_back_moved': 'La chiamata è stata spostata',
  'timeline.call_back_cancelled': 'La chiamata è stata annullata',
  'timeline.target_near': 'È stata ricordata all’assistenza la risposta promessa',
  'timeline.target_missed': 'La risposta promessa è in ritardo; l’assistenza è stata avvisata',

  'reply.title': 'La sua risposta',
  'reply.reopens': 'Inviandola, il caso si riapre.',
  'reply.send': 'Invia la risposta',
  'reply.sending': 'Invio in corso…',
  'reply.sendAgain': 'Invia di nuovo',
  'reply.waitForFiles': 'Un momento: i file sono in viaggio.',
  'reply.removeFiles': 'Un file non è stato inviato: lo invii di nuovo o lo rimuova.',
  'reply.failedConnection':
    'La connessione non è riuscita. La sua risposta è conservata: la invii di nuovo, non verrà aggiunta due volte.',
  'reply.failedIdentity': 'La sessione era scaduta. La sua risposta è conservata: la invii di nuovo.',
  'reply.failedAlready':
    'Avevamo già ricevuto questa risposta, così come l’aveva scritta all’inizio. Ciò che ha cambiato dopo è ancora qui.',
  'reply.failedGone':
    'Questo caso non si trova più nel suo account. La sua risposta è conservata qui: la copi e apra un altro caso.',
  'reply.failedContact':
    'Non è più referente tecnico di questo account. Chieda al titolare principale di nominarla; la sua risposta è conservata.',
  'reply.failedFiles': 'I file allegati hanno atteso troppo. Li rimuova, li alleghi di nuovo e invii.',
  'reply.failed':
    'La risposta non è stata accettata. La abbrevi o tolga ciò che ha di insolito, e la invii di nuovo.',

  'close.ask': 'Risolto? Chiudi il caso',
  'close.title': 'Chiudere il caso?',
  'close.hint': 'Può riaprirlo quando vuole.',
  'close.which': 'Una di queste pagine ha risolto il problema?',
  'close.noPage': 'Nessuna',
  'close.confirm': 'Chiudi il caso',
  'close.cancel': 'Lascialo aperto',
  'close.reopen': 'Riapri il caso',
  'close.already': 'Nel frattempo il caso è stato chiuso. Ecco com’è ora.',
  'close.notClosed': 'Il caso è già aperto. Ecco com’è ora.',
}
