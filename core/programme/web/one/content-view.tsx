import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { FactList } from '#platform/ui/fact-list/fact-list.tsx'
import { decimal, monthOfYear, rupiah } from '#platform/ui/format.ts'
import type { Budget, ProgrammeChoices, ProgrammeDetail, Risk, Target } from '../../contract.ts'
import { DimensionName, StageTag, StateTag } from '../tags.tsx'
import { useProgrammeWords } from '../words.ts'

interface ContentViewProps {
  one: ProgrammeDetail
  choices: ProgrammeChoices | undefined
}

/** Everything that stands in a programme; what is missing is said. */
export function ContentView({ one, choices }: ContentViewProps) {
  const { w } = useProgrammeWords()
  const { content } = one
  return (
    <>
      <Panel title={w.what}>
        {content.description === '' ? null : <p className="claim__text">{content.description}</p>}
        <Facts one={one} choices={choices} />
      </Panel>
      <Targets targets={content.targets} />
      <Budgets budgets={content.budgets} />
      <Risks risks={content.risks} />
    </>
  )
}

function Facts({ one, choices }: ContentViewProps) {
  const { w, language } = useProgrammeWords()
  const { content, names } = one
  const dimension = choices?.dimensions.find(({ code }) => code === content.dimension)
  const sub = dimension?.subDimensions.find(({ code }) => code === content.subDimension)
  const goals = content.goalIds.flatMap((id) => choices?.goals.find((goal) => goal.id === id) ?? [])
  const rows: [string, React.ReactNode][] = [
    [
      w.state,
      <span key="state">
        <StateTag state={one.state} /> <StageTag stage={one.stage} />
      </span>,
    ],
    [w.dimension, <DimensionName key="dimension" code={content.dimension} of={choices} />],
    [w.subDimension, sub?.name[language] ?? content.subDimension ?? '–'],
    [w.kind, content.quickWinYear === null ? w.regular : `${w.quickWin} ${content.quickWinYear}`],
    [w.owner, names.owner?.name ?? w.noOwner],
    [w.coOwners, names.coOwners.map(({ name }) => name).join(', ') || '–'],
    [w.beneficiaries, content.beneficiaries || '–'],
    [w.period, `${monthOfYear(content.from, language)} – ${monthOfYear(content.to, language)}`],
    [w.villages, villagesText(names.villages) || w.wholeRegion],
    [w.dependsOn, <Programmes key="on" all={names.dependsOn} />],
    [w.neededBy, <Programmes key="by" all={names.neededBy} />],
    [
      w.goals,
      goals.map(({ framework, code, name }) => `${framework} ${code} ${name[language]}`).join('; ') || '–',
    ],
    [w.service, content.serviceModule ?? '–'],
    [w.indicators, content.indicators.join(', ') || '–'],
    [w.notes, content.notes || '–'],
    ...(one.source === null
      ? []
      : [[w.source, <SourceLine key="source" source={one.source} />] as [string, React.ReactNode]]),
  ]
  return <FactList rows={rows} />
}

const villagesText = (all: ProgrammeDetail['names']['villages']): string =>
  all.map(({ name, district }) => `${name} (${district})`).join(', ')

function SourceLine({ source }: { source: NonNullable<ProgrammeDetail['source']> }) {
  return source.url === null ? source.text : <a href={source.url}>{source.text}</a>
}

function Programmes({ all }: { all: ProgrammeDetail['names']['dependsOn'] }) {
  const { code: region } = usePlace()
  if (all.length === 0) return '–'
  return all.map(({ id, code, name }, i) => (
    <span key={id}>
      {i === 0 ? '' : ', '}
      <Link to={`/kerja/${region}/rencana/program/${id}`}>
        {code} {name}
      </Link>
    </span>
  ))
}

function Targets({ targets }: { targets: readonly Target[] }) {
  const { w, language } = useProgrammeWords()
  const years = [...new Set(targets.flatMap((one) => one.years.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  )
  const columns: Column<Target>[] = [
    {
      key: 'name',
      label: w.target,
      head: true,
      cell: ({ name, kind }) => `${name} (${w.targetKinds[kind]})`,
    },
    { key: 'unit', label: w.unit, cell: ({ unit }) => unit },
    {
      key: 'direction',
      label: w.direction,
      wideOnly: true,
      cell: ({ direction }) => w.directions[direction],
    },
    {
      key: 'baseline',
      label: w.baseline,
      number: true,
      cell: ({ baseline }) => (baseline === null ? '–' : decimal(baseline, language)),
    },
    ...years.map(
      (year): Column<Target> => ({
        key: String(year),
        label: String(year),
        number: true,
        cell: (one) => {
          const target = one.years.find((reached) => reached.year === year)?.target
          return target === undefined ? '–' : decimal(target, language)
        },
      }),
    ),
  ]
  return (
    <Panel title={w.targets}>
      {targets.length === 0 ? (
        <p className="mute">{w.noTargets}</p>
      ) : (
        <DataTable
          caption={w.targets}
          captionHidden
          columns={columns}
          rows={targets}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  )
}

function Budgets({ budgets }: { budgets: readonly Budget[] }) {
  const { w, language } = useProgrammeWords()
  const total = budgets.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  const columns: Column<Budget>[] = [
    { key: 'year', label: w.year, head: true, cell: ({ year }) => year },
    { key: 'source', label: w.sourceOfFunds, cell: ({ source }) => w.sources[source] },
    { key: 'amount', label: w.amount, number: true, cell: ({ amount }) => rupiah(BigInt(amount), language) },
  ]
  return (
    <Panel title={w.budgets}>
      {budgets.length === 0 ? (
        <p className="mute">{w.noBudgets}</p>
      ) : (
        <DataTable
          caption={`${w.total}: ${rupiah(total, language)}`}
          columns={columns}
          rows={budgets}
          rowKey={({ year, source }) => `${year} ${source}`}
          compact
        />
      )}
    </Panel>
  )
}

function Risks({ risks }: { risks: readonly Risk[] }) {
  const { w } = useProgrammeWords()
  const columns: Column<Risk>[] = [
    { key: 'factor', label: w.factor, head: true, cell: ({ factor }) => factor },
    { key: 'cause', label: w.cause, cell: ({ cause }) => cause || '–' },
    {
      key: 'likelihood',
      label: w.likelihood,
      cell: ({ likelihood }) => w.likelihoods[likelihood as 1 | 2 | 3],
    },
    { key: 'mitigation', label: w.mitigation, cell: ({ mitigation }) => mitigation || '–' },
  ]
  return (
    <Panel title={w.risks}>
      {risks.length === 0 ? (
        <p className="mute">{w.noRisks}</p>
      ) : (
        <DataTable
          caption={w.risks}
          captionHidden
          columns={columns}
          rows={risks}
          rowKey={({ factor }) => factor}
        />
      )}
    </Panel>
  )
}
