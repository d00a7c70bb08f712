import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { QUICK_WIN_QUESTIONS, type QuickWin, type QuickWinSheet, type ScoreQuickWin } from '../contract.ts'
import { QuickWinScored } from '../facts.ts'
import { maySee } from '../policy.ts'
import { notAQuickWin, programmeUnknown } from '../problems.ts'
import { ownScore, questionMeans } from '../rules/quick-win.ts'
import { findDetail } from '../store/detail.ts'
import { listQuickWinRows, listScores, putScores } from '../store/quick-wins.ts'
import { askerOf, subjectOf } from './situation.ts'

/** The year of a quick win the reader may see. @throws Refusal `programme.not_a_quick_win` */
async function getQuickWinYear(ctx: Context, id: string): Promise<number> {
  const row = (await findDetail(ctx.tx, ctx.tenant, id)) ?? refuse(programmeUnknown)
  if (!maySee(subjectOf(row), await askerOf(ctx))) return refuse(programmeUnknown)
  return row.content.quickWinYear ?? refuse(notAQuickWin)
}

/** How a quick win is scored: the reader's own scores, and the means without names. */
export async function readSheet(ctx: Context, { id }: { id: string }): Promise<QuickWinSheet> {
  await getQuickWinYear(ctx, id)
  const all = await listScores(ctx.tx, ctx.tenant, id)
  const means = questionMeans(all)
  return {
    programmeId: id,
    mine: all
      .filter(({ personId }) => personId === ctx.actor.id)
      .map(({ question, value, note }) => ({ question, value, note })),
    questions: QUICK_WIN_QUESTIONS.map(({ code }) => ({
      question: code,
      mean: means.get(code)?.mean ?? null,
      scorers: means.get(code)?.scorers ?? 0,
      notes: all.filter(({ question, note }) => question === code && note !== '').map(({ note }) => note),
    })),
    mean: ownScore(all),
  }
}

/** Gives one's own scores; giving them again replaces them. @throws Refusal `programme.not_a_quick_win` */
export async function scoreQuickWin(ctx: Context, { id, scores }: Input<typeof ScoreQuickWin>) {
  const year = await getQuickWinYear(ctx, id)
  const newest = new Map(scores.map((score) => [score.question, { ...score, note: score.note.trim() }]))
  await putScores(ctx.tx, ctx.tenant, id, [...newest.values()], { id: ctx.actor.id, now: ctx.now })
  publish(ctx, QuickWinScored.of({ programmeId: id, year }))
  return { done: true as const }
}

/** Approved quick wins with their own score. Two queries. */
export async function readQuickWins({ tx, tenant }: Context): Promise<QuickWin[]> {
  const rows = await listQuickWinRows(tx, tenant)
  const scores = await listScores(tx, tenant)
  return rows.map((row) => {
    const given = scores.filter(({ programmeId }) => programmeId === row.id)
    return { ...row, mean: ownScore(given), scored: new Set(given.map(({ question }) => question)).size }
  })
}
