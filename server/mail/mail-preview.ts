/** A kept message, as a list shows it. */
export interface MailListing {
  /** Safe in a path of a URL. */
  id: string
  /** When it was kept; a message sent again counts from the last time. */
  keptAt: Date
  from: MailAddress
  to: MailAddress[]
  subject: string
}

/** A kept message as its receiver would read it. */
export interface PreviewedMail extends MailListing {
  /** Every header in the order of the message, unfolded and decoded. */
  headers: { name: string; value: string }[]
  text: string
  /** The message's own HTML: show it only where it can run nothing. */
  html: string
  /** Its files; an invitation is one, too. */
  attachments: { name: string; type: string; bytes: number }[]
}

export interface MailAddress {
  /** Empty when the message gives none. */
  name: string
  address: string
}

/** Messages that were kept to be looked at, in place of being sent. */
export interface MailPreview {
  /** Newest first. */
  list(): Promise<MailListing[]>
  read(id: string): Promise<PreviewedMail | null>
}
