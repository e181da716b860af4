import {
  type Expression,
  type ExpressionBuilder,
  type Insertable,
  type Kysely,
  type Selectable,
  type SqlBool,
  sql,
  type Transaction,
} from 'kysely'
import type { AccountContact, DirectoryAccount } from '../../support-rules/account.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

type AccountRow = Selectable<DatabaseSchema['account']>
type ContactRow = Selectable<DatabaseSchema['account_contact']>
type AccountCondition = (is: ExpressionBuilder<DatabaseSchema, 'account'>) => Expression<SqlBool>

/** The accounts of a site that `condition` holds for, by their ids' order, each with its contacts as they were named. */
export async function readAccounts(
  kysely: Kysely<DatabaseSchema>,
  site: string,
  condition?: AccountCondition,
): Promise<DirectoryAccount[]> {
  const ofSite = kysely
    .selectFrom('account')
    .selectAll()
    .where('site', '=', site)
    .orderBy(sql`id collate "C"`)
  const rows = await (condition ? ofSite.where(condition) : ofSite).execute()
  const contacts = new Map<string, ContactRow[]>()
  for (const chunk of inChunks(rows)) {
    const found = await kysely
      .selectFrom('account_contact')
      .selectAll()
      .where('site', '=', site)
      .where(
        'account',
        'in',
        chunk.map(({ id }) => id),
      )
      .orderBy('position')
      .execute()
    for (const row of found) contacts.set(row.account, [...(contacts.get(row.account) ?? []), row])
  }
  return rows.map((row) => accountOf(row, contacts.get(row.id) ?? []))
}

function accountOf(row: AccountRow, contacts: readonly ContactRow[]): DirectoryAccount {
  return {
    site: row.site,
    id: row.id,
    name: row.name,
    plan: row.plan,
    primaryEmail: row.primary_email,
    engines: row.engines,
    contacts: contacts.map(contactOf),
  }
}

function contactOf({ email, name, technical_contact, primary_owner }: ContactRow): AccountContact {
  return {
    email,
    name,
    roles: [
      ...(technical_contact ? (['technical_contact'] as const) : []),
      ...(primary_owner ? (['primary_owner'] as const) : []),
    ],
  }
}

/** Adds these accounts, or replaces them whole, their contacts too. All are of one site. */
export async function writeAccounts(
  transaction: Transaction<DatabaseSchema>,
  accounts: readonly DirectoryAccount[],
): Promise<void> {
  for (const chunk of inChunks(accounts)) {
    await transaction
      .insertInto('account')
      .values(chunk.map(accountRow))
      .onConflict((conflict) =>
        conflict.columns(['site', 'id']).doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          plan: ref('excluded.plan'),
          primary_email: ref('excluded.primary_email'),
          engines: ref('excluded.engines'),
        })),
      )
      .execute()
    await transaction
      .deleteFrom('account_contact')
      .where('site', '=', chunk[0]?.site ?? '')
      .where(
        'account',
        'in',
        chunk.map(({ id }) => id),
      )
      .execute()
  }
  for (const rows of inChunks(accounts.flatMap(contactRows))) {
    await transaction.insertInto('account_contact').values(rows).execute()
  }
}

function accountRow({ site, id, name, plan, primaryEmail, engines }: DirectoryAccount) {
  return { site, id, name, plan, primary_email: primaryEmail, engines: jsonb(engines) }
}

function contactRows({
  site,
  id,
  contacts,
}: DirectoryAccount): Insertable<DatabaseSchema['account_contact']>[] {
  return contacts.map(({ email, name, roles }) => ({
    site,
    account: id,
    email,
    // Folded here and not by SQL's `lower`, which follows the locale that a database was made with.
    email_folded: foldAddress(email),
    name,
    technical_contact: roles.includes('technical_contact'),
    primary_owner: roles.includes('primary_owner'),
  }))
}
