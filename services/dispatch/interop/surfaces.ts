import type { Surface, SurfaceReply, SurfaceRequest } from '#platform/http/surface.ts'
import { proveSigned } from '#platform/machine/prove.ts'
import { refuse } from '#platform/problem/problem.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import { takeTelephony } from '../commands/take-telephony.ts'
import { readEido } from './commands/eido.ts'
import { findAlertDocument, readAlertFeed } from './commands/read-alerts.ts'
import { readEidoOffer, takeEido } from './commands/take-eido.ts'
import type { EidoOffer } from './contract.ts'
import { readSentEido } from './eido/read-eido.ts'
import { alertUnknown, eidoOfferUnknown } from './problems.ts'
import { readTelephonyEvents } from './telephony/read-event.ts'

const regionOf = ({ params }: SurfaceRequest): string => params.region ?? ''

const xml = (type: string, body: string): SurfaceReply => ({
  status: 200,
  type,
  body,
  headers: { 'cache-control': 'public, max-age=30' },
})

/** `POST /hook/:region/telephony`: what happened to calls, signed by the exchange (docs/TELEPHONY.md). */
export const telephonyHook: Surface = {
  method: 'post',
  path: '/hook/:region/telephony',
  summary: 'Events of calls from a telephone system: offered, answered, ended, abandoned, recording',
  access: 'signed',
  takes: ['application/json'],
  maxBytes: 200_000,
  tenantOf: regionOf,
  handle: async (ctx, request) => {
    const machine = await proveSigned(ctx, request, 'dispatch.telephony.report')
    const events = readTelephonyEvents(request.body)
    for (const event of events) await takeTelephony(machine, event)
    return { status: 202, type: 'application/json', body: JSON.stringify({ taken: events.length }) }
  },
}

/** The feed and the documents of one region. A document that was sent never changes. */
export const capOut: Surface = {
  method: 'get',
  path: '/cap/:region/:file',
  summary: 'Public alerts of a region: feed.xml (Atom) and one CAP 1.2 document for each',
  access: 'public',
  tenantOf: regionOf,
  handle: async (ctx, { params }) => {
    const file = params.file ?? ''
    if (file === 'feed.xml') return xml('application/atom+xml', await readAlertFeed(ctx))
    const id = file.replace(/\.xml$/, '')
    const document = file.endsWith('.xml') && isUuid(id) ? await findAlertDocument(ctx, id) : undefined
    return document === undefined ? refuse(alertUnknown) : xml('application/cap+xml', document)
  },
}

/** What a neighbouring centre reads with a token of its own; the same as the endpoint for desks. */
export const eidoOut: Surface = {
  method: 'get',
  path: '/eido/:region/:incidentId',
  summary: 'An incident as Emergency Incident Data Object (NENA-STA-021.1b), for a machine client',
  access: 'dispatch.eido.read',
  tenantOf: regionOf,
  handle: async (ctx, { params }) => {
    const incidentId = params.incidentId ?? ''
    const eido = await readEido(ctx, { incidentId })
    return { status: 200, type: 'application/json', body: JSON.stringify(eido) }
  },
}

const offer = (status: number, region: string, body: EidoOffer): SurfaceReply => ({
  status,
  type: 'application/json',
  headers: { location: `/eido/${region}/offers/${body.offerId}` },
  body: JSON.stringify(body),
})

/** What a neighbouring centre hands over by a token of its own; the answer names the offer it became. */
export const eidoIn: Surface = {
  method: 'post',
  path: '/eido/:region/offers',
  summary: 'Offer an incident to a region as EIDO; sent again it stays one offer, newer it takes its place',
  access: 'dispatch.eido.offer',
  takes: ['application/json', 'application/emergencyincidentdataobject+json'],
  maxBytes: 500_000,
  tenantOf: regionOf,
  handle: async (ctx, request) => {
    const taken = await takeEido(ctx, readSentEido(request.body))
    return offer(taken.isNew ? 201 : 200, regionOf(request), taken.offer)
  },
}

/** Whether the desk has taken it, refused it, or still thinks. */
export const eidoOffered: Surface = {
  method: 'get',
  path: '/eido/:region/offers/:offerId',
  summary: 'How an incident stands that the asking centre offered',
  access: 'dispatch.eido.offer',
  tenantOf: regionOf,
  handle: async (ctx, request) => {
    const offerId = request.params.offerId ?? ''
    if (!isUuid(offerId)) refuse(eidoOfferUnknown)
    return offer(200, regionOf(request), await readEidoOffer(ctx, offerId))
  },
}

export const interopSurfaces: readonly Surface[] = [telephonyHook, capOut, eidoOut, eidoIn, eidoOffered]
