import { expect, it } from 'vitest'
import { wordGroups } from '../../test/support/widget/all-words.ts'
import type { Message } from './translate.ts'

const FILE = '../../docs/message-keys.md'

const INTRODUCTION = `# The messages of the widget, by key

Each can be replaced by a site's own text with the setting \`strings\`: see [Languages](guide/en/languages.md). \`{…}\` is filled
in by the widget and may be left out. A message with several forms takes one text for all of them (\`ask.results\`) or one for
each (\`ask.results.one\`, \`ask.results.other\`); other languages may have other forms, those of \`Intl.PluralRules\`. The launcher's
one word is not here: it is in the script that every page loads (\`widget/i18n/launcher-labels.ts\`).

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
  const sections = Object.entries(await wordGroups('en')).map(([group, messages]) =>
    [`## ${group}`, '', '| key | English |', '|---|---|', ...rows(messages), ''].join('\n'),
  )
  await expect([INTRODUCTION, ...sections].join('\n')).toMatchFileSnapshot(FILE)
})
