/** The links above the button of a form of the host page. */
export const messages = {
  'attach.title': 'These pages may help',
  'attach.results': {
    one: 'One page may help. It is above the button.',
    other: '{count} pages may help. They are above the button.',
  },
  'attach.newTab': 'opens in a new tab',
  'attach.community': 'Community',
  'attach.answered': 'Answered',
  'attach.pinned': 'Recommended here',
  'attach.solvedQuestion': 'Did this solve it?',
  'attach.solved': 'This solved it',
  'attach.notSolved': 'No, I still need help',
  'attach.search': 'Search the documentation',
  'attach.thanks': 'Glad that helped!',
  'attach.nothingSent': 'Nothing was sent. What you wrote is still in the form.',
  'attach.undo': 'Not solved after all',
} as const
