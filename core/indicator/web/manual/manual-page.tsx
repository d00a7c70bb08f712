import { Link } from '@tanstack/react-router'
import { useAsked } from '#platform/client/asked.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type IndicatorRow, ListIndicators, ListManualValues, ProposeValue } from '../../contract.ts'
import { useIndicatorWords } from '../words.ts'
import { ImportPanel } from './import-panel.tsx'
import { ProposeForm } from './propose-form.tsx'
import { ValuesPanel } from './values-panel.tsx'
import { useManualWords } from './words.ts'

/** Values that people enter: proposed by one, approved by another, or imported as a table. */
export function ManualPage() {
  const { w } = useManualWords()
  const { w: shared } = useIndicatorWords()
  const { code } = usePlace()
  const mayPropose = useMay(ProposeValue)
  const found = useEndpoint(ListIndicators, {})
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/indikator/daftar`}>{shared.all}</Link>}
      title={w.title}
      lead={w.lead}
    >
      <Answer of={found} lines={8}>
        {(rows) => {
          const manual = rows.filter(({ origin }) => origin === 'manual')
          return (
            <>
              {mayPropose ? <Propose manual={manual} /> : null}
              <Values manual={manual} />
              {mayPropose && manual.length > 0 ? <ImportPanel manual={manual} /> : null}
            </>
          )
        }}
      </Answer>
    </Screen>
  )
}

function Propose({ manual }: { manual: readonly IndicatorRow[] }) {
  const { w } = useManualWords()
  return (
    <Panel title={w.propose}>{manual.length === 0 ? <p>{w.none}</p> : <ProposeForm manual={manual} />}</Panel>
  )
}

function Values({ manual }: { manual: readonly IndicatorRow[] }) {
  const [{ indikator, keadaan }] = useAsked('indikator', 'keadaan')
  const state = (['proposed', 'approved', 'returned'] as const).find((one) => one === keadaan)
  const code = manual.find((one) => one.code === indikator)?.code
  const found = useEndpoint(ListManualValues, { ...(code ? { code } : {}), ...(state ? { state } : {}) })
  return <ValuesPanel found={found} manual={manual} />
}
