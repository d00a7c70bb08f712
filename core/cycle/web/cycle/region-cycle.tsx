import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { duration } from '#platform/time/time.ts'
import { day } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import {
  type CycleDetail,
  GetMyRound,
  type LetterCard,
  LetterPdf,
  type Participation,
} from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { Changes } from './changes.tsx'
import { Invitation } from './invitation.tsx'
import { nextOf, Timeline } from './timeline.tsx'
import { useNow } from './use-now.ts'

/** A region's own page of a cycle: its answer, its letters, and where the year stands. */
export function RegionCycle({ detail }: { detail: CycleDetail }) {
  const { w } = useCycleWords()
  const { cycle, mine } = detail
  return (
    <>
      {mine === null ? <Notice>{w.notTakingPart}</Notice> : <Part detail={detail} mine={mine} />}
      <Panel title={w.timeline} lead={<NowIs detail={detail} />}>
        <Timeline cycle={cycle} />
      </Panel>
      <Changes changes={detail.changes} />
    </>
  )
}

function NowIs({ detail: { cycle } }: { detail: CycleDetail }) {
  const { w, language } = useCycleWords()
  const now = useNow()
  const next = nextOf(cycle, now)
  if (cycle.state !== 'open' || cycle.deadlines.length === 0) return w.roundLead
  if (next === undefined) return w.nowNone
  return w.nowStep(w.steps[next.step], duration(Date.parse(next.closesAt) - now.getTime(), language))
}

function Part({ detail, mine }: { detail: CycleDetail; mine: Participation }) {
  const { w, language } = useCycleWords()
  const { code } = usePlace()
  const used = detail.instruments.find(({ track }) => track === mine.track)
  return (
    <Panel title={w.invitation}>
      <Invitation cycle={detail.cycle} mine={mine} />
      <dl className="facts">
        <div>
          <dt>{w.trackIs}</dt>
          <dd>{mine.track}</dd>
        </div>
        {used === undefined ? null : (
          <div>
            <dt>{w.instrumentIs}</dt>
            <dd>
              <Link to={`/kerja/${code}/evaluasi/instrumen/${used.code}/${used.version}`}>
                {used.name[language]}, {w.version(used.version)}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      <Letters year={detail.cycle.year} />
    </Panel>
  )
}

function Letters({ year }: { year: number }) {
  const { w } = useCycleWords()
  const round = useEndpoint(GetMyRound, { year })
  return (
    <Answer of={round} lines={2}>
      {({ letters }) => (
        <section>
          <h3>{w.lettersToYou}</h3>
          {letters.length === 0 ? <p className="small">{w.noLetters}</p> : null}
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </section>
      )}
    </Answer>
  )
}

function Letter({ letter }: { letter: LetterCard }) {
  const { w, language } = useCycleWords()
  return (
    <article className="row">
      <div className="prose">
        <p className="row__name">{letter.subject}</p>
        <p className="row__note">{w.letterOf(letter.number, day(letter.datedOn, language))}</p>
        {letter.body.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>{letter.signatory}</p>
      </div>
      <div className="row-acts">
        <FileButton endpoint={LetterPdf} input={{ id: letter.id }} label={w.pdf} />
        <a className="button" href={addressIn(language, `/surat/${letter.id}`)}>
          {w.proof}
        </a>
      </div>
    </article>
  )
}
