import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { ListInstruments } from '../../contract.ts'
import { useWorkspaceWords } from './words.ts'

/** Every instrument, each leading to its questions. */
export function Instruments() {
  const { w, language } = useWorkspaceWords()
  const { code: region } = usePlace()
  const instruments = useEndpoint(ListInstruments, {})
  return (
    <Panel title={w.instruments} lead={w.instrumentsLead}>
      <Answer of={instruments} lines={4}>
        {(all) => (
          <ul className="doors">
            {all.map(({ code, name }) => (
              <li key={code}>
                <Link to={`/kerja/${region}/evaluasi/pertanyaan/${code}`}>{name[language]}</Link>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  )
}
