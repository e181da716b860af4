import { describe, expect, it } from 'vitest'
import { caseSubject } from './case-subject.ts'
import { chooseAccount } from './choose-account.ts'
import { mailLanguage } from './mail-language.ts'
import { statedDetails } from './stated-details.ts'

const ENGINES = [
  { id: 'shop', name: 'Shop' },
  { id: 'docs-fr', name: 'Documentation élève' },
]
const stated = (text: string, subject = 'Words') => statedDetails({ subject, text }, ENGINES)

describe('what a mail states of its case', () => {
  it.each([
    ['Engine: Shop', 'shop'],
    ['engine: SHOP', 'shop'],
    ['* Engine *: shop.', 'shop'],
    ['Moteur : documentation eleve', 'docs-fr'],
    ['Moteur\u00A0: Documentation élève', 'docs-fr'],
    ['Engine: docs-fr', 'docs-fr'],
    ['Engine: the one of our shop, in production', 'shop'],
  ])('is the engine of %s', (line, engine) => {
    expect(stated(`Hello,\n\n${line}\nIt fails.`).engine?.id).toBe(engine)
  })

  it.each([
    ['Engine: shop or documentation élève'],
    ['Engine: workshop'],
    ['Engine:'],
    ['The engine of our shop fails'],
    ['> Engine: Shop'],
  ])('is no engine where none is clear: %s', (line) => {
    expect(stated(line).engine).toBeNull()
  })

  it.each([
    ['Nature: problem', 'problem'],
    ['Nature of the problem: a bug', 'problem'],
    ['Nature: Practical question', 'question'],
    ['Nature : Question pratique', 'question'],
    ['Nature: Account or engine configuration', 'configuration'],
    ['Nature : intégration', 'integration'],
    ['Type: how to', 'question'],
  ])('is the nature of %s', (line, nature) => {
    expect(stated(line).nature).toBe(nature)
  })

  it('is the severity, by number or word, or by an urgent subject', () => {
    expect(stated('Severity: 1').severity).toBe(1)
    expect(stated('Sévérité : Élevé').severity).toBe(2)
    expect(stated('Priority: normal').severity).toBe(3)
    expect(stated('Urgent!').severity).toBe(1)
    expect(stated('It fails', 'URGENT: no results').severity).toBe(1)
    expect(stated('This is not urgent at all').severity).toBeNull()
  })

  it('is that it is confidential', () => {
    expect(stated('Confidential: yes').confidential).toBe(true)
    expect(stated('Confidentiel : oui').confidential).toBe(true)
    expect(stated('Confidential: no').confidential).toBe(false)
  })

  it('is the bare name of an engine or nature too, in the answer to our question', () => {
    const answer = { subject: '', text: 'Shop\nSomething is broken' }

    expect(statedDetails(answer, ENGINES, { answersQuestion: true })).toMatchObject({
      engine: { id: 'shop' },
      nature: 'problem',
    })
    expect(statedDetails(answer, ENGINES)).toMatchObject({ engine: null, nature: null })
  })
})

describe('the account that a mail is about', () => {
  const account = (id: string, name: string, primaryEmail: string, engine: string) => ({
    id,
    name,
    primaryEmail,
    plan: 'pro' as const,
    engines: [{ id: engine, name: engine }],
  })
  const one = account('1', 'One Ltd', 'it@one.example', 'bikes')
  const two = account('2', 'Two Ltd', 'it@two.example', 'boats')
  const chosen = (text: string, accounts = [one, two]) =>
    chooseAccount(accounts, { subject: 'Words', text })?.id

  it('is the only one', () => {
    expect(chosen('', [two])).toBe('2')
  })

  it('is the one whose primary email, name, number or engine the mail names', () => {
    expect(chosen('Our account is it@two.example, with boats and bikes.')).toBe('2')
    expect(chosen('We are One Ltd.')).toBe('1')
    expect(chosen('Account: 2')).toBe('2')
    expect(chosen('Engine: boats')).toBe('2')
    expect(chosen('The bikes are gone.')).toBe('1')
  })

  it('has to be asked for when the mail names none, or both', () => {
    expect(chosen('It fails.')).toBeUndefined()
    expect(chosen('It fails for it@one.example and it@two.example.')).toBeUndefined()
  })
})

describe('the words of a mail', () => {
  it('tell the language that it is answered in', () => {
    expect(mailLanguage('Recherche vide', 'Bonjour, le moteur ne trouve pas les produits.')).toBe('fr')
    expect(mailLanguage('Empty', 'Hello, the engine does not find our products.')).toBe('en')
  })

  it('tell the subject of its case, without what mail programs put before it', () => {
    expect(caseSubject('Re: AW: Fwd: No results', '')).toBe('No results')
    expect(caseSubject('TR : Aucun résultat', '')).toBe('Aucun résultat')
    expect(caseSubject('', 'The first line.\nThe second.')).toBe('The first line.')
    expect(caseSubject('x'.repeat(500), '')).toHaveLength(200)
  })
})
