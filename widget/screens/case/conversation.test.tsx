// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { closePanel, openPanel } from '../../../test/support/widget/open-panel.ts'
import { sampleCase, sampleDetail, sampleMe } from '../../../test/support/widget/samples.ts'
import type { TimelineEntry } from '../../api/contract.ts'

afterEach(closePanel)

const closed: TimelineEntry = {
  id: 'entry-2',
  kind: 'closed',
  at: '2026-11-22T11:00:00.000Z',
  author: { role: 'support', name: 'Sam', own: false },
  channel: 'email',
  text: null,
  links: [],
  attachments: [],
  callBack: null,
}

async function openCase(entry: TimelineEntry) {
  const { view, answers } = await openPanel({ me: sampleMe() })
  answers['/v1/cases'] = () => Response.json({ cases: [sampleCase()] })
  answers['/v1/cases/GC-1'] = () => Response.json(sampleDetail({ status: 'closed', timeline: [entry] }))
  fireEvent.click(view.getByRole('button', { name: 'My cases' }))
  fireEvent.click(await view.findByRole('button', { name: /Reindex stops/ }))
  await view.findByRole('heading', { name: 'Conversation' })
  return view
}

describe('the conversation of a case', () => {
  it('has the words and the files that support has closed it with', async () => {
    const file = { id: 'file-1', name: 'how-to.pdf', type: 'application/pdf', bytes: 2_048 }
    const view = await openCase({ ...closed, text: 'It was the cache.', attachments: [file] })
    expect(view.getByText('It was the cache.')).toBeTruthy()
    expect(view.getByText('how-to.pdf')).toBeTruthy()
  })

  it('has files that came with the end of it and no word', async () => {
    const file = { id: 'file-1', name: 'how-to.pdf', type: 'application/pdf', bytes: 2_048 }
    const view = await openCase({ ...closed, attachments: [file] })
    expect(view.getByText('how-to.pdf')).toBeTruthy()
  })
})
