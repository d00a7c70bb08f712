import type { ReactNode } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { ChangeSettings, GetSettings, type Settings } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { settingsIn } from './typed-settings.ts'
import { useSettingsWords } from './words.ts'

export interface SettingsReply {
  revision: number
  settings: Settings
  sources: Readonly<Record<string, { id: string; en: string }>>
}

/** Name, positions, misuse, time limits and keeping, in one form; every start value says where it comes from. */
export function SettingsForm({ reply }: { reply: SettingsReply }) {
  const { w } = useSettingsWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  const { settings, revision } = reply
  const { misuse } = settings
  const of = { reply }
  return (
    <ActForm
      endpoint={ChangeSettings}
      refresh={[GetSettings]}
      input={(typed) => ({ revision, settings: settingsIn(settings, typed) })}
      submit={shared.save}
      onDone={() => say(w.saved)}
    >
      <Group title={w.centre}>
        <InputField name="settings/centreName" label={w.centreName} value={settings.centreName} />
        <AreaField
          name="settings/positions"
          label={w.positions}
          help={w.positionsHelp}
          rows={4}
          value={settings.positions.join('\n')}
        />
      </Group>
      <Group title={w.misuse} lead={w.misuseLead} source={useSource(reply, 'misuse')}>
        <ChoiceField
          name="settings/misuse/isOn"
          label={w.misuseOn}
          value={misuse.isOn ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: shared.no },
            { value: 'yes', label: shared.yes },
          ]}
        />
        <NumberField {...of} name="misuse/threshold" label={w.threshold} />
        <NumberField {...of} name="misuse/windowDays" label={w.windowDays} />
        <NumberField {...of} name="misuse/hours" label={w.hours} />
        <ChoiceField
          name="settings/misuse/target"
          label={w.target}
          value={misuse.target}
          choices={(['machine', 'drop'] as const).map((value) => ({ value, label: w.targets[value] }))}
        />
        <AreaField name="settings/misuse/notice/id" label={w.noticeId} rows={2} value={misuse.notice.id} />
        <AreaField name="settings/misuse/notice/en" label={w.noticeEn} rows={2} value={misuse.notice.en} />
      </Group>
      <Group title={w.timers} lead={w.timersLead} source={useSource(reply, 'timers')}>
        <NumberField {...of} name="timers/acknowledge" label={w.acknowledge} />
        <NumberField {...of} name="timers/depart" label={w.depart} />
        <NumberField {...of} name="timers/arrive" label={w.arrive} />
        <NumberField {...of} name="transferSeconds" label={w.transferSeconds} />
        <NumberField {...of} name="freshSeconds" label={w.freshSeconds} />
      </Group>
      <Group title={w.duplicates} source={useSource(reply, 'duplicates')}>
        <NumberField {...of} name="duplicates/metres" label={w.metres} />
        <NumberField {...of} name="duplicates/minutes" label={w.minutes} />
      </Group>
      <Group title={w.retention} source={useSource(reply, 'retention')}>
        <NumberField {...of} name="retention/recordingDays" label={w.recordingDays} />
        <NumberField {...of} name="retention/numberMonths" label={w.numberMonths} />
        <NumberField {...of} name="retention/incidentYears" label={w.incidentYears} />
      </Group>
    </ActForm>
  )
}

function useSource({ sources }: SettingsReply, name: string): string | undefined {
  const { w } = useSettingsWords()
  const { language } = useDispatchWords()
  const source = sources[name]
  return source === undefined ? undefined : w.source(source[language])
}

function Group(props: { title: string; lead?: string; source?: string | undefined; children: ReactNode }) {
  return (
    <fieldset className="settings112">
      <legend>{props.title}</legend>
      {props.lead === undefined ? null : <p className="small mute">{props.lead}</p>}
      {props.source === undefined ? null : <p className="small mute">{props.source}</p>}
      {props.children}
    </fieldset>
  )
}

/** A whole number that stands at a place of the settings. */
function NumberField({ reply, name, label }: { reply: SettingsReply; name: string; label: string }) {
  const value = name
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], reply.settings)
  return <InputField name={`settings/${name}`} label={label} value={String(value ?? '')} />
}
