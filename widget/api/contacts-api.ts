import type { ContactList } from './contract.ts'
import type { HelpApiParts } from './help-api.ts'
import type { RequestOptions } from './request.ts'

export interface ContactsApi {
  contacts(): Promise<ContactList>
  /** Naming one again changes nothing. */
  nameContact(email: string, name: string | null): Promise<ContactList>
  removeContact(email: string): Promise<ContactList>
}

export const contactsApi = ({ request }: HelpApiParts): ContactsApi => {
  const contacts = (options?: RequestOptions) =>
    request<ContactList>('/v1/contacts', { token: 'required', answers: ['contacts', 'editable'], ...options })
  return {
    contacts: () => contacts(),
    nameContact: (email, name) =>
      contacts({ method: 'POST', body: { email, ...(name !== null && { name }) } }),
    removeContact: (email) => contacts({ method: 'DELETE', query: { email } }),
  }
}
