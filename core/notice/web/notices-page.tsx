import { Link } from '@tanstack/react-router'
import { ListMyRegions } from '#core/identity/contract.ts'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import {
  CountUnreadNotices,
  GetNoticePreference,
  ListNotices,
  type Notice,
  type NoticePreference,
  ReadNotices,
  SetNoticePreference,
} from '../contract.ts'
import { useNoticeWords } from './words.ts'

/** What a person was told, and whether it also comes by e-mail. */
export function NoticesPage() {
  const { w } = useNoticeWords()
  const notices = useEndpoint(ListNotices, {})
  return (
    <Screen title={w.title} lead={w.lead} acts={<MarkRead notices={notices.data ?? []} />}>
      <Answer of={notices} lines={6}>
        {(all) => (all.length === 0 ? <None /> : <NoticeList notices={all} />)}
      </Answer>
      <MailChoice />
    </Screen>
  )
}

function None() {
  const { w } = useNoticeWords()
  return (
    <EmptyState title={w.none}>
      <p>{w.noneBody}</p>
    </EmptyState>
  )
}

function MarkRead({ notices }: { notices: readonly Notice[] }) {
  const { w } = useNoticeWords()
  const say = useSay()
  const { code } = usePlace()
  const act = useAct(ReadNotices, {
    refresh: [ListNotices, CountUnreadNotices],
    onDone: () => say(w.marked),
  })
  const isFresh = notices.some(({ region, readAt }) => region === code && readAt === null)
  return isFresh ? (
    <button type="button" className="button" disabled={act.pending} onClick={() => void act.run({})}>
      {w.markRead}
    </button>
  ) : null
}

function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const { w } = useNoticeWords()
  const regions = useEndpoint(ListMyRegions, {}).data ?? []
  const nameOf = (region: string) =>
    region === '00' ? w.ministry : (regions.find(({ code }) => code === region)?.name ?? region)
  return (
    <ol className="tasks">
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} region={nameOf(notice.region)} />
      ))}
    </ol>
  )
}

function NoticeRow({ notice, region }: { notice: Notice; region: string }) {
  const { w, language } = useNoticeWords()
  const title = notice.title[language]
  return (
    <li className="task task--soon">
      <div>
        <h2 className="task__title">
          {title} {notice.readAt === null ? <span className="tag tag--attention">{w.fresh}</span> : null}
        </h2>
        <p className="task__why">{notice.body[language]}</p>
        <p className="task__due">
          {wib(notice.createdAt, language)} · {region}
        </p>
      </div>
      <Link className="button" to={`/kerja/${notice.region}/${notice.path}`} aria-label={w.openLong(title)}>
        {w.open}
      </Link>
    </li>
  )
}

function MailChoice() {
  const { w } = useNoticeWords()
  const preference = useEndpoint(GetNoticePreference, {})
  return (
    <Panel title={w.mail} lead={w.mailLead}>
      <Answer of={preference} lines={2}>
        {(chosen) => <MailForm chosen={chosen} />}
      </Answer>
    </Panel>
  )
}

function MailForm({ chosen }: { chosen: NoticePreference }) {
  const { w } = useNoticeWords()
  const say = useSay()
  return (
    <ActForm
      endpoint={SetNoticePreference}
      refresh={[GetNoticePreference]}
      submit={w.save}
      input={({ byMail, language }) => ({ byMail: byMail === 'yes', language })}
      onDone={() => say(w.saved)}
    >
      <ChoiceField
        name="byMail"
        label={w.byMail}
        value={chosen.byMail ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ]}
      />
      <ChoiceField
        name="language"
        label={w.language}
        value={chosen.language}
        choices={[
          { value: 'id', label: 'Bahasa Indonesia' },
          { value: 'en', label: 'English' },
        ]}
      />
    </ActForm>
  )
}
