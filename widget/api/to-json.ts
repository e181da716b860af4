/**
 * The JSON of plain data. Calls nobody's `toJSON`, unlike `JSON.stringify`: on pages with Prototype.js every array would
 * be sent as a text.
 *
 * @param change what each text is written as, by the name of its member
 */
export function toJson(
  value: unknown,
  change: (text: string, name: string) => string = (text) => text,
  name = '',
): string {
  if (Array.isArray(value)) return `[${value.map((each) => toJson(each, change, name)).join()}]`
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(typeof value === 'string' ? change(value, name) : value) ?? 'null'
  }
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${JSON.stringify(key)}:${toJson(each, change, key)}`)
  return `{${members.join()}}`
}
