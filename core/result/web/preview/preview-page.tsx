import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { duration } from '#platform/time/time.ts'
import { wib } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { FileObjection, GetPreview, type Preview } from '../../contract.ts'
import { ComponentTable, ExampleNote, GapList, KeyFigures, QuestionTable, Remarks } from '../figures.tsx'
import { useResultWords } from '../words.ts'
import { ObjectionDialog } from './objection-dialog.tsx'
import { ObjectionList } from './objection-list.tsx'

/** The provisional result of the region as the ministry opened it, and the way to object. */
export function PreviewPage() {
  const { w } = useResultWords()
  const { name } = usePlace()
  const year = Number(useParams({ strict: false }).year)
  const preview = useEndpoint(GetPreview, { year })
  return (
    <Screen eyebrow={w.evaluation} title={w.preview(year)} lead={w.previewLead(name)}>
      <Answer of={preview} lines={10}>
        {(opened) => <Opened preview={opened} />}
      </Answer>
    </Screen>
  )
}

function Opened({ preview }: { preview: Preview }) {
  const { w, language } = useResultWords()
  const [chosen, setChosen] = useState<string>()
  const mayFile = usePlace().permissions.has(FileObjection.permission) && preview.open
  const { content, objections } = preview
  const open = new Set(
    objections.filter(({ state }) => state === 'upheld' || state === 'dismissed').map((o) => o.question),
  )
  return (
    <>
      <ExampleNote isExample={content.isExample} />
      <Clock preview={preview} />
      <p className="small mute">{w.previewNo(preview.no, wib(preview.openedAt, language))}</p>
      <KeyFigures figures={content} />
      <Panel title={w.ownObjections}>
        <ObjectionList preview={preview} mayFile={mayFile} onChange={setChosen} />
      </Panel>
      <Panel title={w.components}>
        <ComponentTable components={content.components} />
      </Panel>
      {content.gaps.length === 0 ? null : (
        <Panel title={w.gaps}>
          <GapList gaps={content.gaps} />
        </Panel>
      )}
      {content.remarks.length === 0 ? null : (
        <Panel title={w.remarks}>
          <Remarks content={content} />
        </Panel>
      )}
      <Panel title={w.questions}>
        <QuestionTable
          figures={content}
          {...(mayFile
            ? {
                act: {
                  label: w.object,
                  cell: ({ question }) =>
                    open.has(question) ? null : (
                      <button
                        type="button"
                        className="button"
                        aria-label={`${w.object} ${question}`}
                        onClick={() => setChosen(question)}
                      >
                        {w.object}
                      </button>
                    ),
                },
              }
            : {})}
        />
      </Panel>
      {chosen === undefined ? null : (
        <ObjectionDialog
          key={chosen}
          preview={preview}
          question={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}

/** Until when the region may object, and how long that still is. */
function Clock({ preview }: { preview: Preview }) {
  const { w, language } = useResultWords()
  const { content, published, objectionsCloseAt, open } = preview
  if (published)
    return (
      <Notice tone="good">
        <p>
          {w.publishedNow}{' '}
          <PageLink to={`/daerah/${content.region.code}/${content.year}`}>{w.publicPage}</PageLink>
        </p>
      </Notice>
    )
  if (objectionsCloseAt === null) return <Notice>{w.clockNone}</Notice>
  const at = wib(objectionsCloseAt, language)
  if (!open) return <Notice>{w.clockClosed(at)}</Notice>
  return (
    <Notice tone="attention">
      <p>
        {w.clockOpen(at)} {w.clockLeft(duration(Date.parse(objectionsCloseAt) - Date.now(), language))}
      </p>
    </Notice>
  )
}
