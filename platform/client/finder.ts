import type { Language } from '#platform/problem/problem.ts'

/** Something the search of the workspace found. */
export interface Found {
  key: string
  label: string
  /** What tells it from others of the same name. */
  hint?: string
  /** An address of this site. */
  to: string
}

export interface FindAt {
  /** The region of the screen, where there is one. */
  region: string | undefined
  signal: AbortSignal
}

/** A module's answer to the search of the workspace. */
export interface Finder {
  key: string
  label: Record<Language, string>
  find: (words: string, language: Language, at: FindAt) => Promise<Found[]>
}
