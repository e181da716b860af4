/** The technical contacts of an account, and who is not one yet. */
export const messages = {
  'notContact.title': 'Open a case',
  'notContact.text':
    'Cases are opened by the technical contacts of an account, and you are not named as one yet.',
  'notContact.ask': 'Ask your account’s primary owner to name you. It takes them one step.',
  'notContact.message': 'A message ready to send',
  'notContact.mailSubject': 'Please name me as a technical contact',
  'notContact.mailBody':
    'Hello,\n\nI would like to open a case with {site} support, which takes a technical contact of our account. Could you name me as one? In the help panel, choose “My cases”, then “Technical contacts”, and enter my address.\n\n{name}{email}\n\nThank you!',
  'notContact.copy': 'Copy the message',
  'notContact.copied': 'Copied',
  'notContact.mail': 'Send by email',
  'notContact.meanwhile': 'Documentation and the community stay open to you.',
  'notContact.search': 'Search for an answer',
  'notContact.ownerText':
    'Cases are opened by the technical contacts of an account. As its primary owner you can name yourself in one step.',
  'notContact.ownerTextElsewhere':
    'Cases are opened by the technical contacts of an account. You are its primary owner, and not one of them yet.',
  'notContact.nameSelf': 'Name me a technical contact',
  'notContact.nameSelfHint': 'A mail confirms it to you.',

  'contacts.title': 'Technical contacts',
  'contacts.text': 'They may open cases for {account}.',
  'contacts.since': 'Named on {day}',
  'contacts.you': 'you',
  'contacts.none': 'Nobody has been named yet.',
  'contacts.name': 'Name a technical contact',
  'contacts.told': 'They may open cases at once. Both they and you are told by mail.',
  'contacts.email': 'Email address',
  'contacts.personName': 'Name (optional)',
  'contacts.add': 'Name this person',
  'contacts.adding': 'Naming…',
  'contacts.remove': 'Remove {who}',
  'contacts.removeTitle': 'Remove {who}?',
  'contacts.removeText':
    'They can then open no case for this account, and answer in none. Both they and you are told by mail.',
  'contacts.removeMeTitle': 'Remove yourself?',
  'contacts.removeMeText':
    'You can then open no case for this account, and answer in none, until you name yourself again. A mail confirms it to you.',
  'contacts.removeConfirm': 'Remove',
  'contacts.removing': 'Removing…',
  'contacts.keep': 'Keep',
  'contacts.named': '{who} may open cases now. The mail is on its way.',
  'contacts.namedBefore': '{who} was a technical contact already. Nothing has changed, and nobody is told.',
  'contacts.removed': '{who} is no longer a technical contact. The mail is on its way.',
  'contacts.elsewhereTitle': 'Kept elsewhere',
  'contacts.elsewhere':
    'These contacts come from the records of your account, and cannot be changed here. Change them where your account is kept, or ask support to do it.',
  'contacts.invalid': 'Enter a whole email address, such as name@example.com.',
  'contacts.nameInvalid': 'This name was not accepted. Shorten it, or leave it empty.',
  'contacts.notOwner':
    'Technical contacts are named and removed by the primary owner of the account alone, and you are not the primary owner any more. Ask them.',
  'contacts.tooMany':
    'As many people have been named as an account may name in an hour. Try again in an hour. Removing is possible all the same.',
  'contacts.failedElsewhere':
    'Nothing has changed: the contacts of this account are kept elsewhere now. Change them there, or ask support to do it.',
  'contacts.failedGone': 'They were no technical contact any more. This is how the list stands now.',
  'contacts.failedConnection':
    'The server could not be reached, so we do not know whether it was done. Try again: nobody is named or removed twice.',
  'contacts.failed':
    'That was not accepted, and nothing has changed. Check the address, or write to support by email.',
} as const
