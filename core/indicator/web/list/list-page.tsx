import { Link } from '@tanstack/react-router'
import { useAsked } from '#platform/client/asked.ts'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { DefineIndicator, ExportIndicators, type IndicatorRow, ListIndicators } from '../../contract.ts'
import { LiveMark } from '../parts/live-mark.tsx'
import { useIndicatorWords } from '../words.ts'
import { ListTable } from './list-table.tsx'
import { type Narrowing, narrowed, ownersOf } from './narrowing.ts'

const KEYS = ['cari', 'keadaan', 'asal', 'opd', 'urut'] as const

/** Every indicator of the region with its value, target and trend; it moves by itself. */
export function ListPage() {
  const { w } = useIndicatorWords()
  const place = usePlace()
  const found = useEndpoint(ListIndicators, {})
  return (
    <Screen
      eyebrow={<LiveMark reads={[ListIndicators]} />}
      title={w.indicators}
      lead={w.list.lead(place.name)}
      acts={
        <>
          <FileButton endpoint={ExportIndicators} input={{}} label={w.csv} />
          <DefineLink />
        </>
      }
    >
      <Answer of={found} lines={12}>
        {(rows) => (rows.length === 0 ? <Nothing /> : <Found rows={rows} />)}
      </Answer>
    </Screen>
  )
}

function DefineLink() {
  const { w } = useIndicatorWords()
  const { code } = usePlace()
  return useMay(DefineIndicator) ? (
    <Link className="button button--main" to={`/kerja/${code}/indikator/tetapkan`}>
      {w.list.define}
    </Link>
  ) : null
}

function Nothing() {
  const { w } = useIndicatorWords()
  return (
    <EmptyState title={w.list.emptyTitle}>
      <p>{w.list.empty}</p>
    </EmptyState>
  )
}

function Found({ rows }: { rows: readonly IndicatorRow[] }) {
  const { w, language } = useIndicatorWords()
  const [asked, ask] = useAsked(...KEYS)
  const shown = narrowed(rows, asked, language)
  return (
    <>
      <Fields rows={rows} asked={asked} ask={ask} />
      <p role="status" className="visually-hidden">
        {shown.length}
      </p>
      {shown.length === 0 ? <p>{w.list.noneFits}</p> : <ListTable rows={shown} urut={asked.urut} ask={ask} />}
    </>
  )
}

interface FieldsProps {
  rows: readonly IndicatorRow[]
  asked: Narrowing
  ask: (key: keyof Narrowing, value: string) => void
}

function Fields({ rows, asked, ask }: FieldsProps) {
  const { w } = useIndicatorWords()
  const states = ['bad', 'near', 'good', 'none'] as const
  const origins = ['computed', 'manual'] as const
  return (
    <div className="indicator-filters">
      <div className="field">
        <label htmlFor="indicator-search">{w.list.search}</label>
        <input
          id="indicator-search"
          className="input"
          type="search"
          defaultValue={asked.cari}
          onChange={(event) => ask('cari', event.currentTarget.value)}
        />
      </div>
      <NarrowField
        label={w.list.state}
        value={asked.keadaan}
        all={w.list.anyState}
        choices={states.map((one) => [one, w.standing[one]])}
        onChange={(value) => ask('keadaan', value)}
      />
      <NarrowField
        label={w.list.originColumn}
        value={asked.asal}
        all={w.list.anyOrigin}
        choices={origins.map((one) => [one, w.origin[one]])}
        onChange={(value) => ask('asal', value)}
      />
      <NarrowField
        label={w.list.owner}
        value={asked.opd}
        all={w.list.anyOwner}
        choices={ownersOf(rows)}
        onChange={(value) => ask('opd', value)}
      />
    </div>
  )
}
