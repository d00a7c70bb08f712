import type { Bundle, BundleEntry } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type Static, T } from '#platform/schema/schema.ts'
import { lockTicketsOf } from '../store/tickets.ts'
import { createAll, getKind, readOne, searchType, settleReferences, updateOne } from './engine.ts'
import { holdIdentifiers } from './identifiers.ts'
import { type Draft, type Made, SERVED, type Served, withMeta } from './kind.ts'
import { holdPatients } from './patients.ts'
import { contentUnreadable, interactionUnknown } from './problems.ts'
import { readShape } from './shapes.ts'

const LARGEST = 400

const Shape = T.Object({
  resourceType: T.Literal('Bundle'),
  type: T.Literal('transaction'),
  entry: T.Optional(
    T.Array(
      T.Object({
        fullUrl: T.Optional(T.String({ maxLength: 300 })),
        resource: T.Optional(T.Unsafe<Record<string, unknown>>({ type: 'object' })),
        request: T.Object({
          method: T.String({ maxLength: 10 }),
          url: T.String({ maxLength: 600 }),
          ifNoneExist: T.Optional(T.String({ maxLength: 600 })),
          ifMatch: T.Optional(T.String({ maxLength: 60 })),
        }),
      }),
      { maxItems: LARGEST },
    ),
  ),
})
type Entry = NonNullable<Static<typeof Shape>['entry']>[number]

interface Planned {
  entry: Entry
  place: number
  type: string
  id: string | undefined
}

/**
 * All entries or none (FHIR R4 §3.1.0.11.2): creates by type, so that what is named exists before what names it, then
 * updates, then reads. Answers stand in the order of the entries. Of two that name the same new thing, the second waits
 * for the first and finds it. What a bundle will write on is held in one order for everybody: identifiers, patients,
 * lanes, tickets; so two bundles wait for each other at most once, never in a circle.
 */
export async function transact(ctx: Context, body: Draft, base: string): Promise<Bundle> {
  const { entry: entries = [] } = readShape(Shape, body)
  const planned = entries.map(plan)
  const resources = entries.map(({ resource = {} }) => resource)
  await holdIdentifiers(ctx, resources)
  await holdPatients(ctx, resources)
  const stands = new Map<string, string>()
  const answers: BundleEntry[] = []
  for (const type of SERVED) await createType(ctx, type, planned, { stands, answers, base })
  const updates = planned.filter(({ entry }) => entry.request.method === 'PUT').sort(byName)
  await lockTicketsOf(ctx.tx, ctx.tenant, idsOf(updates, 'MedicationRequest'))
  for (const one of updates) answers[one.place] = await update(ctx, one, stands, base)
  for (const one of planned.filter(({ entry }) => entry.request.method === 'GET')) {
    answers[one.place] = await get(ctx, one, base)
  }
  return { resourceType: 'Bundle', type: 'transaction-response', entry: answers }
}

/** What is changed is held in one order, whoever changes it and however the bundle names it. */
const byName = (a: Planned, b: Planned): number => (nameOf(a) < nameOf(b) ? -1 : 1)
const nameOf = ({ type, id }: Planned): string => `${type}/${id}`

const idsOf = (planned: readonly Planned[], type: Served): string[] =>
  planned.flatMap((one) => (one.type === type && one.id !== undefined ? [one.id] : []))

function plan(entry: Entry, place: number): Planned {
  const { method, url } = entry.request
  const [path = ''] = url.replace(/^\//, '').split('?')
  const [type = '', id] = path.split('/')
  getKind(type)
  const isKnown =
    method === 'POST' ? id === undefined : method === 'PUT' ? id !== undefined : method === 'GET'
  if (!isKnown) return refuse(interactionUnknown, { what: `${method} ${path}`.slice(0, 80) })
  if (method !== 'GET' && entry.resource?.resourceType !== type) {
    return refuse(contentUnreadable, { why: `Bundle.entry[${place}]: ${type}` })
  }
  return { entry, place, type, id }
}

interface Way {
  stands: Map<string, string>
  answers: BundleEntry[]
  base: string
}

async function createType(ctx: Context, type: string, planned: readonly Planned[], way: Way): Promise<void> {
  const those = planned.filter((one) => one.type === type && one.entry.request.method === 'POST')
  if (those.length === 0) return
  const drafts = []
  for (const { entry, place } of those) {
    const resource = await settleReferences(ctx, entry.resource ?? {}, way.stands, way.base)
    drafts.push({ resource, path: `Bundle.entry[${place}].resource`, condition: entry.request.ifNoneExist })
  }
  const made = await createAll(ctx, getKind(type), drafts)
  those.forEach(({ entry, place }, i) => {
    const one = made[i] as Made
    if (entry.fullUrl !== undefined) way.stands.set(entry.fullUrl, `${type}/${one.found.id}`)
    way.answers[place] = answerOf(one, type, way.base)
  })
}

async function update(
  ctx: Context,
  { entry, place, type, id }: Planned,
  stands: Way['stands'],
  base: string,
) {
  const resource = await settleReferences(ctx, entry.resource ?? {}, stands, base)
  const draft = { resource, path: `Bundle.entry[${place}].resource` }
  return answerOf(
    await updateOne(ctx, getKind(type), id ?? '', draft, entry.request.ifMatch ?? null),
    type,
    base,
  )
}

async function get(ctx: Context, { entry, type, id }: Planned, base: string): Promise<BundleEntry> {
  const kind = getKind(type)
  if (id !== undefined) return answerOf({ found: await readOne(ctx, kind, id), isNew: false }, type, base)
  const query = new URLSearchParams(entry.request.url.split('?')[1] ?? '')
  const resource = await searchType(ctx, kind, query, { isLenient: false, base })
  return { resource, response: { status: '200 OK' } }
}

const answerOf = ({ found, isNew }: Made, type: string, base: string): BundleEntry => ({
  fullUrl: `${base}/${type}/${found.id}`,
  resource: withMeta(found),
  response: {
    status: isNew ? '201 Created' : '200 OK',
    location: `${type}/${found.id}/_history/${found.version}`,
    etag: `W/"${found.version}"`,
    lastModified: found.updatedAt.toISOString(),
  },
})
