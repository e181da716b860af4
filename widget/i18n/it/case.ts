import type { Messages } from '../translate.ts'

export const messages: Messages<'case'> = {
  'identify.title': 'Apri un caso',
  'identify.text': 'Per aprire un caso dobbiamo sapere chi lo chiede.',
  'identify.casesTitle': 'I miei casi',
  'identify.casesText': 'Per mostrarle i suoi casi dobbiamo sapere chi li chiede.',
  'identify.expired': 'La sessione è scaduta. Acceda di nuovo per continuare.',
  'identify.kept': 'Ciò che ha scritto è conservato.',
  'identify.signIn': 'Acceda a questo sito',
  'identify.signInHint': 'Acceda come al solito, poi torni qui: l’assistenza la riconosce da sola.',
  'identify.signedIn': 'Ho effettuato l’accesso',
  'identify.code': 'Acceda con un codice via e-mail',
  'identify.email': 'Scriva a {email}',
  'identify.emailHint':
    'Da un indirizzo del suo account. Un’e-mail le conferma che il caso è aperto; vi risponda per continuare.',
  'identify.portal': 'Usi il portale di assistenza',
  'identify.portalHint': 'Lì può aprire e seguire i casi.',

  'person.unreachable':
    'Non è stato possibile verificare chi fa la richiesta. Ciò che ha scritto è conservato.',

  'form.title': 'Apri un caso',
  'form.account': 'Per {account}',
  'form.accountHint': 'Il caso riporta l’e-mail principale dell’account, {email}.',
  'form.subject': 'Oggetto',
  'form.description': 'Che cosa è successo?',
  'form.descriptionHint':
    'Con più dettagli possibile: l’indirizzo della pagina, il browser, il testo dell’errore.',
  'form.readOnly': 'Compilato da questo sito. Qui non è modificabile.',
  'form.nature': 'Di che cosa si tratta?',
  'form.engine': 'Motore',
  'form.engineChoose': 'Scelga un motore',
  'form.severity': 'Quanto è grave?',
  'form.severityPremium': 'Urgente e Alta sono gravità del piano Premium.',
  'form.respondBy': 'Risposta entro: {instant}',
  'form.notInPlan': 'Piano Premium',
  'form.confidential': 'È riservato',
  'form.confidentialHint':
    'Non viene suggerito nulla dai forum e la bozza viene cancellata da questo browser quando chiude la scheda.',
  'form.callBack': 'Vorrei una chiamata',
  'form.callBackHint':
    'Scelga gli orari che preferisce: l’assistenza ne conferma uno. Non c’è alcun numero da comporre.',
  'form.urgentTitle': 'È urgente? È nel posto giusto.',
  'form.urgentText':
    'La gravità Urgente fa parte del piano Premium. Il suo caso è comunque benvenuto: scriva nella descrizione che cosa è in gioco ed entro quando, e lo indichi come riservato se non va condiviso.',
  'form.notUrgent': 'In realtà non è urgente',
  'form.sensitiveNote': 'Per questo caso non viene suggerito nulla dalla community.',
  'form.scopeTitle': 'Forse è una domanda per la community',
  'form.scopeText':
    'Il suo piano copre la piattaforma in produzione. Su un’implementazione la documentazione e la community spesso ne sanno di più. Può comunque inviare il caso.',
  'form.suggestions': 'Mentre scrive',
  'form.charactersLeft': { one: 'Resta {count} carattere', other: 'Restano {count} caratteri' },
  'form.charactersOver': { one: '{count} carattere di troppo', other: '{count} caratteri di troppo' },
  'form.send': 'Invia il caso',
  'form.sending': 'Invio in corso…',
  'form.sendAgain': 'Invia di nuovo',
  'form.sendAnother': 'Invia come altro caso',
  'form.draftKept': 'La bozza è conservata in questo browser.',
  'form.draftNotKept': 'Questo browser non conserva le bozze: la sua andrà persa lasciando la pagina.',

  'secrets.title': 'Sembra un segreto',
  'secrets.text': 'All’assistenza non serve mai, e un caso viaggia anche via e-mail.',
  'secrets.private-key': 'Chiave privata',
  'secrets.key': 'Chiave',
  'secrets.token': 'Token di accesso',
  'secrets.password': 'Password',
  'secrets.card': 'Numero di carta',
  'secrets.hide': 'Nascondi',
  'secrets.keep': 'Invia comunque',
  'secrets.console': 'Ciò che sembra un segreto è stato tolto.',

  'drafts.title': 'C’è un’altra bozza non inviata',
  'drafts.switch': 'Riprendila',

  'diagnostics.title': 'Dettagli tecnici',
  'diagnostics.hint':
    'Aiutano l’assistenza a vedere ciò che ha visto lei. Viene inviato solo ciò che seleziona.',
  'diagnostics.page': 'L’indirizzo di questa pagina',
  'diagnostics.browser': 'Il mio browser',
  'diagnostics.sessionData': 'Ciò che questo sito indica della sua visita',
  'diagnostics.console': 'Gli errori segnalati da questa pagina',
  'diagnostics.consoleNone': 'Nessuno da quando ha iniziato a scrivere. Quelli precedenti non sono noti qui.',
  'diagnostics.consoleSince': 'Da quando ha iniziato a scrivere; quelli precedenti non sono noti qui.',
  'diagnostics.consoleShow': {
    one: 'Vedi l’errore che verrebbe inviato',
    other: 'Vedi i {count} errori che verrebbero inviati',
  },

  'nature.configuration': 'Configurazione',
  'nature.configurationHint': 'Configurare l’account o un motore',
  'nature.integration': 'Integrazione',
  'nature.integrationHint': 'Introdurre una nuova funzione',
  'nature.question': 'Domanda pratica',
  'nature.questionHint': 'Come si fa qualcosa',
  'nature.problem': 'Problema',
  'nature.problemHint': 'Qualcosa non funziona',

  'severity.1': 'Urgente',
  'severity.1Hint':
    'La produzione è ferma o gravemente compromessa e non c’è una soluzione alternativa. Ricavi, sicurezza o marchio sono a rischio.',
  'severity.2': 'Alta',
  'severity.2Hint':
    'Funziona, ma con capacità ridotta, oppure una scadenza vicina potrebbe non essere rispettata. Ricavi, sicurezza o marchio potrebbero essere a rischio.',
  'severity.3': 'Normale',
  'severity.3Hint': 'Qualcosa non è come previsto, o ha una domanda generale.',

  'invalid.title': { one: 'Una cosa da correggere', other: '{count} cose da correggere' },
  'invalid.subjectRequired': 'Indichi l’oggetto del caso.',
  'invalid.descriptionRequired': 'Descriva che cosa è successo.',
  'invalid.natureRequired': 'Scelga di che cosa si tratta.',
  'invalid.engineRequired': 'Scelga il motore.',
  'invalid.engineUnknown': 'Questo motore non fa più parte del suo account. Ne scelga un altro.',
  'invalid.severityNotInPlan': 'Il suo piano non prevede questa gravità. Scelga Normale.',
  'invalid.subjectTooLong': 'Riduca l’oggetto a {count} caratteri.',
  'invalid.descriptionTooLong': 'Riduca la descrizione a {count} caratteri.',
  'invalid.callBackRequired': 'Scelga almeno un orario per la chiamata, o vi rinunci.',
  'invalid.callBackNotInPlan': 'Le chiamate fanno parte del piano Premium. Invii il caso senza chiamata.',
  'invalid.callBackPast': 'Gli orari della chiamata sono già passati. Ne scelga altri.',
  'invalid.callBackFar': 'Un orario della chiamata è troppo lontano o troppo breve. Ne scelga un altro.',
  'invalid.other': 'Questo dato non è stato accettato. Lo verifichi.',

  'failure.network': 'La connessione non è riuscita. Nulla è andato perso: invii di nuovo.',
  'failure.timeout':
    'La risposta si fa attendere. Nulla è andato perso: invii di nuovo, il caso non verrà aperto due volte.',
  'failure.unavailable':
    'L’assistenza non è raggiungibile in questo momento. Nulla è andato perso: invii di nuovo fra poco.',
  'failure.identity':
    'La sessione era scaduta prima dell’invio del caso. Nulla è andato perso: invii di nuovo.',
  'failure.keyReused':
    'Avevamo già ricevuto questo caso, così come l’aveva scritto all’inizio. Lo trova in «I miei casi». Ciò che ha cambiato dopo è ancora qui.',
  'failure.notContact':
    'Non è più referente tecnico di questo account. Chieda al titolare principale di nominarla; ciò che ha scritto è conservato.',
  'failure.refused': 'Il caso non è stato accettato. Verifichi ciò che ha scritto e lo invii di nuovo.',
  'failure.misconfigured':
    'L’assistenza non è configurata correttamente in questa pagina. Scriva all’assistenza via e-mail; il suo testo è conservato qui.',

  'files.add': 'Allega file',
  'files.hint': 'Fino a {count} file di {size} ciascuno. Li scelga, li incolli o li trascini.',
  'files.drop': 'Rilasci qui i file',
  'files.list': 'File',
  'files.remove': 'Rimuovi {name}',
  'files.waiting': 'Parte con il caso',
  'files.sending': '{percent} inviato',
  'files.sent': 'Allegato',
  'files.tooLarge': 'Supera {size}: non allegato. Lo comprima o invii un link.',
  'files.empty': 'Questo file è vuoto: non allegato.',
  'files.tooMany': 'Più di {count} file: non allegato. Lo invii con un altro messaggio.',
  'files.refusedType':
    'I programmi non sono accettati. Metta questo file in un archivio, oppure invii un testo o un’immagine di ciò che mostra.',
  'files.caseFull': 'Il caso contiene già tutti i file possibili. Invii un link a questo.',
  'files.noRoom': 'Il server non ha spazio in questo momento. Riprovi più tardi o lo invii via e-mail.',
  'files.failed': 'L’invio non è riuscito. Il messaggio è al sicuro: invii di nuovo il file.',
  'files.refused':
    'Questo file non è stato accettato. Verifichi se può ancora scrivere nel caso, poi scelga di nuovo il file o lo invii via e-mail.',
  'files.notKept': 'I file non vengono conservati con la bozza quando lascia questa pagina.',
  'files.lost': 'Non conservati lasciando la pagina: {names}. Li alleghi di nuovo.',
  'files.stop': 'Interrompi l’invio di {name}',

  'sent.title': 'Il suo caso è aperto',
  'sent.number': 'Numero del caso',
  'sent.copy': 'Copia il numero',
  'sent.copied': 'Copiato',
  'sent.respondBy': 'Riceverà una risposta entro:',
  'sent.mail': 'Una conferma è in arrivo via e-mail. Vi risponda per aggiungere qualsiasi cosa.',
  'sent.primaryEmail': 'Il caso riporta l’e-mail principale dell’account, {email}.',
  'sent.filesUnderWay': 'I file sono in viaggio. Tenga aperta questa pagina finché non sono arrivati.',
  'sent.filesArrived': 'Tutti i file sono arrivati.',
  'sent.filesFailed': {
    one: 'Un file non è arrivato. Il caso è comunque aperto: invii di nuovo il file o lo alleghi in risposta all’e-mail.',
    other:
      '{count} file non sono arrivati. Il caso è comunque aperto: li invii di nuovo o li alleghi in risposta all’e-mail.',
  },
  'sent.meanwhile': 'Nel frattempo',
  'sent.cases': 'Vedi i miei casi',
  'sent.again': 'Fai un’altra domanda',

  'session.ended': 'La sessione era scaduta. Acceda di nuovo e riprovi.',
}
