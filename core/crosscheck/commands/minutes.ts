import { createHash, randomBytes } from 'node:crypto'
import { listVersionCards } from '#core/evidence/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input, Reply } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import { composeMinutes } from '../compose/minutes.ts'
import type {
  AttachScan,
  CheckMinutes,
  GetMinutesPdf,
  IssuedMinutes,
  IssueMinutes,
  MinutesContent,
  Session,
} from '../contract.ts'
import { MinutesIssued, ScanAttached } from '../facts.ts'
import { minutesUnknown, nobodyPresent, oneSidedSignatures, scanUnknown, sessionOver } from '../problems.ts'
import { insertMinutes, insertScan, listMinutes, type MinutesRow } from '../store/minutes.ts'
import { markHeld } from '../store/sessions.ts'
import { byOf, getSession, lockForWork } from './session.ts'

const SIDES = ['assessor', 'region'] as const

/**
 * Issues minutes as the session stands now. What was issued before stays; a correction is the next version.
 *
 * @throws Refusal `crosscheck.session_over` (cancelled), `crosscheck.nobody_present`,
 * `crosscheck.one_sided_signatures`, or as for every act on a session
 */
export async function issueMinutes(
  ctx: Context,
  { sessionId, signatures }: Input<typeof IssueMinutes>,
): Promise<IssuedMinutes> {
  await lockForWork(ctx, sessionId)
  const session = await getSession(ctx, { sessionId })
  if (session.cancelled !== null) refuse(sessionOver)
  const isOnBothSides = (list: readonly { side: string }[]) =>
    SIDES.every((side) => list.some((one) => one.side === side))
  if (!isOnBothSides(session.attendances)) refuse(nobodyPresent)
  if (!isOnBothSides(signatures)) refuse(oneSidedSignatures)
  const content = contentOf(session, signatures)
  const version = (session.minutes[0]?.version ?? 0) + 1
  const minutes = { sessionId, version, code: newCode(ctx.tenant), content, digest: digestOf(content) }
  await insertMinutes(ctx.tx, ctx.tenant, minutes, byOf(ctx))
  await markHeld(ctx.tx, ctx.tenant, sessionId, ctx.now)
  publish(ctx, MinutesIssued.of({ sessionId, version, digest: minutes.digest }))
  return { version, code: minutes.code, digest: minutes.digest, issuedAt: ctx.now.toISOString(), scans: [] }
}

/** Whoever holds the paper has the code; nobody guesses sixteen of thirty-two letters. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const newCode = (region: string): string =>
  `${region}~${[...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`

/** Keys are written in a fixed order, so the same content has the same digest. */
const digestOf = (content: MinutesContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

const contentOf = (session: Session, signatures: MinutesContent['signatures']): MinutesContent => ({
  sessionId: session.id,
  year: session.year,
  region: session.region,
  kind: session.kind,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  place: session.kind === 'interview' ? (session.link ?? session.place) : session.place,
  present: session.attendances.map(({ side, name, office }) => ({ side, name, office })),
  points: session.agenda.map(({ question, title, finding, followUp, verified }) => ({
    question,
    title,
    finding,
    followUp,
    verified,
  })),
  signatures: signatures.map(({ side, office }) => ({ side, office })),
})

async function getMinutes(ctx: Context, sessionId: string, version: number): Promise<MinutesRow> {
  const all = await listMinutes(ctx.tx, ctx.tenant, { sessionId })
  return all.find((one) => one.version === version) ?? refuse(minutesUnknown)
}

/** @throws Refusal `crosscheck.minutes_unknown` */
export async function getMinutesPdf(
  ctx: Context,
  { sessionId, version }: Input<typeof GetMinutesPdf>,
): Promise<FileReply> {
  const minutes = await getMinutes(ctx, sessionId, version)
  const document = composeMinutes(minutes, ctx.publicUrl)
  const { region, year } = minutes.content
  return {
    name: `berita-acara-${region.code}-${year}-v${version}.pdf`,
    type: 'application/pdf',
    body: await renderPdf(document),
  }
}

/** @throws Refusal `crosscheck.minutes_unknown` or `crosscheck.scan_unknown` */
export async function attachScan(
  ctx: Context,
  { sessionId, version, versionId }: Input<typeof AttachScan>,
): Promise<{ done: true }> {
  await getMinutes(ctx, sessionId, version)
  const cards = await listVersionCards(ctx.tx, ctx.tenant, [versionId], ctx.now)
  if (cards.length === 0) refuse(scanUnknown)
  await insertScan(ctx.tx, ctx.tenant, { sessionId, version, versionId }, byOf(ctx))
  publish(ctx, ScanAttached.of({ sessionId, version, versionId }))
  return { done: true }
}

/**
 * What a paper in the hand can be held against; no person is named.
 *
 * @throws Refusal `crosscheck.minutes_unknown`
 */
export async function checkMinutes(
  ctx: Context,
  { code }: Input<typeof CheckMinutes>,
): Promise<Reply<typeof CheckMinutes>> {
  const all = await listMinutes(ctx.tx, ctx.tenant, { code })
  const { content, version, digest, issuedAt } =
    all.find((one) => one.code === code) ?? refuse(minutesUnknown)
  return {
    region: content.region.name,
    year: content.year,
    kind: content.kind,
    heldOn: content.startsAt,
    points: content.points.length,
    version,
    newest: all[0]?.version ?? version,
    digest,
    issuedAt,
  }
}
