import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { type Category, ChangeSettings, GetSettings } from '../../contract.ts'
import { length } from '../logic/clock.ts'
import { PriorityMark } from '../parts/marks.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import type { SettingsReply } from './settings-form.tsx'
import { withCategory } from './typed-settings.ts'
import { useSettingsWords } from './words.ts'

/** Kinds of incidents, with what each brings along; one that is not used stays with its incidents. */
export function CategoriesPanel({ reply }: { reply: SettingsReply }) {
  const { w } = useSettingsWords()
  const { language } = useDispatchWords()
  const { agencyName } = useCentre()
  const say = useSay()
  const may = useMay(ChangeSettings)
  const change = useAct(ChangeSettings, { refresh: [GetSettings], onDone: () => say(w.saved) })
  const toggle = ({ code, isClosed }: Category) =>
    void change.run({ revision: reply.revision, settings: withCategory(reply.settings, code, !isClosed) })
  const columns: Column<Category>[] = [
    { key: 'name', label: w.category, head: true, cell: (one) => one.name[language] },
    { key: 'priority', label: w.priority, cell: (one) => <PriorityMark priority={one.priority} /> },
    { key: 'agencies', label: w.agencies, cell: (one) => one.agencies.map(agencyName).join(', ') },
    {
      key: 'timers',
      label: w.ownTimers,
      cell: (one) => (one.timers === null ? w.ofRegion : (length(one.timers.arrive * 1000) ?? '')),
    },
    {
      key: 'use',
      label: w.inUse,
      cell: (one) => (
        <>
          {one.isClosed ? w.closed : w.inUse}{' '}
          {may ? (
            <button
              type="button"
              className="link"
              aria-label={w.toggle(one.name[language])}
              disabled={change.pending}
              onClick={() => toggle(one)}
            >
              {one.isClosed ? w.use : w.stop}
            </button>
          ) : null}
        </>
      ),
    },
  ]
  return (
    <Panel title={w.categories}>
      {change.problem === undefined ? null : <ProblemNote problem={change.problem} />}
      <DataTable
        caption={w.categories}
        captionHidden
        columns={columns}
        rows={reply.settings.categories}
        rowKey={({ code }) => code}
      />
    </Panel>
  )
}
