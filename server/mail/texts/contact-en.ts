import type { ContactTexts } from './contact-texts.ts'

const toContact = (site: string) =>
  `${site} support sends this message to whoever is named or removed as a technical contact.`
const toOwner = (site: string) =>
  `${site} support sends this message to the primary owner whenever the technical contacts of their account change.`

export const contactEn: ContactTexts = {
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  contact_named: {
    contact: ({ account, owner, site, supportEmail }) => ({
      subject: `You are a technical contact of ${account}`,
      paragraphs: [
        `${owner}, the primary owner of the account ${account}, has named you a technical contact for ${site} support.`,
        `From now on you may open cases with support for this account: in the help panel of ${site}, or by a message from this address to ${supportEmail}.`,
        `If you did not expect this, ask ${owner} to remove you.`,
      ],
      note: toContact(site),
    }),
    owner: ({ account, contact, site, supportEmail }) => ({
      subject: `${contact} is a technical contact of ${account}`,
      paragraphs: [
        `You have named ${contact} a technical contact of the account ${account}. They may open cases with ${site} support from now on, and have been told so by mail.`,
        `If this was not you, remove this person in the help panel under “Technical contacts”, and write to ${supportEmail}.`,
      ],
      note: toOwner(site),
    }),
  },
  contact_removed: {
    contact: ({ account, owner, site }) => ({
      subject: `You are no longer a technical contact of ${account}`,
      paragraphs: [
        `${owner}, the primary owner of the account ${account}, has removed you from its technical contacts for ${site} support.`,
        'You can no longer open cases for this account.',
        `If this is a mistake, ask ${owner} to name you again.`,
      ],
      note: toContact(site),
    }),
    owner: ({ account, contact, site, supportEmail }) => ({
      subject: `${contact} is no longer a technical contact of ${account}`,
      paragraphs: [
        `You have removed ${contact} from the technical contacts of the account ${account}. They can no longer open cases with ${site} support, and have been told so by mail.`,
        `If this was not you, name this person again in the help panel under “Technical contacts”, and write to ${supportEmail}.`,
      ],
      note: toOwner(site),
    }),
  },
}
