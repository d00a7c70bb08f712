import type { Drug, LaneRule } from '../contract/facilities.ts'
import type { NewPrescription } from '../contract/intake.ts'
import type { Lane } from '../contract/words.ts'

/** What the rules look at. */
export interface LaneCase {
  items: number
  compounded: boolean
  programme: boolean
  chronic: boolean
  delivery: boolean
}

/**
 * The rules a facility starts with. `(items ≤ 5 and none compounded) or programme drug` is Arjuna's own word; that
 * compounded stands before it keeps the promise of the express lane. More than five finished medicines have no lane
 * in the source, so they go to the ordinary counter.
 */
export const START_RULES: readonly LaneRule[] = [
  {
    lane: 'delivery',
    when: { delivery: true },
    because: {
      id: 'Obat diminta diantar ke rumah (Sempati).',
      en: 'The medicine is to be brought home (Sempati).',
    },
  },
  {
    lane: 'compounded',
    when: { compounded: true },
    because: { id: 'Resep berisi racikan.', en: 'The prescription has compounded items.' },
  },
  {
    lane: 'express',
    when: { programme: true },
    because: { id: 'Resep berisi obat program pemerintah.', en: 'The prescription has a programme drug.' },
  },
  {
    lane: 'express',
    when: { maxItems: 5 },
    because: { id: 'Paling banyak lima obat jadi.', en: 'At most five finished medicines.' },
  },
  {
    lane: 'chronic',
    when: { chronic: true },
    because: { id: 'Resep rujuk balik (PRB) pasien kronis.', en: 'A referral-back (PRB) prescription.' },
  },
  {
    lane: 'regular',
    when: {},
    because: {
      id: 'Obat jadi lebih banyak daripada batas jalur ekspres.',
      en: 'More finished medicines than the express lane takes.',
    },
  },
]

/** What the rules look at in a prescription; what it does not say of a drug, the formulary says. */
export const caseOf = (
  { items, chronic = false, delivery = false }: Pick<NewPrescription, 'items' | 'chronic' | 'delivery'>,
  drugs: ReadonlyMap<string, Pick<Drug, 'isProgramme'>>,
): LaneCase => ({
  items: items.length,
  compounded: items.some(({ compounded = false }) => compounded),
  programme: items.some(({ drug, programme = drugs.get(drug)?.isProgramme ?? false }) => programme),
  chronic,
  delivery,
})

const holds = ({ when }: LaneRule, one: LaneCase): boolean =>
  (when.compounded === undefined || when.compounded === one.compounded) &&
  (when.programme === undefined || when.programme === one.programme) &&
  (when.chronic === undefined || when.chronic === one.chronic) &&
  (when.delivery === undefined || when.delivery === one.delivery) &&
  (when.maxItems === undefined || one.items <= when.maxItems)

/**
 * The lane by the first rule that holds. Whatever the rules say, compounded medicine is passed over by every rule that
 * leads to the express lane.
 *
 * @returns the rule's place, counted from 1
 */
export function laneOf(rules: readonly LaneRule[], one: LaneCase): LaneRule & { rule: number } {
  const i = rules.findIndex((rule) => holds(rule, one) && !(rule.lane === 'express' && one.compounded))
  const rule = rules[i]
  if (rule) return { ...rule, rule: i + 1 }
  return { ...(START_RULES.at(-1) as LaneRule), rule: 0, lane: one.compounded ? 'compounded' : 'regular' }
}

export interface RuleFault {
  /** Place of the rule, counted from 0. */
  rule: number
  why: 'last_needs_no_condition' | 'needs_condition' | 'compounded_express' | 'never_reached'
}

/** What is wrong with rules before they become a version. */
export function faultsOfRules(rules: readonly LaneRule[]): RuleFault[] {
  const last = rules.length - 1
  return rules.flatMap((rule, i): RuleFault[] => {
    const isOpen = Object.values(rule.when).every((value) => value === undefined)
    if (i === last && !isOpen) return [{ rule: i, why: 'last_needs_no_condition' }]
    if (i < last && isOpen) return [{ rule: i, why: 'needs_condition' }]
    if (rule.lane === 'express' && (rule.when.compounded === true || isOpen)) {
      return [{ rule: i, why: 'compounded_express' }]
    }
    const same = rules.findIndex((other) => JSON.stringify(other.when) === JSON.stringify(rule.when))
    return same < i ? [{ rule: i, why: 'never_reached' }] : []
  })
}

/** Where each lane's number begins the day: `A-001`. */
export const numberText = (letter: string, number: number): string =>
  `${letter}-${String(number).padStart(3, '0')}`

/** Seconds a lane promises; only express promises Arjuna's eight minutes. */
export const promiseOf = (lane: Lane, settings: { promiseSeconds: number }): number | null =>
  lane === 'express' ? settings.promiseSeconds : null
