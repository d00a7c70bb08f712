import { randomUUID } from 'node:crypto'
import { type Figure, readFigures } from '#core/indicator/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { AlarmRule } from '../contract.ts'
import { AlarmEnded, AlarmRaised } from '../facts.ts'
import { type Cause, causeOf, DELIVERY, nextOf } from '../rules/alarm.ts'
import * as store from '../store/alarms.ts'
import { findArrangement } from '../store/arrangements.ts'

/** A rule with the cause it sees now. */
interface Watched {
  rule: Pick<AlarmRule, 'key' | 'severity' | 'minutes'> & Partial<Pick<AlarmRule, 'code' | 'span' | 'test'>>
  cause: { value: string; limit: string | null } | undefined
}

/**
 * Looks at every rule of the region: what stands long enough is raised, what is gone ends. A rule that was taken away
 * ends its alarm. Safe to run again; two at once wait for each other.
 */
export async function checkAlarms(ctx: Context): Promise<void> {
  const watched = await watch(ctx)
  const open = new Map((await store.lockOpen(ctx.tx, ctx.tenant)).map((row) => [row.rule, row]))
  const drafts = []
  for (const one of watched) drafts.push(...(await advance(ctx, one, open.get(one.rule.key))))
  const known = new Set(watched.map(({ rule }) => rule.key))
  for (const row of open.values()) {
    if (known.has(row.rule)) continue
    const gone = { rule: { key: row.rule, severity: row.severity, minutes: 0 }, cause: undefined }
    drafts.push(...(await advance(ctx, gone, row)))
  }
  publish(ctx, ...drafts)
}

async function watch(ctx: Context): Promise<Watched[]> {
  const rules = (await findArrangement(ctx.tx, ctx.tenant))?.content.rules ?? []
  const codes = [...new Set(rules.map(({ code }) => code))]
  const figures = codes.length === 0 ? [] : await readFigures(ctx, codes, ctx.now)
  const letters = await store.countDeadLetters(ctx.tx, ctx.tenant)
  return [
    ...rules.map((rule) => ({ rule, cause: seenBy(rule, figures) })),
    {
      rule: { ...DELIVERY, minutes: 0 },
      cause: letters === 0 ? undefined : { value: String(letters), limit: null },
    },
  ]
}

function seenBy(rule: AlarmRule, figures: readonly Figure[]): Cause | undefined {
  const figure = figures.find(({ code }) => code === rule.code)
  return causeOf(
    rule,
    figure && { value: figure[rule.span]?.value ?? null, target: figure.target, better: figure.better },
  )
}

async function advance(ctx: Context, { rule, cause }: Watched, open: store.AlarmRow | undefined) {
  const { tx, tenant, now } = ctx
  const next = nextOf(open, cause !== undefined, rule.minutes, now)
  if (cause !== undefined && (next === 'wait' || next === 'raise')) {
    const id = open?.id ?? randomUUID()
    const since = open?.since ?? now
    if (open === undefined) {
      const raisedAt = next === 'raise' ? now : null
      await store.addAlarm(tx, tenant, { ...rowOf(rule), ...cause, id, since, raisedAt })
    } else await store.markRaised(tx, tenant, id, { ...cause, now })
    if (next === 'wait') return []
    return [AlarmRaised.of({ ...alarmOf(id, rule), ...cause, since: since.toISOString() })]
  }
  if (open === undefined || (next !== 'end' && next !== 'forget')) return []
  if (next === 'forget') {
    await store.forget(tx, tenant, open.id)
    return []
  }
  await store.markEnded(tx, tenant, open.id, now)
  const lastedMs = now.getTime() - open.since.getTime()
  return [AlarmEnded.of({ ...alarmOf(open.id, { ...rule, code: open.code ?? undefined }), lastedMs })]
}

const rowOf = ({ key, severity, code, span, test }: Watched['rule']) => ({
  kind: code === undefined ? ('delivery' as const) : ('indicator' as const),
  rule: key,
  severity,
  code: code ?? null,
  span: span ?? null,
  test: test ?? null,
})

const alarmOf = (
  alarmId: string,
  rule: { key: string; severity: AlarmRule['severity']; code?: string | undefined },
) => ({ alarmId, rule: rule.key, code: rule.code ?? null, severity: rule.severity })
