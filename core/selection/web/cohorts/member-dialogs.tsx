import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { dayInWib } from '#platform/time/time.ts'
import {
  AddMember,
  EndMembership,
  GetCohort,
  ListCohorts,
  ListRegionChoices,
  type Member,
} from '../../contract.ts'
import { useCohortWords } from './words.ts'

const READS = [GetCohort, ListCohorts, ListRegionChoices]

/** Which region joins a cohort, and on what basis. */
export function AddMemberDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { w } = useCohortWords()
  const say = useSay()
  const regions = useEndpoint(ListRegionChoices, {})
  return (
    <Dialog title={w.addMember} onClose={onClose}>
      <Answer of={regions} lines={4}>
        {(all) => (
          <ActForm
            endpoint={AddMember}
            refresh={READS}
            submit={w.addMember}
            onCancel={onClose}
            input={({ region, from, basisId, basisEn }) => ({
              year,
              region,
              ...(from === undefined ? {} : { from }),
              basis: { id: basisId ?? '', en: basisEn ?? basisId ?? '' },
            })}
            onDone={() => {
              say(w.memberAdded)
              onClose()
            }}
          >
            <ChoiceField
              name="region"
              label={w.region}
              placeholder={w.choose}
              choices={all
                .filter(({ cohorts }) => !cohorts.includes(year))
                .map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
            />
            <DayField name="from" label={w.from} help={w.fromHelp} optional />
            <InputField name="basisId" label={w.basisId} help={w.basisHelp} />
            <InputField name="basisEn" label={w.basisEn} optional />
          </ActForm>
        )}
      </Answer>
    </Dialog>
  )
}

/** From which day on a region is no member any more, and why. */
export function EndDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { w } = useCohortWords()
  const say = useSay()
  const { year, code, name } = member
  return (
    <Dialog title={w.endOf(name)} onClose={onClose}>
      <ActForm
        endpoint={EndMembership}
        refresh={READS}
        submit={w.end}
        onCancel={onClose}
        input={({ until, reason }) => ({ year, region: code, until, reason })}
        onDone={() => {
          say(w.endDone)
          onClose()
        }}
      >
        <DayField name="until" label={w.until} value={dayInWib(new Date())} />
        <AreaField name="reason" label={w.reason} help={w.endHelp} rows={3} />
      </ActForm>
    </Dialog>
  )
}
