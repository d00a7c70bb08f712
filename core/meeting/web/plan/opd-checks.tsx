import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ListInvitable, type NamedOpd } from '../../contract.ts'
import { useMeetingWords } from '../words.ts'

interface OpdChecksProps {
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

/** The agencies of the region to tick, all at once or one by one. */
export function OpdChecks({ chosen, onChange }: OpdChecksProps) {
  const { w } = useMeetingWords()
  const opds = useEndpoint(ListInvitable, {})
  return (
    <fieldset className="checks">
      <legend>{w.plan.opds}</legend>
      <Answer of={opds} lines={3}>
        {(all) => <Checks all={all} chosen={chosen} onChange={onChange} />}
      </Answer>
    </fieldset>
  )
}

function Checks({ all, chosen, onChange }: OpdChecksProps & { all: readonly NamedOpd[] }) {
  const { w } = useMeetingWords()
  if (all.length === 0) return <p className="mute">{w.plan.noOpdYet}</p>
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <p className="row-acts">
        <button type="button" className="link" onClick={() => onChange(all.map(({ id }) => id))}>
          {w.plan.everyOpd}
        </button>
        <button type="button" className="link" onClick={() => onChange([])}>
          {w.plan.noOpd}
        </button>
      </p>
      {all.map(({ id, name }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {name}
        </label>
      ))}
    </>
  )
}
