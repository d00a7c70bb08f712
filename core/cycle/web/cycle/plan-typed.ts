import type { CyclePlan, Step } from '../../contract.ts'

export const TRACKS = ['REGULER', 'FIRST_PHASE', 'KPPN&IKN'] as const

const stageOf = (from: string | undefined, to: string | undefined): CyclePlan['stageOne'] =>
  from === undefined && to === undefined ? null : { from: from ?? to ?? '', to: to ?? from ?? '' }

/** The plan as it was typed; a stage with one day lasts that day. */
export function planTyped(typed: Readonly<Record<string, string>>): CyclePlan {
  return {
    title: { id: typed.titleId ?? '', en: typed.titleEn ?? '' },
    stageOne: stageOf(typed.stageOneFrom, typed.stageOneTo),
    stageTwo: stageOf(typed.stageTwoFrom, typed.stageTwoTo),
    deadlines: Object.entries(typed)
      .filter(([name]) => name.startsWith('deadline_'))
      .map(([name, day]) => ({ step: name.slice('deadline_'.length) as Step, day })),
    tracks: TRACKS.flatMap((track) => {
      const chosen = typed[`track_${track}`]
      return chosen === undefined ? [] : [{ track, instrument: versionOf(chosen) }]
    }),
  }
}

/** @example versionOf('smart-city-2023-regular@2') // { code: 'smart-city-2023-regular', version: 2 } */
export function versionOf(chosen: string): { code: string; version: number } {
  const [code = '', version] = chosen.split('@')
  return { code, version: Number(version) }
}
