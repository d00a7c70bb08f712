/** Where somebody is signed on. */
interface Post {
  agency: string
  /** Null: the duty desk of the agency. */
  unitId: string | null
}

/** Who asks: whether they run incidents, and where they are signed on. */
export interface Asker {
  runs: boolean
  post: Post | undefined
}

/**
 * Who may sign on at an agency: where it belongs to an OPD, whoever serves that OPD, runs incidents, or serves the region
 * without an OPD; where it belongs to none, everybody who works on tasks.
 */
export const maySignOn = (
  { opdId }: { opdId: string | null },
  { runs, opdIds }: { runs: boolean; opdIds: readonly string[] },
): boolean => opdId === null || runs || opdIds.length === 0 || opdIds.includes(opdId)

/** A dispatcher, the duty desk of the agency, or a unit that was sent works on a task. */
export const mayWork = (
  task: { agency: string; unitIds: readonly string[] },
  { runs, post }: Asker,
): boolean =>
  runs ||
  (post !== undefined &&
    post.agency === task.agency &&
    (post.unitId === null || task.unitIds.includes(post.unitId)))

/** A dispatcher, the duty desk of the agency, or the crew itself speaks for a unit. */
export const maySpeakFor = (unit: { id: string; agency: string }, { runs, post }: Asker): boolean =>
  runs ||
  (post !== undefined && post.agency === unit.agency && (post.unitId === null || post.unitId === unit.id))
