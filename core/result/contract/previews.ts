import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import {
  nothingToPreview,
  objectionDecidedAlready,
  objectionsNeedPreview,
  objectionUnknown,
  previewNotOpen,
  questionUnknown,
  resultFrozen,
  staleObjection,
} from '../problems.ts'
import { LiveFigures, MergedRemark, Objection, yearInput } from './words.ts'

/** What the ministry opened to a region: frozen at that moment. */
export const PreviewContent = T.Object({
  ...LiveFigures.properties,
  remarks: T.Array(MergedRemark),
})
export type PreviewContent = Static<typeof PreviewContent>

/** The preview as the region reads it, with its objections and the clock. */
export const Preview = T.Object({
  no: T.Integer(),
  openedAt: Instant,
  content: PreviewContent,
  objections: T.Array(Objection),
  /** Last instant for objections and for the panel; null where the step does not close by the clock. */
  objectionsCloseAt: Nullable(Instant),
  decisionsCloseAt: Nullable(Instant),
  /** Whether an objection can be filed now. */
  open: T.Boolean(),
  published: T.Boolean(),
})
export type Preview = Static<typeof Preview>

export const OpenPreviews = endpoint({
  post: '/result/:year/previews',
  permission: 'result.preview.open',
  summary: 'Open the preview of results to regions, or renew it with the figures of now',
  input: { ...yearInput, regions: T.Union([T.Literal('all'), T.Array(RegionCode, { minItems: 1 })]) },
  reply: T.Object({ opened: T.Array(RegionCode), incomplete: T.Array(RegionCode) }),
  problems: [nothingToPreview, resultFrozen],
})

export const GetPreview = endpoint({
  get: '/result/:year/preview',
  permission: 'result.preview.read',
  summary: 'The preview of the region’s result, with its objections',
  input: yearInput,
  reply: Preview,
  problems: [previewNotOpen],
})

export const FileObjection = endpoint({
  put: '/result/:year/objections/:question',
  permission: 'result.objection.file',
  summary: 'File an objection to a previewed question score, or change it before the panel decides',
  input: {
    ...yearInput,
    question: T.String({ maxLength: 40 }),
    text: T.String({ minLength: 1, maxLength: 5000 }),
    versionIds: T.Array(Uuid, { maxItems: 20 }),
    /** 0 for a new objection, else the revision that was read. */
    revision: T.Integer({ minimum: 0 }),
  },
  reply: Objection,
  problems: [objectionsNeedPreview, questionUnknown, objectionDecidedAlready, staleObjection, resultFrozen],
})

export const WithdrawObjection = endpoint({
  post: '/result/:year/objections/:question/withdrawals',
  permission: 'result.objection.file',
  summary: 'Take back an objection that is not decided yet',
  input: {
    ...yearInput,
    question: T.String({ maxLength: 40 }),
    revision: T.Integer({ minimum: 1 }),
  },
  reply: Objection,
  problems: [objectionUnknown, objectionDecidedAlready, staleObjection],
})
