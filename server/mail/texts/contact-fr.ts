import type { ContactTexts } from './contact-texts.ts'

const toContact = (site: string) =>
  `Le support ${site} envoie ce message à toute personne désignée ou retirée comme correspondant technique.`
const toOwner = (site: string) =>
  `Le support ${site} envoie ce message au titulaire principal à chaque changement des correspondants techniques de son compte.`

export const contactFr: ContactTexts = {
  greeting: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  contact_named: {
    contact: ({ account, owner, site, supportEmail }) => ({
      subject: `Vous êtes correspondant technique du compte ${account}`,
      paragraphs: [
        `${owner}, titulaire principal du compte ${account}, vous a désigné comme correspondant technique auprès du support ${site}.`,
        `Vous pouvez désormais ouvrir des cas pour ce compte\u00a0: dans le panneau d’aide ${site}, ou en écrivant depuis cette adresse à ${supportEmail}.`,
        `Si vous ne vous y attendiez pas, demandez à ${owner} de vous retirer.`,
      ],
      note: toContact(site),
    }),
    owner: ({ account, contact, site, supportEmail }) => ({
      subject: `${contact} est correspondant technique du compte ${account}`,
      paragraphs: [
        `Vous avez désigné ${contact} comme correspondant technique du compte ${account}. Cette personne peut désormais ouvrir des cas auprès du support ${site}\u00a0; elle en a été informée par e-mail.`,
        `Si ce n’était pas vous, retirez cette personne dans le panneau d’aide, sous «\u00a0Correspondants techniques\u00a0», et écrivez à ${supportEmail}.`,
      ],
      note: toOwner(site),
    }),
  },
  contact_removed: {
    contact: ({ account, owner, site }) => ({
      subject: `Vous n’êtes plus correspondant technique du compte ${account}`,
      paragraphs: [
        `${owner}, titulaire principal du compte ${account}, vous a retiré des correspondants techniques auprès du support ${site}.`,
        'Vous ne pouvez plus ouvrir de cas pour ce compte.',
        `S’il s’agit d’une erreur, demandez à ${owner} de vous désigner à nouveau.`,
      ],
      note: toContact(site),
    }),
    owner: ({ account, contact, site, supportEmail }) => ({
      subject: `${contact} n’est plus correspondant technique du compte ${account}`,
      paragraphs: [
        `Vous avez retiré ${contact} des correspondants techniques du compte ${account}. Cette personne ne peut plus ouvrir de cas auprès du support ${site}\u00a0; elle en a été informée par e-mail.`,
        `Si ce n’était pas vous, désignez à nouveau cette personne dans le panneau d’aide, sous «\u00a0Correspondants techniques\u00a0», et écrivez à ${supportEmail}.`,
      ],
      note: toOwner(site),
    }),
  },
}
