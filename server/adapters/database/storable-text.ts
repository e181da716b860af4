import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type RawBuilder,
  type RootOperationNode,
  sql,
  type UnknownRow,
  type ValueNode,
} from 'kysely'

const REPLACEMENT = '\uFFFD'

/**
 * The same value with what PostgreSQL cannot hold in text (U+0000, lone surrogates) replaced by U+FFFD, in every string
 * at any depth. What a person typed is kept and the case is opened: refusing it over an invisible character would lose it.
 */
export function storable<T>(value: T): T {
  return replaceDeep(value) as T
}

function replaceDeep(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', REPLACEMENT)
  if (Array.isArray(value)) return value.map(replaceDeep)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [replaceDeep(key), replaceDeep(item)]))
}

/** As JSON writes what PostgreSQL cannot hold. */
const NOT_STORABLE = /\\u(?:0000|d[89a-f])/

/** A value for a `jsonb` column; null stays SQL's null. */
export function jsonb<T>(value: T): RawBuilder<T> {
  if (value === null) return sql<T>`null`
  const text = JSON.stringify(value)
  // Most have nothing of the kind in them, and to go through them costs more than to write them.
  return sql<T>`${NOT_STORABLE.test(text) ? JSON.stringify(storable(value)) : text}::jsonb`
}

/** Makes every text parameter storable, so that no look-up and no insert fails on a character. */
export class StorableTextPlugin implements KyselyPlugin {
  readonly #transformer = new StorableParameters()

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node)
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}

class StorableParameters extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: storable(node.value) }
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(storable) }
  }
}
