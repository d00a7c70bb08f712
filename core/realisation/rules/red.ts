import { hundredths, plainDecimal } from './decimal.ts'

// Why a programme shows red. The rules are data: each can be switched off and has a threshold a region may change;
// each reason is a sentence.

export const RED_RULES = [
  { rule: 'late_report', threshold: 0, unit: 'days' },
  { rule: 'behind_plan', threshold: 15, unit: 'points' },
  { rule: 'low_spending', threshold: 50, unit: 'percent' },
  { rule: 'help_asked', threshold: null, unit: null },
  { rule: 'unmitigated_risk', threshold: 3, unit: 'likelihood' },
] as const
export type RedRuleName = (typeof RED_RULES)[number]['rule']

export interface RedRule {
  rule: RedRuleName
  isOn: boolean
  threshold: number | null
}

/** What a region set, over what is shipped. */
export function rulesOf(
  changed: readonly { rule: string; isOn: boolean; threshold: number | null }[],
): RedRule[] {
  return RED_RULES.map(({ rule, threshold }) => {
    const own = changed.find((one) => one.rule === rule)
    return { rule, isOn: own?.isOn ?? true, threshold: own?.threshold ?? threshold }
  })
}

/** What is known of a programme now. */
export interface Situation {
  /** Days since the oldest report still owed was due; null where none is late. */
  daysLate: number | null
  /** Decimal percent. */
  plannedPercent: string | null
  physical: string | null
  /** Whole rupiah of the year. */
  moneyPlanned: string
  moneyReal: string | null
  /** Last month the newest approved report speaks of. */
  reportedMonth: number | null
  helpAsked: string
  /** Risks of the programme with their likelihood, 1 to 3. */
  risks: readonly { likelihood: number; mitigation: string | null }[]
}

export interface Why {
  id: string
  en: string
}

type Check = (now: Situation, threshold: number) => Why | undefined

const CHECKS: Record<RedRuleName, Check> = {
  late_report: ({ daysLate }, days) =>
    daysLate !== null && daysLate > days
      ? { id: `Laporan terlambat ${daysLate} hari.`, en: `A report is ${daysLate} days late.` }
      : undefined,
  behind_plan: ({ plannedPercent, physical }, points) => {
    if (plannedPercent === null || physical === null) return undefined
    const behind = hundredths(plannedPercent) - hundredths(physical)
    return behind > BigInt(points) * 100n
      ? {
          id: `Kemajuan ${idOf(physical)} persen, sedangkan rencana ${idOf(plannedPercent)} persen.`,
          en: `Progress is ${plainDecimal(physical)} percent where ${plainDecimal(plannedPercent)} percent was planned.`,
        }
      : undefined
  },
  low_spending: ({ moneyPlanned, moneyReal, reportedMonth }, percent) => {
    if (moneyReal === null || reportedMonth === null || reportedMonth < 9 || moneyPlanned === '0')
      return undefined
    return BigInt(moneyReal) * 100n < BigInt(moneyPlanned) * BigInt(percent)
      ? {
          id: `Realisasi keuangan di bawah ${percent} persen pagu setelah triwulan III.`,
          en: `Less than ${percent} percent of the budget is spent after the third quarter.`,
        }
      : undefined
  },
  help_asked: ({ helpAsked }) =>
    helpAsked.trim() === ''
      ? undefined
      : { id: `Meminta bantuan: ${helpAsked.trim()}`, en: `Asks for help: ${helpAsked.trim()}` },
  unmitigated_risk: ({ risks }, likelihood) =>
    risks.some((risk) => risk.likelihood >= likelihood && (risk.mitigation ?? '').trim() === '')
      ? {
          id: 'Ada risiko yang sangat mungkin terjadi dan belum ada mitigasinya.',
          en: 'A very likely risk has no mitigation yet.',
        }
      : undefined,
}

const idOf = (decimal: string): string => plainDecimal(decimal).replace('.', ',')

/** Every reason for which a programme is red now, in the order of the rules; empty where it is not. */
export const whyRed = (now: Situation, rules: readonly RedRule[]): Why[] =>
  rules.flatMap(({ rule, isOn, threshold }) => (isOn ? (CHECKS[rule](now, threshold ?? 0) ?? []) : []))
