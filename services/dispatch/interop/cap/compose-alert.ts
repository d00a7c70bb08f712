import { XMLBuilder } from 'fast-xml-parser'
import type { AlertArea, AlertContent } from '../contract/alerts.ts'
import type { CapMessage } from '../contract/words.ts'

export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2'

export interface AlertToSend {
  identifier: string
  sender: string
  senderName: string
  message: CapMessage
  sentAt: Date
  content: AlertContent
  /** The message it changes or ends. */
  refersTo: { sender: string; identifier: string; sentAt: Date } | null
  /** Where the message itself is found. */
  web: string
  /** Number of the incident in the region: `112-2026-000123`. */
  incident: string | null
}

/**
 * An instant in the only form CAP allows (section 3.3.2): no fraction, no `Z`; in WIB, since the readers are.
 *
 * @example capTime(new Date('2026-11-22T02:00:00Z')) // '2026-11-22T09:00:00+07:00'
 */
export const capTime = (at: Date): string =>
  `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: false,
})

/** An alert as an XML document of CAP 1.2, in the order of elements that its schema lays down. */
export function composeAlert(alert: AlertToSend): string {
  const { content, refersTo, incident } = alert
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    alert: {
      '@xmlns': CAP_NAMESPACE,
      identifier: alert.identifier,
      sender: alert.sender,
      sent: capTime(alert.sentAt),
      status: content.status,
      msgType: alert.message,
      scope: 'Public',
      ...(content.status === 'Actual' ? {} : { note: 'Latihan atau uji coba, bukan kejadian nyata.' }),
      ...(refersTo === null ? {} : { references: referenceTo(refersTo) }),
      ...(incident === null ? {} : { incidents: incident }),
      info: infoOf(alert),
    },
  })
}

/** CAP 1.2, section 3.2.1: `sender,identifier,sent`. */
const referenceTo = ({ sender, identifier, sentAt }: NonNullable<AlertToSend['refersTo']>): string =>
  `${sender},${identifier},${capTime(sentAt)}`

const infoOf = ({ content, senderName, web, sentAt }: AlertToSend) => ({
  language: 'id-ID',
  category: content.category,
  event: content.event,
  responseType: content.response,
  urgency: content.urgency,
  severity: content.severity,
  certainty: content.certainty,
  effective: capTime(sentAt),
  expires: capTime(new Date(content.expiresAt)),
  senderName,
  headline: content.headline,
  description: content.description,
  ...(content.instruction === '' ? {} : { instruction: content.instruction }),
  web,
  contact: '112',
  area: content.areas.map(areaOf),
})

/** Circles are `lat,long radius` in kilometres; polygons pairs with a space between. Codes go out as Kemendagri’s. */
const areaOf = ({ description, polygon, circle, codes }: AlertArea) => ({
  areaDesc: description,
  ...(polygon === null ? {} : { polygon: polygon.map(pair).join(' ') }),
  ...(circle === null ? {} : { circle: `${pair(circle.center)} ${circle.radiusKm}` }),
  ...(codes.length === 0
    ? {}
    : { geocode: codes.map((value) => ({ valueName: 'kode-wilayah-kemendagri', value })) }),
})

const pair = ({ lat, long }: { lat: number; long: number }): string => `${lat},${long}`
