/** A small formulary of example codes; none is a code of KFA. */
export const EXAMPLE_DRUGS = [
  ['PCT500', 'Parasetamol 500 mg', '{tbl}', true, false],
  ['AMX500', 'Amoksisilin 500 mg', '{kapsul}', true, false],
  ['AML5', 'Amlodipin 5 mg', '{tbl}', true, false],
  ['AML10', 'Amlodipin 10 mg', '{tbl}', true, false],
  ['MET500', 'Metformin 500 mg', '{tbl}', true, false],
  ['GLI2', 'Glimepirid 2 mg', '{tbl}', true, false],
  ['SIM20', 'Simvastatin 20 mg', '{tbl}', true, false],
  ['OME20', 'Omeprazol 20 mg', '{kapsul}', true, false],
  ['CTM4', 'Klorfeniramin 4 mg', '{tbl}', true, false],
  ['VITB', 'Vitamin B kompleks', '{tbl}', true, false],
  ['CET10', 'Setirizin 10 mg', '{tbl}', true, false],
  ['SUCRAL', 'Sukralfat suspensi', 'mL', true, false],
  ['SALBUT', 'Salbutamol 2 mg', '{tbl}', true, false],
  ['PUYER', 'Campuran untuk puyer', '{bungkus}', true, false],
  ['VITX', 'Suplemen di luar formularium', '{tbl}', false, false],
  ['OAT', 'Obat program tuberkulosis', '{tbl}', true, true],
].map(([code, name, unit, isFormulary, isProgramme], i) => ({
  code: `CONTOH-${code}`,
  barcode: `999000${String(i + 1).padStart(3, '0')}`,
  name: name as string,
  unit: unit as string,
  isFormulary: isFormulary as boolean,
  isProgramme: isProgramme as boolean,
}))

export const formularyCsv = (): string =>
  [
    'kode,nama,satuan,barcode,formularium,program',
    ...EXAMPLE_DRUGS.map(({ code, name, unit, barcode, isFormulary, isProgramme }) =>
      [code, name, unit, barcode, isFormulary ? 'ya' : 'tidak', isProgramme ? 'ya' : 'tidak'].join(','),
    ),
  ].join('\n')
