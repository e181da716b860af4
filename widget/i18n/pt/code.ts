import type { Messages } from '../translate.ts'

export const messages: Messages<'code'> = {
  'code.address': 'O seu endereço de e-mail',
  'code.addressHint': 'Aquele pelo qual o interlocutor técnico da conta é conhecido.',
  'code.addressInvalid': 'Indique um endereço de e-mail completo, como nome@example.com.',
  'code.send': 'Enviar-me um código',
  'code.sending': 'Pedido em curso…',
  'code.sent': 'Se {email} pertencer a uma conta, um código está a caminho. É válido por 10 minutos.',
  'code.anotherSent':
    'Se {email} pertencer a uma conta, outro código está a caminho. Os anteriores já não são válidos.',
  'code.code': 'Os seis dígitos do e-mail',
  'code.short': 'O código tem seis dígitos.',
  'code.enter': 'Continuar',
  'code.checking': 'Verificação em curso…',
  'code.another': 'Enviar-me outro código',
  'code.anotherAddress': 'Usar outro endereço',
  'code.wrong':
    'Este código não está certo ou já não é válido: dura 10 minutos e admite 5 tentativas. Verifique-o ou peça outro.',
  'code.tooMany':
    'Foram pedidos códigos demais. Espere um pouco e tente novamente, ou escreva ao suporte por e-mail.',
  'code.off': 'Este site já não aceita códigos. Inicie sessão no site ou escreva ao suporte por e-mail.',
  'code.failed': 'Não funcionou: o servidor não responde. Tente novamente.',
  'code.refused': 'Não foi aceito. Inicie sessão no site ou escreva ao suporte por e-mail.',
  'code.whichAccount': 'De que conta se trata?',
}
