import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { questionFinder } from '#core/evaluation/web/index.tsx'
import { regionFinder } from '#core/identity/web/index.tsx'
import { programmeFinder } from '#core/programme/web/index.tsx'
import type { Finder, Found } from '#platform/client/finder.ts'
import { useFindPlace } from '#platform/client/place.tsx'
import { administrationAt } from '../administration/administration.ts'
import { jobsAt } from '../navigation.ts'
import { useAppWords } from '../words.ts'

export interface FoundGroup {
  key: string
  label: string
  found: readonly Found[]
}

const SETTLE_MS = 120

/** Everything that matches, by kind: pages at once, the rest once typing pauses. */
export function useFound(words: string): {
  groups: readonly FoundGroup[]
  searching: boolean
  failed: boolean
} {
  const settled = useSettled(words.trim())
  const pages = usePages(words.trim())
  const regions = useFinder(regionFinder, settled)
  const questions = useFinder(questionFinder, settled)
  const programmes = useFinder(programmeFinder, settled)
  const asked = [regions, questions, programmes]
  return {
    groups: [pages, programmes.group, regions.group, questions.group].filter(({ found }) => found.length > 0),
    searching: settled !== words.trim() || asked.some(({ searching }) => searching),
    failed: asked.some(({ failed }) => failed),
  }
}

function useFinder(finder: Finder, words: string) {
  const { language } = useAppWords()
  const region = useFindPlace()?.code
  const asked = useQuery({
    queryKey: ['find', finder.key, language, region, words],
    queryFn: ({ signal }) => finder.find(words, language, { region, signal }),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  const found = words.length >= 2 ? (asked.data ?? []) : []
  return {
    group: { key: finder.key, label: finder.label[language], found },
    searching: asked.isFetching,
    failed: asked.isError,
  }
}

/** Pages of the workspace whose name holds the words; all of them while nothing is typed. */
function usePages(words: string): FoundGroup {
  const { w, language } = useAppWords()
  const place = useFindPlace()
  const jobs = place ? jobsAt(place).map((job) => ({ key: job.key, label: w[job.key], to: job.to })) : []
  const parts = place
    ? administrationAt(place).map(({ path, label }) => ({
        key: path,
        label: label[language],
        hint: w.administration,
        to: `/kerja/${place.code}/administrasi/${path}`,
      }))
    : []
  const account = { key: 'akun', label: w.accountLong, to: '/kerja/akun' }
  const all: Found[] = [...jobs, ...parts, account]
  const wanted = words.toLowerCase()
  return {
    key: 'pages',
    label: w.palettePages,
    found: all.filter(({ label }) => label.toLowerCase().includes(wanted)),
  }
}

/** The words once they have stood still for a moment. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
