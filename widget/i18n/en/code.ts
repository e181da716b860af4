/** Signing in with a code by mail. */
export const messages = {
  'code.address': 'Your email address',
  'code.addressHint': 'The one that your account’s technical contact is known by.',
  'code.addressInvalid': 'Enter a whole email address, such as name@example.com.',
  'code.send': 'Mail me a code',
  'code.sending': 'Asking…',
  'code.sent': 'If {email} belongs to an account, a code is on its way to it. It is valid for 10 minutes.',
  'code.anotherSent':
    'Another code is on its way to {email}, if it belongs to an account. Former ones are not valid any more.',
  'code.code': 'The six digits of the mail',
  'code.short': 'A code has six digits.',
  'code.enter': 'Go on',
  'code.checking': 'Checking…',
  'code.another': 'Mail me another code',
  'code.anotherAddress': 'Use another address',
  'code.wrong':
    'This code is not right, or not valid any more: it lives 10 minutes and takes 5 tries. Check it, or have another one mailed.',
  'code.tooMany':
    'Too many codes have been asked for. Wait a while and try again, or write to support by email.',
  'code.off': 'This site does not take codes any more. Sign in on the site, or write to support by email.',
  'code.failed': 'That did not work: the server cannot be reached. Try again.',
  'code.refused': 'That was not accepted. Sign in on the site, or write to support by email.',
  'code.whichAccount': 'Which account is it about?',
} as const
