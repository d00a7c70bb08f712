import { describe, expect, test } from 'vitest'
import { wordsOfFacts } from '#platform/facts/fact-words.ts'
import { modules } from './modules.ts'

// Whoever opens a figure down to its fact, or a list of what failed, reads what happened and not how it is stored.

const speaking = modules.filter(({ folder, factWords }) => folder.startsWith('services/') || factWords)

describe.each(speaking.map((one) => [one.name, one] as const))(
  'facts of %s',
  (_, { facts, factWords = {} }) => {
    const names = facts.map(({ name }) => name)

    test.each(names)('%s has words in both languages', (name) => {
      expect(factWords[name]?.id.trim()).toBeTruthy()
      expect(factWords[name]?.en.trim()).toBeTruthy()
    })

    test('no words stand for a fact that nobody publishes', () => {
      expect(Object.keys(factWords).filter((name) => !names.includes(name))).toEqual([])
    })

    test('no two facts read alike', () => {
      for (const language of ['id', 'en'] as const) {
        const said = Object.values(factWords).map((words) => words[language])
        expect(new Set(said).size).toBe(said.length)
      }
    })
  },
)

test('a fact without words is known by its name alone', () => {
  const wordsOf = wordsOfFacts(() => modules)
  expect(wordsOf('pharmacy.ticket_called')).toEqual({ id: 'Nomor dipanggil', en: 'Number called' })
  expect(wordsOf('example.never_published')).toBeNull()
})
