import { useState } from 'react'
import { GetProgrammeChoices } from '#core/programme/contract.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { AssignIndicator, GetIndicator, type Indicator, ListIndicators } from '../../contract.ts'
import { LinksField } from './links-field.tsx'
import { useDefineWords } from './words.ts'

/** Which agency answers for the figure, and which programmes and reports it serves. */
export function AssignPanel({ of }: { of: Indicator }) {
  const { w } = useDefineWords()
  const choices = useEndpoint(GetProgrammeChoices, {})
  return (
    <Panel title={w.assignment}>
      <Answer of={choices} lines={6}>
        {({ opd, programmes }) => <AssignForm of={of} opd={opd} programmes={programmes} />}
      </Answer>
    </Panel>
  )
}

interface AssignFormProps {
  of: Indicator
  opd: readonly { id: string; name: string }[]
  programmes: readonly { id: string; code: string; name: string }[]
}

function AssignForm({ of, opd, programmes }: AssignFormProps) {
  const { w } = useDefineWords()
  const say = useSay()
  const [chosen, setChosen] = useState<readonly string[]>(of.programmes.map(({ programmeId }) => programmeId))
  const [links, setLinks] = useState(of.links)
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <ActForm
      endpoint={AssignIndicator}
      refresh={[GetIndicator, ListIndicators]}
      submit={w.save}
      input={({ ownerOpdId }) => ({
        code: of.code,
        revision: of.revision,
        ownerOpdId: ownerOpdId ?? null,
        programmes: chosen.map((programmeId) => keptLink(of, programmeId)),
        links,
      })}
      onDone={() => say(w.assigned)}
    >
      <ChoiceField
        name="ownerOpdId"
        label={w.owner}
        value={of.owner?.id ?? ''}
        placeholder={w.noOwner}
        choices={opd.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <fieldset className="checks">
        <legend>{w.programmes}</legend>
        {programmes.length === 0 ? <p className="mute">{w.noProgrammes}</p> : null}
        {programmes.map(({ id, code, name }) => (
          <label key={id} className="check">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {code} {name}
          </label>
        ))}
      </fieldset>
      <LinksField links={links} onChange={setLinks} />
    </ActForm>
  )
}

/** A link that stands keeps the output or outcome it points at. */
const keptLink = ({ programmes }: Indicator, programmeId: string) => ({
  programmeId,
  targetId: programmes.find((one) => one.programmeId === programmeId)?.targetId ?? null,
})
