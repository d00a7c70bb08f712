import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { GetColleagues, GetSheet, ListOwnSheets, type Sheet, SubmitSheet } from '../../contract.ts'
import type { HeldSheet } from '../offline/use-sheet.ts'
import { useScoringWords } from '../words.ts'
import { useAddress } from './use-address.ts'

/** The last act on a sheet, and what opens after it. */
export function SubmitPanel({ held, sheet }: { held: HeldSheet; sheet: Sheet }) {
  const { w } = useScoringWords()
  const { colleagues } = useAddress()
  const { submittedAt, absent, revealedAt } = sheet.counts
  if (absent !== null) return null
  if (revealedAt !== null) {
    return (
      <Panel title={w.colleaguesTitle(sheet.region.name)}>
        <Link className="button button--main" to={colleagues}>
          {w.seeOthers}
        </Link>
      </Panel>
    )
  }
  if (submittedAt !== null) return <p>{w.waitingOthers}</p>
  return <OpenSheet held={held} sheet={sheet} />
}

function OpenSheet({ held, sheet }: { held: HeldSheet; sheet: Sheet }) {
  const { w } = useScoringWords()
  const [asking, setAsking] = useState(false)
  const say = useSay()
  const act = useAct(SubmitSheet, {
    refresh: [GetSheet, GetColleagues, ListOwnSheets],
    onDone: () => {
      setAsking(false)
      say(w.submittedSaid)
    },
  })
  const { rated, gaps, of } = sheet.counts
  const hindrance =
    held.keptAt !== undefined
      ? w.submitOffline
      : held.unsent.length > 0
        ? w.submitUnsent
        : rated + gaps < of
          ? w.submitMissing(of - rated - gaps)
          : undefined
  return (
    <Panel title={w.submitTitle} lead={w.submitLead}>
      {hindrance === undefined ? null : <p>{hindrance}</p>}
      <button
        type="button"
        className="button button--main"
        disabled={hindrance !== undefined}
        onClick={() => setAsking(true)}
      >
        {w.submit}
      </button>
      {asking ? (
        <Confirm
          title={w.submitAsk}
          act={act}
          label={w.submit}
          onConfirm={() => void act.run({ year: sheet.year })}
          onClose={() => setAsking(false)}
        >
          <p>{w.submitCounts(rated, gaps)}</p>
          <p>{w.submitLead}</p>
        </Confirm>
      ) : null}
    </Panel>
  )
}
