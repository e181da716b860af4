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
    route(endpoints.postContact, async ({ body, ...request }) =>
      answer(await nameContact(dependencies, request, { email: body.email, name: body.name ?? null })),
    ),
    route(endpoints.deleteContact, async ({ query, ...request }) =>
      answer(await removeContact(dependencies, request, query.email)),
    ),
  ]
}

function answer(contacts: Result<ContactList>): Result<Reply> {
  return contacts.ok ? success({ status: 200, body: contacts.value }) : contacts
}
