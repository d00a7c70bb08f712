import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { CompareSubmissions, GetSubmittedClaims, GetWorkbook, ReopenQuestions } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'
import { Changes } from './changes.tsx'
import { ReopenForm } from './reopen-form.tsx'
import { SubmissionView } from './submission-view.tsx'

/** What the own region submitted, version by version; an assessor may return questions here. */
export function VersionsPage() {
  const { w } = useWorkbookWords()
  const year = Number(useParams({ strict: false }).year)
  const [version, setVersion] = useState<number>()
  const asked = useEndpoint(GetSubmittedClaims, { year, ...(version === undefined ? {} : { version }) })
  const mayReopen = useMay(ReopenQuestions)
  return (
    <Screen eyebrow={<Back year={year} />} title={w.versions} lead={w.versionsLead}>
      <Answer of={asked} lines={10}>
        {(claims) => (
          <>
            <SubmissionView
              claims={claims}
              onVersion={setVersion}
              changes={<OwnChanges year={year} version={claims.submission?.version ?? 0} />}
            />
            {mayReopen && claims.submission !== null ? (
              <ReopenForm endpoint={ReopenQuestions} input={{ year }} refresh={[GetSubmittedClaims]} />
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  )
}

/** Assessors have no workbook to go back to. */
function Back({ year }: { year: number }) {
  const { w } = useWorkbookWords()
  const place = usePlace()
  if (!useMay(GetWorkbook)) return w.evaluation
  return <Link to={`/kerja/${place.code}/evaluasi/isian/${year}`}>{w.title(year)}</Link>
}

function OwnChanges({ year, version }: { year: number; version: number }) {
  const asked = useEndpoint(
    CompareSubmissions,
    { year, from: version - 1, to: version },
    { enabled: version > 1 },
  )
  return version > 1 ? <Changes asked={asked} from={version - 1} to={version} /> : null
}
