import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { decimal, wib } from '#platform/ui/format.ts'
import { BlockNumber, type CallPop, GetCall, ListNumbers } from '../../contract.ts'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { useDeskWords } from './words.ts'

/** How much of a nuisance the number was, why, and what the region's policy would do about it. */
export function NuisancePanel({ pop }: { pop: CallPop }) {
  const { w } = useDeskWords()
  const { w: shared, language } = useDispatchWords()
  const mayBlock = useMay(BlockNumber) && pop.number !== ''
  const { settings } = useCentre()
  const [isOpen, setOpen] = useState(false)
  const { score, parts } = pop.nuisance
  return (
    <div className="nuisance112">
      {pop.block === null ? null : (
        <p className="notice notice--attention">{w.blocked(wib(pop.block.until, language))}</p>
      )}
      {pop.proposal === null ? null : (
        <p className="notice notice--attention">{w.proposal(pop.proposal.misuses, pop.proposal.hours)}</p>
      )}
      {score === 0 ? (
        <p className="small mute">{w.nuisanceNone}</p>
      ) : (
        <details>
          <summary>
            <strong>{w.nuisance(score)}</strong>. {w.nuisanceWhy}
          </summary>
          <ul className="small">
            {parts.map((part) => (
              <li key={part.callId}>
                {w.nuisancePart(
                  wib(part.at, language),
                  shared.classes[part.class],
                  decimal(String(Math.round(part.points * 10) / 10), language),
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayBlock && pop.block === null && settings !== undefined ? (
        settings.misuse.isOn ? (
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {w.block}
          </button>
        ) : (
          <p className="small mute">{w.blockOff}</p>
        )
      ) : null}
      {isOpen ? <BlockDialog pop={pop} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

function BlockDialog({ pop, onClose }: { pop: CallPop; onClose: () => void }) {
  const { w } = useDeskWords()
  const { w: shared } = useDispatchWords()
  const { settings } = useCentre()
  const say = useSay()
  return (
    <Dialog title={w.block} onClose={onClose}>
      <ActForm
        endpoint={BlockNumber}
        refresh={[GetCall, ListNumbers]}
        input={({ hours = '', ...rest }) => ({ ...rest, callId: pop.id, hours: Number(hours) })}
        submit={w.doBlock}
        onCancel={onClose}
        onDone={() => {
          say(w.blockDone)
          onClose()
        }}
      >
        <InputField
          name="hours"
          label={w.blockHours}
          value={String(pop.proposal?.hours ?? settings?.misuse.hours ?? 24)}
        />
        <ChoiceField
          name="target"
          label={w.blockTarget}
          value={settings?.misuse.target ?? 'machine'}
          choices={(['machine', 'drop'] as const).map((value) => ({ value, label: w.targets[value] }))}
        />
        <InputField name="reason" label={w.blockReason} help={shared.reasonHelp} />
      </ActForm>
    </Dialog>
  )
}
