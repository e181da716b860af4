import { expect, it } from 'vitest'
import { wordGroups } from '../../test/support/widget/all-words.ts'
import { LAUNCHER_LABELS } from './launcher-labels.ts'
import type { Message } from './translate.ts'

const FILE = '../../docs/message-keys.md'

const INTRODUCTION = `# The messages of the widget, by key

Each can be replaced by a site's own text with the setting \`strings\`: see [Languages](guide/en/languages.md). \`{…}\` is filled
in by the widget and may be left out. A message with several forms takes one text for all of them (\`ask.results\`) or one for
each (\`ask.results.one\`, \`ask.results.other\`); other languages may have other forms, those of \`Intl.PluralRules\`.

This list is made from the English words in \`widget/i18n/en/\`. After a change there:
\`npx vitest run --project unit widget/i18n/message-keys -u\`.
`

/** A row for each text; \`key.one\` for a form of a plural. */
function rows(messages: Readonly<Record<string, Message>>): string[] {
  const texts = Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string'
      ? [[key, message]]
      : Object.entries(message).map(([form, text]) => [`${key}.${form}`, text]),
  )
  return texts.map(([key, text = '']) => `| \`${key}\` | ${text.replaceAll('\n', '<br>')} |`)
}

it('are listed in docs/message-keys.md as they are: the list says how to bring it up to date', async () => {
  const groups = {
    launcher: { 'launcher.help': LAUNCHER_LABELS.en },
    ...(await wordGroups('en')),
  }
  const sections = Object.entries(groups).map(([group, messages]) =>
    [`## ${group}`, '', '| key | English |', '|---|---|', ...rows(messages), ''].join('\n'),
  )
  await expect([INTRODUCTION, ...sections].join('\n')).toMatchFileSnapshot(FILE)
})
