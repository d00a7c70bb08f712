import type { ReactNode } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { type Facility, ListFacilities } from '../contract.ts'
import { usePharmacyWords } from './words.ts'

/** Draws a screen of one facility, chosen in the address; the choice shows only where there are several. */
export function OfFacility({ children }: { children: (facility: Facility) => ReactNode }) {
  const { w } = usePharmacyWords()
  const [asked, ask] = useAsked('fasilitas')
  const found = useEndpoint(ListFacilities, {})
  return (
    <Answer of={found} lines={6}>
      {({ facilities }) => {
        const open = facilities.filter(({ closedAt }) => closedAt === null)
        const chosen = open.find(({ code }) => code === asked.fasilitas) ?? open[0]
        if (chosen === undefined) {
          return (
            <EmptyState title={w.noFacility}>
              <p>{w.noFacilityBody}</p>
            </EmptyState>
          )
        }
        return (
          <>
            {open.length < 2 ? null : (
              <div className="choose">
                <label className="field">
                  <span>{w.facility}</span>
                  <select
                    className="input"
                    value={chosen.code}
                    onChange={(event) => ask('fasilitas', event.currentTarget.value)}
                  >
                    {open.map(({ code, name }) => (
                      <option key={code} value={code}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            )}
            {children(chosen)}
          </>
        )
      }}
    </Answer>
  )
}
