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
    one: 'One attempt by somebody who may open a case (“entitled”). What became of it: {outcome}.',
    other:
      'Of {count} attempts by people who may open a case (“entitled”), {confirmed} were confirmed as solved and {filed} ended in a case. Of {unknown} nobody knows.',
  },
  'overview.summary-none':
    'Nobody who may open a case has asked in this period, so there is no share to give. Pages that sign people in tell who may.',
  'overview.of-entitled': { one: '{count} of {all} entitled', other: '{count} of {all} entitled' },
  'overview.in-all': 'All attempts: {count} of {all}',
  'overview.change': '{points} points ({before} before)',
  'overview.no-before': 'No figure before',
  'overview.excluded': {
    one: 'One more attempt is outside of these figures: urgent or confidential, of the support team, a test or a bot.',
    other:
      '{count} more attempts are outside of these figures: urgent or confidential, of the support team, tests or bots.',
  },

  'overview.not-final': 'Confirmed attempts of the last 7 days may still be reversed.',

  'by-day.title': 'Day by day',
  'by-day.label': 'Outcomes of attempts by day',
  'by-day.title-weeks': 'Week by week',
  'by-day.label-weeks': 'Outcomes of attempts by week',
  'by-day.sentence':
    'About {mean} attempts a day, entitled or not, at most {most}: on {day}, with {confirmed} confirmed and {filed} filed.',
  'by-day.one-day': {
    one: 'One attempt on {day}: {confirmed} confirmed, {filed} filed.',
    other: '{count} attempts on {day}: {confirmed} confirmed, {filed} filed.',
  },
  'by-day.none': 'There was no attempt on any of these days.',
  'chart.as-table': 'Show as a table',

  'vendor.title': 'What others would report',
  'vendor.short': 'As others report',
  'vendor.summary': 'Other tools would report {theirs} “deflected”. Confirmed by people themselves: {ours}.',
  'vendor.theirs-alone': 'Other tools would report {theirs} “deflected”.',
  'vendor.theirs': '“Deflected”, as others count',
  'vendor.theirs-meaning': {
    one: 'Saw a link and filed no case: {count} of {of} attempts',
    other: 'Saw a link and filed no case: {count} of {of} attempts',
  },
  'vendor.ours': 'Confirmed, as counted here',
  'vendor.ours-meaning': {
    one: 'Said that it was solved, and filed nothing for 7 days: {count} of {of} entitled',
    other: 'Said that it was solved, and filed nothing for 7 days: {count} of {of} entitled',
  },
  'vendor.why':
    'Others take for helped whoever leaves without a word: also those who gave up, telephoned or wrote an email. Here that is unknown, and never counted as a success.',
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
    'Attempts in browsers that ask not to be followed: {intents}. Cases of which no event has arrived: {cases}.',
  'unmeasured.measured': 'Of all measured attempts, entitled or not, {share} were confirmed.',
  'unmeasured.bounds':
    'With those not measured it would be {low} if none of them was solved, {high} if all without a case were.',

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
  'channels.sentence': 'Opened in this period, urgent and confidential ones too.',
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
  'no-events.excluded': {
    one: 'One attempt has arrived that counts nowhere: urgent or confidential, of the support team, a test or a bot.',
    other:
      '{count} attempts have arrived that count nowhere: urgent or confidential, of the support team, tests or bots.',
  },
  'no-events.privacy':
    'Already embedded? Look at another period, and mind that browsers which ask not to be followed are counted as not measured.',

  'experiment.none': 'No experiment is running',
  'experiment.why':
    'The hold-out is 0%: every account gets suggestions by itself. So nobody can say how many cases there would be without them. An experiment can.',
  'experiment.step-share':
    'Choose a share of accounts, 10% say. They see the form without suggestions, and may still search by a button.',
  'experiment.step-accounts': 'Accounts are drawn by lot within each plan, and stay in their group.',
  'experiment.step-look':
    'Look here on any day: the interval is made to be looked at as often as you like. As long as there is too little data, it says how much is missing.',
  'experiment.never': 'Urgent and confidential cases are never held out.',
  'experiment.begin': 'Set the hold-out share',
  'verdict.fewer': 'Suggestions lead to fewer cases',
  'verdict.more': 'Suggestions lead to more cases',
  // The margin of server/deflection/experiment.
  'verdict.no_difference': 'Suggestions make no difference of 10 points or more',
  'verdict.not_enough_data': 'There is not enough data yet',
  'verdict.more-needed': {
    one: 'About one more attempt of people who may open a case would tell.',
    other:
      'About {count} more attempts of people who may open a case would tell, if they come of more accounts.',
  },
  'verdict.more-needed-unknown':
    'More attempts of the same accounts would hardly tell: it takes more accounts in both groups.',
  'verdict.so-far': { one: 'Counted so far: one.', other: 'Counted so far: {count}.' },
  'verdict.numbers-fewer':
    'Of 100 attempts, about {effect} fewer end in a case when links come by themselves: between {low} and {high} fewer, with 95% confidence on whichever day you look.',
  'verdict.numbers-more':
    'Of 100 attempts, about {effect} more end in a case when links come by themselves: between {low} and {high} more, with 95% confidence on whichever day you look.',
  'verdict.numbers-no_difference':
    'The share of attempts that end in a case changes by {low} to {high} points when links come by themselves, with 95% confidence on whichever day you look.',
  'verdict.since': 'Running since {at} ({zone}).',
  'verdict.holdout': '{share} of accounts are held out.',
  'verdict.stopped': 'No new account is held out any more.',
  'verdict.any-day': 'Counted are cases by any channel within 7 days.',
  'looks.title': 'Effect, day by day',
  'looks.label': 'Effect of suggestions on the filing rate in points, with its interval, by day',
  'looks.interval': '95% interval',
  'looks.range': '{low} to {high} pts',
  'looks.effect': 'Effect',
  'looks.low': 'At least',
  'looks.high': 'At most',
  'looks.points': '{points} pts',
  'looks.nothing-yet': 'There is no interval yet: it begins when there are attempts in both groups.',
  'looks.holds-nought':
    'So far the effect lies between {low} and {high} points: fewer cases and more cases are both still possible.',
  'looks.near-nought': 'The interval, from {low} to {high} points, lies close around zero.',
  'looks.below-nought':
    'The whole interval, from {low} to {high} points, lies below zero: fewer cases with suggestions.',
  'looks.above-nought':
    'The whole interval, from {low} to {high} points, lies above zero: more cases with suggestions.',
  'split.title': 'The two groups',
  'split.caption': 'Accounts and attempts of both groups',
  'split.arm': 'Group',
  'split.accounts': 'Accounts',
  'arm.suggestions': 'With suggestions',
  'arm.holdout': 'Held out',
  'split.not-checked': 'Whether the split is as designed is not known yet.',
  'split.even': 'The split is as designed, as far as chance goes (p = {p}).',
  'split.uneven': 'The split is not as it was designed',
  'split.uneven-text':
    'Chance hardly makes it so uneven. Something loses attempts of one group: do not trust the effect before that is found.',
  'guardrails.title': 'Guardrails',
  'guardrails.caption': 'Guardrails of both groups',
  'guardrails.about':
    'Fewer cases are no gain if people pay for it. These should not become worse with suggestions:',
  'guardrails.name': 'Measure',
  'guardrails.verdict': 'Verdict',
  'guardrail.time_to_case': 'Time to case',
  'guardrail.re_contact': 'Contact again within 7 days',
  'guardrail.worse': 'Worse',
  'guardrail.not_worse': 'Not worse',
  'guardrail.not_enough_data': 'Not enough data',
} as const
