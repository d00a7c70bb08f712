import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import {
  type Agreement,
  type Alpha,
  AskForModeration,
  type Disagreement,
  GetRegionAgreement,
  type RegionAgreement as RegionAgreementReply,
} from '../../contract.ts'
import { AlphaFigure, Counts, ModerationState, statistic } from '../figures.tsx'
import { useModerationWords } from '../words.ts'

type Found = RegionAgreementReply

/** Agreement on one region: for its assessors once the ratings are revealed, and for the secretariat. */
export function RegionAgreementPage() {
  const { w } = useModerationWords()
  const place = usePlace()
  const { year: typed, of: region } = useParams({ strict: false }) as { year: string; of: string }
  const year = Number(typed)
  const found = useEndpoint(GetRegionAgreement, { year, region })
  return (
    <Screen
      eyebrow={
        place.code === '00' ? (
          <Link to={`/kerja/00/evaluasi/keselarasan/${year}`}>{w.agreement(year)}</Link>
        ) : (
          <Link to={`/kerja/${place.code}/evaluasi/moderasi/${year}`}>{w.moderations(year)}</Link>
        )
      }
      title={w.regionTitle(found.data?.region.name ?? region)}
      lead={w.regionLead}
    >
      <Answer of={found} lines={10}>
        {(one) => <RegionAgreement found={one} year={year} />}
      </Answer>
    </Screen>
  )
}

function RegionAgreement({ found, year }: { found: Found; year: number }) {
  const { w } = useModerationWords()
  if (found.agreement === null)
    return (
      <EmptyState title={w.notRevealed}>
        <p>{w.notRevealedBody}</p>
      </EmptyState>
    )
  return (
    <>
      <ComponentsPanel agreement={found.agreement} components={found.components} />
      <QuestionsPanel found={found} year={year} />
      <AskPanel found={found} year={year} />
    </>
  )
}

interface AlphaRow {
  key: string
  label: string
  alpha: Alpha
}

function ComponentsPanel(props: { agreement: Agreement; components: Found['components'] }) {
  const { w, language } = useModerationWords()
  const { agreement } = props
  const labelOf = (key: string) => props.components.find((one) => one.key === key)?.label[language] ?? key
  const rows: AlphaRow[] = [
    { key: 'ordinal', label: w.ordinal, alpha: agreement.ordinal },
    ...agreement.components.map(({ component, alpha }) => ({
      key: component,
      label: labelOf(component),
      alpha,
    })),
    { key: 'nominal', label: w.nominal, alpha: agreement.nominal },
    { key: 'interval', label: w.interval, alpha: agreement.interval },
  ]
  const columns: Column<AlphaRow>[] = [
    { key: 'label', label: w.measure, head: true, cell: ({ label }) => label },
    { key: 'alpha', label: w.alpha, number: true, cell: ({ alpha }) => <AlphaFigure alpha={alpha} /> },
    { key: 'units', label: w.units, number: true, cell: ({ alpha }) => alpha.units },
    { key: 'ratings', label: w.ratings, number: true, cell: ({ alpha }) => alpha.ratings },
  ]
  return (
    <Panel title={w.components} lead={w.agreementLead}>
      <DataTable
        caption={w.components}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Panel>
  )
}

function QuestionsPanel({ found, year }: { found: Found; year: number }) {
  const { w, language } = useModerationWords()
  const [only, setOnly] = useState(true)
  const columns: Column<Disagreement>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ question, label }) => (
        <>
          <span className="question-code">{question}</span> {label[language]}
        </>
      ),
    },
    { key: 'ratings', label: w.ratings, cell: ({ counts }) => <Counts counts={counts} /> },
    { key: 'range', label: w.spread, number: true, cell: ({ range }) => range },
    {
      key: 'variance',
      label: w.variance,
      number: true,
      cell: ({ variance }) => (variance === null ? '–' : statistic(variance, 2, language)),
    },
    {
      key: 'state',
      label: w.state,
      cell: (one) =>
        one.moderation !== null || one.cause !== null ? <ModerationState one={one} year={year} /> : '–',
    },
  ]
  const shown = found.questions.filter(({ range, moderation }) => !only || range > 0 || moderation !== null)
  const labelOf = (key: string) => found.components.find((one) => one.key === key)?.label[language] ?? key
  return (
    <Panel
      title={w.perQuestion}
      acts={
        <label className="check">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
          {w.onlyDiffering}
        </label>
      }
    >
      <DataTable
        caption={w.perQuestion}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={({ question }) => question}
        group={({ component }) => ({ key: component, label: labelOf(component) })}
      />
    </Panel>
  )
}

function AskPanel({ found, year }: { found: Found; year: number }) {
  const { w, language } = useModerationWords()
  const say = useSay()
  if (!useMay(AskForModeration)) return null
  const free = found.questions.filter(({ moderation }) => moderation === null || !moderation.open)
  return (
    <Panel title={w.ask} lead={w.askLead}>
      <ActForm
        endpoint={AskForModeration}
        submit={w.ask}
        clears
        refresh={[GetRegionAgreement]}
        input={(typed) => ({ year, region: found.region.code, question: typed.question, note: typed.note })}
        onDone={() => say(w.asked)}
      >
        <ChoiceField
          name="question"
          label={w.question}
          placeholder={w.chooseQuestion}
          choices={free.map(({ question, label }) => ({
            value: question,
            label: `${question} ${label[language]}`,
          }))}
        />
        <AreaField name="note" label={w.askNote} rows={3} />
      </ActForm>
    </Panel>
  )
}
