import { Link, useParams } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { GetProgramme, GetProgrammeChoices, type ProgrammeDetail } from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import { ContentView } from './content-view.tsx'
import { History } from './history.tsx'
import { MovePanel } from './move-panel.tsx'
import { OpenWork } from './open-work.tsx'
import { QuickWinPanel } from './quick-win-panel.tsx'

/** One programme: what it is, what waits on it, what the reader may do, and its history. */
export function ProgrammePage() {
  const { w } = useProgrammeWords()
  const { id = '' } = useParams({ strict: false })
  const { code } = usePlace()
  const found = useEndpoint(GetProgramme, { id })
  const title = found.data === undefined ? w.title : `${found.data.content.code} ${found.data.content.name}`
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rencana/program`}>{w.all}</Link>}
      title={title}
      acts={
        found.data?.may.edit ? (
          <Link className="button button--main" to={`/kerja/${code}/rencana/program/${id}/ubah`}>
            {w.edit}
          </Link>
        ) : undefined
      }
    >
      <Answer of={found} lines={12}>
        {(one) => <One one={one} />}
      </Answer>
    </Screen>
  )
}

function One({ one }: { one: ProgrammeDetail }) {
  const choices = useEndpoint(GetProgrammeChoices, {}).data
  return (
    <>
      <OpenWork one={one} choices={choices} />
      <ContentView one={one} choices={choices} />
      <MovePanel one={one} />
      {one.content.quickWinYear === null ? null : <QuickWinPanel id={one.id} />}
      <History one={one} />
    </>
  )
}
