import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { wib } from '#platform/ui/format.ts'
import type { FormulaVersion, Indicator, TargetVersion } from '../../contract.ts'
import { shownValue } from '../parts/shown.ts'
import { since } from '../parts/since.ts'
import { useIndicatorWords } from '../words.ts'

/** What the indicator is, how it is reckoned, what it aims at and who else uses it. */
export function AboutPanels({ of }: { of: Indicator }) {
  return (
    <>
      <Definition of={of} />
      <Targets of={of} />
      <Links of={of} />
    </>
  )
}

function Definition({ of }: { of: Indicator }) {
  const { w, language } = useIndicatorWords()
  const lines = [
    [w.one.source, of.source[language]],
    [w.one.direction, w.better[of.better]],
    [w.list.owner, of.owner?.name ?? w.list.noOwner],
  ] as const
  return (
    <Panel title={w.one.formula}>
      <p className="formula-words">{of.formula === null ? w.one.noFormula : of.words[language]}</p>
      <FactList rows={lines} />
      {of.versions.length < 2 ? null : (
        <details className="past">
          <summary>{w.one.versions}</summary>
          <ol className="origin-list">
            {of.versions.map((version) => (
              <li key={version.version}>
                <Version of={version} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  )
}

function Version({ of }: { of: FormulaVersion }) {
  const { w, language } = useIndicatorWords()
  return (
    <>
      <p>
        <strong>
          {w.one.version(of.version)}, {since(of.fromYear, w)}
        </strong>
        <span className="cell-note">
          {wib(of.madeAt, language)}
          {of.reason === '' ? '' : ` · ${of.reason}`}
        </span>
      </p>
      <p>{of.words[language]}</p>
      {of.changes.map(({ field, before, after }) => (
        <p key={field}>
          {field}: <del>{before}</del> <ins>{after}</ins>
        </p>
      ))}
    </>
  )
}

interface YearTarget {
  year: number
  value: string
  isStandard: boolean
}

function Targets({ of }: { of: Indicator }) {
  const { w, language } = useIndicatorWords()
  const shown = (value: string) => shownValue(value, of.unit, language)
  const columns: Column<YearTarget>[] = [
    { key: 'year', label: w.one.year, head: true, cell: ({ year }) => year },
    { key: 'value', label: w.one.target, number: true, cell: ({ value }) => shown(value) },
    { key: 'from', label: w.one.source, cell: ({ isStandard }) => (isStandard ? w.one.standard : '') },
  ]
  return (
    <Panel title={w.one.targets}>
      <p>
        {w.one.baseline}:{' '}
        {of.baseline === null ? w.list.noTarget : `${shown(of.baseline.value)} (${of.baseline.year})`}
      </p>
      {of.targets.length === 0 ? (
        <p>{w.one.noTargets}</p>
      ) : (
        <DataTable
          compact
          caption={w.one.targets}
          captionHidden
          columns={columns}
          rows={of.targets}
          rowKey={({ year }) => String(year)}
        />
      )}
      {of.targetHistory.length === 0 ? null : <TargetHistory of={of} />}
    </Panel>
  )
}

function TargetHistory({ of }: { of: Indicator }) {
  const { w, language } = useIndicatorWords()
  const columns: Column<TargetVersion>[] = [
    { key: 'at', label: w.asal.recordedAt, head: true, cell: ({ setAt }) => wib(setAt, language) },
    {
      key: 'what',
      label: w.one.target,
      cell: ({ kind, year }) => `${kind === 'baseline' ? w.one.baseline : w.one.target} ${year}`,
    },
    {
      key: 'value',
      label: w.one.now,
      number: true,
      cell: ({ value }) => shownValue(value, of.unit, language),
    },
    { key: 'why', label: w.one.reason, cell: ({ reason }) => reason },
  ]
  return (
    <details className="past">
      <summary>{w.one.history}</summary>
      <DataTable
        caption={w.one.history}
        captionHidden
        columns={columns}
        rows={of.targetHistory}
        rowKey={({ kind, year, version }) => `${kind} ${year} ${version}`}
      />
    </details>
  )
}

function Links({ of }: { of: Indicator }) {
  const { w, language } = useIndicatorWords()
  const { code: region } = usePlace()
  if (of.links.length === 0 && of.programmes.length === 0)
    return (
      <Panel title={w.one.links}>
        <p>{w.one.noLinks}</p>
      </Panel>
    )
  return (
    <Panel title={w.one.links}>
      <ul>
        {of.links.map(({ framework, code, note }) => (
          <li key={`${framework} ${code}`}>
            {w.frameworks[framework]}: {code}
            {note === undefined ? null : <span className="cell-note">{note[language]}</span>}
          </li>
        ))}
        {of.programmes.map(({ programmeId, targetId, code, name, targetName }) => (
          <li key={`${programmeId} ${targetId}`}>
            {w.one.programmes}:{' '}
            <Link to={`/kerja/${region}/rencana/program/${programmeId}`}>
              {code} {name}
            </Link>
            {targetName === null ? null : <span className="cell-note">{targetName}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
