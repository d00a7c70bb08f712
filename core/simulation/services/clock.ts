/** Lets what several modules play happen in one order of time, whichever of them computes faster. */
export interface PlayClock {
  /** A module's own way to wait. */
  join: () => { until: (moment: Date) => Promise<void>; leave: () => void }
}

interface Wait {
  moment: Date
  go: () => void
}

/** A module at play; it acts while it waits for nothing. */
type Player = Wait[]

/**
 * The earliest moment goes first, as soon as everybody waits; of equal moments, whoever joined first. Nobody goes while
 * another acts, so that facts are recorded in order of time. A module that waits for several moments at once is served
 * too, in their order, but not held back by what it has begun.
 *
 * @param reach waits until a moment has come; at once where the play runs as fast as it can
 */
export function playClock(reach: (moment: Date) => Promise<void>): PlayClock {
  const players = new Set<Player>()
  const turn = (): void => {
    const all = [...players]
    if (all.some((player) => player.length === 0)) return
    const next = earliestOf(all)
    if (next === undefined) return
    next.player.splice(next.player.indexOf(next.wait), 1)
    reach(next.wait.moment).then(() => {
      next.wait.go()
      setImmediate(turn)
    })
  }
  return {
    join: () => {
      const player: Player = []
      players.add(player)
      return {
        until: (moment) =>
          new Promise((go) => {
            player.push({ moment, go })
            // Whoever asks in the same breath is compared first.
            setImmediate(turn)
          }),
        leave: () => {
          players.delete(player)
          turn()
        },
      }
    },
  }
}

function earliestOf(players: readonly Player[]): { player: Player; wait: Wait } | undefined {
  let earliest: { player: Player; wait: Wait } | undefined
  for (const player of players) {
    for (const wait of player) {
      if (earliest === undefined || wait.moment < earliest.wait.moment) earliest = { player, wait }
    }
  }
  return earliest
}

const LONGEST_SLEEP = 60_000

/** Waits on the wall’s clock; a moment that has passed has come. */
export async function reachInRealTime(moment: Date): Promise<void> {
  for (let left = moment.getTime() - Date.now(); left > 0; left = moment.getTime() - Date.now()) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, LONGEST_SLEEP)))
  }
}

export const reachAtOnce = async (): Promise<void> => {}
