import { describe, expect, it } from 'vitest'
import { HARMLESS_TEXTS, SECRET_TEXTS } from '../../../test/support/widget/secret-texts.ts'
import { findSecrets } from '../../api/contract.ts'
import { hideSecrets, maskSecret } from './hide-secrets.ts'

describe('hideSecrets', () => {
  it.each(SECRET_TEXTS)('takes a $kind out and leaves the rest: $text', ({ text, secret }) => {
    expect(hideSecrets(text)).toBe(text.replace(secret, '••••••'))
  })

  it('leaves nothing to be found', () => {
    const hidden = hideSecrets(SECRET_TEXTS.map(({ text }) => text).join('\n'))
    expect(findSecrets(hidden)).toEqual([])
  })

  it.each(HARMLESS_TEXTS)('leaves as it is: %s', (text) => {
    expect(hideSecrets(text)).toBe(text)
  })
})

describe('maskSecret', () => {
  it('shows the beginning of a key, the end of a card, and nothing of a password', () => {
    const masked = (text: string) => findSecrets(text).map((found) => maskSecret(text, found))
    expect(masked(`api_key=${'q7Rz1Lw9Xc3Vb5Nm8Kj2'}`)).toEqual(['q7Rz••••••'])
    expect(masked('card 4111 1111 1111 1111')).toEqual(['•••• 1111'])
    expect(masked('password: Tr0ub4dor')).toEqual(['••••••'])
  })
})
