import type { Messages } from '../translate.ts'

export const messages: Messages<'case'> = {
  'identify.title': 'Abrir um caso',
  'identify.text': 'Para abrir um caso, precisamos saber quem faz o pedido.',
  'identify.casesTitle': 'Meus casos',
  'identify.casesText': 'Para mostrar os seus casos, precisamos saber quem faz o pedido.',
  'identify.expired': 'A sua sessão terminou. Inicie sessão novamente para continuar.',
  'identify.kept': 'O que escreveu foi guardado.',
  'identify.signIn': 'Inicie sessão neste site',
  'identify.signInHint':
    'Inicie sessão como de costume e volte aqui: a ajuda faz o reconhecimento automaticamente.',
  'identify.signedIn': 'Já iniciei sessão',
  'identify.code': 'Identifique-se com um código por e-mail',
  'identify.email': 'Escreva para {email}',
  'identify.emailHint':
    'A partir de um endereço da sua conta. Um e-mail confirma que o caso está aberto; responda-lhe para continuar.',
  'identify.portal': 'Use o portal de suporte',
  'identify.portalHint': 'Lá é possível abrir e acompanhar casos.',

  'person.unreachable': 'Não foi possível verificar quem faz o pedido. O que escreveu foi guardado.',

  'form.title': 'Abrir um caso',
  'form.account': 'Para {account}',
  'form.accountHint': 'O caso leva o e-mail principal da conta, {email}.',
  'form.subject': 'Assunto',
  'form.description': 'O que aconteceu?',
  'form.descriptionHint': 'Com o máximo de detalhes: o endereço da página, o seu navegador, o texto do erro.',
  'form.nature': 'De que se trata?',
  'form.engine': 'Motor',
  'form.engineChoose': 'Escolha um motor',
  'form.severity': 'Qual é a gravidade?',
  'form.severityPremium': 'Urgente e Alta são gravidades do plano Premium.',
  'form.respondBy': 'Resposta até {instant}',
  'form.notInPlan': 'Plano Premium',
  'form.confidential': 'É confidencial',
  'form.confidentialHint':
    'Nada dos fóruns é sugerido, e o rascunho é apagado deste navegador quando esta página é fechada.',
  'form.callBack': 'Gostaria de uma chamada',
  'form.callBackHint':
    'Escolha os horários que lhe convêm: o suporte confirma um deles. Não há número para ligar.',
  'form.urgentTitle': 'É urgente? Está no lugar certo.',
  'form.urgentText':
    'A gravidade Urgente faz parte do plano Premium. Mesmo assim, o seu caso é bem-vindo: diga na descrição o que está em causa e até quando, e marque-o como confidencial se não puder ser divulgado.',
  'form.notUrgent': 'Afinal, não é urgente',
  'form.sensitiveNote': 'Para este caso, nada da comunidade é sugerido.',
  'form.scopeTitle': 'Talvez seja uma pergunta para a comunidade',
  'form.scopeText':
    'O seu plano abrange a plataforma em produção. A documentação e a comunidade costumam saber mais sobre uma implementação. Mesmo assim, pode enviar o caso.',
  'form.suggestions': 'Enquanto escreve',
  'form.charactersLeft': { one: 'Resta {count} caractere', other: 'Restam {count} caracteres' },
  'form.charactersOver': { one: '{count} caractere a mais', other: '{count} caracteres a mais' },
  'form.send': 'Enviar o caso',
  'form.sending': 'Envio em curso…',
  'form.sendAgain': 'Enviar novamente',
  'form.sendAnother': 'Enviar como outro caso',
  'form.draftKept': 'O seu rascunho fica guardado neste navegador.',
  'form.draftNotKept': 'Este navegador não guarda rascunhos: o seu se perde ao sair desta página.',

  'secrets.title': 'Isto parece um segredo',
  'secrets.text': 'O suporte nunca precisa dele, e um caso circula por e-mail.',
  'secrets.private-key': 'Chave privada',
  'secrets.key': 'Chave',
  'secrets.token': 'Token de acesso',
  'secrets.password': 'Senha',
  'secrets.card': 'Número do cartão',
  'secrets.hide': 'Ocultar',
  'secrets.keep': 'Enviar mesmo assim',
  'secrets.console': 'O que parece um segredo foi retirado.',

  'drafts.title': 'Há outro rascunho não enviado',
  'drafts.switch': 'Continuar com ele',

  'diagnostics.title': 'Detalhes técnicos',
  'diagnostics.hint': 'Ajudam o suporte a ver o que você viu. Só é enviado o que marcar.',
  'diagnostics.page': 'O endereço desta página',
  'diagnostics.browser': 'O meu navegador',
  'diagnostics.console': 'Os erros que esta página comunicou',
  'diagnostics.consoleNone': 'Nenhum desde que a ajuda foi aberta. Os anteriores não são conhecidos aqui.',
  'diagnostics.consoleSince': 'Desde que a ajuda foi aberta; os anteriores não são conhecidos aqui.',
  'diagnostics.consoleShow': {
    one: 'Ver o erro que seria enviado',
    other: 'Ver os {count} erros que seriam enviados',
  },

  'nature.configuration': 'Configuração',
  'nature.configurationHint': 'Configurar a sua conta ou um motor',
  'nature.integration': 'Integração',
  'nature.integrationHint': 'Introduzir uma nova função',
  'nature.question': 'Questão prática',
  'nature.questionHint': 'Como fazer alguma coisa',
  'nature.problem': 'Problema',
  'nature.problemHint': 'Algo não funciona',

  'severity.1': 'Urgente',
  'severity.1Hint':
    'A produção está parada ou muito degradada e não há solução alternativa. A receita, a segurança ou a marca estão em risco.',
  'severity.2': 'Alta',
  'severity.2Hint':
    'Funciona, mas com capacidade reduzida, ou um prazo próximo pode não ser cumprido. A receita, a segurança ou a marca podem estar em risco.',
  'severity.3': 'Normal',
  'severity.3Hint': 'Algo não está como esperado, ou trata-se de uma pergunta geral.',

  'invalid.title': { one: 'Há um ponto a corrigir', other: 'Há {count} pontos a corrigir' },
  'invalid.subjectRequired': 'Dê um assunto ao caso.',
  'invalid.descriptionRequired': 'Descreva o que aconteceu.',
  'invalid.natureRequired': 'Escolha de que se trata.',
  'invalid.engineRequired': 'Escolha o motor.',
  'invalid.engineUnknown': 'Este motor já não faz parte da sua conta. Escolha outro.',
  'invalid.severityNotInPlan': 'O seu plano não inclui esta gravidade. Escolha Normal.',
  'invalid.subjectTooLong': 'Reduza o assunto a {count} caracteres.',
  'invalid.descriptionTooLong': 'Reduza a descrição a {count} caracteres.',
  'invalid.callBackRequired': 'Escolha pelo menos um horário para a chamada, ou prescinda dela.',
  'invalid.callBackNotInPlan': 'As chamadas fazem parte do plano Premium. Envie o caso sem chamada.',
  'invalid.callBackPast': 'Os horários da chamada já passaram. Escolha outros.',
  'invalid.callBackFar': 'Um horário da chamada está distante demais, ou é curto demais. Escolha outro.',
  'invalid.other': 'Este dado não foi aceito. Verifique-o.',

  'failure.network': 'A rede falhou. Nada se perdeu: envie novamente.',
  'failure.timeout':
    'A resposta demora mais do que o previsto. Nada se perdeu: envie novamente, o caso não será aberto duas vezes.',
  'failure.unavailable':
    'Não é possível falar com o suporte neste momento. Nada se perdeu: envie novamente daqui a pouco.',
  'failure.identity': 'A sua sessão terminou antes do envio do caso. Nada se perdeu: envie novamente.',
  'failure.keyReused':
    'Já tínhamos recebido este caso tal como o escreveu de início. Está em “Meus casos”. O que mudou depois continua aqui.',
  'failure.notContact':
    'Já não é interlocutor técnico desta conta. Peça a designação ao titular principal; o que escreveu foi guardado.',
  'failure.refused': 'O caso não foi aceito. Verifique o que escreveu e envie novamente.',
  'failure.misconfigured':
    'A ajuda não está bem configurada nesta página. Escreva ao suporte por e-mail; o seu texto fica guardado aqui.',

  'files.add': 'Adicionar anexos',
  'files.hint': 'Até {count} anexos de {size} cada. Escolha, cole ou arraste.',
  'files.drop': 'Solte os anexos aqui',
  'files.list': 'Anexos',
  'files.remove': 'Remover {name}',
  'files.waiting': 'Segue com o caso',
  'files.sending': '{percent} enviado',
  'files.sent': 'Anexado',
  'files.tooLarge': 'Maior do que {size}: não foi anexado. Comprima-o ou envie um link.',
  'files.empty': 'Está vazio: não foi anexado.',
  'files.tooMany': 'Mais de {count} anexos: não foi anexado. Envie-o com outra mensagem.',
  'files.refusedType':
    'Não são aceitos programas. Coloque-o num zip, ou envie um texto ou uma imagem do que mostra.',
  'files.caseFull': 'O caso já tem todos os anexos que pode conter. Envie um link para este.',
  'files.noRoom': 'O servidor não tem espaço neste momento. Tente mais tarde ou envie por e-mail.',
  'files.failed': 'Não foi possível enviar. A mensagem está a salvo: envie o anexo novamente.',
  'files.refused':
    'Este anexo não foi aceito. Veja se ainda pode escrever no caso; depois escolha-o novamente ou envie-o por e-mail.',
  'files.notKept': 'Os anexos não ficam guardados com o rascunho ao sair desta página.',
  'files.lost': 'Não foram guardados ao sair da página: {names}. Anexe-os de novo.',
  'files.stop': 'Parar o envio de {name}',

  'sent.title': 'O seu caso está aberto',
  'sent.number': 'Número do caso',
  'sent.copy': 'Copiar o número',
  'sent.copied': 'Copiado',
  'sent.respondBy': 'Receberá uma resposta até',
  'sent.mail': 'Uma confirmação segue por e-mail. Responda a ela para acrescentar o que quiser.',
  'sent.primaryEmail': 'O caso leva o e-mail principal da conta, {email}.',
  'sent.filesUnderWay': 'Os anexos estão a caminho. Mantenha esta página aberta até que cheguem.',
  'sent.filesArrived': 'Todos os anexos chegaram.',
  'sent.filesFailed': {
    one: 'Um anexo não chegou. Mesmo assim, o caso está aberto: envie o anexo novamente ou responda ao e-mail com ele.',
    other:
      '{count} anexos não chegaram. Mesmo assim, o caso está aberto: envie-os novamente ou responda ao e-mail com eles.',
  },
  'sent.meanwhile': 'Enquanto espera',
  'sent.cases': 'Ver os meus casos',
  'sent.again': 'Fazer outra pergunta',

  'session.ended': 'A sua sessão tinha terminado. Inicie sessão novamente e tente outra vez.',
}
