import { describe, expect, it } from 'vitest'
import { endpoints } from '../contract/endpoints.ts'
import { openApiDocument } from './openapi.ts'

// biome-ignore lint/suspicious/noExplicitAny: the document is free-form JSON
const document = openApiDocument(Object.values(endpoints), 'https://help.example.com') as any

describe('the OpenAPI document', () => {
  it('has every row of the endpoint table', () => {
    for (const { method, path } of Object.values(endpoints)) {
      expect(document.paths[path][method.toLowerCase()], `${method} ${path}`).toBeDefined()
    }
  })

  it('states what a case needs, from the schema that checks it', () => {
    const { post } = document.paths['/v1/cases']
    const { schema } = post.requestBody.content['application/json']

    expect(schema.required).toEqual(expect.arrayContaining(['nature', 'subject', 'description']))
    expect(schema.properties.severity).toMatchObject({ default: 3 })
    expect(post.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
    )
    expect(post.security).toEqual([{ hostToken: [] }])
    expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['200', '201', '401', '403', '422']))
    expect(post.responses['422'].description).toContain('severity_not_in_plan')
  })

  it('states the parameters of suggestions', () => {
    const { parameters } = document.paths['/v1/suggestions'].get
    expect(parameters.map((parameter: { name: string }) => parameter.name)).toEqual([
      'site',
      'q',
      'locale',
      'page',
      'title',
      'ids',
      'requested',
      'limit',
    ])
    expect(parameters[0]).toMatchObject({ in: 'query', required: true })
    expect(parameters[1]).toMatchObject({ in: 'query', required: false })
  })

  it('offers CSV where a report has it', () => {
    const { 200: answer } = document.paths['/v1/reports/overview'].get.responses
    expect(Object.keys(answer.content)).toEqual(['application/json', 'text/csv'])
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})
