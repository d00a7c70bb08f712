/** Something a person owes, computed by a module from what it knows. */
export interface Task {
  key: string
  title: string
  /** Why it matters, in one sentence. */
  why: string
  /** Where it is done, below the workspace. */
  to: string
  action: string
  /** When it must be done by, as people read it. */
  due?: string
  /** Whether that moment is over. */
  late?: boolean
  weight: 'now' | 'soon'
}

/** A module's tasks; loading and failing are states of the whole list. */
export interface TaskSource {
  tasks: readonly Task[]
  loading: boolean
  failed: boolean
  retry: () => void
}
