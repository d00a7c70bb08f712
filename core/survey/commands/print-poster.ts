import { findRegion } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dimensionOf, type PrintPoster, subOf } from '../contract.ts'
import { formUnknown } from '../problems.ts'
import { subsOfForm } from '../rules/survey-data.ts'
import { findForm } from '../store/forms.ts'
import { listServices } from '../store/survey-data.ts'

/** One sheet for a counter or a notice board: what is asked, by whom, and the code that leads there. */
export async function printPoster(
  ctx: Context,
  { year, form: code }: Input<typeof PrintPoster>,
): Promise<FileReply> {
  const form = await findForm(ctx.tx, ctx.tenant, code)
  const region = await findRegion(ctx.tx, ctx.tenant)
  if (form?.year !== year || !region) return refuse(formUnknown)
  const services = await listServices(ctx.tx, ctx.tenant, year)
  const named = subsOfForm(form).map((sub) => {
    const service = services.find((one) => one.sub === sub)
    return `${subOf(sub).label.id}: ${service?.service ?? ''} (${service?.opd?.name ?? ''})`
  })
  const url = `${ctx.publicUrl}/survei/${code}`
  const about = form.sub === null ? dimensionOf(form.dimension).label.id : subOf(form.sub).label.id
  const body = await renderPdf({
    title: `Survei warga ${region.name}: ${about}`,
    language: 'id',
    layout: 'portrait',
    author: region.name,
    subject: `Survei dampak bagi warga, evaluasi kota cerdas ${year}`,
    runningHead: `Survei warga ${region.name}`,
    runningFoot: url,
    pageLabel: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
    createdAt: ctx.now,
    blocks: [
      { kind: 'title', kicker: `Survei warga ${year}`, text: about, subtitle: region.name },
      {
        kind: 'paragraph',
        style: 'lead',
        text: 'Pernah memakai salah satu layanan ini? Ceritakan apa yang Anda rasakan. Lima menit, tanpa nama.',
      },
      { kind: 'list', items: named },
      {
        kind: 'verification',
        url,
        alt: `Kode QR ke ${url}`,
        text: 'Pindai kode ini dengan kamera telepon, atau ketik alamatnya.',
      },
      {
        kind: 'paragraph',
        style: 'note',
        text: 'Nama dan nomor telepon Anda tidak disimpan. Petugas boleh membantu mengisi, tetapi jawabannya milik Anda.',
      },
    ],
  })
  return { name: `poster-${code}.pdf`, type: 'application/pdf', body }
}
