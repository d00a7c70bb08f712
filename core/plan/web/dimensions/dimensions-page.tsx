import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Dimension as DimensionMark } from '#platform/ui/dimension/dimension.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  type Choice,
  ChooseDimensions,
  type Dimension,
  type Dimensions,
  GetDimensions,
} from '../../contract.ts'
import { usePlanWords } from '../words.ts'
import { ChoiceForm } from './choice-form.tsx'

/** `rencana/induk/dimensi`: by which dimensions the region plans, since when, and choosing others. */
export function DimensionsPage() {
  const { w } = usePlanWords()
  const { code } = usePlace()
  const found = useEndpoint(GetDimensions, {})
  return (
    <Screen
      eyebrow={w.plan}
      title={w.dims.title}
      lead={w.dims.lead}
      acts={
        <Link className="button" to={`/kerja/${code}/rencana/induk`}>
          {w.dims.back}
        </Link>
      }
    >
      <Answer of={found} lines={10}>
        {(all) => <Found all={all} />}
      </Answer>
    </Screen>
  )
}

function Found({ all }: { all: Dimensions }) {
  const { w } = usePlanWords()
  const may = useMay(ChooseDimensions)
  const [open, setOpen] = useState(false)
  return (
    <>
      <DataTable
        caption={w.dims.current}
        columns={useColumns()}
        rows={all.current}
        rowKey={({ code }) => code}
      />
      <Panel title={w.dims.choices}>
        {all.choices.length === 0 ? <p className="mute">{w.dims.noChoice}</p> : <Choices all={all} />}
      </Panel>
      {may && !open ? (
        <p>
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {w.dims.edit}
          </button>
        </p>
      ) : null}
      {may && open ? (
        <Panel title={w.dims.edit}>
          <ChoiceForm all={all} onClose={() => setOpen(false)} />
        </Panel>
      ) : null}
    </>
  )
}

function useColumns(): Column<Dimension>[] {
  const { w, language } = usePlanWords()
  return [
    {
      key: 'name',
      label: w.dims.name,
      head: true,
      cell: ({ hue, name }) => <DimensionMark dimension={hue} label={name[language]} />,
    },
    { key: 'code', label: w.dims.code, cell: ({ code }) => <code>{code}</code> },
    {
      key: 'subs',
      label: w.dims.subs,
      cell: ({ subDimensions }) =>
        subDimensions.map(({ name }) => name[language]).join('; ') || w.dims.noSubs,
    },
    { key: 'twins', label: w.dims.twins, cell: ({ twins }) => twins.join(', ') || w.dims.noTwins },
  ]
}

function Choices({ all }: { all: Dimensions }) {
  return (
    <ol className="tasks">
      {all.choices.map((choice) => (
        <ChoiceLine key={choice.fromYear} choice={choice} sets={all.sets} />
      ))}
    </ol>
  )
}

function ChoiceLine({ choice, sets }: { choice: Choice; sets: Dimensions['sets'] }) {
  const { w, language } = usePlanWords()
  const set = sets.find(({ code }) => code === choice.setCode)
  return (
    <li className="task task--soon">
      <div>
        <h3 className="task__title">{w.dims.since(choice.fromYear)}</h3>
        <p className="task__why">
          {set?.name[language] ?? choice.setCode}:{' '}
          {choice.dimensions.map(({ name }) => name[language]).join(', ')}
        </p>
        <p className="task__due">
          {choice.source === null
            ? w.dims.changedBy(choice.changedBy ?? w.somebody, wib(choice.changedAt ?? '', language))
            : w.dims.source(choice.source[language])}
        </p>
        {set === undefined ? null : <p className="small mute">{w.dims.basis(set.basis[language])}</p>}
      </div>
    </li>
  )
}
