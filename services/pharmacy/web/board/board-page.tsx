import { page, read } from '#platform/ui/page.ts'
import { type Board, GetBoard, type Lane } from '../../contract.ts'
import { en as lanesEn } from '../en.ts'
import { id as lanesId } from '../id.ts'
import { callSentence } from './spoken.ts'
import { clockOf, useBoardWords, wordsIn } from './words.ts'

/** `/farmasi/:region/:facility/papan`: the screen of the waiting room. Numbers only; it reads without a script. */
export const boardPage = page({
  path: '/farmasi/:region/:facility/papan',
  fresh: true,
  layout: 'board',
  reads: ({ params }) => ({
    board: read(GetBoard, { region: params.region ?? '', facility: params.facility ?? '' }),
  }),
  title: ({ board }, { language }) => wordsIn(language).board.title(board.facility.name),
  description: ({ board }, { language }) => wordsIn(language).board.description(board.facility.name),
  body: ({ board }, { params }) => <BoardBody board={board} region={params.region ?? ''} />,
})

function BoardBody({ board, region }: { board: Board; region: string }) {
  const { w, language } = useBoardWords()
  return (
    <div className="queue-board">
      <header className="queue-board__head">
        <h1>
          {board.facility.name} {board.isExample ? <span className="tag">{w.board.example}</span> : null}
        </h1>
        <p className="queue-board__words">{board.words[language]}</p>
      </header>
      <section id="papan" data-live-region={region} data-live-topic="pharmacy.board" data-live-spread="500">
        <Now board={board} />
        <Waiting board={board} />
        <Last board={board} />
        <p className="queue-board__age">{w.board.age(clockOf(board.now, language))}</p>
      </section>
      <button type="button" className="button" data-say-start hidden data-say-on={w.board.soundOn}>
        {w.board.sound}
      </button>
    </div>
  )
}

function Now({ board }: { board: Board }) {
  const { w } = useBoardWords()
  return (
    <div className="queue-board__now" role="status">
      <h2>{w.board.now}</h2>
      {board.called.length === 0 ? <p className="queue-board__none">{w.board.none}</p> : null}
      <ul>
        {board.called.map((call) => (
          <li
            key={call.number}
            // Spoken once for each call: a number that is called again is said again.
            data-say={callSentence(call.number, call.counter)}
            data-say-key={`${call.number}:${call.calls}`}
            data-say-lang="id-ID"
          >
            <span className="queue-board__number">{call.number}</span>
            <span className="queue-board__counter">{w.board.counter(call.counter)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Last({ board }: { board: Board }) {
  const { w, language } = useBoardWords()
  if (board.last.length === 0) return null
  return (
    <div className="queue-board__last">
      <h2>{w.board.last}</h2>
      <ol>
        {board.last.map((call) => (
          <li key={`${call.number}${call.calledAt}`}>
            <strong>{call.number}</strong> {w.board.counter(call.counter)}{' '}
            <span className="mute">{clockOf(call.calledAt, language)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Waiting({ board }: { board: Board }) {
  const { w, language } = useBoardWords()
  const lanes: Record<Lane, string> = (language === 'id' ? lanesId : lanesEn).lanes
  return (
    <table className="queue-board__waiting">
      <caption>{w.board.waiting}</caption>
      <thead>
        <tr>
          <th scope="col">{w.board.lane}</th>
          <th scope="col" className="number">
            {w.board.preparing}
          </th>
          <th scope="col" className="number">
            {w.board.ready}
          </th>
        </tr>
      </thead>
      <tbody>
        {board.waiting.map(({ lane, waiting, ready }) => (
          <tr key={lane}>
            <th scope="row">{lanes[lane]}</th>
            <td className="number">{waiting}</td>
            <td className="number">{ready}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
