import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, Office, one, Reason, Region, Title } from './words.ts'

const Body = T.String({ minLength: 20, maxLength: 20_000, pattern: '\\S' })

/** A version of the region's text; 0 is the proposal a region begins with. */
export const CommitmentText = T.Object({
  version: T.Integer(),
  title: T.String(),
  body: T.String(),
  writtenAt: Nullable(Instant),
})
export type CommitmentText = Static<typeof CommitmentText>

export const Witness = T.Object({ institution: Office, office: T.String({ maxLength: 200 }) })
export type Witness = Static<typeof Witness>

export const CommitmentState = T.Union([T.Literal('open'), T.Literal('complete'), T.Literal('closed')])
export type CommitmentState = Static<typeof CommitmentState>

/** An institution that is to sign, and its signature. */
export const Signatory = T.Object({
  id: Uuid,
  /** Null for the head of region. */
  opdId: Nullable(Uuid),
  name: T.String(),
  signature: Nullable(
    T.Object({
      office: T.String(),
      at: Instant,
      digest: T.String(),
      certificateVersionId: Nullable(Uuid),
    }),
  ),
  /** Whether the reader may sign for it now. */
  isMine: T.Boolean(),
})
export type Signatory = Static<typeof Signatory>

export const Commitment = T.Object({
  id: Uuid,
  code: T.String(),
  textVersion: T.Integer(),
  title: T.String(),
  body: T.String(),
  digest: T.String(),
  dueOn: Day,
  state: CommitmentState,
  witnesses: T.Array(Witness),
  closeReason: Nullable(T.String()),
  seal: Nullable(T.String()),
  openedAt: Instant,
  endedAt: Nullable(Instant),
  revision: T.Integer(),
  signatories: T.Array(Signatory),
})
export type Commitment = Static<typeof Commitment>

export const GetCommitmentText = endpoint({
  get: '/movement/commitment-text',
  permission: 'movement.journey.read',
  summary: 'The text of the region’s joint commitment, newest version first',
  reply: T.Object({ current: CommitmentText, versions: T.Array(CommitmentText) }),
})

export const SaveCommitmentText = endpoint({
  put: '/movement/commitment-text',
  permission: 'movement.commitment.prepare',
  summary: 'Write a new version of the text; commitments already put up keep theirs',
  input: { version: T.Integer({ minimum: 0 }), title: Title, body: Body },
  reply: T.Object({ version: T.Integer() }),
  problems: [problems.changedMeanwhile],
})

export const ListCommitments = endpoint({
  get: '/movement/commitments',
  permission: 'movement.journey.read',
  summary: 'Joint commitments of the region, newest first, with who has signed',
  reply: T.Array(Commitment),
})

export const OpenCommitment = endpoint({
  post: '/movement/commitments',
  permission: 'movement.commitment.prepare',
  summary: 'Put the text up for signature by the head of region and every agency',
  input: {
    textVersion: T.Integer({ minimum: 1 }),
    dueOn: Day,
    witnesses: T.Array(Witness, { maxItems: 40 }),
  },
  reply: T.Object({ id: Uuid }),
  problems: [problems.textChanged, problems.commitmentOpen, problems.nobodyToSign, problems.dueBeforeToday],
})

export const NameWitnesses = endpoint({
  put: '/movement/commitments/:id/witnesses',
  permission: 'movement.commitment.prepare',
  summary: 'Say which institutions witness the commitment, while it is open',
  input: { ...one, witnesses: T.Array(Witness, { maxItems: 40 }) },
  reply: Done,
  problems: [problems.commitmentUnknown, problems.changedMeanwhile, problems.commitmentFrozen],
})

export const SignCommitment = endpoint({
  post: '/movement/commitments/:id/signatures',
  permission: 'movement.commitment.sign',
  summary: 'Sign for one’s agency, or as head of region, by typing consent; once for each institution',
  input: {
    id: Uuid,
    signatoryId: Uuid,
    office: Office,
    /** `SETUJU`, or the name of the institution as the commitment writes it. */
    consent: T.String({ minLength: 1, maxLength: 300 }),
    /** A file signed with a certificate, from the vault; its chain is not validated. */
    certificateVersionId: Nullable(Uuid),
  },
  reply: T.Object({ digest: T.String(), signed: T.Integer(), of: T.Integer() }),
  problems: [
    problems.commitmentUnknown,
    problems.commitmentFrozen,
    problems.notYourInstitution,
    problems.signedAlready,
    problems.consentDiffers,
  ],
})

export const CloseCommitment = endpoint({
  post: '/movement/commitments/:id/closings',
  permission: 'movement.commitment.close',
  summary: 'Freeze a commitment that not everybody has signed, with the leader’s reason',
  input: { ...one, reason: Reason },
  reply: Done,
  problems: [problems.commitmentUnknown, problems.changedMeanwhile, problems.commitmentFrozen],
})

export const GetCertificate = endpoint({
  get: '/movement/commitments/:id/certificate.pdf',
  permission: 'movement.journey.read',
  summary: 'The frozen commitment on paper, with institutions, hashes and a code for checking',
  input: { id: Uuid },
  reply: fileReply('application/pdf'),
  problems: [problems.commitmentUnknown, problems.commitmentStillOpen],
})

/** `35.05~k3v9…`: the region before, the secret after. */
export const CommitmentCode = T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}~[a-z0-9]{16}$' })

/** What everybody may check; institutions, times and hashes, no person. */
export const CommitmentProof = T.Object({
  region: Region,
  title: T.String(),
  state: CommitmentState,
  openedAt: Instant,
  endedAt: Nullable(Instant),
  digest: T.String(),
  seal: Nullable(T.String()),
  signed: T.Integer(),
  of: T.Integer(),
  signatures: T.Array(T.Object({ name: T.String(), office: T.String(), at: Instant, digest: T.String() })),
  witnesses: T.Array(Witness),
})
export type CommitmentProof = Static<typeof CommitmentProof>

export const ProveCommitment = endpoint({
  get: '/v1/commitments/:code',
  permission: 'public',
  summary: 'Whether a joint commitment is genuine: institutions, times and hashes, nobody’s name',
  input: { code: CommitmentCode },
  tenantOf: ({ code }: { code: string }) => code.slice(0, 5),
  reply: CommitmentProof,
  problems: [problems.commitmentUnknown],
})
