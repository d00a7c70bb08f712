import { SubmitButton } from '#platform/ui/form/form.tsx'
import { addressIn, PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { Notice, ProblemNotice } from '#platform/ui/notice/notice.tsx'
import { type ProblemDetails, page, read, type Submitted, submission } from '#platform/ui/page.ts'
import { ConfirmFollow, EndFollow, type FollowState, GetFollowState } from '../../contract.ts'
import { publicWordsIn, usePublicWords } from './words.ts'

// Programs of mail servers open every link of a letter to look at it, so a link only opens a page: confirming and
// ending take a press of a button. Mail programs end by a plain POST to the same address (RFC 8058).

const stateRead = ({ params }: { params: Record<string, string> }) => ({
  found: read(GetFollowState, { code: params.code ?? '', token: params.token ?? '' }),
})

/** `/daerah/:code/program/ikuti/:token`: where the question of an e-mail is answered. */
export const confirmPage = page({
  path: '/daerah/:code/program/ikuti/:token',
  fresh: true,
  reads: stateRead,
  submit: (_fields, { params }) =>
    submission(ConfirmFollow, { code: params.code ?? '', token: params.token ?? '' }),
  title: ({ found }, { language }) => publicWordsIn(language).confirmTitle(found.region.name),
  description: ({ found }, { language }) => publicWordsIn(language).confirmTitle(found.region.name),
  body: ({ found, submitted }, { path }) => (
    <FollowBody found={found} kind="confirm" path={path} problem={problemOf(submitted)} />
  ),
})

/** `/daerah/:code/program/berhenti/:token`: the way out that stands in every letter. */
export const endPage = page({
  path: '/daerah/:code/program/berhenti/:token',
  fresh: true,
  reads: stateRead,
  submit: (_fields, { params }) =>
    submission(EndFollow, { code: params.code ?? '', token: params.token ?? '' }),
  title: ({ found }, { language }) => publicWordsIn(language).endTitle(found.region.name),
  description: ({ found }, { language }) => publicWordsIn(language).endTitle(found.region.name),
  body: ({ found, submitted }, { path }) => (
    <FollowBody
      found={found}
      kind="end"
      path={path}
      problem={problemOf(submitted)}
      hasEnded={submitted !== undefined && submitted.outcome.problem === undefined}
    />
  ),
})

// Reads come after the act, so what they find already knows what it did.
const problemOf = (submitted: Submitted | undefined): ProblemDetails | undefined => submitted?.outcome.problem

interface BodyProps {
  found: FollowState
  kind: 'confirm' | 'end'
  path: string
  problem: ProblemDetails | undefined
  hasEnded?: boolean
}

function FollowBody({ found, kind, path, problem, hasEnded = false }: BodyProps) {
  const { w } = usePublicWords()
  const { region, state } = found
  const isAsking = state !== 'gone' && (kind === 'end' || state === 'asked')
  return (
    <Parts>
      <Masthead
        eyebrow={w.followTitle}
        title={useTitle(found, kind, hasEnded)}
        lead={<p>{useLead(found, kind, hasEnded)}</p>}
      />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {isAsking ? <PressForm path={path} label={kind === 'confirm' ? w.confirm : w.end} /> : null}
      {state === 'following' && kind === 'confirm' ? (
        <Notice tone="good">{w.following(region.name)}</Notice>
      ) : null}
      <p>
        <PageLink to={`/daerah/${region.code}/program`}>{w.toProgrammes(region.name)}</PageLink>
      </p>
    </Parts>
  )
}

function PressForm({ path, label }: { path: string; label: string }) {
  const { language } = usePublicWords()
  return (
    <form method="post" action={addressIn(language, path)}>
      <SubmitButton>{label}</SubmitButton>
    </form>
  )
}

function useTitle({ region, state }: FollowState, kind: BodyProps['kind'], hasEnded: boolean): string {
  const { w } = usePublicWords()
  if (hasEnded) return w.endedTitle
  if (state === 'gone') return w.goneTitle
  if (kind === 'end') return w.endTitle(region.name)
  return state === 'following' ? w.followingTitle : w.confirmTitle(region.name)
}

function useLead({ state }: FollowState, kind: BodyProps['kind'], hasEnded: boolean): string {
  const { w } = usePublicWords()
  if (hasEnded) return w.ended
  if (state === 'gone') return w.gone
  if (kind === 'end') return w.endLead
  return state === 'following' ? '' : w.confirmLead
}
