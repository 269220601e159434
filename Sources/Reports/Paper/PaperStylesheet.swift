/// The look of a form on paper. Thai needs tall lines: marks stand above and below the letters.
enum PaperStylesheet {
  static let css: StaticString = """
    * { box-sizing: border-box; }
    body {
      margin: 0; background: #e9edf1; color: #000;
      font: 11pt/1.55 Sarabun, "TH Sarabun New", Laksaman, Garuda, sans-serif;
      font-size-adjust: 0.5;
    }
    main {
      max-width: 210mm; margin: 8mm auto; padding: 16mm 15mm 20mm 20mm; background: #fff;
      overflow-wrap: break-word;
    }
    h1, h2, h3, p { margin: 0; }
    header { border-bottom: 0.6mm solid #000; padding-bottom: 2mm; margin-bottom: 3mm; }
    h1 { font-size: 16pt; line-height: 1.4; text-align: center; text-wrap: balance; }
    .identity { text-align: center; font-size: 9pt; color: #444; }
    h2 {
      font-size: 12.5pt; line-height: 1.45; margin: 6mm 0 2mm; padding: 0.8mm 2.5mm;
      background: #e8e8e8; border-left: 1.5mm solid #000;
    }
    h3 { font-size: 11.5pt; margin: 4mm 0 1mm; border-bottom: 0.2mm solid #000; }
    p { white-space: pre-line; }
    .how { font-size: 9.5pt; display: flex; flex-wrap: wrap; gap: 0 6mm; }
    .how span { white-space: nowrap; }
    .note { margin: 2.5mm 0; padding: 1.5mm 3mm; border: 0.2mm solid #777; }
    .hint, .condition { font-size: 9.5pt; line-height: 1.45; color: #333; }
    .condition::before { content: "▸ "; }
    .condition { font-style: normal; font-weight: bold; }
    code { font: 8pt/1.4 "DejaVu Sans Mono", "Tlwg Mono", monospace; overflow-wrap: anywhere; }
    .must { font-weight: bold; white-space: pre; }

    /* Padding, not margin, above: at the top of a page a margin goes, and Thai marks with it. */
    .question { display: grid; grid-template-columns: 9mm 1fr; padding: 2.5mm 0 0.5mm; }
    .question .number { font-weight: bold; text-align: right; padding-right: 2mm; }
    .question .answer { grid-column: 2; margin-top: 0.8mm; }
    .question.short { display: flex; flex-wrap: wrap; align-items: center; gap: 0 4mm; }
    .question.short .number { flex: 0 0 9mm; margin-right: -4mm; align-self: flex-start; }
    .question.short .asked { flex: 0 1 auto; max-width: 110mm; align-self: flex-start; }
    .question.short .answer {
      flex: 1 1 auto; margin: 0; min-width: 60mm; display: flex; flex-wrap: wrap;
      align-items: center; justify-content: flex-end; gap: 1mm 1.5mm;
    }
    .question.subject { border: 0.5mm solid #000; padding: 2mm 3mm; margin: 2.5mm 0; }
    .subject .number { display: none; }
    .subject .label { font-weight: bold; }

    ul, ol { margin: 0; padding: 0; list-style: none; }
    .choices { display: grid; gap: 0.6mm 4mm; }
    .columns { column-gap: 4mm; }
    li { display: flex; align-items: flex-start; break-inside: avoid; white-space: pre-line; }
    .columns li { padding-bottom: 0.6mm; }
    .choices.c2 { grid-template-columns: repeat(2, 1fr); } .columns.c2 { column-count: 2; }
    .choices.c3 { grid-template-columns: repeat(3, 1fr); } .columns.c3 { column-count: 3; }
    .choices.c4 { grid-template-columns: repeat(4, 1fr); } .columns.c4 { column-count: 4; }
    .choices.c5 { grid-template-columns: repeat(5, 1fr); } .columns.c5 { column-count: 5; }
    i { display: inline-block; flex: none; font-style: normal; }
    .circle, .square {
      width: 4mm; height: 4mm; border: 0.3mm solid #000; margin: 0.9mm 2mm 0 0;
      vertical-align: -0.6mm;
    }
    .circle { border-radius: 50%; }
    .how .must { margin-right: 1.5mm; }
    .how .circle, .how .square { width: 3.2mm; height: 3.2mm; margin: 0 1.5mm 0 0; }
    .box { width: 6mm; height: 7mm; border: 0.25mm solid #000; }
    li .box { margin-right: 2mm; }
    .boxes { display: inline-flex; }
    .boxes .box + .box { border-left-color: #999; border-left-width: 0.2mm; margin-left: -0.2mm; }
    .point { font-size: 14pt; line-height: 1; }
    .unit { white-space: nowrap; }
    .line { display: block; height: 8mm; border-bottom: 0.25mm dotted #000; flex: 1 1 60mm; }
    .attached { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0 3mm; }
    .attached .line { height: 7mm; }
    .frame { display: block; flex: 1 1 100%; height: 50mm; border: 0.25mm solid #000; }
    .scale {
      display: flex; justify-content: space-between; margin: 1mm 6mm 0; position: relative;
      text-align: center; font-size: 9.5pt;
    }
    .scale::before {
      content: ""; position: absolute; left: 0; right: 0; top: 2.2mm; border-top: 0.25mm solid #000;
    }
    .scale span { position: relative; width: 0; display: flex; flex-direction: column;
      align-items: center; }
    .scale .circle { margin: 0; background: #fff; }

    table { border-collapse: collapse; width: 100%; margin: 3mm 0; font-size: 10.5pt; }
    th, td { border: 0.2mm solid #000; padding: 1mm 1.5mm; vertical-align: middle; }
    th { background: #e8e8e8; font-weight: bold; line-height: 1.4; }
    .grid th, .grid td { text-align: center; }
    .grid th:not(.wide), .grid td:not(.wide) { width: 17mm; font-size: 9.5pt; }
    .grid .wide { text-align: left; }
    .grid td.wide { display: table-cell; }
    .grid .number { float: left; width: 8mm; font-weight: bold; }
    .grid .asked { margin-left: 8mm; }
    .grid .circle, .grid .square { margin: 0; }
    .rows th { font-size: 9.5pt; vertical-align: bottom; text-align: left; }
    .rows th p { display: inline; }
    .rows th .hint, .rows th .condition { display: block; font-weight: normal; font-size: 8.5pt; }
    .rows td { height: 10mm; }
    .rows .count { width: 10mm; text-align: center; }
    .matrix td { height: 9mm; }
    .matrix thead th { text-align: center; }
    .matrix tbody th { text-align: left; font-weight: normal; background: none; }
    .copy { border: 0.4mm solid #000; padding: 1mm 3mm 2mm; margin: 3mm 0; }
    .set { font-weight: bold; border-bottom: 0.2mm solid #777; }
    .appendix { break-before: page; font-size: 10pt; }
    .appendix li { display: list-item; list-style: decimal inside; }

    @page {
      size: A4; margin: 15mm 15mm 18mm 20mm;
      @bottom-left {
        font: 8pt/1.4 Sarabun, "TH Sarabun New", Laksaman, Garuda, sans-serif; width: 150mm;
      }
      @bottom-right {
        content: counter(page) " / " counter(pages);
        font: 9pt Sarabun, "TH Sarabun New", Laksaman, Garuda, sans-serif;
      }
    }
    @media print {
      body { background: none; }
      main { max-width: none; margin: 0; padding: 0 0.4mm 0 0; }
      .question, .note, .copy, tr, li, .scale { break-inside: avoid; }
      h1, h2, h3, .how, .set, thead, h2 + .condition, h3 + .condition, .repeat > .hint {
        break-after: avoid;
      }
      thead { display: table-header-group; }
      h2, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      p { orphans: 2; widows: 2; }
    }

    """
}
