import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { isUuid } from '#platform/schema/uuid.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListReads, type ReadEntry } from '../../contract.ts'
import { usePharmacyWords } from '../words.ts'
import { RightsPanel } from './rights-panel.tsx'
import { useWorkWords } from './words.ts'

/** Who read whose health data. */
export function ReadsPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useWorkWords()
  const [asked, ask] = useAsked('hari', 'pasien')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asked.hari)
  const isOne = isUuid(asked.pasien)
  const found = useEndpoint(ListReads, {
    ...(isDay ? { day: asked.hari } : {}),
    ...(isOne ? { patientId: asked.pasien } : {}),
  })
  return (
    <Screen eyebrow={shared.eyebrow} title={w.reads.title} lead={w.reads.lead}>
      <RightsPanel onTrail={(patientId) => ask('pasien', patientId)} />
      <div className="choose">
        <label className="field">
          <span>{w.reads.day}</span>
          <input
            className="input input--short"
            type="date"
            value={isDay ? asked.hari : ''}
            onChange={(event) => ask('hari', event.currentTarget.value)}
          />
        </label>
        {isOne ? (
          <button type="button" className="button" onClick={() => ask('pasien', '')}>
            {w.reads.everybody}
          </button>
        ) : null}
      </div>
      <Answer of={found}>
        {({ reads, hasMore }) =>
          reads.length === 0 ? (
            <EmptyState title={w.reads.empty}>
              <p>{w.reads.emptyBody}</p>
            </EmptyState>
          ) : (
            <>
              <ReadsTable reads={reads} />
              {hasMore ? <p className="mute">{w.reads.more}</p> : null}
            </>
          )
        }
      </Answer>
    </Screen>
  )
}

/** What machines read keeps the name of its resource. */
const whatOf = (words: Readonly<Record<string, string>>, what: string): string => words[what] ?? what

function ReadsTable({ reads }: { reads: readonly ReadEntry[] }) {
  const { w: shared } = usePharmacyWords()
  const { w, language } = useWorkWords()
  const columns: Column<ReadEntry>[] = [
    { key: 'when', label: shared.when, head: true, cell: (one) => wib(one.readAt, language) },
    { key: 'by', label: w.reads.by, cell: (one) => one.readByName ?? one.readBy },
    { key: 'purpose', label: w.reads.purpose, cell: (one) => shared.purposes[one.purpose] },
    { key: 'what', label: w.reads.what, cell: (one) => whatOf(w.reads.whats, one.what) },
    { key: 'patient', label: w.reads.patient, wideOnly: true, cell: (one) => one.patientId ?? '—' },
  ]
  return (
    <DataTable caption={w.reads.title} captionHidden columns={columns} rows={reads} rowKey={({ id }) => id} />
  )
}
