import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { wib } from '#platform/ui/format.ts'
import { type Anomaly, ListAnomalies, SettleAnomaly } from '../../contract.ts'
import { Opening } from '../parts/opening.tsx'
import { useIndicatorWords } from '../words.ts'
import { shownCell } from './cell.ts'
import { useAnomalyWords } from './words.ts'

/** What is worth a look, open ones first, each with its rows. */
export function AnomaliesPage() {
  const { w, language } = useAnomalyWords()
  const { w: shared } = useIndicatorWords()
  const { code } = usePlace()
  const [{ semua, indikator }, ask] = useAsked('semua', 'indikator')
  const found = useEndpoint(ListAnomalies, semua === '' ? { open: true } : {})
  const [settling, setSettling] = useState<Anomaly>()
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/indikator/daftar`}>{shared.all}</Link>}
      title={w.title}
      lead={w.lead}
    >
      <Answer of={found} lines={8}>
        {(all) => {
          const shown = all.filter((one) => indikator === '' || one.code === indikator)
          return (
            <>
              <div className="indicator-filters">
                <NarrowField
                  label={w.show}
                  value={semua === '' ? '' : 'ya'}
                  all={w.open}
                  choices={[['ya', w.all]]}
                  onChange={(value) => ask('semua', value)}
                />
                <NarrowField
                  label={w.indicator}
                  value={indikator}
                  all={w.anyIndicator}
                  choices={[...new Map(all.map((one) => [one.code, one.name[language]]))]}
                  onChange={(value) => ask('indikator', value)}
                />
              </div>
              {shown.length === 0 ? <p>{semua === '' ? w.none : w.noneEver}</p> : null}
              {shown.map((one) => (
                <OneAnomaly key={one.id} of={one} onSettle={() => setSettling(one)} />
              ))}
            </>
          )
        }}
      </Answer>
      {settling === undefined ? null : <SettleDialog of={settling} onClose={() => setSettling(undefined)} />}
    </Screen>
  )
}

function OneAnomaly({ of, onSettle }: { of: Anomaly; onSettle: () => void }) {
  const { w, language } = useAnomalyWords()
  const { code } = usePlace()
  const may = useMay(SettleAnomaly)
  const settle = (
    <button type="button" className="button" onClick={onSettle}>
      {w.settle}
    </button>
  )
  return (
    <Panel title={of.title[language]} acts={may && of.settled === null ? settle : undefined}>
      <p>
        <span className={of.settled === null ? 'tag tag--attention' : 'tag'}>{w.kinds[of.kind]}</span>{' '}
        {of.name[language]} <span className="mute">{w.found(wib(of.foundAt, language))}</span>
      </p>
      <p>{of.detail[language]}</p>
      {of.settled === null ? null : (
        <p className="row__note">
          {w.settledBy(of.settled.by ?? w.someone, wib(of.settled.at, language))}: {of.settled.reason}
        </p>
      )}
      {of.rows.length === 0 ? null : (
        <Opening summary={w.rows(of.rows.length)}>{() => <Rows of={of} />}</Opening>
      )}
      <p>
        <a href={`/kerja/${code}/${of.path}`}>{w.toOrigin}</a>
      </p>
    </Panel>
  )
}

function Rows({ of }: { of: Anomaly }) {
  const { w, language } = useAnomalyWords()
  const columns = of.columns.map(
    (label, i): Column<string[]> => ({
      key: label.id,
      label: label[language],
      ...(i === 0 ? { head: true } : {}),
      cell: (row) => {
        const cell = row[i] ?? ''
        return w.cells[cell as keyof typeof w.cells] ?? shownCell(cell, language)
      },
    }),
  )
  return (
    <DataTable
      caption={of.title[language]}
      captionHidden
      columns={columns}
      rows={of.rows}
      rowKey={(row) => row.join(' ')}
    />
  )
}

function SettleDialog({ of, onClose }: { of: Anomaly; onClose: () => void }) {
  const { w, language } = useAnomalyWords()
  const say = useSay()
  return (
    <Dialog title={w.settleOf(of.title[language])} onClose={onClose}>
      <ActForm
        endpoint={SettleAnomaly}
        refresh={[ListAnomalies]}
        submit={w.settle}
        input={(typed) => ({ ...typed, id: of.id })}
        onDone={() => {
          onClose()
          say(w.settled)
        }}
        onCancel={onClose}
      >
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}
