import type { Messages } from '../translate.ts'

export const messages: Messages<'ask'> = {
  'panel.label': 'Ajuda',
  'panel.close': 'Fechar a ajuda',
  'panel.back': 'Voltar',
  'panel.myCases': 'Meus casos',
  'panel.openCase': 'Abrir um caso',
  'panel.inDoubt': 'Na dúvida, abra um caso: é sempre bem-vindo.',
  'panel.retry': 'Tentar novamente',
  'panel.loading': 'Um momento…',
  'panel.newTab': 'abre em nova janela',

  'ask.title': 'Como podemos ajudar?',
  'ask.label': 'Sua pergunta',
  'ask.placeholder': 'O que pretende fazer?',
  'ask.hint': 'As sugestões aparecem à medida que escreve.',
  'ask.clear': 'Apagar a pergunta',

  'sensitive.title': 'Urgente ou confidencial?',
  'sensitive.hint': 'Direto ao formulário, sem nada dos fóruns.',
  'sensitive.urgent': 'É urgente',
  'sensitive.confidential': 'É confidencial',

  'places.title': 'Outras formas de obter ajuda',
  'places.emailHint': 'A partir de um endereço da sua conta',
  'places.portal': 'Portal de suporte',
  'places.portalLogin': 'O acesso não é o mesmo do console',
  'places.communityHint': 'Fóruns e recursos',

  'failure.load': 'Não foi possível abrir. Verifique a rede e tente novamente.',
}
