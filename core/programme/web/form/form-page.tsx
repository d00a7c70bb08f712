import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import {
  CreateProgramme,
  GetProgramme,
  GetProgrammeChoices,
  ListProgrammes,
  ListPublishedProgrammes,
  type ProgrammeChoices,
  type ProgrammeContent,
  type ProgrammeDetail,
  type PublishedProgramme,
  SaveProgramme,
} from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import { ProgrammeForm } from './programme-form.tsx'

/** A new programme, from nothing or from a published one. */
export function NewProgrammePage() {
  const { w } = useProgrammeWords()
  const { dari } = useSearch({ strict: false }) as { dari?: unknown }
  const choices = useEndpoint(GetProgrammeChoices, {})
  const published = useEndpoint(ListPublishedProgrammes, {})
  return (
    <Frame title={w.newTitle}>
      <Answer of={choices} lines={12}>
        {(offered) => (
          <Answer of={published} lines={2}>
            {(all) => (
              <NewForm choices={offered} from={all.find(({ code }) => code === String(dari ?? ''))} />
            )}
          </Answer>
        )}
      </Answer>
    </Frame>
  )
}

function Frame({ title, children }: { title: string; children: React.ReactNode }) {
  const { w } = useProgrammeWords()
  const { code } = usePlace()
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rencana/program`}>{w.all}</Link>}
      title={title}
      lead={w.formLead}
    >
      {children}
    </Screen>
  )
}

/** Where a stored programme is shown, said to the reader on the way. */
function useShown(): (id: string) => void {
  const { w } = useProgrammeWords()
  const { code } = usePlace()
  const say = useSay()
  const navigate = useNavigate()
  return (id) => {
    say(w.saved)
    void navigate({ to: `/kerja/${code}/rencana/program/${id}` })
  }
}

function NewForm({ choices, from }: { choices: ProgrammeChoices; from: PublishedProgramme | undefined }) {
  const { code: region } = usePlace()
  const { language } = useProgrammeWords()
  const shown = useShown()
  const create = useAct(CreateProgramme, { refresh: [ListProgrammes, ListPublishedProgrammes] })
  const content = blankContent(choices, from, language)
  const publishedCode = from?.programmeId === null ? from.code : undefined
  let stored = ''
  return (
    <ProgrammeForm
      id={undefined}
      place={`penataran.program.${region}.baru.${publishedCode ?? ''}`}
      start={{ base: content, revision: 0, content }}
      choices={choices}
      villageNames={new Map()}
      pending={create.pending}
      problem={create.problem}
      onSave={async (draft) => {
        const reply = await create.run({
          content: draft.content,
          ...(publishedCode === undefined ? {} : { publishedCode }),
        })
        stored = reply?.id ?? ''
        return { done: reply !== undefined }
      }}
      onDone={() => shown(stored)}
    />
  )
}

function blankContent(
  { years, ownOpdIds, dimensions }: ProgrammeChoices,
  from: PublishedProgramme | undefined,
  language: 'id' | 'en',
): ProgrammeContent {
  const thisYear = Number(dayInWib(new Date()).slice(0, 4))
  const last = Math.max(thisYear, years.at(-1) ?? thisYear)
  const isKnown = dimensions.some(({ code }) => code === from?.dimension)
  return {
    code: '',
    name: from?.name ?? '',
    description: from?.summary[language] ?? '',
    dimension: isKnown ? (from?.dimension ?? '') : '',
    subDimension: null,
    quickWinYear: null,
    ownerOpdId: ownOpdIds[0] ?? null,
    coOwnerIds: [],
    beneficiaries: '',
    from: `${thisYear}-01`,
    to: `${Math.min(last, thisYear + 4)}-12`,
    villages: [],
    targets: [],
    budgets: [],
    risks: [],
    dependsOn: [],
    goalIds: [],
    serviceModule: null,
    indicators: [],
    notes: '',
  }
}

/** An existing programme; an agency goes on with its own waiting change. */
export function EditProgrammePage() {
  const { w } = useProgrammeWords()
  const { id = '' } = useParams({ strict: false })
  const choices = useEndpoint(GetProgrammeChoices, {})
  const found = useEndpoint(GetProgramme, { id })
  return (
    <Frame title={w.editTitle}>
      <Answer of={choices} lines={12}>
        {(offered) => (
          <Answer of={found} lines={12}>
            {(one) =>
              one.may.edit ? (
                <EditForm
                  key={one.id}
                  one={one}
                  choices={offered}
                  refetch={async () => (await found.refetch()).data}
                />
              ) : (
                <p className="notice">{w.noEdit}</p>
              )
            }
          </Answer>
        )}
      </Answer>
    </Frame>
  )
}

interface EditFormProps {
  one: ProgrammeDetail
  choices: ProgrammeChoices
  refetch: () => Promise<ProgrammeDetail | undefined>
}

/** What the reader writes to: an agency its waiting change, the secretariat what stands. */
const workOf = (one: ProgrammeDetail, { ownOpdIds }: ProgrammeChoices): ProgrammeContent =>
  ownOpdIds.length > 0 ? (one.pending ?? one.content) : one.content

function EditForm({ one, choices, refetch }: EditFormProps) {
  const { code: region } = usePlace()
  const shown = useShown()
  const save = useAct(SaveProgramme, { refresh: [ListProgrammes] })
  const content = workOf(one, choices)
  return (
    <ProgrammeForm
      id={one.id}
      place={`penataran.program.${region}.${one.id}`}
      start={{ base: content, revision: one.revision, content }}
      choices={choices}
      villageNames={new Map(one.names.villages.map(({ code, name }) => [code, name]))}
      pending={save.pending}
      problem={save.problem}
      onSave={async (draft) => {
        const reply = await save.run({ id: one.id, revision: draft.revision, content: draft.content })
        if (reply !== undefined) {
          await refetch()
          return { done: true }
        }
        const newest = await refetch()
        const isNewer = newest !== undefined && newest.revision !== draft.revision
        return {
          done: false,
          newer: isNewer ? { content: workOf(newest, choices), revision: newest.revision } : undefined,
        }
      }}
      onDone={() => shown(one.id)}
    />
  )
}
