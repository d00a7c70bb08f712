import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { useWallPanels } from '#platform/client/wall.tsx'
import { wib } from '#platform/ui/format.ts'
import { ChangeArrangement, ListAlarms, type Wall } from '../../contract.ts'
import { Age } from '../parts/age.tsx'
import { AlarmList, useAlarmText } from '../parts/alarms.tsx'
import { FigureTile } from '../parts/figure-tile.tsx'
import { PanelBox } from '../parts/panel-box.tsx'
import { Ticker } from '../parts/ticker.tsx'
import { useNow } from '../parts/use-now.ts'
import { type LiveWall, useWall } from '../parts/use-wall.ts'
import { useCommandWords } from '../words.ts'

/** The same as the wall, for a person at a desk. */
export function DeskPage() {
  const { w } = useCommandWords()
  const { code, name } = usePlace()
  const wall = useWall()
  const base = `/kerja/${code}/layanan/komando`
  const acts = (
    <>
      <Link className="button button--main" to={`${base}/dinding`}>
        {w.desk.toWall}
      </Link>
      <Link className="button" to={`${base}/ringkas`}>
        {w.desk.toBrief}
      </Link>
      {useMay(ChangeArrangement) ? (
        <Link className="button" to={`${base}/tata-letak`}>
          {w.desk.toLayout}
        </Link>
      ) : null}
    </>
  )
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/layanan`}>{w.services}</Link>}
      title={w.desk.title}
      lead={w.desk.lead(name)}
      acts={acts}
    >
      <Answer of={wall.found} lines={10}>
        {(shown) => <Shown shown={shown} wall={wall} />}
      </Answer>
    </Screen>
  )
}

function Shown({ shown, wall }: { shown: Wall; wall: LiveWall }) {
  const { w } = useCommandWords()
  const now = useNow()
  const panels = useWallPanels()
  return (
    <>
      <Age liveness={wall.liveness} readAt={wall.found.dataUpdatedAt} now={now} />
      <Panel title={w.desk.alarms}>
        <AlarmList alarms={shown.alarms} now={now} />
        {shown.alarms.length === 0 ? <p className="mute">{w.desk.noAlarms}</p> : null}
        <Past />
      </Panel>
      <Panel title={w.desk.figures}>
        {shown.figures.length === 0 ? <p className="mute">{w.desk.noFigures}</p> : null}
        <div className="command-grid">
          {shown.figures.map((figure) => (
            <FigureTile key={figure.code} figure={figure} at={shown.at} />
          ))}
        </div>
      </Panel>
      {panels.length === 0 ? null : (
        <Panel title={w.desk.panels}>
          <div className="command-grid command-grid--wide">
            {panels.map((panel) => (
              <PanelBox key={panel.key} panel={panel} />
            ))}
          </div>
        </Panel>
      )}
      <Panel title={w.desk.news}>
        {wall.ticker.length === 0 ? <p className="mute">{w.desk.noNews}</p> : <Ticker lines={wall.ticker} />}
      </Panel>
    </>
  )
}

/** Alarms that ended, for whoever wants to know what happened. */
function Past() {
  const { w, language } = useCommandWords()
  const found = useEndpoint(ListAlarms, {})
  const textOf = useAlarmText()
  const ended = (found.data ?? []).filter(({ endedAt }) => endedAt !== null)
  if (ended.length === 0) return null
  return (
    <details>
      <summary>{w.desk.past}</summary>
      <ul className="rows">
        {ended.map((alarm) => (
          <li key={alarm.id} className="row">
            <span className="row__name">
              {textOf(alarm).name} {textOf(alarm).text}
            </span>
            <span className="row__note">{w.alarm.ended(wib(alarm.endedAt ?? alarm.raisedAt, language))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
