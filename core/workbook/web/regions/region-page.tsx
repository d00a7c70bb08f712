import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { GetRegion } from '#core/identity/contract.ts'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import {
  CompareSubmissionsOfRegion,
  GetClaimsOfRegion,
  ListRegionSubmissions,
  ReopenQuestionsOfRegion,
} from '../../contract.ts'
import { Changes } from '../versions/changes.tsx'
import { ReopenForm } from '../versions/reopen-form.tsx'
import { SubmissionView } from '../versions/submission-view.tsx'
import { useWorkbookWords } from '../words.ts'

/** A region's submission for the ministry: to read, and to return questions of. */
export function RegionPage() {
  const { w } = useWorkbookWords()
  const { year: typed, submittedBy: region } = useParams({ strict: false }) as {
    year: string
    submittedBy: string
  }
  const year = Number(typed)
  const [version, setVersion] = useState<number>()
  const name = useEndpoint(GetRegion, { code: region }).data?.name ?? region
  const asked = useEndpoint(GetClaimsOfRegion, {
    year,
    region,
    ...(version === undefined ? {} : { version }),
  })
  const mayReopen = useMay(ReopenQuestionsOfRegion)
  return (
    <Screen
      eyebrow={<Link to={`/kerja/00/evaluasi/isian-daerah/${year}`}>{w.regionsTitle(year)}</Link>}
      title={w.claimsOf(name)}
      lead={w.versionsLead}
    >
      <Answer of={asked} lines={10}>
        {(claims) => (
          <>
            <SubmissionView
              claims={claims}
              onVersion={setVersion}
              changes={<ChangesOf year={year} region={region} version={claims.submission?.version ?? 0} />}
            />
            {mayReopen && claims.submission !== null ? (
              <ReopenForm
                endpoint={ReopenQuestionsOfRegion}
                input={{ year, region }}
                refresh={[GetClaimsOfRegion, ListRegionSubmissions]}
              />
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  )
}

function ChangesOf({ year, region, version }: { year: number; region: string; version: number }) {
  const input = { year, region, from: version - 1, to: version }
  const asked = useEndpoint(CompareSubmissionsOfRegion, input, { enabled: version > 1 })
  return version > 1 ? <Changes asked={asked} from={version - 1} to={version} /> : null
}
