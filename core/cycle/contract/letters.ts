import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day } from './words.ts'

export const LetterKind = T.Union([T.Literal('invitation'), T.Literal('result')])
export type LetterKind = Static<typeof LetterKind>

/** Begins with the region's code: `35.07-…`. */
export const LetterId = T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}-[a-z0-9]{8,40}$' })

/** A letter as it was issued. */
export const LetterCard = T.Object({
  id: LetterId,
  year: Year,
  kind: LetterKind,
  region: T.Object({ code: RegionCode, name: T.String() }),
  number: T.String(),
  datedOn: Day,
  place: T.String(),
  /** The office that signs, never a person. */
  signatory: T.String(),
  subject: T.String(),
  body: T.String(),
  isExample: T.Boolean(),
  sha256: T.String(),
  issuedAt: Instant,
})
export type LetterCard = Static<typeof LetterCard>

const line = (max: number) => T.String({ maxLength: max })

/** What the ministry writes of a letter; `{daerah}`, `{tahun}` and the like stand for what differs. */
export const LetterText = T.Object({
  number: line(120),
  datedOn: Nullable(Day),
  place: line(80),
  signatory: line(160),
  subject: line(200),
  body: T.String({ maxLength: 12_000 }),
})
export type LetterText = Static<typeof LetterText>

export const LetterTemplate = T.Object({ ...LetterText.properties, revision: T.Integer() })
export type LetterTemplate = Static<typeof LetterTemplate>

const which = { year: Year, kind: LetterKind }

export const GetLetterTemplate = endpoint({
  get: '/cycle/cycles/:year/letter-templates/:kind',
  permission: 'cycle.letter.manage',
  summary: 'The text of a kind of letters of a cycle, and the placeholders it may use',
  input: which,
  reply: T.Object({ template: LetterTemplate, placeholders: T.Array(T.String()) }),
  problems: [problems.cycleUnknown],
})

export const SaveLetterTemplate = endpoint({
  put: '/cycle/cycles/:year/letter-templates/:kind',
  permission: 'cycle.letter.manage',
  summary: 'Change the text of a kind of letters of a cycle; letters already issued stay as they are',
  input: { ...which, ...LetterTemplate.properties },
  reply: T.Object({ revision: T.Integer() }),
  problems: [problems.cycleUnknown, problems.templateChangedMeanwhile, problems.placeholderUnknown],
})

export const PreviewLetter = endpoint({
  get: '/cycle/cycles/:year/letter-previews/:kind/:region/letter.pdf',
  permission: 'cycle.letter.manage',
  summary: 'How the letter to a region would print now; not issued, and says so',
  input: { ...which, region: RegionCode },
  reply: fileReply('application/pdf'),
  problems: [problems.cycleUnknown, problems.notTakingPart],
})

export const IssueInvitationLetters = endpoint({
  post: '/cycle/cycles/:year/invitation-letters',
  permission: 'cycle.letter.manage',
  summary: 'Issue the invitation letter to some regions; those that have it already are left alone',
  input: { year: Year, regions: T.Array(RegionCode, { minItems: 1, maxItems: 25 }) },
  reply: T.Object({ issued: T.Integer() }),
  problems: [
    problems.cycleNotOpen,
    problems.letterIncomplete,
    problems.letterNumberTaken,
    problems.notTakingPart,
  ],
})

export const LetterPdf = endpoint({
  get: '/cycle/letters/:id/letter.pdf',
  permission: 'cycle.cycle.read',
  summary: 'A letter as it was issued, byte by byte',
  input: { id: LetterId },
  reply: fileReply('application/pdf'),
  problems: [problems.letterUnknown],
})

/** What everybody may check of a letter: which, to whom, when, and what its bytes hash to. */
export const LetterProof = T.Object({
  id: LetterId,
  year: Year,
  kind: LetterKind,
  region: T.Object({ code: RegionCode, name: T.String() }),
  number: T.String(),
  datedOn: Day,
  place: T.String(),
  signatory: T.String(),
  subject: T.String(),
  isExample: T.Boolean(),
  sha256: T.String(),
  issuedAt: Instant,
  /** The letter of the same kind and year that came after it. */
  followedBy: Nullable(T.Object({ id: LetterId, number: T.String(), datedOn: Day })),
})
export type LetterProof = Static<typeof LetterProof>

export const VerifyLetter = endpoint({
  get: '/v1/letters/:id',
  permission: 'public',
  summary: 'Whether a letter was issued: which, to whom, when, and its SHA-256',
  input: { id: LetterId },
  reply: LetterProof,
  tenantOf: ({ id }: { id: string }) => id.slice(0, 5),
  problems: [problems.letterUnknown],
})
