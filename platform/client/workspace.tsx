import type { RouteComponent } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext } from 'react'
import type { Bilingual } from '#platform/schema/schema.ts'
import { type Place, usePlace } from './place.tsx'

/** A page of the workspace that a module brings along. */
export interface WorkspacePage {
  /** Below the region's workspace, in the router's words: `evaluasi/isian/$year`. */
  path: string
  /** Made by `lazyRouteComponent`, so that it comes when it is first opened. */
  Page: RouteComponent
  /** How the hub of a job leads to it; a page without a door is reached from another page. */
  door?: Door
}

/** The steps of each job that has a hub, in the order in which it shows its doors. */
export const STEPS = {
  movement: ['choose', 'guide', 'commit'],
  plan: ['shape', 'run', 'see'],
  indicator: ['look', 'define', 'guard'],
  service: ['command', 'dispatch', 'pharmacy'],
  meeting: ['meet'],
  evaluation: ['prepare', 'fill', 'score', 'conclude'],
} as const satisfies Record<string, readonly string[]>
export type HubJob = keyof typeof STEPS
export type JobStep = (typeof STEPS)[HubJob][number]

export interface Door {
  job: HubJob
  step: JobStep
  label: Bilingual
  /** What is done there, in one sentence. */
  summary: Bilingual
  /** Whoever holds this permission in the region sees the door. */
  permission: string
  /** Kept from regions, or from the ministry. */
  only?: 'region' | 'ministry'
}

export interface OpenDoor extends Door {
  /** Address in the workspace of the region. */
  to: string
}

const PagesContext = createContext<readonly WorkspacePage[]>([])

/** Makes the pages of every module known to the hubs. */
export function WorkspacePagesProvider(props: { pages: readonly WorkspacePage[]; children: ReactNode }) {
  return <PagesContext value={props.pages}>{props.children}</PagesContext>
}

const YearContext = createContext<number | undefined>(undefined)

/** The year that doors with `$year` in their path lead to; without one they stay closed. */
export function DoorYearProvider(props: { year: number | undefined; children: ReactNode }) {
  return <YearContext value={props.year}>{props.children}</YearContext>
}

/** The doors of a job that the reader may open in the region of the screen. */
export function useDoors(job: Door['job']): OpenDoor[] {
  const doors = doorsAt(useContext(PagesContext), usePlace(), useContext(YearContext))
  return doors.filter((door) => door.job === job)
}

/**
 * Every door the reader may open in a region.
 *
 * @param year stands in for `$year` in their paths; without it doors of a year are left out
 */
export function doorsAt(pages: readonly WorkspacePage[], place: Place, year?: number): OpenDoor[] {
  return pages.flatMap(({ path, door }) => {
    if (door === undefined || !isOpen(door, place)) return []
    const to = year === undefined ? path : path.replace('$year', String(year))
    return to.includes('$') ? [] : [{ ...door, to: `/kerja/${place.code}/${to}` }]
  })
}

const isOpen = (door: Door, place: Place): boolean =>
  place.permissions.has(door.permission) &&
  (door.only === undefined || (door.only === 'ministry') === (place.code === '00'))
