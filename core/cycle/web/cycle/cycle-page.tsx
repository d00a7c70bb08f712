import { useParams } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { type CycleDetail, GetCycle } from '../../contract.ts'
import { StateTag } from '../tags.tsx'
import { useCycleWords } from '../words.ts'
import { DraftCycle } from './draft-cycle.tsx'
import { OpenedCycle } from './opened-cycle.tsx'
import { RegionCycle } from './region-cycle.tsx'

/** One cycle: the ministry plans and runs it, a region sees where it stands and answers. */
export function CyclePage() {
  const { w, language } = useCycleWords()
  const year = Number(useParams({ strict: false }).year)
  const detail = useEndpoint(GetCycle, { year })
  const cycle = detail.data?.cycle
  return (
    <Screen
      eyebrow={w.cycles}
      title={cycle?.title[language] ?? `${w.cycles} ${year}`}
      lead={cycle === undefined ? undefined : <StateTag state={cycle.state} />}
    >
      <Answer of={detail} lines={10}>
        {(one) => (
          <>
            {one.cycle.isExample ? <Notice tone="attention">{w.exampleNote}</Notice> : null}
            <Body detail={one} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Body({ detail }: { detail: CycleDetail }) {
  const isMinistry = usePlace().code === '00'
  if (!isMinistry) return <RegionCycle detail={detail} />
  return detail.cycle.state === 'draft' ? <DraftCycle detail={detail} /> : <OpenedCycle detail={detail} />
}
