import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'command.wall.read',
    label: { id: 'Melihat layar komando', en: 'See the command centre' },
    roles: ['region_admin', 'leader', 'dispatcher', 'call_taker', 'service_operator', 'auditor'],
  },
  {
    name: 'command.layout.change',
    label: {
      id: 'Mengatur layar dan alarm pusat komando',
      en: 'Arrange walls and alarms of the command centre',
    },
    roles: ['region_admin'],
  },
  {
    name: 'command.alarm.acknowledge',
    label: { id: 'Menanggapi alarm', en: 'Acknowledge alarms' },
    roles: ['region_admin', 'leader', 'dispatcher'],
  },
]
