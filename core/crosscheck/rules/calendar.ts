/** A session as a calendar sees it. */
export interface Slot {
  id: string
  startsAt: string
  endsAt: string
  isCancelled: boolean
  assessorIds: readonly string[]
}

/** Two sessions that one assessor should attend at the same time. */
export interface Clash {
  assessorId: string
  sessions: readonly [string, string]
}

const overlap = (a: Slot, b: Slot): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** Every clash, by start of the earlier session; sessions that only touch, or are cancelled, do not clash. */
export function clashesOf(slots: readonly Slot[]): Clash[] {
  const standing = slots
    .filter((slot) => !slot.isCancelled)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))
  return standing.flatMap((slot, i) =>
    standing
      .slice(i + 1)
      .filter((other) => overlap(slot, other))
      .flatMap((other) =>
        slot.assessorIds
          .filter((id) => other.assessorIds.includes(id))
          .map((assessorId) => ({ assessorId, sessions: [slot.id, other.id] as const })),
      ),
  )
}
