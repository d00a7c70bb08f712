const PATHS = {
  tasks: 'M4 5.5l1.5 1.5L8.5 4M4 12l1.5 1.5 3-3M11.5 6H17M11.5 12.5H17',
  movement: 'M3 15.5c4 0 3-9 7-9s3 6 7 6M3 15.5h.01M17 12.5h.01M10 6.5V3l3.5 1.25L10 5.5',
  plan: 'M3 5.5h8M6 10h9M9 14.5h8M3 3v14',
  indicator: 'M3 16.5a7 7 0 1 1 14 0M10 16.5l3.5-6M10 3v2M4.5 6.5l1.5 1.5M15.5 6.5 14 8',
  service: 'M4 12V9.5a6 6 0 0 1 12 0V12M4 11h2v5H4zM14 11h2v5h-2zM16 16c0 1.5-2 2-4 2',
  meeting: 'M3 4h14v9H9l-3.5 3.5V13H3zM6.5 7.5h7M6.5 10h4.5',
  evaluation: 'M4 16.5V11M8 16.5V7.5M12 16.5V9.5M16 16.5V4M2.5 16.5h15',
  reports: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5M7.5 13h5',
  administration:
    'M7.5 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.5 16.5c0-3 2-5 5-5s5 2 5 5M13 9a2.5 2.5 0 0 0 0-5M14.5 11.75c2 .5 3 2.25 3 4.75',
  account: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 17c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17.5 17.5',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  down: 'M6 8l4 4 4-4',
} as const

export type IconName = keyof typeof PATHS

/** Line drawings that always stand beside their name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
