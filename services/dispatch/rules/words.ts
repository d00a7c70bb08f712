import type { CallClass, Channel } from '../contract/words.ts'

interface Both {
  id: string
  en: string
}

/** Names of codes where data leaves the product: in reports and tables. Screens have their own. */
export const labels: {
  classes: Record<CallClass, Both>
  channels: Record<Channel, Both>
  noDistrict: Both
} = {
  classes: {
    genuine: { id: 'Darurat', en: 'Genuine' },
    information: { id: 'Informasi', en: 'Information' },
    ghost: { id: 'Ghost', en: 'Ghost' },
    prank: { id: 'Prank', en: 'Prank' },
    silent: { id: 'Tanpa suara', en: 'Silent' },
    duplicate: { id: 'Kejadian sama', en: 'Duplicate' },
  },
  channels: {
    phone: { id: 'Telepon', en: 'Telephone' },
    manual: { id: 'Telepon, dicatat manual', en: 'Telephone, typed in' },
    social: { id: 'Media sosial', en: 'Social media' },
    walk_in: { id: 'Datang langsung', en: 'Walk-in' },
    monitoring: { id: 'Pemantauan', en: 'Monitoring' },
    transfer: { id: 'Dari pusat tetangga', en: 'Hand-over of another region' },
  },
  noDistrict: { id: 'Tanpa kecamatan', en: 'Without district' },
}
