import {
  getInstrumentOfTrack,
  getRound,
  listCycles,
  listParticipations,
  type Round,
} from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  ClaimChange,
  CompareSubmissions,
  CompareSubmissionsOfRegion,
  GetClaimsOfRegion,
  GetSubmittedClaims,
  ListRegionSubmissions,
  RegionSubmission,
  Submission,
  SubmittedClaims,
} from '../contract.ts'
import { submissionUnknown } from '../problems.ts'
import { changesBetween } from '../rules/claim-changes.ts'
import { listReopenings } from '../store/reopenings.ts'
import { findSubmissionVersion, listSubmissions, listVersions } from '../store/submissions.ts'
import { findWorkbook, mapWorkbooks, UNTOUCHED, type WorkbookRow } from '../store/workbooks.ts'
import { listReady } from './list-ready.ts'
import { digestOf } from './submit-workbook.ts'

/** What the region submitted, for its own people and the assessors in it. */
export const getSubmittedClaims = (ctx: Context, input: Input<typeof GetSubmittedClaims>) =>
  readClaims(ctx, ctx.tenant, input.year, input.version)

/** The same for the ministry, of any region. */
export const getClaimsOfRegion = (ctx: Context, input: Input<typeof GetClaimsOfRegion>) =>
  readClaims(ctx, input.region, input.year, input.version)

async function readClaims(
  ctx: Context,
  region: string,
  year: number,
  version: number | undefined,
): Promise<SubmittedClaims> {
  const { tx } = ctx
  const { instrument } = await getRound(tx, region, year)
  const submission = await findSubmissionVersion(tx, region, year, version ?? null)
  if (submission === undefined && version !== undefined) refuse(submissionUnknown)
  const { state, reopened } = await findWorkbook(tx, region, year)
  return {
    region,
    year,
    state,
    submission: submission ?? null,
    verified: submission !== undefined && isIntact(submission, year),
    components: instrument.components,
    questions: instrument.questions,
    claims: submission?.claims ?? [],
    ready: await listReady(ctx, region, year),
    versions: await listVersions(tx, region, year),
    reopenings: await listReopenings(tx, region, year),
    reopened,
  }
}

const isIntact = ({ region, version, claims, digest }: Submission, year: number): boolean =>
  digestOf(region, year, version, claims) === digest

/** What changed between two versions of the own submission. */
export const compareSubmissions = (ctx: Context, input: Input<typeof CompareSubmissions>) =>
  compare(ctx, ctx.tenant, input)

/** The same for the ministry, of any region. */
export const compareSubmissionsOfRegion = (ctx: Context, input: Input<typeof CompareSubmissionsOfRegion>) =>
  compare(ctx, input.region, input)

async function compare(
  { tx }: Context,
  region: string,
  { year, from, to }: Input<typeof CompareSubmissions>,
): Promise<ClaimChange[]> {
  const { instrument } = await getRound(tx, region, year)
  const before = (await findSubmissionVersion(tx, region, year, from)) ?? refuse(submissionUnknown)
  const after = (await findSubmissionVersion(tx, region, year, to)) ?? refuse(submissionUnknown)
  return changesBetween(instrument.questions, before.claims, after.claims)
}

/** Regions that take part in a year, and how far each is. Three queries, whatever their number. */
export async function listRegionSubmissions(
  { tx }: Context,
  { year }: Input<typeof ListRegionSubmissions>,
): Promise<RegionSubmission[]> {
  const regions = (await listParticipations(tx, year)).filter(({ state }) => state === 'accepted')
  const workbooks = await mapWorkbooks(tx, year)
  const submissions = new Map((await listSubmissions(tx, year)).map((s) => [s.region, s]))
  const lengths = await lengthsOf(tx, year, [...new Set(regions.map(({ track }) => track))])
  return regions.map(({ region, track }) => {
    const workbook = workbooks.get(region.code) ?? UNTOUCHED
    const of = lengths.get(track) ?? workbook.questions
    return { region, track, ...rowOf(workbook, of), submission: submissions.get(region.code) ?? null }
  })
}

const rowOf = ({ state, answered, countedAt, reopened }: WorkbookRow, of: number) => ({
  state,
  answered,
  of,
  countedAt: countedAt?.toISOString() ?? null,
  reopened: reopened.length,
})

/** How many questions each track has. */
async function lengthsOf(
  tx: Context['tx'],
  year: number,
  tracks: readonly Round['participation']['track'][],
): Promise<Map<string, number>> {
  const cycle = (await listCycles(tx)).find((one) => one.year === year)
  const lengths = new Map<string, number>()
  for (const track of cycle === undefined ? [] : tracks) {
    lengths.set(track, (await getInstrumentOfTrack(tx, cycle as Round['cycle'], track)).questions.length)
  }
  return lengths
}
