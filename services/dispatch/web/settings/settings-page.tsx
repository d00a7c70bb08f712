import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { CopyLine } from '#platform/client/view/copy-line.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { GetSettings } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { CategoriesPanel } from './categories-panel.tsx'
import { LandmarkPanel } from './landmark-panel.tsx'
import { NeighboursPanel } from './neighbours-panel.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SourcesPanel } from './sources-panel.tsx'
import { useSettingsWords } from './words.ts'

/** Where this product answers; nothing while a page is drawn without a browser. */
const ORIGIN = globalThis.location?.origin ?? ''

/** Everything a region decides about its own centre. */
export function SettingsPage() {
  const { w } = useSettingsWords()
  const { w: shared } = useDispatchWords()
  const found = useEndpoint(GetSettings, {})
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead}>
      <Answer of={found} lines={14}>
        {(reply) => (
          <>
            <SettingsForm key={reply.revision} reply={reply} />
            <CategoriesPanel reply={reply} />
          </>
        )}
      </Answer>
      <NeighboursPanel />
      <LandmarkPanel />
      <SourcesPanel />
      <TelephonyPanel />
    </Screen>
  )
}

function TelephonyPanel() {
  const { w } = useSettingsWords()
  const { code } = usePlace()
  return (
    <Panel title={w.telephony} lead={w.telephonyLead}>
      <CopyLine label={w.telephony} text={`${ORIGIN}/hook/${code}/telephony`} />
      <p>{w.eidoInLead}</p>
      <CopyLine label={w.eidoIn} text={`${ORIGIN}/eido/${code}/offers`} />
      <p>
        <Link to={`/kerja/${code}/administrasi/mesin`}>{w.machines}</Link>
      </p>
    </Panel>
  )
}
