/** A page that is read in place, and what came of it. */
export const messages = {
  'article.open': 'Open the page',
  'article.solvedQuestion': 'Did this solve it?',
  'article.solved': 'This solved it',
  'article.notSolved': 'No, I still need help',
  'article.failed': 'This page could not be loaded here. Open it where it is, or try again.',
  'article.replies': { one: '{count} reply', other: '{count} replies' },
  'article.table': 'Table',

  'solved.title': 'Glad that helped!',
  'solved.text': 'Thank you for telling us. It helps us suggest this page to the next person.',
  'solved.again': 'Ask something else',
  'solved.undo': 'Not solved after all',
  'solved.close': 'Close',
} as const
