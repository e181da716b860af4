/** The links that answer a question, beside it or beside a draft. */
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
} as const
