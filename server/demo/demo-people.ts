import type { DirectoryAccount } from '../support-rules/account.ts'

/** The site that `npm start` serves. */
export const DEMO_SITE = 'pub_demo'

export const DEMO_ACCOUNTS: DirectoryAccount[] = [
  {
    site: DEMO_SITE,
    id: 'maison-aubier',
    name: 'Maison Aubier',
    plan: 'premium',
    primaryEmail: 'search@maison-aubier.example',
    contacts: [
      { email: 'ines@maison-aubier.example', name: 'Inès Martin', roles: ['technical_contact'] },
      { email: 'claire@maison-aubier.example', name: 'Claire Aubier', roles: ['primary_owner'] },
    ],
    engines: [
      { id: 'boutique-fr', name: 'Boutique FR' },
      { id: 'boutique-en', name: 'Boutique EN' },
      { id: 'journal', name: 'Journal' },
    ],
  },
  {
    site: DEMO_SITE,
    id: 'nordlys-books',
    name: 'Nordlys Books',
    plan: 'pro',
    primaryEmail: 'it@nordlys-books.example',
    contacts: [
      { email: 'tobias@nordlys-books.example', name: 'Tobias Berg', roles: ['technical_contact'] },
      { email: 'astrid@nordlys-books.example', name: 'Astrid Nordby', roles: ['primary_owner'] },
    ],
    engines: [
      { id: 'catalogue', name: 'Catalogue' },
      { id: 'events', name: 'Events' },
    ],
  },
  {
    site: DEMO_SITE,
    id: 'studio-lark',
    name: 'Studio Lark',
    plan: 'standard',
    primaryEmail: 'hello@studio-lark.example',
    contacts: [
      { email: 'dana@studio-lark.example', name: 'Dana Reyes', roles: ['technical_contact'] },
      { email: 'owen@studio-lark.example', name: 'Owen Lark', roles: ['primary_owner'] },
    ],
    engines: [{ id: 'studio-lark-site', name: 'studio-lark.example' }],
  },
]

export interface DemoPerson {
  subject: string
  email: string
  name: string
  account: string
}

/** Whom the demo's switch signs in; "nobody" has no token. */
export const DEMO_PEOPLE = {
  premium: {
    subject: 'demo-ines',
    email: 'ines@maison-aubier.example',
    name: 'Inès Martin',
    account: 'maison-aubier',
  },
  pro: {
    subject: 'demo-tobias',
    email: 'tobias@nordlys-books.example',
    name: 'Tobias Berg',
    account: 'nordlys-books',
  },
  standard: {
    subject: 'demo-dana',
    email: 'dana@studio-lark.example',
    name: 'Dana Reyes',
    account: 'studio-lark',
  },
  colleague: {
    subject: 'demo-samir',
    email: 'samir@maison-aubier.example',
    name: 'Samir Haddad',
    account: 'maison-aubier',
  },
  owner: {
    subject: 'demo-claire',
    email: 'claire@maison-aubier.example',
    name: 'Claire Aubier',
    account: 'maison-aubier',
  },
} satisfies Record<string, DemoPerson>
