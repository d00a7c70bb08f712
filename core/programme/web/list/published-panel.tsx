import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  CreateProgramme,
  ListPublishedProgrammes,
  type ProgrammeChoices,
  type PublishedProgramme,
} from '../../contract.ts'
import { DimensionName } from '../tags.tsx'
import { useProgrammeWords } from '../words.ts'

interface PublishedPanelProps {
  choices: ProgrammeChoices | undefined
  /** Only quick wins. */
  quickWins?: boolean
}

/** Programmes that public sources name; the region may take each over and complete it. */
export function PublishedPanel({ choices, quickWins }: PublishedPanelProps) {
  const { w } = useProgrammeWords()
  const all = useEndpoint(ListPublishedProgrammes, {}).data ?? []
  const shown = all.filter(({ isQuickWin }) => !quickWins || isQuickWin)
  if (shown.length === 0) return null
  return (
    <Panel title={quickWins ? w.publishedQuickWins : w.published} lead={w.publishedLead}>
      <ul className="doors">
        {shown.map((one) => (
          <Published key={one.code} one={one} choices={choices} />
        ))}
      </ul>
    </Panel>
  )
}

function Published({ one, choices }: { one: PublishedProgramme; choices: ProgrammeChoices | undefined }) {
  const { w, language } = useProgrammeWords()
  const { code } = usePlace()
  const mayAdopt = useMay(CreateProgramme)
  const base = `/kerja/${code}/rencana/program`
  return (
    <li>
      <strong>
        {one.name} ({one.year})
      </strong>{' '}
      <DimensionName code={one.dimension} of={choices} />
      <p>{one.summary[language]}</p>
      <p className="small mute">
        {w.source}: {one.sourceUrl === null ? one.source : <a href={one.sourceUrl}>{one.source}</a>}
        {one.programmeId === null ? ` · ${w.notCompleted}` : ''}
      </p>
      {one.programmeId === null ? (
        mayAdopt ? (
          <Link className="button" to={`${base}/baru`} search={{ dari: one.code }}>
            {w.adopt}: {one.name}
          </Link>
        ) : null
      ) : (
        <Link to={`${base}/${one.programmeId}`}>
          {w.adopted}: {one.name}
        </Link>
      )}
    </li>
  )
}
