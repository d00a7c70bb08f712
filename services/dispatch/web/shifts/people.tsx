import { wib } from '#platform/ui/format.ts'
import type { Shift } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { useShiftsWords } from './words.ts'

/** Who sat where in a shift, and for how long. */
export function People({ people }: Pick<Shift, 'people'>) {
  const { w } = useShiftsWords()
  const { language } = useDispatchWords()
  return (
    <ul className="rows">
      {people.map((one) => (
        <li key={one.position + one.personId + one.from} className="row">
          <span className="row__name">{one.name}</span>
          <span className="row__note">
            {one.position},{' '}
            {one.until === null
              ? w.sitting(wib(one.from, language))
              : w.sat(wib(one.from, language), wib(one.until, language))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The two signatures under a hand-over. */
export function Signatures({ of: { handover } }: { of: Shift }) {
  const { w } = useShiftsWords()
  const { language } = useDispatchWords()
  if (handover === null) return null
  const { givenByName, givenAt, takenByName, takenAt } = handover
  return (
    <p className="small mute">
      {w.givenAt(wib(givenAt, language), givenByName ?? '')}
      {takenAt === null ? null : (
        <>
          <br />
          {w.takenAt(wib(takenAt, language), takenByName ?? '')}
        </>
      )}
    </p>
  )
}
