import type { LiveTopic } from '#platform/live/topic.ts'
import type { Manifest } from '#platform/module.ts'
import { type Ticker, tickerOf } from './commands/ticker.ts'
import { AlarmAcknowledged, AlarmEnded, AlarmRaised, ArrangementChanged } from './facts.ts'

const WORDS = {
  [AlarmRaised.name]: { id: 'Alarm baru di layar komando', en: 'A new alarm on the command wall' },
  [AlarmAcknowledged.name]: { id: 'Alarm ditanggapi', en: 'An alarm was acknowledged' },
  [AlarmEnded.name]: { id: 'Alarm berakhir', en: 'An alarm ended' },
}

/** Alarms and the arrangement: walls then read what they show. */
const wall: LiveTopic = {
  name: 'command.wall',
  access: 'command.wall.read',
  facts: [ArrangementChanged, AlarmRaised, AlarmAcknowledged, AlarmEnded],
  show: () => ({}),
  ticker: ({ name }) => WORDS[name],
}

/** What modules say at the foot of the wall, as it happens: words only, never the fact itself. */
const tickerTopic = (ticker: Ticker): LiveTopic => ({
  name: 'command.ticker',
  access: 'command.wall.read',
  facts: ticker.names.map((name) => ({ name })),
  show: (fact) => {
    const text = ticker.say(fact)
    return text && { text }
  },
})

/** @param others every module but this one */
export const liveOf = (others: readonly Manifest[]): readonly LiveTopic[] => {
  const ticker = tickerWith(others)
  return [wall, tickerTopic(ticker)]
}

/** The words of all other modules and of this one. */
export const tickerWith = (others: readonly Manifest[]): Ticker =>
  tickerOf([...others, { live: [wall] } as unknown as Manifest])
