import { Fragment, useId, useState } from 'react'
import { GetProgramme, GetProgrammeChoices } from '#core/programme/contract.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { AssignIndicator, GetIndicator, type Indicator, ListIndicators } from '../../contract.ts'
import { LinksField } from './links-field.tsx'
import { useDefineWords } from './words.ts'

type ProgrammeLink = Pick<Indicator['programmes'][number], 'programmeId' | 'targetId'>

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
  const [chosen, setChosen] = useState<readonly ProgrammeLink[]>(of.programmes.map(linkOf))
  const [links, setLinks] = useState(of.links)
  const toggle = (programmeId: string) =>
    setChosen(
      chosen.some((one) => one.programmeId === programmeId)
        ? chosen.filter((one) => one.programmeId !== programmeId)
        : [...chosen, { programmeId, targetId: null }],
    )
  const pointAt = (link: ProgrammeLink, targetId: string | null) =>
    setChosen(chosen.map((one) => (one === link ? { ...one, targetId } : one)))
  return (
    <ActForm
      endpoint={AssignIndicator}
      refresh={[GetIndicator, ListIndicators]}
      submit={w.save}
      input={({ ownerOpdId }) => ({
        code: of.code,
        revision: of.revision,
        ownerOpdId: ownerOpdId ?? null,
        programmes: [...chosen],
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
          <Fragment key={id}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.some(({ programmeId }) => programmeId === id)}
                onChange={() => toggle(id)}
              />{' '}
              {code} {name}
            </label>
            {chosen
              .filter(({ programmeId }) => programmeId === id)
              .map((link) => (
                <TargetChoice
                  key={link.targetId}
                  link={link}
                  programme={name}
                  onChange={(targetId) => pointAt(link, targetId)}
                />
              ))}
          </Fragment>
        ))}
      </fieldset>
      <LinksField links={links} onChange={setLinks} />
    </ActForm>
  )
}

const linkOf = ({ programmeId, targetId }: ProgrammeLink): ProgrammeLink => ({ programmeId, targetId })

interface TargetChoiceProps {
  link: ProgrammeLink
  programme: string
  onChange: (targetId: string | null) => void
}

/** Which output or outcome of a programme the figure stands beside when its quarter is reported. */
function TargetChoice({ link, programme, onChange }: TargetChoiceProps) {
  const { w } = useDefineWords()
  const id = useId()
  const found = useEndpoint(GetProgramme, { id: link.programmeId })
  return (
    <Answer of={found} lines={1}>
      {({ content: { targets } }) => (
        <div className="field">
          <label htmlFor={id}>{w.targetIn(programme)}</label>
          <select
            id={id}
            className="input"
            value={link.targetId ?? ''}
            onChange={(event) => onChange(event.currentTarget.value || null)}
          >
            <option value="">{w.wholeProgramme}</option>
            {targets.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
    </Answer>
  )
}
