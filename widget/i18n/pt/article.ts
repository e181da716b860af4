import type { Messages } from '../translate.ts'

export const messages: Messages<'article'> = {
  'article.open': 'Abrir a página',
  'article.solvedQuestion': 'Isto resolveu a questão?',
  'article.solved': 'Sim, está resolvido',
  'article.notSolved': 'Não, ainda preciso de ajuda',
  'article.failed': 'Não foi possível mostrar a página aqui. Abra-a no local de origem ou tente novamente.',
  'article.replies': { one: '{count} resposta', other: '{count} respostas' },
  'article.table': 'Tabela',

  'solved.title': 'Ficamos felizes por ajudar!',
  'solved.text': 'Agradecemos a informação: assim podemos sugerir esta página à próxima pessoa.',
  'solved.again': 'Fazer outra pergunta',
  'solved.undo': 'Afinal, não está resolvido',
  'solved.close': 'Fechar',
}
