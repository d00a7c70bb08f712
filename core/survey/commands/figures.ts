import type { CheckName } from '../contract.ts'
import { QUOTA, type SurveyFigures } from '../contract.ts'
import { meansOf } from '../rules/means.ts'
import { cardsOf } from '../rules/progress.ts'
import type { Looked } from './look.ts'

/** A survey in figures, without a row of a person. */
export function figuresOf({ services, forms, responses, decisions, excluded }: Looked): SurveyFigures {
  const counted = responses.filter(({ id }) => !excluded.has(id))
  return {
    means: meansOf(counted, services),
    forms: cardsOf(forms, responses, excluded).map(({ byWay: _way, byDay: _day, ...card }) => card),
    services: services.map(({ sub, service, opd, users }) => ({
      sub,
      service,
      opd: opd?.name ?? null,
      users,
    })),
    decisions: decisions.map((one) => ({
      check: one.check as CheckName,
      verdict: one.verdict,
      rows: one.responseIds.length,
      reason: one.reason,
      at: one.decidedAt,
    })),
    quota: QUOTA,
  }
}
