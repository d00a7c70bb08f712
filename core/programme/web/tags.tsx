import { Dimension, isDimension } from '#platform/ui/dimension/dimension.tsx'
import { type ProgrammeChoices, type ProgrammeState, STATE_NAMES, type Stage } from '../contract.ts'
import { useProgrammeWords } from './words.ts'

const TONES: Partial<Record<ProgrammeState, string>> = {
  running: 'tag--good',
  evaluated: 'tag--good',
  continued: 'tag--good',
  proposed: 'tag--attention',
}

export function StateTag({ state }: { state: ProgrammeState }) {
  const { language } = useProgrammeWords()
  return <span className={`tag ${TONES[state] ?? ''}`}>{STATE_NAMES[state][language]}</span>
}

/** Where open work stands; nothing where there is none. */
export function StageTag({ stage }: { stage: Stage }) {
  const { w } = useProgrammeWords()
  if (stage === 'settled') return null
  return <span className={`tag ${stage === 'writing' ? '' : 'tag--attention'}`}>{w.stages[stage]}</span>
}

/** A dimension by its code, with hue and sign where the plan's set gives it one. */
export function DimensionName({ code, of }: { code: string; of: ProgrammeChoices | undefined }) {
  const { language } = useProgrammeWords()
  const found = of?.dimensions.find((one) => one.code === code)
  const hue = found?.hue ?? code
  const label = found?.name[language] ?? code
  return isDimension(hue) ? <Dimension dimension={hue} label={label} /> : label
}
