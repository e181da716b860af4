import { describe, expect, it } from 'vitest'
import { pastedFiles } from './pasted-files.ts'

const at = new Date(2026, 2, 9, 7, 5, 3)
const names = (...files: File[]) => pastedFiles(files, at).map(({ name }) => name)

describe('pastedFiles', () => {
  it('names a screenshot by its day and time', () => {
    expect(names(new File(['x'], 'image.png', { type: 'image/png' }))).toEqual([
      'screenshot-2026-03-09-07.05.03.png',
    ])
  })

  it('keeps the type and what is in it', async () => {
    const [pasted] = pastedFiles([new File(['x'], 'image.png', { type: 'image/png' })], at)
    expect(pasted?.type).toBe('image/png')
    expect(await pasted?.text()).toBe('x')
  })

  it('leaves a file its own name', () => {
    expect(names(new File(['x'], 'crawl.log'), new File(['x'], 'my image.png'))).toEqual([
      'crawl.log',
      'my image.png',
    ])
  })
})
