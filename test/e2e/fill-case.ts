import type { helpPanel } from './help-panel.ts'

/** Writes a whole case in the form of an open panel, and does not send it. */
export async function fillCase(panel: ReturnType<typeof helpPanel>, subject: string): Promise<void> {
  await panel.button('Open a case').click()
  await panel.dialog.getByLabel('Subject').fill(subject)
  await panel.dialog.getByLabel('What happened?').fill(`What happened to ${subject}`)
  await panel.dialog.getByRole('radio', { name: 'Problem' }).check()
}
