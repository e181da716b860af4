import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': 'Estas páginas podem ajudar',
  'attach.results': {
    one: 'Uma página pode ajudar. Está acima do botão.',
    other: '{count} páginas podem ajudar. Estão acima do botão.',
  },
  'attach.newTab': 'abre em nova janela',
  'attach.community': 'Comunidade',
  'attach.answered': 'Resolvido',
  'attach.pinned': 'Recomendado aqui',
  'attach.solvedQuestion': 'Isto resolveu a questão?',
  'attach.solved': 'Sim, está resolvido',
  'attach.notSolved': 'Não, ainda preciso de ajuda',
  'attach.search': 'Procurar na documentação',
  'attach.thanks': 'Ficamos felizes por ajudar!',
  'attach.nothingSent': 'Nada foi enviado. O texto continua no formulário.',
  'attach.undo': 'Afinal, não está resolvido',
}
