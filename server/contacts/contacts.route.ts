import { endpoints } from '../contract/endpoints.ts'
import { type Result, success } from '../contract/result.ts'
import type { ContactList } from '../contract/types.ts'
import { type Reply, type Route, route } from '../http/route.ts'
import {
  listContacts,
  type ManageContactsDependencies,
  nameContact,
  removeContact,
} from './manage-contacts.ts'

export function contactRoutes(dependencies: ManageContactsDependencies): Route[] {
  return [
    route(endpoints.getContacts, async ({ identity }) => answer(await listContacts(dependencies, identity))),
    route(endpoints.postContact, async ({ identity, body }) =>
      answer(await nameContact(dependencies, identity, body.email)),
    ),
    route(endpoints.deleteContact, async ({ identity, query }) =>
      answer(await removeContact(dependencies, identity, query.email)),
    ),
  ]
}

function answer(contacts: Result<string[]>): Result<Reply> {
  if (!contacts.ok) return contacts
  const body: ContactList = { contacts: contacts.value.map((email) => ({ email })) }
  return success({ status: 200, body })
}
