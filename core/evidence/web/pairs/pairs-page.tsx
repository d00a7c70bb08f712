import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { type AlikePair, type AlikeSide, DismissPair, ListDocuments, ListPairs } from '../../contract.ts'
import { EvidenceCard } from '../parts/card.tsx'
import { useCards, useSource } from '../parts/source.ts'
import { useEvidenceWords } from '../words.ts'
import { usePairsWords } from './words.ts'

/** Pairs of images and scans that look alike, to be judged by a person. */
export function PairsPage() {
  const { w } = usePairsWords()
  const { w: shared } = useEvidenceWords()
  const pairs = useEndpoint(ListPairs, {})
  return (
    <Screen eyebrow={shared.evaluation} title={w.title} lead={w.lead}>
      <Answer of={pairs} lines={6}>
        {(all) => <Judged all={all} />}
      </Answer>
    </Screen>
  )
}

function Judged({ all }: { all: readonly AlikePair[] }) {
  const { w } = usePairsWords()
  const [dismissing, setDismissing] = useState<AlikePair>()
  const open = all.filter(({ dismissed }) => dismissed === null)
  const judged = all.filter(({ dismissed }) => dismissed !== null)
  return (
    <>
      <Panel title={w.open}>
        {open.length === 0 ? <p>{judged.length === 0 ? w.none : w.noneOpen}</p> : null}
        {open.map((pair) => (
          <Pair key={keyOf(pair)} pair={pair} onDismiss={() => setDismissing(pair)} />
        ))}
      </Panel>
      {judged.length === 0 ? null : (
        <Panel title={w.judged}>
          {judged.map((pair) => (
            <Pair key={keyOf(pair)} pair={pair} />
          ))}
        </Panel>
      )}
      {dismissing === undefined ? null : (
        <DismissDialog pair={dismissing} onClose={() => setDismissing(undefined)} />
      )}
    </>
  )
}

const keyOf = ({ one, other }: AlikePair): string => `${one.sha256} ${other.sha256}`

function Pair({ pair, onDismiss }: { pair: AlikePair; onDismiss?: () => void }) {
  const { w, language } = usePairsWords()
  const may = useMay(DismissPair)
  const { one, other, dismissed } = pair
  return (
    <section className="evidence-upload">
      <p className="row__note">{w.distance(pair.distance)}</p>
      <Sides sides={[one, other]} />
      {dismissed === null ? null : (
        <p>
          {dismissed.reason}{' '}
          <span className="row__note">
            {dismissed.by === null
              ? w.judgedAt(wib(dismissed.at, language))
              : w.judgedBy(dismissed.by, wib(dismissed.at, language))}
          </span>
        </p>
      )}
      {may && onDismiss ? (
        <button
          type="button"
          className="button"
          aria-label={w.dismissOf(one.title, other.title)}
          onClick={onDismiss}
        >
          {w.dismiss}
        </button>
      ) : null}
    </section>
  )
}

function Sides({ sides }: { sides: readonly AlikeSide[] }) {
  const { code } = usePlace()
  const source = useSource(undefined)
  const { data = [] } = useCards(
    source,
    sides.map(({ versionId }) => versionId),
  )
  return (
    <div className="evidence-pair">
      {data.map((card) => (
        <EvidenceCard
          key={card.versionId}
          card={card}
          source={source}
          heading={<Link to={`/kerja/${code}/evaluasi/bukti/dokumen/${card.documentId}`}>{card.title}</Link>}
        />
      ))}
    </div>
  )
}

function DismissDialog({ pair, onClose }: { pair: AlikePair; onClose: () => void }) {
  const { w } = usePairsWords()
  const say = useSay()
  const done = () => {
    say(w.dismissed)
    onClose()
  }
  return (
    <Dialog title={w.dismissTitle} onClose={onClose}>
      <p>{w.dismissOf(pair.one.title, pair.other.title)}</p>
      <ActForm
        endpoint={DismissPair}
        input={(typed) => ({ ...typed, one: pair.one.sha256, other: pair.other.sha256 })}
        refresh={[ListPairs, ListDocuments]}
        submit={w.save}
        onDone={done}
        onCancel={onClose}
      >
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}
