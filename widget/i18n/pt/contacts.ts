import type { Messages } from '../translate.ts'

export const messages: Messages<'contacts'> = {
  'notContact.title': 'Abrir um caso',
  'notContact.text':
    'Os casos são abertos pelos interlocutores técnicos da conta, e ainda não faz parte deles.',
  'notContact.ask': 'Peça a designação ao titular principal da conta. Basta-lhe um passo.',
  'notContact.message': 'Uma mensagem pronta a enviar',
  'notContact.mailSubject': 'Pedido de designação como interlocutor técnico',
  'notContact.mailBody':
    'Olá,\n\nGostaria de abrir um caso no suporte de {site}, o que cabe aos interlocutores técnicos da nossa conta. Poderia designar-me como tal? No painel de ajuda, escolha “Meus casos”, depois “Interlocutores técnicos”, e indique o meu endereço.\n\n{name}{email}\n\nCom os meus agradecimentos!',
  'notContact.copy': 'Copiar a mensagem',
  'notContact.copied': 'Copiado',
  'notContact.mail': 'Enviar por e-mail',
  'notContact.meanwhile': 'A documentação e a comunidade continuam à sua disposição.',
  'notContact.search': 'Procurar uma resposta',
  'notContact.ownerText':
    'Os casos são abertos pelos interlocutores técnicos da conta. Como titular principal, pode fazer a própria designação num só passo.',
  'notContact.ownerTextElsewhere':
    'Os casos são abertos pelos interlocutores técnicos da conta. É o titular principal, mas ainda não faz parte deles.',
  'notContact.nameSelf': 'Designar-me como interlocutor técnico',
  'notContact.nameSelfHint': 'Um e-mail confirma a designação.',

  'contacts.title': 'Interlocutores técnicos',
  'contacts.text': 'Podem abrir casos para {account}.',
  'contacts.since': 'Designação: {day}',
  'contacts.you': 'você',
  'contacts.none': 'Ainda ninguém foi designado.',
  'contacts.name': 'Designar um interlocutor técnico',
  'contacts.told': 'Poderá abrir casos de imediato. Ambas as partes são avisadas por e-mail.',
  'contacts.email': 'Endereço de e-mail',
  'contacts.personName': 'Nome (opcional)',
  'contacts.add': 'Designar esta pessoa',
  'contacts.adding': 'Designação em curso…',
  'contacts.remove': 'Remover {who}',
  'contacts.removeTitle': 'Remover {who}?',
  'contacts.removeText':
    'Essa pessoa deixa de poder abrir casos para esta conta e de responder neles. Ambas as partes são avisadas por e-mail.',
  'contacts.removeMeTitle': 'Remover-se da lista?',
  'contacts.removeMeText':
    'Deixa de poder abrir casos para esta conta e de responder neles, até se designar novamente. Um e-mail confirma a remoção.',
  'contacts.removeConfirm': 'Remover',
  'contacts.removing': 'Remoção em curso…',
  'contacts.keep': 'Manter',
  'contacts.named': '{who} já pode abrir casos. O e-mail está a caminho.',
  'contacts.namedBefore': '{who} já era interlocutor técnico. Nada mudou e ninguém é avisado.',
  'contacts.removed': '{who} deixou de ser interlocutor técnico. O e-mail está a caminho.',
  'contacts.elsewhereTitle': 'Geridos noutro lugar',
  'contacts.elsewhere':
    'Estes interlocutores vêm dos dados da sua conta e não podem ser alterados aqui. Altere-os onde a conta é gerida, ou peça ao suporte.',
  'contacts.invalid': 'Indique um endereço de e-mail completo, como nome@example.com.',
  'contacts.nameInvalid': 'Este nome não foi aceito. Reduza-o ou deixe o campo vazio.',
  'contacts.notOwner':
    'Só o titular principal da conta designa e remove interlocutores técnicos, e esse já não é o seu papel. Fale com o titular.',
  'contacts.tooMany':
    'A conta já designou tantas pessoas quantas pode numa hora. Tente novamente dentro de uma hora. Remover alguém continua a ser possível.',
  'contacts.failedElsewhere':
    'Nada mudou: os interlocutores desta conta são agora geridos noutro lugar. Altere-os lá, ou peça ao suporte.',
  'contacts.failedGone': 'Essa pessoa já não era interlocutor técnico. A lista está agora assim.',
  'contacts.failedConnection':
    'O servidor não respondeu, por isso não sabemos se foi feito. Tente novamente: nada é feito duas vezes.',
  'contacts.failed': 'Não foi aceito e nada mudou. Verifique o endereço ou escreva ao suporte por e-mail.',
}
