import { useState } from 'react'
import { ListDistricts, ListVillages } from '#core/identity/contract.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useProgrammeWords } from '../words.ts'
import { ChoiceInput } from './inputs.tsx'
import { Chosen } from './link-list.tsx'

interface VillagesProps {
  chosen: readonly string[]
  /** Names known already, by code. */
  names: ReadonlyMap<string, string>
  onChange: (chosen: string[]) => void
}

/** Villages of the region, by district. */
export function Villages({ chosen, names, onChange }: VillagesProps) {
  const { w } = useProgrammeWords()
  const { code } = usePlace()
  const [district, setDistrict] = useState('')
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(names)
  const districts = useEndpoint(ListDistricts, { code }).data ?? []
  const villages = useEndpoint(ListVillages, { code: district }, { enabled: district !== '' }).data ?? []
  const add = (village: string) => {
    const name = villages.find((one) => one.code === village)?.name ?? village
    setSeen(new Map([...seen, [village, name]]))
    onChange([...chosen, village])
  }
  return (
    <fieldset className="field">
      <legend>{w.villages}</legend>
      <p className="small mute">{w.villagesHelp}</p>
      <Chosen field="villages" chosen={chosen} choices={[...seen]} onChange={onChange} />
      <ChoiceInput
        label={w.district}
        value={district}
        none={w.chooseDistrict}
        choices={districts.map((one) => [one.code, one.name])}
        onChange={setDistrict}
      />
      {district === '' ? null : (
        <ChoiceInput
          label={`${w.addOne}: ${w.villages}`}
          value=""
          none={w.choose}
          choices={villages.filter((one) => !chosen.includes(one.code)).map((one) => [one.code, one.name])}
          onChange={add}
        />
      )}
    </fieldset>
  )
}
