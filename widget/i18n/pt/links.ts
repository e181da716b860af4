import type { Messages } from '../translate.ts'

export const messages: Messages<'links'> = {
  'ask.documentation': 'Documentação',
  'ask.community': 'Comunidade',
  'ask.answered': 'Resolvido',
  'ask.pinned': 'Recomendado aqui',
  'ask.openInTab': 'Abrir “{title}” em nova janela',
  'ask.updated': 'Atualização: {day}',
  'ask.results': { one: '{count} sugestão', other: '{count} sugestões' },
  'ask.forPage': 'Para esta página',
  'ask.more': { one: 'Mostrar mais {count}', other: 'Mostrar mais {count}' },
  'ask.resultsHint': 'Use a seta para baixo para percorrê-las.',
  'ask.search': 'Procurar na documentação',
  'ask.noneTitle': 'Ainda sem resultados',
  'ask.noneHint': 'Tente outras palavras, como o texto do erro, pergunte à comunidade ou abra um caso.',
  'ask.noneHintPrivate': 'Tente outras palavras, como o texto do erro, ou abra um caso.',
  'ask.degraded': 'As sugestões não estão disponíveis neste momento. É possível abrir um caso.',
  'ask.degradedPartly': 'Neste momento podem faltar algumas sugestões.',
  'places.community': 'Perguntar à comunidade',
  'offline.text':
    'Sem internet. A leitura e a escrita continuam possíveis: o texto fica aqui, e o que falta chega sozinho assim que a rede voltar.',

  'sensitive.marked': 'Nada da comunidade é mostrado.',
  'failure.reference': 'Referência: {id}',

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
