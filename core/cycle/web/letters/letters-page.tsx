import { useParams } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetCycle, GetLetterTemplate, ListBoard } from '../../contract.ts'
import { useCycleWords } from '../words.ts'
import { IssueLetters } from './issue-letters.tsx'
import { TemplateForm } from './template-form.tsx'

/** The invitation letters of a cycle: one text, many regions. */
export function LettersPage() {
  const { w } = useCycleWords()
  const year = Number(useParams({ strict: false }).year)
  const detail = useEndpoint(GetCycle, { year })
  const template = useEndpoint(GetLetterTemplate, { year, kind: 'invitation' })
  const rows = useEndpoint(ListBoard, { year })
  return (
    <Screen eyebrow={w.cycles} title={`${w.letters} ${year}`} lead={w.lettersLead}>
      {detail.data?.cycle.isExample ? <Notice tone="attention">{w.exampleNote}</Notice> : null}
      <Answer of={template} lines={8}>
        {(found) => (
          <Panel title={w.template} lead={w.templateHelp(found.placeholders.join(', '))}>
            <TemplateForm year={year} first={found.template} />
          </Panel>
        )}
      </Answer>
      <Answer of={detail} lines={2}>
        {({ cycle }) => (
          <Answer of={rows} lines={2}>
            {(all) => (
              <Panel title={w.issue} lead={w.issueLead}>
                <IssueLetters cycle={cycle} rows={all} template={template.data?.template} />
              </Panel>
            )}
          </Answer>
        )}
      </Answer>
    </Screen>
  )
}
