import { type Static, T } from '#platform/schema/schema.ts'

export const IndicatorCode = T.String({
  pattern: '^[a-z][a-z0-9_]{0,39}\\.[a-z][a-z0-9_]{0,59}$',
  examples: ['dispatch.response_time_median'],
})

/** Steady name of an alarm rule within its region; the product's own begin with `delivery`. */
export const RuleKey = T.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', examples: ['respons-lambat'] })

/** `attention` is seen by whoever looks; `danger` from ten metres. */
export const Severity = T.Union([T.Literal('attention'), T.Literal('danger')])
export type Severity = Static<typeof Severity>

/** Which figure of an indicator a rule looks at. */
export const RuleSpan = T.Union([T.Literal('today'), T.Literal('month'), T.Literal('year')])
export type RuleSpan = Static<typeof RuleSpan>

/** Above or below a limit of its own, or on the bad side of the year’s target. */
export const RuleTest = T.Union([T.Literal('above'), T.Literal('below'), T.Literal('off_target')])
export type RuleTest = Static<typeof RuleTest>
