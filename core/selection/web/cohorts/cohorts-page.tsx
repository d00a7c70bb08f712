import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { InputField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import { AddCohort, type Cohort, ExportMembers, ListCohorts } from '../../contract.ts'
import { FigureCell, statusWords } from './figures.tsx'
import { useCohortWords } from './words.ts'

/** The years of the movement; the ministry adds one with its basis. */
export function CohortsPage() {
  const { w } = useCohortWords()
  const cohorts = useEndpoint(ListCohorts, {})
  const mayAdd = useMay(AddCohort)
  const [adding, setAdding] = useState(false)
  return (
    <Screen
      eyebrow={w.eyebrow}
      title={w.title}
      lead={w.lead}
      acts={
        <span className="row-acts">
          <FileButton endpoint={ExportMembers} input={{ format: 'xlsx' }} label="XLSX" />
          <FileButton endpoint={ExportMembers} input={{ format: 'csv' }} label="CSV" />
          {mayAdd ? (
            <button type="button" className="button button--main" onClick={() => setAdding(true)}>
              {w.addCohort}
            </button>
          ) : null}
        </span>
      }
    >
      <Answer of={cohorts} lines={8}>
        {(all) => <Table cohorts={all} />}
      </Answer>
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
    </Screen>
  )
}

function Table({ cohorts }: { cohorts: readonly Cohort[] }) {
  const { w, language } = useCohortWords()
  const { code } = usePlace()
  const columns: Column<Cohort>[] = [
    {
      key: 'year',
      label: w.year,
      head: true,
      cell: ({ year, label }) => (
        <>
          <Link to={`/kerja/${code}/gerakan/angkatan/${year}`}>{year}</Link>{' '}
          <span className="cell-note">{label[language]}</span>
        </>
      ),
    },
    {
      key: 'chosen',
      label: w.chosen,
      cell: (one) => <FigureCell cohort={one} kind="chosen" language={language} />,
    },
    {
      key: 'total',
      label: w.total,
      cell: (one) => <FigureCell cohort={one} kind="total" language={language} />,
    },
    {
      key: 'candidates',
      label: w.candidates,
      cell: (one) => <FigureCell cohort={one} kind="candidates" language={language} />,
    },
    {
      key: 'members',
      label: w.onList,
      number: true,
      cell: ({ members, ended, status }) => (
        <>
          {count(members, language)}{' '}
          <span className="cell-note">
            {statusWords(w.statuses, status)}
            {ended === 0 ? '' : `, ${w.endedN(count(ended, language))}`}
          </span>
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={w.title}
      captionHidden
      columns={columns}
      rows={cohorts}
      rowKey={({ year }) => String(year)}
    />
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { w } = useCohortWords()
  const say = useSay()
  return (
    <Dialog title={w.addCohort} onClose={onClose}>
      <ActForm
        endpoint={AddCohort}
        refresh={[ListCohorts]}
        submit={w.addCohort}
        onCancel={onClose}
        input={(typed) => ({
          year: Number(typed.year),
          label: { id: typed.labelId ?? '', en: typed.labelEn ?? typed.labelId ?? '' },
          basis: { id: typed.basisId ?? '', en: typed.basisEn ?? typed.basisId ?? '' },
          ...(typed.chosen === undefined ? {} : { chosen: Number(typed.chosen) }),
        })}
        onDone={() => {
          say(w.cohortAdded)
          onClose()
        }}
      >
        <InputField name="year" label={w.year} value={String(new Date().getFullYear())} />
        <InputField name="labelId" label={w.labelId} />
        <InputField name="labelEn" label={w.labelEn} optional />
        <InputField name="basisId" label={w.basisId} help={w.basisHelp} />
        <InputField name="basisEn" label={w.basisEn} optional />
        <InputField name="chosen" label={w.chosen} help={w.chosenHelp} optional />
      </ActForm>
    </Dialog>
  )
}
