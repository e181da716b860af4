export const settings = {
  'settings.read-only': 'You may read these settings',
  'settings.read-only-text': 'An administrator may change them.',
  'settings.changed': 'Last changed by {by}, {at}.',
  'settings.from-file': 'From the sites file.',
  'settings.from-dashboard': 'Set here; it wins over the sites file.',
  'settings.back-to-file': 'Back to the sites file',

  'cost.title': 'Cost of a case',
  'cost.about':
    'What one case costs you, all in. The overview counts savings by it, of confirmed attempts alone.',
  'cost.amount': 'Amount',
  'cost.currency': 'Currency',
  'cost.refused':
    'Give an amount above zero without a separator of thousands, such as 38 or 1250.50, and a currency such as EUR.',

  'holdout.title': 'Experiment: hold-out',
  'holdout.about':
    'The share of accounts that see the form without suggestions, so that their effect can be measured. They may still search by a button; urgent and confidential cases are never held out.',
  'holdout.share': 'Share of accounts, in %',
  'holdout.none': 'At 0% every account gets suggestions, and their effect is not known.',
  'holdout.some': 'Accounts stay in their group; a changed share is for accounts that come new.',
  'holdout.refused': 'Give a share from 0 to 50, such as 10 or 12.5.',

  'retention.title': 'How long events are kept',
  'retention.about':
    'What people did is kept in detail for so many days. Figures of days that are past stay.',
  'retention.days': 'Days',
  'retention.refused': 'Give a whole number of days from {least} to {most}.',

  'origins.title': 'Pages that may embed the widget',
  'origins.about': 'Origins: scheme, host and port, without a path. Pages of others are refused.',
  'origins.loopback': 'Any page of this very machine, for trying out.',
  'origins.list': 'One a line',
  'origins.missing': 'Give at least one origin, or nobody could use the widget.',
  'origins.refused': '“{origin}” is no origin. Write it as https://app.example.com.',

  'theme.title': 'Look of the widget',
  'theme.about': 'Where the page that embeds it does not say otherwise.',
  'theme.scheme': 'Scheme',
  'theme.auto': 'As the visitor’s system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.contrast': 'High contrast',
  'theme.accent': 'Accent',
  'theme.accentDark': 'Accent, dark',
  'theme.radius': 'Roundness',

  'pinned.title': 'Pinned answers',
  'pinned.about':
    'Articles that come first on a page, for a question, or for a question on a page. * stands for anything.',
  'pinned.none': 'There is no rule yet: links come in the order of their worth.',
  'pinned.rule': 'Rule {number}',
  'pinned.page': 'On the page',
  'pinned.query': 'For questions with',
  'pinned.articles': 'Articles, by id or address, one a line',
  'pinned.remove': 'Remove rule {number}',
  'pinned.add': 'Add a rule',
  'pinned.missing': 'What leads to no article comes up for nobody',
  'pinned.missing-text': 'Check the id or the address, or have the page read first.',
  'pinned.refused':
    'Rule {number} needs a page (a path such as /billing/*) or words, and one to {most} articles.',

  'keys.title': 'Keys',
  'keys.about':
    'Your server signs with a secret who is asking. To replace one: add a new one, have your server use it, then remove the old one.',
  'keys.site': 'Public id of the site',
  'keys.secrets': 'Secrets',
  'keys.no-secrets': 'There is none: people are known by a code that is mailed to them, or by your key set.',
  'keys.in-file': 'from the sites file; it is taken out there',
  'keys.added': 'added {day}',
  'keys.add': 'Add a secret',
  'keys.remove': 'Remove …{end}',
  'keys.remove-surely': 'Remove …{end} for good: what it signs is refused at once',
  'keys.fresh': 'The new secret',
  'keys.fresh-text': 'It is shown this once. Keep it where your server keeps secrets.',
} as const
