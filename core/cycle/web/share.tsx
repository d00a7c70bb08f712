// What the screens of other modules draw of cycles.
import type { ReactNode } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { ListCycles } from '../contract.ts'

interface NewestYearProps {
  eyebrow: string
  title: string
  /** What is said while no cycle was opened. */
  none: { title: string; body: string }
  children: (year: number) => ReactNode
}

/** Opens a page for the newest cycle that is not a draft. */
export function NewestYear({ eyebrow, title, none, children }: NewestYearProps) {
  const cycles = useEndpoint(ListCycles, {})
  const newest = cycles.data?.find(({ cycle }) => cycle.state !== 'draft')?.cycle
  if (newest !== undefined) return children(newest.year)
  return (
    <Screen eyebrow={eyebrow} title={title}>
      <Answer of={cycles}>
        {() => (
          <EmptyState title={none.title}>
            <p>{none.body}</p>
          </EmptyState>
        )}
      </Answer>
    </Screen>
  )
}
