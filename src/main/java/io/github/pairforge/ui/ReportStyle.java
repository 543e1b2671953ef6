package io.github.pairforge.ui;

/** How a report looks: light or dark as the reader's system, on screen and on paper. */
final class ReportStyle {

    static final String CSS = """
        :root { color-scheme: light dark; --ink: #1a1a1a; --soft: #595959; --paper: #ffffff; --line: #d4d4d4;
          --shade: #f5f6f7; --mark: #0072b2; --alert: #fff4d6; --alert-line: #e69f00; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8e8e8; --soft: #b0b0b0; --paper: #16181b; --line: #3d4147; --shade: #202429;
            --mark: #56b4e9; --alert: #3a2f12; --alert-line: #e69f00; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 76rem; background: var(--paper);
          color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: anywhere; }
        h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; line-height: 1.3; }
        .summary { margin: .5rem 0 0; font-size: 1.15rem; color: var(--soft); max-width: 52rem; }
        header { padding-bottom: 1.25rem; border-bottom: 3px solid var(--mark); }
        p { max-width: 52rem; }
        .warnings { margin-top: 1.5rem; padding: .75rem 1.25rem; background: var(--alert);
          border-left: 5px solid var(--alert-line); border-radius: 4px; }
        .warnings h2 { margin: 0 0 .25rem; font-size: 1.05rem; }
        .warnings ul { margin: 0; padding-left: 1.25rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; margin: .75rem 0; font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
        th, td { padding: .4rem 1.1rem .4rem .6rem; text-align: left; vertical-align: baseline;
          border-bottom: 1px solid var(--line); overflow-wrap: normal; }
        thead th { background: var(--shade); font-weight: 600; vertical-align: bottom; }
        tbody th { font-weight: 500; }
        .number { text-align: right; }
        td.number { white-space: nowrap; }
        .key { width: 100%; }
        .key td.number { font-size: 1.15rem; font-weight: 600; }
        .key td:last-child { color: var(--soft); }
        figure { margin: 1rem 0 1.75rem; }
        img { display: block; max-width: 100%; height: auto; background: #ffffff; border: 1px solid var(--line);
          border-radius: 4px; }
        figcaption { margin-top: .5rem; max-width: 52rem; color: var(--soft); font-size: .95rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        code { font: .85rem/1.5 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; }
        .provenance td { overflow-wrap: anywhere; }
        .provenance td code { word-break: break-all; }
        pre { padding: .75rem 1rem; background: var(--shade); border: 1px solid var(--line); border-radius: 4px;
          white-space: pre-wrap; }
        button { font: inherit; font-size: .85rem; padding: .1rem .6rem; margin-left: .6rem; cursor: pointer;
          color: inherit; background: var(--shade); border: 1px solid var(--line); border-radius: 4px; }
        @media (max-width: 40rem) {
          .key thead { display: none; }
          .key tr { display: grid; grid-template-columns: 1fr auto auto; padding: .4rem 0;
            border-bottom: 1px solid var(--line); }
          .key th, .key td { border: 0; padding: .1rem .6rem .1rem 0; }
          .key td:last-child { grid-column: 1 / -1; }
        }
        @media print {
          :root { color-scheme: light; --ink: #000000; --soft: #404040; --paper: #ffffff; --line: #bdbdbd;
            --shade: #f2f2f2; --alert: #ffffff; }
          body { padding: 0; max-width: none; font-size: 10pt; }
          figure, tr, .warnings { break-inside: avoid; }
          h2 { break-after: avoid; }
        }
        """;

    private ReportStyle() {
    }
}
