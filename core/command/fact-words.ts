import type { FactWords } from '#platform/facts/fact-words.ts'

/** What people read in place of the names of facts. */
export const factWords: FactWords = {
  'command.arrangement_changed': {
    id: 'Tata letak layar komando diubah',
    en: 'Arrangement of the command centre changed',
  },
  'command.alarm_raised': { id: 'Alarm menyala', en: 'Alarm raised' },
  'command.alarm_acknowledged': { id: 'Alarm diakui', en: 'Alarm acknowledged' },
  'command.alarm_ended': { id: 'Alarm berakhir', en: 'Alarm ended' },
}
