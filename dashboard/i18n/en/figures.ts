/** The overview and the experiment. */
export const figures = {
  'outcome.confirmed': 'Confirmed',
  'outcome.confirmed.meaning': 'The person said it solved it, and filed nothing in the 7 days after.',
  'outcome.reversed': 'Reversed',
  'outcome.reversed.meaning':
    'The person said it solved it, and then filed a case within 7 days, by whichever way.',
  'outcome.filed': 'Filed',
  'outcome.filed.meaning': 'The attempt ended in a case.',
  'outcome.unknown': 'Unknown',
  'outcome.unknown.meaning': 'The person left without a word. It may have helped or not.',

  'overview.outcomes': 'Outcomes',
  'overview.summary': {
    one: 'Of the one attempt by somebody who may open a case, {confirmed} ended with a confirmed solution and {filed} with a case.',
    other:
      'Of {count} attempts by people who may open a case, {confirmed} ended with a confirmed solution and {filed} with a case.',
  },
  'overview.summary-none':
    'Nobody who may open a case has asked in this period, so there is no share to give. Pages that sign people in tell who may.',
  'overview.of-entitled': { one: '{count} of {all} entitled', other: '{count} of {all} entitled' },
  'overview.in-all': { one: '{count} of {all} in all', other: '{count} of {all} in all' },
  'overview.change': '{points} points (before: {before})',
  'overview.no-before': 'Nothing before to compare with',
  'overview.excluded': {
    one: 'One more attempt is outside of these figures: urgent or confidential, of the support team, a test or a bot.',
    other:
      '{count} more attempts are outside of these figures: urgent or confidential, of the support team, tests or bots.',
  },

  'overview.not-final': 'Confirmed attempts of the last 7 days may still be reversed.',

  'by-day.title': 'Day by day',
  'by-day.label': 'Outcomes of attempts by day',
  'by-day.sentence': {
    one: 'The busiest day was {day} with one attempt.',
    other: 'The busiest day was {day} with {count} attempts: {confirmed} confirmed, {filed} filed.',
  },
  'by-day.none': 'There was no attempt on any of these days.',
  'chart.as-table': 'Show as a table',

  'vendor.title': 'What others would report',
  'vendor.short': 'As others report',
  'vendor.theirs': '“Deflected”, as others count',
  'vendor.ours': 'Confirmed, as counted here',
  'vendor.why': {
    one: 'They count everybody who saw a link and filed no case as helped: {count} of {of}. Here an attempt of somebody who may open a case counts only when the person said so and stayed with it: {confirmed} of {entitled}.',
    other:
      'They count everybody who saw a link and filed no case as helped: {count} of {of}. Here an attempt of somebody who may open a case counts only when the person said so and stayed with it: {confirmed} of {entitled}.',
  },
  'vendor.none': 'Nobody was shown a link in this period.',

  'savings.title': 'Savings',
  'savings.how': {
    one: '{count} confirmed attempt of somebody who may open a case, at {cost} a case. Reversed ones are not in it, nor those who left without a word.',
    other:
      '{count} confirmed attempts of people who may open a case, at {cost} a case. Reversed ones are not in it, nor those who left without a word.',
  },
  'savings.no-cost': {
    one: '{count} attempt of somebody who may open a case was confirmed. Say what a case costs you, and this becomes an amount.',
    other:
      '{count} attempts of people who may open a case were confirmed. Say what a case costs you, and this becomes an amount.',
  },
  'savings.set-cost': 'Set the cost of a case',

  'unmeasured.title': 'Not measured',
  'unmeasured.of-what':
    '{intents} attempts in browsers that ask not to be followed, and {cases} cases of which no event has arrived.',
  'unmeasured.bounds':
    'If none or all of these had been solved, the confirmed share of everything would be between {low} and {high}.',

  'time-to-case.title': 'Time to case',
  'time-to-case.none': 'No attempt ended in a case in this period.',
  'time-to-case.sentence': {
    one: 'The one case was filed {median} after the first question.',
    other:
      'Of {count} cases, half were filed within {median} of the first question, nine in ten within {ninetieth}.',
  },

  'kept-targets.title': 'Response targets kept',
  'kept-targets.none': 'No first answer was due in this period.',
  'kept-targets.sentence': {
    one: 'One first answer was due: {kept} in time, {missed} late.',
    other: '{count} first answers were due: {kept} in time, {missed} late.',
  },
  'kept-targets.by-severity': 'Response targets by severity',
  'kept-targets.all': 'All cases by target',

  'channels.title': 'Cases by channel',
  'channels.sentence': 'Opened in this period, by whichever way.',
  'channel.widget': 'Widget',
  'channel.email': 'Email',
  'channel.desk': 'Desk',

  'words.title': 'What these words mean',
  'words.intent': 'Attempt',
  'words.intent.meaning':
    'A question typed or the form opened, until it is solved, filed, or nothing happens for 30 minutes. Two tabs or a reload do not make two.',
  'words.entitled': 'Entitled',
  'words.entitled.meaning':
    'Of a person who may open cases. Shares are of these alone: others could not have filed one.',
  'words.excluded': 'Outside',
  'words.excluded.meaning':
    'Urgent and confidential matters, the support team itself, tests and bots count nowhere.',
  'words.day': 'Day',
  'words.day.meaning': 'A day of the site’s time zone. An attempt belongs to the day on which it began.',

  'no-events.title': 'Nothing has been counted yet',
  'no-events.text': 'Figures come by themselves as soon as people ask. To get there:',
  'no-events.embed': 'Put the widget into your pages:',
  'no-events.identify':
    'Sign people in from your server, so that it is known who may open a case; shares are of those.',
  'no-events.wait':
    'Ask something yourself. It is here within a minute, unless you are marked as a test or as support.',
  'no-events.privacy':
    'Already embedded? Look at another period, and mind that browsers which ask not to be followed are counted as not measured.',

  'experiment.none': 'No experiment is running',
  'experiment.why':
    'The hold-out is 0%: every account gets suggestions by itself. So nobody can say how many cases there would be without them. An experiment can.',
  'experiment.step-share':
    'Choose a share of accounts, 10% say. They see the form without suggestions, and may still search by a button.',
  'experiment.step-accounts': 'Accounts are drawn by lot within each plan, and stay on their side.',
  'experiment.step-look':
    'Look here on any day: the interval is made to be looked at as often as you like. As long as there is too little data, it says how much is missing.',
  'experiment.never': 'Urgent and confidential cases are never held out.',
  'experiment.begin': 'Set the hold-out share',
  'verdict.fewer': 'Suggestions lead to fewer cases',
  'verdict.more': 'Suggestions lead to more cases',
  'verdict.no_difference': 'There is no difference worth the name',
  'verdict.not_enough_data': 'There is not enough data yet',
  'verdict.more-needed': {
    one: 'About one more attempt of people who may open a case would tell.',
    other: 'About {count} more attempts of people who may open a case would tell.',
  },
  'verdict.more-needed-unknown':
    'How many more attempts it takes cannot be said yet: there must be some on both sides.',
  'verdict.numbers':
    'With suggestions, the share of attempts that end in a case differs by {effect} points; the truth is between {low} and {high} points, with 95% confidence on whichever day you look.',
  'verdict.since': 'Running since {at}.',
  'verdict.holdout': '{share} of accounts are held out.',
  'verdict.stopped': 'No new account is held out any more.',
  'verdict.any-day': 'Counted are cases by any channel within 7 days.',
  'looks.title': 'The interval, day by day',
  'looks.label': 'Effect of suggestions on the filing rate in points, with its interval, by day',
  'looks.effect': 'Effect',
  'looks.low': 'At least',
  'looks.high': 'At most',
  'looks.points': '{points} pts',
  'looks.nothing-yet': 'There is no interval yet: it begins when there are attempts on both sides.',
  'looks.holds-nought':
    'The interval reaches from {low} to {high} points and holds zero: either may still be true.',
  'looks.away-from-nought': 'The interval reaches from {low} to {high} points and leaves zero out.',
  'split.title': 'The two sides',
  'split.caption': 'Accounts and attempts of both sides',
  'split.arm': 'Side',
  'split.accounts': 'Accounts',
  'arm.suggestions': 'With suggestions',
  'arm.holdout': 'Held out',
  'split.not-checked': 'Whether the split is as designed is not known yet.',
  'split.even': 'The split is as designed, as far as chance goes (p = {p}).',
  'split.uneven': 'The split is not as it was designed',
  'split.uneven-text':
    'Chance hardly makes it so uneven. Something loses attempts of one side: do not trust the effect before that is found.',
  'guardrails.title': 'Guardrails',
  'guardrails.caption': 'Guardrails of both sides',
  'guardrails.about':
    'Fewer cases are no gain if people pay for it. These should not become worse with suggestions:',
  'guardrails.name': 'What',
  'guardrails.verdict': 'Verdict',
  'guardrail.time_to_case': 'Time to case',
  'guardrail.re_contact': 'Contact again within 7 days',
  'guardrail.worse': 'Worse',
  'guardrail.not_worse': 'Not worse',
  'guardrail.not_enough_data': 'Not enough data',
} as const
