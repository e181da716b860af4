import { describe, expect, it } from 'vitest'
import { readSupportCommand } from './support-commands.ts'

describe('the first line of support’s answer', () => {
  it.each([
    ['#analysis', 'engine_analysis'],
    ['#Analyse', 'engine_analysis'],
    ['#action', 'recommended_action'],
    ['#FOLLOW-UP', 'follow_up'],
    ['#suivi', 'follow_up'],
    ['#links', 'links'],
    ['#liens', 'links'],
    ['#close', 'close'],
    ['#clore', 'close'],
    ['#internal', 'internal'],
    ['#interne', 'internal'],
  ])('says what the answer is: %s', (line, command) => {
    expect(readSupportCommand(`\n ${line} \r\nThe engine is full.\nDelete one.\n`)).toEqual({
      command,
      text: 'The engine is full.\nDelete one.',
    })
  })

  it.each(['#1 is fixed', '#close the tab first', 'Please #close', '# Heading', 'Hello'])(
    'is text like any other when it is more than a command: %s',
    (line) => {
      expect(readSupportCommand(`${line}\nBye`)).toEqual({ command: 'reply', text: `${line}\nBye` })
    },
  )

  it.each([
    ['#Analyses\nThe engine is full.', '#Analyses'],
    ['#intern\nThey do not pay.', '#intern'],
    ['Hello,\n\n #Internal \nThey do not pay.', '#Internal'],
  ])('is never guessed at where it could show the contact what is not for them: %j', (answer, line) => {
    expect(readSupportCommand(answer)).toEqual({ command: 'unclear', line })
  })

  it('may be all there is', () => {
    expect(readSupportCommand('#close')).toEqual({ command: 'close', text: '' })
    expect(readSupportCommand('')).toEqual({ command: 'reply', text: '' })
  })
})
