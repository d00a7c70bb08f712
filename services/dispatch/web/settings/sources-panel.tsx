import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  AddWarningSource,
  ChangeWarningSource,
  ListWarningSources,
  type WarningSource,
} from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { useSettingsWords } from './words.ts'

/** What BMKG offers to everyone; filled in to begin with, and off until somebody switches it on. */
const BMKG = {
  cap: 'https://www.bmkg.go.id/alerts/nowcast/id',
  quake: 'https://data.bmkg.go.id/DataMKG/TEWS/autogempa.json',
}
const ATTRIBUTION = 'BMKG (Badan Meteorologi, Klimatologi, dan Geofisika)'

/** Feeds of warnings that the region reads. */
export function SourcesPanel() {
  const { w } = useSettingsWords()
  const { language } = useDispatchWords()
  const may = useMay(AddWarningSource)
  const found = useEndpoint(ListWarningSources, {}, { enabled: may })
  const [opened, setOpened] = useState<WarningSource | 'new'>()
  if (!may) return null
  return (
    <Panel
      title={w.sources}
      lead={w.sourcesLead}
      acts={
        <button type="button" className="button" onClick={() => setOpened('new')}>
          {w.addSource}
        </button>
      }
    >
      <Answer of={found} lines={3}>
        {({ sources }) => (
          <>
            {sources.length === 0 ? <p className="mute">{w.noSources}</p> : null}
            <ul className="rows">
              {sources.map((one) => (
                <li key={one.id} className="row">
                  <span className="row__name">
                    {one.name}{' '}
                    <span className={one.isOn ? 'tag tag--good' : 'tag'}>{one.isOn ? w.on : w.off}</span>
                  </span>
                  <span className="row__note">
                    {one.address}.{' '}
                    {one.checkedAt === null ? w.neverChecked : w.checked(wib(one.checkedAt, language))}
                    {one.failure === null ? '' : `, ${w.failure(one.failure)}`}
                  </span>
                  <button
                    type="button"
                    className="link"
                    aria-label={w.changeOf(one.name)}
                    onClick={() => setOpened(one)}
                  >
                    {w.change}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
      {opened === undefined ? null : (
        <SourceDialog source={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />
      )}
    </Panel>
  )
}

function SourceDialog({ source, onClose }: { source: WarningSource | undefined; onClose: () => void }) {
  const { w } = useSettingsWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  const [kind, setKind] = useState<WarningSource['kind']>(source?.kind ?? 'cap')
  return (
    <Dialog title={source === undefined ? w.addSource : w.changeOf(source.name)} onClose={onClose}>
      <ActForm
        endpoint={source === undefined ? AddWarningSource : ChangeWarningSource}
        refresh={[ListWarningSources]}
        input={({ isOn, everyMinutes = '', only = '', ...typed }) => ({
          ...typed,
          only,
          ...(source === undefined ? { kind } : { sourceId: source.id }),
          everyMinutes: Number(everyMinutes),
          isOn: isOn === 'yes',
        })}
        submit={shared.save}
        onCancel={onClose}
        onDone={() => {
          say(w.sourceSaved)
          onClose()
        }}
      >
        {source === undefined ? (
          <ChoiceField
            name="kind"
            label={w.sourceKind}
            value={kind}
            onChange={(value) => setKind(value as WarningSource['kind'])}
            choices={(['cap', 'quake'] as const).map((value) => ({ value, label: w.sourceKinds[value] }))}
          />
        ) : null}
        <InputField name="name" label={w.sourceName} value={source?.name ?? ''} />
        <InputField key={kind} name="address" label={w.sourceAddress} value={source?.address ?? BMKG[kind]} />
        <InputField name="only" label={w.only} help={w.onlyHelp} value={source?.only ?? ''} optional />
        <InputField name="attribution" label={w.attribution} value={source?.attribution ?? ATTRIBUTION} />
        <InputField name="everyMinutes" label={w.everyMinutes} value={String(source?.everyMinutes ?? 5)} />
        <ChoiceField
          name="isOn"
          label={w.isOn}
          value={source?.isOn === true ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: w.off },
            { value: 'yes', label: w.on },
          ]}
        />
      </ActForm>
    </Dialog>
  )
}
