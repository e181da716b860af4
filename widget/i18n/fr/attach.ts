import type { Messages } from '../translate.ts'

export const messages: Messages<'attach'> = {
  'attach.title': 'Ces pages peuvent vous aider',
  'attach.results': {
    one: 'Une page peut vous aider, au-dessus du bouton.',
    other: '{count} pages peuvent vous aider, au-dessus du bouton.',
  },
  'attach.newTab': 'dans un nouvel onglet',
  'attach.community': 'Communauté',
  'attach.answered': 'Résolu',
  'attach.pinned': 'Recommandé ici',
  'attach.solvedQuestion': 'Votre question est-elle résolue ?',
  'attach.solved': 'C’est résolu',
  'attach.notSolved': 'Non, j’ai encore besoin d’aide',
  'attach.search': 'Chercher dans la documentation',
  'attach.thanks': 'Ravis d’avoir pu vous aider !',
  'attach.nothingSent': 'Rien n’a été envoyé. Votre texte est toujours dans le formulaire.',
  'attach.undo': 'Finalement, ce n’est pas résolu',
}
