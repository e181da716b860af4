import type { Client } from '@elastic/elasticsearch'

/** Removes every index whose name fits the pattern (`guichet-evaluate-…-*`); none is no error. */
export async function removeIndices(client: Client, pattern: string): Promise<void> {
  // By their names: clusters refuse to delete by a pattern unless they are told not to.
  const found = await client.indices.get({ index: pattern, allow_no_indices: true, features: ['aliases'] })
  const names = Object.keys(found)
  if (names.length > 0) await client.indices.delete({ index: names, ignore_unavailable: true })
}
