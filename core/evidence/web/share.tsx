// What the screens of other modules draw of the vault: choosing evidence, and showing what was chosen.
import { lazy, Suspense } from 'react'
import { Shape } from '#platform/client/view/answer.tsx'
import { Cards } from './parts/cards.tsx'

/** Choosing and adding is larger than showing, and few who look also choose. */
const Picker = lazy(() => import('./picker/picker.tsx').then((module) => ({ default: module.Picker })))

interface PickerProps {
  /** Versions chosen so far, in order. */
  chosen: readonly string[]
  onChange: (versionIds: string[]) => void
}

/**
 * Chooses versions from the vault of the region, or adds new documents in place. May stand inside a form.
 *
 * @example <EvidencePicker chosen={claim.evidence} onChange={(evidence) => setClaim({ ...claim, evidence })} />
 */
export const EvidencePicker = (props: PickerProps) => (
  <Suspense fallback={<Shape lines={3} />}>
    <Picker {...props} />
  </Suspense>
)

interface CardsProps {
  versionIds: readonly string[]
  /** The region whose evidence it is, where it is not the region of the screen: then what was handed over. */
  region?: string | undefined
}

/**
 * The documents of these versions, to look at and to take away.
 *
 * @example <EvidenceCards versionIds={claim.evidence} region={claim.region} />
 */
export const EvidenceCards = (props: CardsProps) => <Cards {...props} />
