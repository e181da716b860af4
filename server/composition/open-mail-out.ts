import { join } from 'node:path'
import { createFileMailPreview } from '../adapters/files/mail-preview.ts'
import { createSmtpMailer } from '../adapters/smtp/smtp-mailer.ts'
import type { Config } from '../config.ts'
import type { MailPreview } from '../mail/mail-preview.ts'
import type { Mailer } from '../mail/mailer.ts'

/** Mail goes out by SMTP, or into a folder where it can be read; `mailPreview` is null when it goes out. */
export function openMailOut({ smtpUrl, dataFolder }: Pick<Config, 'smtpUrl' | 'dataFolder'>): {
  mailer: Mailer
  mailPreview: MailPreview | null
} {
  if (smtpUrl !== null) return { mailer: createSmtpMailer(smtpUrl), mailPreview: null }
  const mailPreview = createFileMailPreview(join(dataFolder, 'mail'))
  return { mailer: mailPreview, mailPreview }
}
