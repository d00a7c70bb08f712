import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { IssuedMinutes } from './sessions.ts'
import { Office, ofSession, SessionKind, Side, Verified } from './words.ts'

/** What minutes say and their digest covers: as it stood when they were issued. */
export const MinutesContent = T.Object({
  sessionId: Uuid,
  year: Year,
  region: T.Object({ code: T.String(), name: T.String() }),
  kind: SessionKind,
  startsAt: Instant,
  endsAt: Instant,
  place: T.String(),
  present: T.Array(T.Object({ side: Side, name: Nullable(T.String()), office: T.String() })),
  points: T.Array(
    T.Object({
      question: Nullable(T.String()),
      title: T.String(),
      finding: T.String(),
      followUp: T.String(),
      verified: Nullable(Verified),
    }),
  ),
  signatures: T.Array(T.Object({ side: Side, office: T.String() })),
})
export type MinutesContent = Static<typeof MinutesContent>

export const IssueMinutes = endpoint({
  post: '/crosscheck/sessions/:sessionId/minutes',
  permission: 'crosscheck.session.plan',
  summary: 'Issue the minutes of a session for signature; a correction becomes a new version',
  input: {
    ...ofSession,
    signatures: T.Array(T.Object({ side: Side, office: Office }), { minItems: 2, maxItems: 12 }),
  },
  reply: IssuedMinutes,
  problems: [
    problems.sessionUnknown,
    problems.sessionOver,
    problems.nobodyPresent,
    problems.oneSidedSignatures,
  ],
})

export const GetMinutesPdf = endpoint({
  get: '/crosscheck/sessions/:sessionId/minutes/:version/minutes.pdf',
  permission: 'crosscheck.session.read',
  summary: 'The minutes on paper, with room for signatures and a code for checking',
  input: { ...ofSession, version: T.Integer({ minimum: 1 }) },
  reply: fileReply('application/pdf'),
  problems: [problems.minutesUnknown],
})

export const AttachScan = endpoint({
  post: '/crosscheck/sessions/:sessionId/minutes/:version/scans',
  permission: 'crosscheck.minutes.attach',
  summary: 'Attach the scan of the signed minutes from the evidence vault',
  input: { ...ofSession, version: T.Integer({ minimum: 1 }), versionId: Uuid },
  reply: Done,
  problems: [problems.minutesUnknown, problems.scanUnknown],
})

/** `35.07~k3v9…`: the region before, the secret after. */
export const MinutesCode = T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}~[a-z0-9]{16}$' })

export const CheckMinutes = endpoint({
  get: '/v1/minutes/:code',
  permission: 'public',
  summary: 'Whether minutes on paper are the ones that were issued; names nobody',
  input: { code: MinutesCode },
  tenantOf: ({ code }: { code: string }) => code.slice(0, 5),
  reply: T.Object({
    region: T.String(),
    year: Year,
    kind: SessionKind,
    heldOn: Instant,
    points: T.Integer(),
    version: T.Integer(),
    newest: T.Integer(),
    digest: T.String(),
    issuedAt: Instant,
  }),
  problems: [problems.minutesUnknown],
})
