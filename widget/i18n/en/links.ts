/** The links that answer a question, beside it or beside a draft; a page that is read in place, and what came of it. */
export const messages = {
  'ask.documentation': 'Documentation',
  'ask.community': 'Community',
  'ask.answered': 'Answered',
  'ask.pinned': 'Recommended here',
  'ask.openInTab': 'Open “{title}” in a new tab',
  'ask.updated': 'Updated {day}',
  'ask.results': { one: '{count} suggestion', other: '{count} suggestions' },
  'ask.forPage': 'For this page',
  'ask.more': { one: 'Show {count} more', other: 'Show {count} more' },
  'ask.resultsHint': 'Press the down arrow to go through them.',
  'ask.search': 'Search the documentation',
  'ask.noneTitle': 'Nothing found for this yet',
  'ask.noneHint': 'Try other words, such as the text of the error, ask the community, or open a case.',
  'ask.noneHintPrivate': 'Try other words, such as the text of the error, or open a case.',
  'ask.degraded': 'Suggestions are not available just now. You can open a case.',
  'ask.degradedPartly': 'Some suggestions may be missing just now.',
  'places.community': 'Ask the community',
  'offline.text':
    'You are offline. Go on reading and writing: your text stays here, and what is missing comes by itself once you are connected again.',

  'sensitive.marked': 'Nothing from the community is shown.',
  'failure.reference': 'Reference: {id}',

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
