import { type Figure, listIndicatorNames, listValued, readFigures } from '#core/indicator/public.ts'
import type { Context } from '#platform/context.ts'
import type { Brief, TickerLine, Wall } from '../contract.ts'
import { byUrgency, defaultCodes, figuresOf, NOTHING, withValueFirst } from '../rules/arrangement.ts'
import { monthBefore } from '../rules/month.ts'
import { findArrangement } from '../store/arrangements.ts'
import { listNewest } from '../store/ticker.ts'
import { openAlarms } from './show-alarms.ts'
import type { Ticker } from './ticker.ts'

/** Figures of a wall that nobody arranged. */
const DEFAULT_FIGURES = 12
const EXECUTIVE_FIGURES = 10
const TICKER_LINES = 12

/** Everything on the wall in one read: the number of queries does not grow with what is shown. */
export const wallReader =
  (ticker: () => Ticker) =>
  async (ctx: Context): Promise<Wall> => {
    const { version = 0, content = NOTHING } = (await findArrangement(ctx.tx, ctx.tenant)) ?? {}
    return {
      at: ctx.now.toISOString(),
      version,
      pages: content.pages,
      figures: await figuresFor(
        ctx,
        figuresOf(content.pages),
        content.pages.length === 0 ? DEFAULT_FIGURES : 0,
      ),
      alarms: await openAlarms(ctx),
      ticker: await readTicker(ctx, ticker()),
    }
  }

/** Ten figures for the head of the region, with the month before for comparison. */
export async function readBrief(ctx: Context): Promise<Brief> {
  const chosen = (await findArrangement(ctx.tx, ctx.tenant))?.content.executive ?? []
  const figures = await figuresFor(ctx, chosen, chosen.length === 0 ? EXECUTIVE_FIGURES : 0)
  const codes = figures.map(({ code }) => code)
  const before = codes.length === 0 ? [] : await readFigures(ctx, codes, monthBefore(ctx.now))
  const lastMonth = new Map(before.map(({ code, month }) => [code, month]))
  return {
    at: ctx.now.toISOString(),
    figures: byUrgency(figures).map((one) => ({ ...one, lastMonth: lastMonth.get(one.code) ?? null })),
    alarms: await openAlarms(ctx),
  }
}

/**
 * The figures chosen; where nobody chose, some of every module, those with a value first. Only what is shown is
 * reckoned: a year of sketches is what costs.
 *
 * @param unchosen how many where nobody chose; 0 where somebody did
 */
async function figuresFor(ctx: Context, chosen: readonly string[], unchosen: number): Promise<Figure[]> {
  if (unchosen === 0) return chosen.length === 0 ? [] : readFigures(ctx, chosen, ctx.now)
  const names = (await listIndicatorNames(ctx)).map(({ code }) => code)
  if (names.length === 0) return []
  const inTurn = defaultCodes(names, names.length)
  const valued = await listValued(ctx, inTurn)
  const codes = [...new Set([...valued, ...inTurn])].slice(0, unchosen)
  return withValueFirst(await readFigures(ctx, codes, ctx.now))
}

async function readTicker({ tx, tenant }: Context, ticker: Ticker): Promise<TickerLine[]> {
  const facts = await listNewest(tx, tenant, ticker.names, TICKER_LINES)
  return facts.flatMap((fact) => {
    const text = ticker.say(fact)
    return text === undefined ? [] : [{ seq: fact.seq, at: fact.recordedAt.toISOString(), text }]
  })
}
