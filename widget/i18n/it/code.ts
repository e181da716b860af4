import type { Messages } from '../translate.ts'

export const messages: Messages<'code'> = {
  'code.address': 'Il suo indirizzo e-mail',
  'code.addressHint': 'Quello con cui è noto il referente tecnico del suo account.',
  'code.addressInvalid': 'Inserisca un indirizzo e-mail completo, come nome@example.com.',
  'code.send': 'Inviami un codice',
  'code.sending': 'Richiesta in corso…',
  'code.sent': 'Se {email} appartiene a un account, un codice è in arrivo a quell’indirizzo. Vale 10 minuti.',
  'code.anotherSent':
    'Se {email} appartiene a un account, un altro codice è in arrivo a quell’indirizzo. I precedenti non valgono più.',
  'code.code': 'Le sei cifre ricevute via e-mail',
  'code.short': 'Il codice ha sei cifre.',
  'code.enter': 'Continua',
  'code.checking': 'Verifica in corso…',
  'code.another': 'Inviami un altro codice',
  'code.anotherAddress': 'Usa un altro indirizzo',
  'code.wrong':
    'Questo codice è errato o non è più valido: dura 10 minuti e ammette 5 tentativi. Lo verifichi o ne chieda un altro.',
  'code.tooMany':
    'Sono stati chiesti troppi codici. Attenda un po’ e riprovi, oppure scriva all’assistenza via e-mail.',
  'code.off': 'Questo sito non accetta più codici. Acceda al sito o scriva all’assistenza via e-mail.',
  'code.failed': 'Non ha funzionato: il server non è raggiungibile. Riprovi.',
  'code.refused': 'La richiesta non è stata accettata. Acceda al sito o scriva all’assistenza via e-mail.',
  'code.whichAccount': 'Di quale account si tratta?',
}
