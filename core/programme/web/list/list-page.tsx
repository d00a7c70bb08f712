import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { rupiah } from '#platform/ui/format.ts'
import {
  CreateProgramme,
  DownloadProgrammes,
  ExportProgrammes,
  GetProgrammeChoices,
  type ListFound,
  ListProgrammes,
  type ProgrammeChoices,
} from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import { type Asked, useAsked } from './asked.ts'
import { useColumns } from './columns.tsx'
import { Filters } from './filters.tsx'
import { PublishedPanel } from './published-panel.tsx'

/** Every programme the reader may see, narrowed by the address bar, a hundred at a time. */
export function ProgrammesPage() {
  const { w } = useProgrammeWords()
  const [asked, ask] = useAsked()
  const choices = useEndpoint(GetProgrammeChoices, {})
  const found = useEndpoint(ListProgrammes, asked)
  return (
    <Screen eyebrow={w.plan} title={w.title} lead={w.lead} acts={<Acts />}>
      <Answer of={choices} lines={3}>
        {(offered) => <Filters asked={asked} choices={offered} onAsk={ask} />}
      </Answer>
      <Answer of={found} lines={10}>
        {(list) => <Found list={list} asked={asked} choices={choices.data} onAsk={ask} />}
      </Answer>
      <PublishedPanel choices={choices.data} />
    </Screen>
  )
}

function Acts() {
  const { w } = useProgrammeWords()
  const { code } = usePlace()
  const base = `/kerja/${code}/rencana/program`
  if (!useMay(CreateProgramme)) return null
  return (
    <>
      <Link className="button button--main" to={`${base}/baru`}>
        {w.add}
      </Link>
      <Link className="button" to={`${base}/impor`}>
        {w.importLink}
      </Link>
      <Link className="button" to={`${base}/periksa`}>
        {w.reviewLink}
      </Link>
    </>
  )
}

interface FoundProps {
  list: ListFound
  asked: Asked
  choices: ProgrammeChoices | undefined
  onAsk: ReturnType<typeof useAsked>[1]
}

function Found({ list, asked, choices, onAsk }: FoundProps) {
  const { w, language } = useProgrammeWords()
  const columns = useColumns(choices, asked.year)
  const { page: _page, ...filter } = asked
  if (list.total === 0) return <None asked={asked} />
  return (
    <>
      <DataTable
        caption={w.count(list.total, rupiah(BigInt(list.budget), language))}
        columns={columns}
        rows={list.rows}
        rowKey={({ id }) => id}
      />
      {list.pages > 1 ? (
        <Pager page={list.page} pages={list.pages} onPage={(page) => onAsk({ page })} />
      ) : null}
      <p className="row-acts">
        <FileButton endpoint={ExportProgrammes} input={filter} label={w.exportCsv} />
        <FileButton endpoint={DownloadProgrammes} input={filter} label={w.exportXlsx} />
      </p>
    </>
  )
}

function None({ asked }: { asked: Asked }) {
  const { w } = useProgrammeWords()
  const { code } = usePlace()
  const isNarrowed = Object.keys(asked).length > 0
  return (
    <EmptyState title={isNarrowed ? w.noneFound : w.none}>
      {isNarrowed ? (
        <p>
          <Link to={`/kerja/${code}/rencana/program`}>{w.clear}</Link>
        </p>
      ) : (
        <p>{w.noneBody}</p>
      )}
    </EmptyState>
  )
}

function Pager(props: { page: number; pages: number; onPage: (page: number) => void }) {
  const { w } = useProgrammeWords()
  const { page, pages, onPage } = props
  return (
    <nav className="row-acts" aria-label={w.page(page, pages)}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {w.before}
      </button>
      <span>{w.page(page, pages)}</span>
      <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {w.after}
      </button>
    </nav>
  )
}
