import { z } from 'zod'
import type { Endpoint } from '../contract/endpoint.ts'
import { ERROR_STATUS, type ErrorCode } from '../contract/error-codes.ts'
import { problem } from '../contract/schemas/problem.ts'
import { STAFF_SESSION_COOKIE } from '../support-rules/staff-member.ts'

type JsonObject = Record<string, unknown>

/** The OpenAPI 3.1 document of the endpoint table. */
export function openApiDocument(endpoints: Endpoint[], serverUrl: string): JsonObject {
  const paths: Record<string, JsonObject> = {}
  for (const endpoint of endpoints) {
    const path = paths[endpoint.path] ?? {}
    path[endpoint.method.toLowerCase()] = operation(endpoint)
    paths[endpoint.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guichet',
      version: '1',
      description: 'Suggestions, articles and cases. Failures are problem+json (RFC 9457) with a code.',
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: {
        hostToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Signed by the host page’s server; the site is its audience (aud).',
        },
        staffSession: {
          type: 'apiKey',
          in: 'cookie',
          name: STAFF_SESSION_COOKIE,
          description:
            'The dashboard’s session. Where the server is reached by https its name begins with __Host-.',
        },
        staffKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key of the support team for programs: guichet staff key add.',
        },
      },
    },
  }
}

function operation(endpoint: Endpoint): JsonObject {
  return {
    tags: [endpoint.tag],
    summary: endpoint.summary,
    security: security(endpoint),
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint), ...headerParameters(endpoint)],
    ...requestBody(endpoint),
    responses: { ...answers(endpoint), ...problems(endpoint) },
  }
}

function requestBody({ body, raw }: Endpoint): JsonObject {
  if (raw) return { requestBody: { required: true, content: rawContent(raw.content) } }
  if (!body) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } },
  }
}

const BINARY = { schema: { type: 'string', format: 'binary' } }

function rawContent(content: NonNullable<Endpoint['raw']>['content']): JsonObject {
  return Object.fromEntries(
    Object.entries(content).map(([type, schema]) => [
      type,
      schema === 'binary' ? BINARY : { schema: jsonSchema(schema, 'input') },
    ]),
  )
}

function security(endpoint: Endpoint): JsonObject[] {
  if (endpoint.identity === 'none') return []
  if (endpoint.identity === 'staff') return [{ staffSession: [] }, { staffKey: [] }]
  return endpoint.identity === 'required' ? [{ hostToken: [] }] : [{}, { hostToken: [] }]
}

function pathParameters(endpoint: Endpoint): JsonObject[] {
  return [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(endpoint: Endpoint): JsonObject[] {
  if (!endpoint.query) return []
  const schema = jsonSchema(endpoint.query, 'input')
  const required = (schema.required ?? []) as string[]
  return Object.entries((schema.properties ?? {}) as Record<string, JsonObject>).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }))
}

function headerParameters(endpoint: Endpoint): JsonObject[] {
  if (!endpoint.idempotent) return []
  const schema = { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x20-\\x7e]+$' }
  return [{ name: 'Idempotency-Key', in: 'header', required: endpoint.idempotent === true, schema }]
}

function answers(endpoint: Endpoint): JsonObject {
  return Object.fromEntries(
    Object.entries(endpoint.answers).map(([status, { description, schema, binary, csv }]) => [
      status,
      {
        description,
        ...(schema && {
          content: {
            'application/json': { schema: jsonSchema(schema, 'output') },
            ...(csv && { 'text/csv': { schema: { type: 'string' } } }),
          },
        }),
        ...(binary && { content: { 'application/octet-stream': BINARY } }),
      },
    ]),
  )
}

function problems(endpoint: Endpoint): JsonObject {
  const codesByStatus = Map.groupBy<number, ErrorCode>(
    [...endpoint.errors, 'internal', 'unavailable'],
    (code) => ERROR_STATUS[code],
  )
  return Object.fromEntries(
    [...codesByStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
