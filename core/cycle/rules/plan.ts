import type { Bilingual } from '#platform/schema/schema.ts'
import type { CyclePlan, Stage } from '../contract.ts'
import { type DeadlineDay, wrongOrder } from './deadline.ts'
import { STEP_WORDS } from './words.ts'

/** What even a draft may not say; the first fault found, or nothing. */
export function faultOfPlan(plan: CyclePlan): Bilingual | undefined {
  const faults = [
    ...stageFault(plan.stageOne, 'I'),
    ...stageFault(plan.stageTwo, 'II'),
    ...repeated(plan.tracks.map(({ track }) => track)).map((track) => ({
      id: `Jalur ${track} tertulis dua kali. Hapus salah satunya.`,
      en: `The track ${track} stands twice. Take one of them away.`,
    })),
    ...repeated(plan.deadlines.map(({ step }) => step)).map((step) => ({
      id: `Tenggat ${STEP_WORDS[step].id} tertulis dua kali. Hapus salah satunya.`,
      en: `The deadline of the ${STEP_WORDS[step].en} stands twice. Take one of them away.`,
    })),
  ]
  return faults[0]
}

function stageFault(stage: Stage | null, name: string): Bilingual[] {
  if (stage === null || stage.from <= stage.to) return []
  return [
    {
      id: `Tahap ${name} berakhir sebelum dimulai. Tukar atau perbaiki tanggalnya.`,
      en: `Stage ${name} ends before it begins. Swap or mend its dates.`,
    },
  ]
}

const repeated = <V>(values: readonly V[]): V[] => values.filter((value, i) => values.indexOf(value) < i)

/** Steps whose deadlines stand in the wrong order, as sentences. */
export const orderFaults = (deadlines: readonly DeadlineDay[]): Bilingual[] =>
  wrongOrder(deadlines).map(([first, second]) => ({
    id: `Tenggat ${STEP_WORDS[second].id} jatuh sebelum tenggat ${STEP_WORDS[first].id}. Perbaiki salah satunya.`,
    en: `The deadline of the ${STEP_WORDS[second].en} falls before that of the ${STEP_WORDS[first].en}. Mend one of them.`,
  }))
