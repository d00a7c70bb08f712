import { lazyRouteComponent } from '@tanstack/react-router'
import { type AdministrationPage, administrationPages, isOpenAt } from '#core/identity/web/index.tsx'
import type { Place } from '#platform/client/place.tsx'
import { ListDeadLetters } from '#platform/facts/contract.ts'
import { machinesPage } from '#platform/machine/web/index.tsx'
import { en } from '../text/en.ts'
import { id } from '../text/id.ts'

const deadLetters: AdministrationPage = {
  path: 'kiriman',
  label: { id: id.deadLetters, en: en.deadLetters },
  summary: { id: id.deadLettersSummary, en: en.deadLettersSummary },
  endpoint: ListDeadLetters,
  Page: lazyRouteComponent(() => import('./dead-letters-page.tsx'), 'DeadLettersPage'),
}

/** Every page of administration, whoever may open it. */
export const administrationOf = (): readonly AdministrationPage[] => [
  ...administrationPages,
  machinesPage,
  deadLetters,
]

/** Those the reader may open in a region. */
export const administrationAt = (place: Place): AdministrationPage[] =>
  administrationOf().filter((page) => isOpenAt(page, place))
