import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import { CompareInstruments, type InstrumentCard, ListInstrumentVersions } from '../../contract.ts'
import { versionOf } from '../cycle/plan-typed.ts'
import { useCycleWords } from '../words.ts'
import { DiffView } from './diff-view.tsx'

/** Every version of every instrument, and what differs between two of them. */
export function InstrumentsPage() {
  const { w } = useCycleWords()
  const versions = useEndpoint(ListInstrumentVersions, {})
  return (
    <Screen eyebrow={w.evaluation} title={w.instruments} lead={w.instrumentsLead}>
      <Answer of={versions} lines={8}>
        {(all) => (
          <>
            <VersionTable all={all} />
            <Compare all={all} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

const keyOf = ({ code, version }: { code: string; version: number }): string => `${code}@${version}`

function VersionTable({ all }: { all: readonly InstrumentCard[] }) {
  const { w } = useCycleWords()
  const columns = useColumns()
  return <DataTable caption={w.instruments} captionHidden columns={columns} rows={all} rowKey={keyOf} />
}

function useColumns(): Column<InstrumentCard>[] {
  const { w, language } = useCycleWords()
  const { code: place } = usePlace()
  return [
    {
      key: 'name',
      label: w.title,
      head: true,
      cell: ({ code, version, name, origin }) => (
        <>
          <Link to={`/kerja/${place}/evaluasi/instrumen/${code}/${version}`}>
            {name[language]}, {w.version(version)}
          </Link>
          <span className="cell-note">
            {origin === null
              ? w.shipped
              : `${w.derivedFrom(origin.base.code, origin.base.version)}: ${origin.reason}`}
          </span>
        </>
      ),
    },
    { key: 'track', label: w.track, cell: ({ track }) => track ?? '' },
    { key: 'questions', label: w.questions, number: true, cell: (one) => count(one.questions, language) },
    { key: 'rubric', label: w.withRubric, number: true, cell: (one) => count(one.withRubric, language) },
    { key: 'used', label: w.usedIn, cell: ({ usedIn }) => usedIn.join(', ') },
  ]
}

function Compare({ all }: { all: readonly InstrumentCard[] }) {
  const { w, language } = useCycleWords()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const choices = all.map((one) => ({
    value: keyOf(one),
    label: `${one.name[language]}, ${w.version(one.version)}`,
  }))
  return (
    <Panel title={w.compare}>
      <div className="act-form">
        <ChoiceField name="from" label={w.compareFrom} placeholder="…" choices={choices} onChange={setFrom} />
        <ChoiceField name="to" label={w.compareTo} placeholder="…" choices={choices} onChange={setTo} />
      </div>
      {from === '' || to === '' ? null : <Difference from={from} to={to} />}
    </Panel>
  )
}

function Difference({ from, to }: { from: string; to: string }) {
  const [one, other] = [versionOf(from), versionOf(to)]
  const diff = useEndpoint(CompareInstruments, {
    fromCode: one.code,
    fromVersion: one.version,
    toCode: other.code,
    toVersion: other.version,
  })
  return (
    <Answer of={diff} lines={4}>
      {(found) => <DiffView diff={found} />}
    </Answer>
  )
}
