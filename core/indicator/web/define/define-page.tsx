import { Link, useNavigate } from '@tanstack/react-router'
import { InputField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { DefineIndicator, ListIndicators, ListMeasures } from '../../contract.ts'
import { OriginTag } from '../parts/tags.tsx'
import { useIndicatorWords } from '../words.ts'
import { DefinitionForm } from './definition-form.tsx'
import { useDefineWords } from './words.ts'

/** A new indicator of the region's own, and the way to those that are there. */
export function DefinePage() {
  const { w } = useDefineWords()
  const { w: shared } = useIndicatorWords()
  const { code } = usePlace()
  const measures = useEndpoint(ListMeasures, {})
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/indikator/daftar`}>{shared.all}</Link>}
      title={w.title}
      lead={w.lead}
    >
      <Panel title={w.what}>
        <Answer of={measures} lines={10}>
          {(all) => <NewIndicator measures={all} />}
        </Answer>
      </Panel>
      <Standing />
    </Screen>
  )
}

function NewIndicator({ measures }: { measures: Parameters<typeof DefinitionForm>[0]['measures'] }) {
  const { w } = useDefineWords()
  const { code } = usePlace()
  const say = useSay()
  const navigate = useNavigate()
  return (
    <DefinitionForm
      endpoint={DefineIndicator}
      measures={measures}
      submit={w.define}
      input={({ code: own }, content) => ({ code: own, content })}
      onDone={({ code: own }) => {
        say(w.defined)
        void navigate({ to: `/kerja/${code}/indikator/tetapkan/${own}` })
      }}
    >
      <InputField name="code" label={w.code} help={w.codeHelp} value="own." />
    </DefinitionForm>
  )
}

function Standing() {
  const { w } = useDefineWords()
  const { language } = useIndicatorWords()
  const { code } = usePlace()
  const found = useEndpoint(ListIndicators, {})
  return (
    <Panel title={w.own} lead={w.ownLead}>
      <Answer of={found}>
        {(rows) => (
          <ul className="origin-list">
            {rows.map((row) => (
              <li key={row.code} className="row">
                <Link to={`/kerja/${code}/indikator/tetapkan/${row.code}`}>{row.name[language]}</Link>
                <OriginTag origin={row.origin} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  )
}
