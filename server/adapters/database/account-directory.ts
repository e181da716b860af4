import type { Kysely } from 'kysely'
import type { AccountDirectory, DirectoryAccount } from '../../contacts/account-directory.ts'
import type { Database } from './database.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

export function createAccountDirectory({ kysely }: Database): AccountDirectory {
  return {
    async find(site, id) {
      const row = await kysely
        .selectFrom('account')
        .selectAll()
        .where('site', '=', site)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!row) return null
      return {
        site: row.site,
        id: row.id,
        name: row.name,
        plan: row.plan,
        primaryEmail: row.primary_email,
        primaryOwner: row.primary_owner,
        engines: row.engines,
        technicalContacts: await contactsOf(kysely, site, id),
      }
    },

    async put(account) {
      await kysely.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('account')
          .values(accountRow(account))
          .onConflict((conflict) =>
            conflict.columns(['site', 'id']).doUpdateSet(({ ref }) => ({
              name: ref('excluded.name'),
              plan: ref('excluded.plan'),
              primary_email: ref('excluded.primary_email'),
              primary_owner: ref('excluded.primary_owner'),
              engines: ref('excluded.engines'),
            })),
          )
          .execute()
        await transaction
          .deleteFrom('technical_contact')
          .where('site', '=', account.site)
          .where('account', '=', account.id)
          .execute()
        for (const email of account.technicalContacts) {
          await addContact(transaction, account.site, account.id, email)
        }
      })
    },

    nameContact: (site, account, email) =>
      kysely.transaction().execute(async (transaction) => {
        const known = await transaction
          .selectFrom('account')
          .select('id')
          .where('site', '=', site)
          .where('id', '=', account)
          // Whoever replaces the account whole at this moment comes before or after, never between.
          .forUpdate()
          .executeTakeFirst()
        if (!known) return null
        await addContact(transaction, site, account, email)
        return contactsOf(transaction, site, account)
      }),

    removeContact: (site, account, email) =>
      kysely.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('technical_contact')
          .where('site', '=', site)
          .where('account', '=', account)
          .where('email_folded', '=', folded(email))
          .executeTakeFirst()
        return numDeletedRows > 0n ? contactsOf(transaction, site, account) : null
      }),
  }
}

function accountRow({ site, id, name, plan, primaryEmail, primaryOwner, engines }: DirectoryAccount) {
  return {
    site,
    id,
    name,
    plan,
    primary_email: primaryEmail,
    primary_owner: primaryOwner,
    engines: jsonb(engines),
  }
}

async function addContact(
  kysely: Kysely<DatabaseSchema>,
  site: string,
  account: string,
  email: string,
): Promise<void> {
  await kysely
    .insertInto('technical_contact')
    .values({ site, account, email, email_folded: folded(email) })
    .onConflict((conflict) => conflict.columns(['site', 'account', 'email_folded']).doNothing())
    .execute()
}

/** In the order they were named. */
async function contactsOf(kysely: Kysely<DatabaseSchema>, site: string, account: string): Promise<string[]> {
  const rows = await kysely
    .selectFrom('technical_contact')
    .select('email')
    .where('site', '=', site)
    .where('account', '=', account)
    .orderBy('position')
    .execute()
  return rows.map(({ email }) => email)
}

/** Folded here and not by SQL's `lower`, which follows the locale that a database was made with. */
function folded(email: string): string {
  return email.toLowerCase()
}
