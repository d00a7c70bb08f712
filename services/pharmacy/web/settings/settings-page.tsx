import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import {
  ChangeFacility,
  FACILITY_KINDS,
  type Facility,
  ListFacilities,
  OpenFacility,
} from '../../contract.ts'
import { OfFacility } from '../facility.tsx'
import { usePharmacyWords } from '../words.ts'
import { ConnectionsPanel } from './connections-panel.tsx'
import { DrugsPanel } from './drugs-panel.tsx'
import { RetentionPanel } from './retention-panel.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { useSettingWords } from './words.ts'

/** Everything of a pharmacy that can be set. */
export function SettingsPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useSettingWords()
  const { code } = usePlace()
  const [isNew, open] = useState(false)
  const acts = (
    <button type="button" className="button" onClick={() => open(true)}>
      {w.newFacility}
    </button>
  )
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead} acts={acts}>
      {isNew ? <NewFacility onClose={() => open(false)} /> : null}
      <OfFacility>
        {(facility) => (
          <Fragment key={facility.code}>
            <FacilityPanel facility={facility} />
            <RulesPanel facility={facility.code} />
            <ConnectionsPanel facility={facility.code} />
          </Fragment>
        )}
      </OfFacility>
      <DrugsPanel />
      <RetentionPanel />
      <Panel title={w.machines} lead={w.machinesLead}>
        <Link className="button" to={`/kerja/${code}/administrasi/mesin`}>
          {w.machinesLink}
        </Link>
      </Panel>
    </Screen>
  )
}

function NewFacility({ onClose }: { onClose: () => void }) {
  const { w } = useSettingWords()
  const say = useSay()
  return (
    <Dialog title={w.newFacility} onClose={onClose}>
      <ActForm
        endpoint={OpenFacility}
        refresh={[ListFacilities]}
        submit={w.newFacility}
        onCancel={onClose}
        onDone={() => {
          say(w.added)
          onClose()
        }}
      >
        <InputField name="code" label={w.code} help={w.codeHelp} />
        <InputField name="name" label={w.name} />
        <ChoiceField
          name="kind"
          label={w.kind}
          choices={FACILITY_KINDS.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
          value="hospital"
        />
      </ActForm>
    </Dialog>
  )
}

function FacilityPanel({ facility }: { facility: Facility }) {
  const { w } = useSettingWords()
  const { code } = usePlace()
  const say = useSay()
  const { settings } = facility
  return (
    <Panel title={w.settings} lead={w.startValues}>
      <ActForm
        endpoint={ChangeFacility}
        refresh={[ListFacilities]}
        input={(typed) => changedBy(facility, typed)}
        submit={w.save}
        onDone={() => say(w.saved)}
      >
        <InputField name="name" label={w.name} value={facility.name} />
        <InputField name="promiseSeconds" label={w.promise} value={String(settings.promiseSeconds)} />
        <InputField name="opensAt" label={w.opensAt} value={settings.opensAt} />
        <InputField name="closesAt" label={w.closesAt} value={settings.closesAt} />
        <InputField name="callRepetitions" label={w.repetitions} value={String(settings.callRepetitions)} />
        <InputField name="noShowMinutes" label={w.noShow} value={String(settings.noShowMinutes)} />
        <InputField name="stuckMinutes" label={w.stuck} value={String(settings.stuckMinutes)} />
        <InputField name="counters" label={w.counters} value={settings.counters.join(', ')} />
        <InputField name="wordsId" label={w.wordsId} value={settings.boardWords.id} />
        <InputField name="wordsEn" label={w.wordsEn} value={settings.boardWords.en} />
      </ActForm>
      <p>
        <a href={`/farmasi/${code}/${facility.code}/papan`} target="_blank" rel="noopener">
          {w.board}
        </a>
      </p>
    </Panel>
  )
}

function changedBy({ code, settings }: Facility, typed: Record<string, string>) {
  const { name = '', wordsId = '', wordsEn = '', counters = '', opensAt, closesAt } = typed
  const numbers = ['promiseSeconds', 'callRepetitions', 'noShowMinutes', 'stuckMinutes'] as const
  return {
    facility: code,
    name,
    settings: {
      ...settings,
      ...Object.fromEntries(numbers.map((key) => [key, Number(typed[key])])),
      opensAt,
      closesAt,
      counters: counters
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      boardWords: { id: wordsId, en: wordsEn },
    },
  }
}
