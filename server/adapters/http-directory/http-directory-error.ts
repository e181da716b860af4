import { UnavailableError } from '../../contract/unavailable-error.ts'

/** The site owner's directory did not say who is named on an account; the message is for the operator alone. */
export class HttpDirectoryError extends UnavailableError {}
