import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Candidate, ExportRanking, Ranking, RankingRow, Round } from '../contract.ts'
import * as problems from '../problems.ts'
import { type Known, type Reckoned, rankingOf } from '../rules/ranking.ts'
import { missingToDecide } from '../rules/round.ts'
import { listCandidates } from '../store/candidates.ts'
import { type DecisionRow, findDecisionList, listDecisions } from '../store/decisions.ts'
import { type FigureRow, type InterviewRow, listFigures, listInterviews } from '../store/interviews.ts'
import { mapProfiles } from '../store/readiness.ts'
import { findRound } from '../store/rounds.ts'
import { type TableColumn, tableFile } from './tables.ts'

/** Every candidate with total, rank and parts; as recorded once the round is decided. */
export async function getRanking(ctx: Context, { id }: { id: string }): Promise<Ranking> {
  const round = (await findRound(ctx.tx, id)) ?? refuse(problems.roundUnknown)
  const recorded = await findDecisionList(ctx.tx, id)
  if (recorded === undefined) return { round, rows: await reckonRows(ctx, round), list: null }
  const { rows, ...list } = recorded
  return { round, rows, list }
}

/** The ranking as it would stand now. */
export async function reckonRows(ctx: Context, round: Round): Promise<RankingRow[]> {
  const candidates = await listCandidates(ctx.tx, { roundId: round.id })
  const known = await knownOf(ctx, round, candidates)
  const decisions = new Map((await listDecisions(ctx.tx, round.id)).map((row) => [row.region, row]))
  const byRegion = new Map(candidates.map((candidate) => [candidate.region.code, candidate]))
  return rankingOf(round.criteria, known).flatMap((reckoned) => {
    const candidate = byRegion.get(reckoned.region)
    return candidate === undefined ? [] : [rowOf(candidate, reckoned, decisions.get(reckoned.region))]
  })
}

const rowOf = (candidate: Candidate, reckoned: Reckoned, decision: DecisionRow | undefined): RankingRow => {
  const { region: _, ...sum } = reckoned
  const { verdict, reason, revision } = decision ?? {}
  const isDecided = verdict !== undefined && reason !== undefined && revision !== undefined
  return { candidate, ...sum, decision: isDecided ? { verdict, reason, revision } : null }
}

/** Three reads, whatever the number of candidates. */
async function knownOf(ctx: Context, round: Round, candidates: readonly Candidate[]): Promise<Known[]> {
  const figures = await listFigures(ctx.tx, round.id)
  const interviews = await listInterviews(ctx.tx, { roundId: round.id })
  const regions = candidates.map(({ region }) => region.code)
  const profiles = await mapProfiles(ctx.tx, regions)
  return regions.map((region) => {
    const profile = profiles.get(region)
    return {
      region,
      figures: figuresOf(figures, region),
      scores: scoresOf(interviews, region),
      readiness: profile && readinessOf(profile.exact, profile.submittedAt, ctx.language),
    }
  })
}

const figuresOf = (rows: readonly FigureRow[], region: string): Known['figures'] =>
  new Map(rows.filter((row) => row.region === region).map((row) => [row.criterion, row]))

/** Only what was submitted counts. */
function scoresOf(rows: readonly InterviewRow[], region: string): Known['scores'] {
  const scores = new Map<string, number[]>()
  const own = rows.filter((row) => row.region.code === region && row.submittedAt !== null)
  for (const { criterion, score } of own.flatMap((row) => row.scores)) {
    scores.set(criterion, [...(scores.get(criterion) ?? []), score])
  }
  return scores
}

function readinessOf(
  exact: string | null,
  submittedAt: string | null,
  language: 'id' | 'en',
): Known['readiness'] {
  if (exact === null || submittedAt === null) return undefined
  const on = dayInWib(submittedAt)
  return { exact, note: language === 'id' ? `Penilaian kesiapan ${on}` : `Readiness of ${on}` }
}

/** What still forbids recording the list of an open round. */
export async function listMissingToDecide(ctx: Context, round: Round): Promise<Bilingual[]> {
  return missingIn(await reckonRows(ctx, round))
}

export const missingIn = (rows: readonly RankingRow[]): Bilingual[] =>
  missingToDecide(
    rows.map(({ candidate, isComplete, isKnockedOut, decision }) => ({
      name: candidate.region.name,
      isComplete,
      isKnockedOut,
      verdict: decision?.verdict,
    })),
  )

const VERDICT_WORDS = { chosen: 'terpilih', reserve: 'cadangan', not_chosen: 'tidak terpilih' } as const

/** The ranking with one column a criterion. */
export async function exportRanking(
  ctx: Context,
  { id, format }: Input<typeof ExportRanking>,
): Promise<FileReply> {
  const { round, rows } = await getRanking(ctx, { id })
  const columns: TableColumn<RankingRow>[] = [
    {
      header: 'peringkat',
      width: 10,
      type: 'number',
      of: ({ rank }) => (rank === null ? null : String(rank)),
    },
    { header: 'kode', width: 8, of: ({ candidate }) => candidate.region.code },
    { header: 'daerah', width: 28, of: ({ candidate }) => candidate.region.name },
    ...round.criteria.map(
      ({ code, name, weight }): TableColumn<RankingRow> => ({
        header: `${name.id} (${weight} %)`,
        width: 18,
        type: 'number',
        of: ({ parts }) => parts.find(({ criterion }) => criterion === code)?.level?.rounded ?? null,
      }),
    ),
    { header: 'jumlah', width: 10, type: 'number', of: ({ total }) => total },
    { header: 'lengkap', width: 10, of: ({ isComplete }) => (isComplete ? 'ya' : 'belum') },
    { header: 'gugur', width: 8, of: ({ isKnockedOut }) => (isKnockedOut ? 'ya' : null) },
    { header: 'keputusan', width: 16, of: ({ decision }) => decision && VERDICT_WORDS[decision.verdict] },
    { header: 'alasan', width: 60, of: ({ decision }) => decision?.reason ?? null },
  ]
  return tableFile(`seleksi-${round.year}${round.isExample ? '-contoh' : ''}`, format, columns, rows)
}
