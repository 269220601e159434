/// The look of the HTML report. Thai needs tall lines: marks stand above and below the letters.
enum Stylesheet {
  static let css: StaticString = """
    :root { --ink: #1b2733; --soft: #5b6875; --line: #c3ccd5; --deep: #1f4e79; --pale: #f3f6f9; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: #e9edf1; color: var(--ink);
      font: 16px/1.7 Sarabun, "TH Sarabun New", Laksaman, Garuda, sans-serif;
      font-size-adjust: 0.5;
    }
    main {
      max-width: 960px; margin: 0 auto 48px; padding: 48px 64px 56px; background: #fff;
      box-shadow: 0 1px 4px rgb(27 39 51 / 18%); overflow-wrap: break-word;
    }

    /* One language at a time */
    #show-th:checked ~ main [lang="en"], #show-en:checked ~ main [lang="th"] { display: none; }
    body > input { position: absolute; opacity: 0; }
    .switch {
      max-width: 960px; margin: 0 auto; padding: 12px 4px; display: flex;
      justify-content: flex-end;
    }
    .switch label {
      padding: 2px 18px; border: 1px solid var(--deep); color: var(--deep); background: #fff;
      cursor: pointer;
    }
    .switch label:first-child { border-radius: 4px 0 0 4px; border-right: 0; }
    .switch label:last-child { border-radius: 0 4px 4px 0; }
    #show-th:checked ~ .switch [for="show-th"], #show-en:checked ~ .switch [for="show-en"] {
      background: var(--deep); color: #fff;
    }
    #show-th:focus-visible ~ .switch [for="show-th"],
    #show-en:focus-visible ~ .switch [for="show-en"] { outline: 3px solid #e0a100; }

    header { border-bottom: 3px solid var(--deep); padding-bottom: 16px; margin-bottom: 8px; }
    h1, h2, h3 { line-height: 1.5; margin: 0; text-wrap: balance; }
    h1 { font-size: 28px; color: var(--deep); }
    h2 { font-size: 21px; color: var(--deep); margin-top: 36px; }
    h3 { font-size: 17px; margin-top: 24px; }
    p { margin: 10px 0; }
    .subtitle { font-size: 18px; margin: 4px 0 0; color: var(--soft); }
    .facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 16px; margin: 14px 0 0; }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; }

    .tiles {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 0 12px;
      margin: 18px 0 6px;
    }
    .tiles div {
      border: 1px solid var(--line); border-top: 3px solid var(--deep); padding: 10px 14px;
      margin-bottom: 12px; background: var(--pale); display: grid; grid-row: span 3; grid-template-rows: subgrid;
    }
    .tiles dt { font-size: 15px; line-height: 1.55; }
    .tiles dd { margin: 0; font-size: 14px; color: var(--soft); }
    .tiles .value {
      font-size: 28px; line-height: 1.4; font-weight: bold; color: var(--deep);
      font-variant-numeric: tabular-nums;
    }
    .value small {
      display: inline-block; font-size: 14px; line-height: 1.5; font-weight: normal;
      color: var(--soft);
    }

    .notice {
      border: 1px solid var(--line); border-left: 5px solid var(--deep); padding: 8px 16px;
      margin: 14px 0;
    }
    .notice p { margin: 0; }
    .notice strong::after { content: ":"; }
    .notice .remedy { color: var(--soft); }
    .notice.warning { border-left-color: #b7791f; background: #fdf9f0; }
    .notice.error { border-left-color: #9a2c1c; background: #fdf4f2; }

    .table { margin: 24px 0 12px; }
    .caption { margin: 0 0 6px; line-height: 1.6; }
    .scroll { overflow-x: auto; }
    table {
      border-collapse: collapse; width: 100%; font-size: 15px; line-height: 1.6;
      border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink);
    }
    th, td { padding: 5px 12px; text-align: left; vertical-align: top; }
    thead { border-bottom: 1px solid var(--ink); }
    th { background: var(--pale); vertical-align: bottom; line-height: 1.5; }
    th[scope="colgroup"] { text-align: center; border-bottom: 1px solid var(--line); }
    tbody tr + tr { border-top: 1px solid #e3e8ed; }
    .r { text-align: right; }
    .c { text-align: center; }
    td.r { white-space: nowrap; padding-right: 18px; font-variant-numeric: tabular-nums; }
    th.r { padding-right: 18px; }
    td.hang, th.hang { padding-right: 28px; }
    .short { white-space: nowrap; }
    .stars { display: inline-block; width: 0; overflow: visible; }
    tbody tr.total { border-top: 1px solid var(--ink); font-weight: bold; }
    .notes { display: flex; gap: 10px; font-size: 14px; line-height: 1.6; margin-top: 6px; }
    .notes p { margin: 0; }
    .notes b { white-space: nowrap; }

    figure { margin: 24px 0; }
    .drawing { overflow-x: auto; }
    svg { display: block; width: 100%; min-width: 440px; max-width: 720px; margin: 0 auto; }
    figcaption { text-align: center; margin-top: 6px; line-height: 1.6; }

    @media screen and (max-width: 640px) {
      main { padding: 24px 18px 32px; margin-bottom: 0; box-shadow: none; }
      .switch { padding: 10px 18px; }
      h1 { font-size: 23px; }
      .facts { grid-template-columns: 1fr; }
      .facts dd { margin-bottom: 6px; }
      .tiles { grid-template-columns: 1fr 1fr; }
      th, td { padding: 5px 8px; }
    }

    @page {
      size: A4; margin: 20mm 18mm 20mm 25mm;
      @bottom-center {
        content: counter(page) " / " counter(pages);
        font: 10pt Sarabun, "TH Sarabun New", Laksaman, Garuda, sans-serif;
      }
    }
    @media print {
      body { background: none; font-size: 11pt; line-height: 1.6; }
      .switch, body > input { display: none; }
      main { max-width: none; margin: 0; padding: 0 1px 0 0; box-shadow: none; }
      h1 { font-size: 18pt; }
      h2 { font-size: 14pt; margin-top: 18pt; }
      h3 { font-size: 12pt; }
      table { font-size: 10pt; line-height: 1.55; }
      th, td { padding: 3pt 5pt; }
      td.r, th.r { padding-right: 8pt; }
      td.hang, th.hang { padding-right: 16pt; }
      .tiles { grid-template-columns: repeat(auto-fit, minmax(34mm, 1fr)); gap: 0 3mm; }
      .tiles div { padding: 4pt 7pt; }
      .tiles dt { font-size: 10pt; }
      .tiles .value { font-size: 18pt; }
      .value small { font-size: 9pt; }
      .notes, .tiles dd { font-size: 9.5pt; }
      .scroll, .drawing { overflow: visible; }
      svg { min-width: 0; max-width: 140mm; }
      thead { display: table-header-group; }
      tr, figure, .notice, .tiles div, .notes { break-inside: avoid; }
      h1, h2, h3, .caption, thead { break-after: avoid; }
      .notes { break-before: avoid; }
      tr.total { break-before: avoid; }
      p { orphans: 3; widows: 3; }
      th, .tiles div, .notice, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
