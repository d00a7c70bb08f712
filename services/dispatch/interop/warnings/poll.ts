import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Behind } from '#platform/module.ts'
import { districtNames, listVillagesWithPoints } from '../../commands/places.ts'
import { districtsTouched, type Place } from '../../rules/interop/area.ts'
import type { ReadWarning, WarningContent } from '../../rules/interop/warning.ts'
import {
  addWarning,
  endWarnings,
  isReferredTo,
  listDueSources,
  noteLook,
  type SourceRow,
} from '../../store/interop/warnings.ts'
import { WarningEnded, WarningReceived } from '../facts.ts'
import { askOutside, type Outside } from '../outside.ts'
import { isCapMessage, readCap, readIndex } from './read-cap.ts'
import { readQuakes } from './read-quake.ts'
import { Unreadable } from './read-xml.ts'

/** Details of an index asked at the same time. BMKG allows sixty requests a minute and address: narrow its index by `only`. */
const AT_ONCE = 6

/**
 * Looks at the sources of the region that are due; none is asked while a transaction is open. One that fails is noted
 * with why, and keeps no other from its turn; what it brought before stays in force until it ends by itself.
 */
export async function pollSources(behind: Behind, outside: Outside = {}): Promise<void> {
  const sources = await behind((ctx) => listDueSources(ctx.tx, ctx.tenant, ctx.now))
  await Promise.all(
    sources.map(async (source) => {
      const seen = await lookAt(source, outside)
      await behind((ctx) => takeIn(ctx, source, seen))
    }),
  )
}

/** Villages with a point. A region without any is matched by the names of its districts alone. */
async function placesOf(region: string): Promise<Place[]> {
  const names = await districtNames(region)
  const villages = await listVillagesWithPoints(region)
  const placed = villages.map(({ code, lat, lng }) => {
    const district = code.slice(0, 8)
    return { lat, long: lng, district, districtName: names.get(district) ?? district }
  })
  if (placed.length > 0) return placed
  return [...names].map(([district, districtName]) => ({ ...NOWHERE, district, districtName }))
}

/** Inside of no outline. */
const NOWHERE = { lat: Number.NaN, long: Number.NaN }

/** What a source answered: messages, and what to remember of the answer for the next look. */
interface Seen {
  failure: string | null
  found: ReadWarning[]
  memory?: { etag: string | null; lastModified: string | null }
}

async function lookAt(source: SourceRow, outside: Outside): Promise<Seen> {
  try {
    const reply = await askOutside(source.address, { headers: conditionsOf(source) }, outside)
    if (reply.status === 304) return { failure: null, found: [] }
    if (reply.status !== 200) throw new Unreadable(`status_${reply.status}`)
    const found = await messagesIn(source, reply.text, outside)
    return { failure: null, found, memory: { etag: reply.etag, lastModified: reply.lastModified } }
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause
    return { failure: cause.failure, found: [] }
  }
}

/** RFC 9110, section 13.1: a source that has nothing new says so in a line. */
const conditionsOf = ({ etag, lastModified }: SourceRow): Record<string, string> => ({
  accept: 'application/cap+xml, application/rss+xml, application/atom+xml, application/xml, application/json',
  'user-agent': 'Penataran (call centre 112)',
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

async function messagesIn(source: SourceRow, text: string, outside: Outside): Promise<ReadWarning[]> {
  if (source.kind === 'quake') return readQuakes(text)
  if (isCapMessage(text)) return [readCap(text)]
  const links = readIndex(text, source.only)
    .flatMap((link) => (URL.canParse(link, source.address) ? [new URL(link, source.address)] : []))
    // A feed may point to its own house only: nobody sends this server elsewhere.
    .filter(({ origin }) => origin === new URL(source.address).origin)
    .map(({ href }) => href)
  const found: ReadWarning[] = []
  for (let i = 0; i < links.length; i += AT_ONCE) {
    const some = links.slice(i, i + AT_ONCE)
    found.push(...(await Promise.all(some.map((link) => detailAt(link, outside)))).flat())
  }
  return found
}

/** One message that can not be read keeps the others from nothing. */
async function detailAt(link: string, outside: Outside): Promise<ReadWarning[]> {
  try {
    const reply = await askOutside(
      link,
      { headers: { accept: 'application/cap+xml, application/xml' } },
      outside,
    )
    return reply.status === 200 ? [readCap(reply.text)] : []
  } catch (cause) {
    if (cause instanceof Unreadable) return []
    throw cause
  }
}

/** What a source says that was switched off or moved while it was asked is passed over. */
async function takeIn(ctx: Context, source: SourceRow, { failure, found, memory }: Seen): Promise<void> {
  if (!(await noteLook(ctx.tx, ctx.tenant, source, { at: ctx.now, failure, ...memory }))) return
  const places = found.length === 0 ? [] : await placesOf(ctx.tenant)
  const drafts: FactDraft[] = []
  for (const one of found) drafts.push(...(await takeOne(ctx, source, one, places)))
  publish(ctx, ...drafts)
}

/** A warning for elsewhere is not kept; an update or a cancellation ends what it refers to wherever it now holds. */
async function takeOne(
  ctx: Context,
  source: SourceRow,
  read: ReadWarning,
  places: readonly Place[],
): Promise<FactDraft[]> {
  const { tx, tenant, now } = ctx
  const sourceId = source.id
  const ended = await endWarnings(tx, tenant, sourceId, read.references, now)
  const drafts = ended.map((warningId) => WarningEnded.of({ warningId, sourceId }))
  const districts = districtsTouched(read.areas, places)
  const isOver = read.expiresAt !== null && new Date(read.expiresAt) <= now
  const isOurs = districts.length > 0 && !isOver
  // A message that ends another is kept even without a place of ours: the one it ends may come after it.
  if (!isOurs && read.references.length === 0) return drafts
  const id = randomUUID()
  const isStale = await isReferredTo(tx, tenant, sourceId, read.identifier)
  const isNew = await addWarning(
    tx,
    tenant,
    { id, sourceId, ...rowOf(read, districts, isStale || !isOurs ? now : null) },
    now,
  )
  if (!isNew || !isOurs || isStale || read.message === 'Cancel') return drafts
  const { message, severity, expiresAt } = read
  return [...drafts, WarningReceived.of({ warningId: id, sourceId, message, severity, districts, expiresAt })]
}

const rowOf = (read: ReadWarning, districts: string[], endedAt: Date | null) => ({
  identifier: read.identifier,
  message: read.message,
  content: contentOf(read, districts),
  sentAt: new Date(read.sentAt),
  expiresAt: read.expiresAt === null ? null : new Date(read.expiresAt),
  endedAt,
})

const contentOf = (read: ReadWarning, districts: string[]): WarningContent => ({
  event: read.event,
  headline: read.headline,
  description: read.description,
  instruction: read.instruction,
  severity: read.severity,
  urgency: read.urgency,
  certainty: read.certainty,
  areas: read.areas.map(({ description }) => description),
  districts,
  references: [...read.references],
  isTest: read.status !== 'Actual',
})
