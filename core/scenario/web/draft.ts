import { useEffect, useState } from 'react'
import type { Scenario, ScenarioContent, StartingPoint } from '../contract.ts'

/** What is being made on the screen: a scenario, and the kept one it came from. */
export interface Draft extends ScenarioContent {
  name: string
  note: string
  /** The kept scenario that is open, and the revision it was read at. */
  kept: { id: string; revision: number } | null
}

export const draftOf = (point: StartingPoint): Draft => ({
  name: '',
  note: '',
  kept: null,
  origin: point.origin,
  originYear: point.year,
  base: point.base,
  held: point.held,
  moves: {},
  targets: [],
  efforts: {},
})

export const draftOfScenario = (one: Scenario): Draft => ({
  ...contentOf(one),
  name: one.name,
  note: one.note,
  kept: { id: one.id, revision: one.revision },
})

/** The part of a draft or scenario that is computed with and sent. */
export const contentOf = (of: ScenarioContent): ScenarioContent => ({
  origin: of.origin,
  originYear: of.originYear,
  base: of.base,
  held: of.held,
  moves: of.moves,
  targets: of.targets,
  efforts: of.efforts,
})

export type ChangeDraft = (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void

/** The draft of a region and year; it survives a reload of the tab, for moving a hundred sliders is work. */
export function useDraft(key: string, begin: () => Draft): [Draft, ChangeDraft] {
  const [draft, setDraft] = useState<Draft>(() => remembered(key) ?? begin())
  useEffect(() => remember(key, draft), [key, draft])
  const change: ChangeDraft = (by) =>
    setDraft((now) => ({ ...now, ...(typeof by === 'function' ? by(now) : by) }))
  return [draft, change]
}

function remembered(key: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Draft)
  } catch {
    return undefined
  }
}

/** A browser that forbids storage still works; it then forgets on reload. */
function remember(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Nothing depends on it.
  }
}

/** A record without one key. */
export const without = <V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key))
