/** The words of the first panel. */
export const messages = {
  'panel.label': 'Help',
  'panel.close': 'Close help',
  'panel.back': 'Back',
  'panel.myCases': 'My cases',
  'panel.openCase': 'Open a case',
  'panel.inDoubt': 'In doubt? A case is always welcome.',
  'panel.retry': 'Try again',
  'panel.loading': 'Loading…',
  'panel.newTab': 'opens in a new tab',

  'ask.title': 'How can we help?',
  'ask.label': 'Your question',
  'ask.placeholder': 'What are you trying to do?',
  'ask.hint': 'Suggestions appear as you type.',
  'ask.clear': 'Clear the question',

  'sensitive.title': 'Urgent or confidential?',
  'sensitive.hint': 'Straight to the form. Nothing from the forums.',
  'sensitive.urgent': 'It’s urgent',
  'sensitive.confidential': 'It’s confidential',

  'places.title': 'Other ways to get help',
  'places.emailHint': 'From an address of your account',
  'places.portal': 'Support portal',
  'places.portalLogin': 'Its login is not your console login',
  'places.communityHint': 'Forums and resources',

  'failure.load': 'This could not be loaded. Check the connection and try again.',
} as const
