import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Section } from '#platform/ui/layout/layout.tsx'
import type { PublicProgrammes, SourcedProgramme } from '../../contract.ts'
import { usePublicWords } from './words.ts'

/** Programmes that public sources name, each with its source; nothing beyond them is known. */
export function SourcedTable({ found }: { found: PublicProgrammes }) {
  const { w } = usePublicWords()
  const columns = useColumns(found)
  if (found.sourced.length === 0) return null
  return (
    <Section title={w.sourcedTitle} lead={w.sourcedLead} id="sumber-publik">
      <DataTable
        caption={w.sourcedTitle}
        captionHidden
        columns={columns}
        rows={found.sourced}
        rowKey={({ code }) => code}
      />
    </Section>
  )
}

function useColumns({ dimensions }: PublicProgrammes): Column<SourcedProgramme>[] {
  const { w, language } = usePublicWords()
  const names = new Map(dimensions.map(({ code, name }) => [code, name[language]]))
  return [
    {
      key: 'name',
      label: w.programme,
      head: true,
      cell: ({ name, summary, isQuickWin, year }) => (
        <>
          {name}
          {isQuickWin ? ` · ${w.quickWin(year)}` : ''}
          <span className="small mute"> {summary[language]}</span>
        </>
      ),
    },
    { key: 'dimension', label: w.dimension, cell: ({ dimension }) => names.get(dimension) ?? dimension },
    { key: 'year', label: w.year, number: true, cell: ({ year }) => year },
    {
      key: 'source',
      label: w.source,
      cell: ({ source, sourceUrl }) => (sourceUrl === null ? source : <a href={sourceUrl}>{source}</a>),
    },
  ]
}
