import { useState } from 'react'
import { AsalAngka } from '#platform/ui/asal-angka/asal-angka.tsx'
import type { IndicatorHead, IndicatorValue } from '../../contract.ts'
import { periodName, shownValue } from '../parts/shown.ts'
import { useIndicatorWords } from '../words.ts'
import type { Asking } from './asking.ts'
import { OriginPanel } from './origin-panel.tsx'

interface OriginProps {
  indicator: Pick<IndicatorHead, 'code' | 'name' | 'unit'>
  value: IndicatorValue
  /** Told apart by a dimension: whose value it is. */
  of?: { dimension: string; member: string; name: string }
  /** Where the address asks for it, the panel is open from the start. */
  isOpen?: boolean
  onToggle?: (open: boolean) => void
}

/** A value that opens to where it comes from. */
export function Origin({ indicator, value, of, isOpen, onToggle }: OriginProps) {
  const { w, language } = useIndicatorWords()
  const [opened, setOpened] = useState(isOpen ?? false)
  const toggle = (open: boolean) => {
    setOpened(open)
    onToggle?.(open)
  }
  if (value.value === null) return <span className="mute">{w.noValue}</span>
  const asking: Asking = {
    code: indicator.code,
    period: value.period,
    ...(of === undefined ? {} : { dimension: of.dimension, member: of.member }),
  }
  const name = of === undefined ? indicator.name[language] : `${indicator.name[language]}, ${of.name}`
  return (
    <AsalAngka
      value={shownValue(value.value, indicator.unit, language)}
      label={w.asal.label(name, periodName(value.period, language))}
      id={`asal-${indicator.code}-${value.period}-${of?.member ?? ''}`.replaceAll(/[^A-Za-z0-9-]/g, '-')}
      open={opened}
      onToggle={toggle}
    >
      {opened ? <OriginPanel asking={asking} /> : null}
    </AsalAngka>
  )
}
