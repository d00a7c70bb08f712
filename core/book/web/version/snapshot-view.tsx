import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Dimension } from '#platform/ui/dimension/dimension.tsx'
import { rupiah } from '#platform/ui/format.ts'
import type { Snapshot, SnapshotProgramme } from '../../contract.ts'
import { useBookWords } from '../words.ts'

/** What a version holds: vision, missions, programmes by dimension. */
export function SnapshotView({ snapshot }: { snapshot: Snapshot }) {
  const { w } = useBookWords()
  return (
    <Panel title={w.content}>
      <Text snapshot={snapshot} />
      {snapshot.dimensions.map((dimension) => (
        <Programmes
          key={dimension.code}
          dimension={dimension}
          programmes={snapshot.programmes.filter((one) => one.dimension === dimension.code)}
        />
      ))}
    </Panel>
  )
}

function Text({ snapshot: { vision, legalBasis } }: { snapshot: Snapshot }) {
  const { w } = useBookWords()
  const legal =
    legalBasis === null ? w.noLegal : `${legalBasis.number}/${legalBasis.year} ${legalBasis.title}`.trim()
  return (
    <dl className="facts">
      <div>
        <dt>{w.legal}</dt>
        <dd>{legal}</dd>
      </div>
      <div>
        <dt>{w.vision}</dt>
        <dd>{vision.sentence}</dd>
      </div>
      {vision.words.map(({ word, meaning }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
      {vision.missions.length === 0 ? null : (
        <div>
          <dt>{w.missions}</dt>
          <dd className="claim__text">{vision.missions.join('\n')}</dd>
        </div>
      )}
    </dl>
  )
}

function Programmes(props: {
  dimension: Snapshot['dimensions'][number]
  programmes: readonly SnapshotProgramme[]
}) {
  const { language } = useBookWords()
  const { dimension, programmes } = props
  const columns = useColumns()
  return (
    <section>
      <h3>
        <Dimension dimension={dimension.hue} label={dimension.name[language]} />
      </h3>
      {programmes.length === 0 ? (
        <p className="mute">–</p>
      ) : (
        <DataTable
          caption={dimension.name[language]}
          columns={columns}
          rows={programmes}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}

function useColumns(): Column<SnapshotProgramme>[] {
  const { w, language } = useBookWords()
  return [
    { key: 'code', label: w.code, cell: ({ code }) => code },
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: ({ name, quickWinYear }) =>
        quickWinYear === null ? name : `${name} (${w.quickWin} ${quickWinYear})`,
    },
    { key: 'opd', label: w.opd, cell: ({ owner }) => owner ?? w.noOpd },
    { key: 'time', label: w.time, cell: ({ from, to }) => `${from.slice(0, 4)}–${to.slice(0, 4)}` },
    {
      key: 'budget',
      label: w.budget,
      number: true,
      cell: ({ budgets }) =>
        rupiah(
          budgets.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
          language,
        ),
    },
  ]
}
