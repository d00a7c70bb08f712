import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { productManifests } from '#test/product.ts'
import { testServer } from '#test/server.ts'

const at = testServer()
const endpoints = productManifests.flatMap((manifest) =>
  [...manifest.routes.map((route) => route.endpoint), ...(manifest.door ?? [])].map((endpoint) => ({
    module: manifest.name,
    endpoint,
  })),
)

const surfaces = productManifests.flatMap((manifest) => manifest.surfaces ?? [])

interface Operation {
  'x-permission': string
  tags: string[]
  operationId: string
  summary: string
  security: object[]
  parameters: { name: string; in: string }[]
  responses: Record<string, { description: string }>
}

interface Description {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}

const description = async (): Promise<Description> => (await at.get('/openapi.json')).body as Description

const operationOf = ({ paths }: Description, method: string, path: string): Operation | undefined =>
  paths[`/api${path.replaceAll(/:([A-Za-z]+)/g, '{$1}')}`]?.[method]

describe('the published contract', () => {
  test('is OpenAPI 3.1 by the judgement of an independent validator', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(
      (await description()) as unknown as Record<string, unknown>,
    )
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  test('points only to what it holds', async () => {
    const text = (await at.get('/openapi.json')).text
    const pointers = [...text.matchAll(/"\$ref":"#([^"]+)"/g)].map((match) => match[1] as string)
    const whole = JSON.parse(text) as unknown
    const find = (pointer: string): unknown =>
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], whole)
    expect(pointers.length).toBeGreaterThan(0)
    expect(pointers.filter((pointer) => find(pointer) === undefined)).toEqual([])
  })

  test('holds every endpoint of every module with its permission, and no other', async () => {
    const published = await description()
    for (const { module, endpoint } of endpoints) {
      const operation = operationOf(published, endpoint.method, endpoint.path)
      expect(operation, `${endpoint.method} ${endpoint.path}`).toMatchObject({
        'x-permission': endpoint.permission,
        tags: [module],
        summary: endpoint.summary,
      })
      expect(operation?.security.length === 0, endpoint.path).toBe(endpoint.permission === 'public')
    }
    const count = Object.values(published.paths).reduce((sum, path) => sum + Object.keys(path).length, 0)
    expect(count).toBe(endpoints.length + surfaces.length)
    expect(endpoints.length).toBeGreaterThan(20)
  })

  test('holds every address in the form of a standard, with who may call', async () => {
    const { paths } = await description()
    for (const { path, method, access } of surfaces) {
      const operation = paths[path.replace('*', ':rest').replaceAll(/:([A-Za-z]+)/g, '{$1}')]?.[method]
      expect(operation?.['x-permission'], path).toBe(access)
      expect(operation?.security.length === 0, path).toBe(access === 'public' || access === 'signed')
    }
    expect(surfaces.map(({ path }) => path)).toContain('/oauth/:region/token')
  })

  test('names every operation once, and every part of an address that must be filled', async () => {
    const { paths } = await description()
    const all = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, ...operation })),
    )
    expect(new Set(all.map((operation) => operation.operationId)).size).toBe(all.length)
    for (const { path, parameters } of all) {
      const filled = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1])
      expect(parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(filled)
    }
  })

  test('tells the refusals of every endpoint', async () => {
    const published = await description()
    for (const { endpoint } of endpoints) {
      const replies = operationOf(published, endpoint.method, endpoint.path)?.responses ?? {}
      const told = Object.values(replies)
        .map((reply) => reply.description)
        .join('\n')
      for (const { code } of endpoint.problems ?? []) expect(told, endpoint.path).toContain(code)
    }
  })

  test('declares permissions that some role holds', () => {
    const declared = new Set(productManifests.flatMap((m) => m.permissions.map((p) => p.name as string)))
    const asked = [
      ...endpoints.map(({ endpoint }) => endpoint.permission),
      ...surfaces.map(({ access }) => access),
    ].filter((p) => !['public', 'self', 'signed'].includes(p))
    expect(asked.filter((permission) => !declared.has(permission))).toEqual([])
    const nobody = productManifests.flatMap((m) => m.permissions).filter((p) => p.roles.length === 0)
    expect(nobody.filter(({ machine }) => !machine)).toEqual([])
  })

  test('shows public endpoints that keep their shape below /v1', () => {
    const loose = endpoints.filter(
      ({ endpoint: e }) => e.permission === 'public' && e.keep && !e.path.startsWith('/v1/'),
    )
    expect(loose.map(({ endpoint }) => endpoint.path)).toEqual([])
  })
})
