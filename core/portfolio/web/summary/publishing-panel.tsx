import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { count } from '#platform/ui/format.ts'
import { addressIn } from '#platform/ui/language.tsx'
import { GetPublishing, type Publishing, SetPublishing } from '../../contract.ts'
import { usePortfolioWords } from '../words.ts'

/** What everyone sees of the programmes, and the switch for whoever decides it. */
export function PublishingPanel() {
  const { w } = usePortfolioWords()
  const found = useEndpoint(GetPublishing, {})
  return (
    <Panel title={w.summary.publicTitle} lead={w.summary.publicLead}>
      <Answer of={found} lines={2}>
        {(publishing) => <Found publishing={publishing} />}
      </Answer>
    </Panel>
  )
}

function Found({ publishing }: { publishing: Publishing }) {
  const { w, language } = usePortfolioWords()
  const { code } = usePlace()
  const { showsProgress, planVersion, followers } = publishing
  return (
    <>
      <p>{planVersion === null ? w.summary.publicNone : null}</p>
      <p>
        {showsProgress ? w.summary.publicShown : w.summary.publicHidden}{' '}
        {followers === 0 ? null : w.summary.followers(count(followers, language))}
      </p>
      <p className="row-acts">
        <a className="button" href={addressIn(language, `/daerah/${code}/program`)}>
          {w.summary.toPublic}
        </a>
        {useMay(SetPublishing) ? <Switch showsProgress={showsProgress} /> : null}
      </p>
    </>
  )
}

function Switch({ showsProgress }: { showsProgress: boolean }) {
  const { w } = usePortfolioWords()
  const say = useSay()
  const act = useAct(SetPublishing, {
    refresh: [GetPublishing],
    onDone: (now) => say(now.showsProgress ? w.summary.shownNow : w.summary.hiddenNow),
  })
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <button
        type="button"
        className="button"
        disabled={act.pending}
        onClick={() => void act.run({ showsProgress: !showsProgress })}
      >
        {showsProgress ? w.summary.hide : w.summary.show}
      </button>
    </>
  )
}
