import { CARD_KINDS } from '../board/card-kind';
import { WIDTHS } from './html-parts';
import { GROUP_PAINTS, KIND_PAINTS } from './paint';

const THEMES_OF_KINDS = ['light', 'dark'] as const;

const vars = (theme: 0 | 1): string =>
  [
    ...GROUP_PAINTS[theme].map((colour, i) => `--g${i}:${colour}`),
    ...CARD_KINDS.map((kind) => `--${kind}:${KIND_PAINTS[kind][THEMES_OF_KINDS[theme]]}`),
  ].join(';');

const groups = [
  ...GROUP_PAINTS[0].map((_, i) => `.g${i}{--group:var(--g${i})}`),
  // Nobody's group: unknown speakers and whoever is not counted.
  '.gx{--group:var(--muted)}',
].join('');
const kinds = CARD_KINDS.map((kind) => `.k-${kind}{--kind:var(--${kind})}`).join('');
const widths = WIDTHS.map((width) => `.w${width}{width:${width}%}`).join('');

/** Paper and charcoal as in the app; on paper proper always light, whatever the screen is. */
const THEMES = `
:root{color-scheme:light;--paper:#faf6ef;--raised:#fffdf9;--ink:#2a2320;--muted:#655a52;--line:#e0d6c8;--strong:#8c7f73;--ember:#b4421a;--on-group:#fff;${vars(0)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#1d1917;--raised:#28231f;--ink:#f3ebe0;--muted:#b9ada0;--line:#3d3530;--strong:#8a7c70;--ember:#f08a54;--on-group:#1d1917;${vars(1)}}}
@media print{:root{--paper:#fff;--raised:#fff;--ink:#000;--muted:#4a423c;--line:#cfc6bb}}`;

const TEXT = `
*{box-sizing:border-box}
html{background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:48rem;padding:3.5rem 1.5rem 5rem;color:var(--ink);font:400 1rem/1.55 system-ui,-apple-system,"Segoe UI",Inter,Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,.question{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;font-weight:600;text-wrap:balance}
h1{font-size:2.25rem;line-height:1.15;letter-spacing:-.015em;margin:0}
h2{font-size:1.5rem;line-height:1.25;margin:3.5rem 0 1rem;padding-top:1.25rem;border-top:1px solid var(--line)}
h3{font-size:1.125rem;line-height:1.3;margin:2rem 0 .75rem}
p{margin:0 0 1rem;text-wrap:pretty}
ul{margin:0;padding:0;list-style:none}
.over{margin:0 0 .75rem;color:var(--ember);font-size:.8125rem;font-weight:600;letter-spacing:.06em;text-transform:uppercase}
.question{font-size:1.25rem;font-style:italic;font-weight:400;line-height:1.4;color:var(--muted);margin:.9rem 0 0}
.when{color:var(--muted);margin:1.1rem 0 0}
.meaning{color:var(--muted);font-size:.875rem;max-width:42rem;margin:.75rem 0 0}
.none{color:var(--muted)}
.typed{white-space:pre-wrap;margin:0}
.typed>*{margin:0}.typed>*+*{margin-top:.5rem}.typed ul,.typed ol{padding-inline-start:1.5em}.typed ul{list-style:disc}.typed li::marker{color:var(--muted)}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--muted);font-size:.8125rem}`;

const PARTS = `
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;margin:2.25rem 0 0;background:var(--line);border:1px solid var(--line);border-radius:.625rem;overflow:hidden}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;background:var(--raised);padding:.85rem 1rem}
.figures dt{color:var(--muted);font-size:.8125rem;line-height:1.35}
.figures dd{margin:0;font:600 1.75rem/1.2 Charter,"Bitstream Charter",Cambria,Georgia,serif;font-variant-numeric:lining-nums}
.agreed{border-left:3px solid var(--ember);padding:.1rem 0 .1rem 1.1rem}
.names{display:flex;flex-wrap:wrap;gap:.5rem}
.names li{background:var(--raised);border:1px solid var(--line);border-radius:.5rem;padding:.3rem .7rem;max-width:100%}
.names small,.who small{color:var(--muted);font-size:.8125rem}
.who{margin:0}
.who div{display:grid;grid-template-columns:minmax(0,12rem) minmax(0,1fr);gap:.25rem 1.25rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
.who dt{font-weight:600}
.who dd{margin:0}
.who li{display:inline}
.who li:not(:last-child)::after{content:", "}
.chair dt{font-weight:400;font-style:italic}
.chair dd{color:var(--muted)}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-variant-numeric:tabular-nums;font-size:.9375rem}
caption{caption-side:top;text-align:left;color:var(--muted);font-size:.875rem;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-size:.8125rem;font-weight:600;vertical-align:bottom;border-bottom-color:var(--strong)}
tbody th{font-weight:500}
th.n,td.n{text-align:right;overflow-wrap:normal}td.n{white-space:nowrap}
.of{position:relative;padding-left:1.05rem}
table+h3,.meaning+table{margin-top:2rem}
.of .dot{position:absolute;left:0;top:.9rem;width:.6rem;height:.6rem}
.dot rect{fill:var(--group)}
.scroll{overflow-x:auto}
.picture{display:block;width:100%;min-width:36rem;height:auto;margin:0 0 .5rem}
figure{margin:0}figure+section,figure+.meaning{margin-top:1.75rem}
.said{margin-top:1.25rem}
.board .picture{min-width:0;border:1px solid var(--line);border-radius:.625rem;background:#fff}
.items{display:grid;gap:.6rem}.items+p{margin:1.25rem 0 .6rem}
.item{border-left:3px solid var(--kind,var(--strong));padding:.05rem 0 .05rem .9rem}
.item p{margin:0}.item .typed{margin-top:.2rem}
.item .kind{color:var(--kind,var(--ink));font-weight:600}
.item small,.turn-head small{color:var(--muted);font-size:.8125rem}
.stretch{margin:0 0 1.5rem}
.turn-head{margin:0 0 .4rem}
.branch{border:1px solid var(--line);border-left:3px double var(--digression);border-radius:0 .625rem .625rem 0;padding:.9rem 1.1rem .1rem;margin:0 0 1.5rem}
.branch.deeper{margin-left:1.5rem}
.branch-name{margin:0 0 1rem;color:var(--muted)}.branch-name b{color:var(--digression);font-weight:600}
.sides{display:flex;flex-wrap:wrap;gap:.35rem 2rem;margin:.35rem 0 0;font-size:.9375rem}
.sides div{flex:1 1 16rem}.sides dt{font-weight:600}.sides dd{margin:0;color:var(--muted)}
.count{color:var(--muted);font-weight:400}`;

const NARROW = `
@media (max-width:40rem){body{padding:2rem 1rem 3rem}h1{font-size:1.75rem}.figures{grid-template-columns:repeat(2,1fr)}.who div{grid-template-columns:minmax(0,1fr)}.scroll table{min-width:42rem}}`;

const PRINT = `
@page{size:A4;margin:18mm 17mm 20mm}
@media print{
html{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:none;padding:0}
h1{font-size:22pt}h2{font-size:15pt;margin-top:2.25rem}h3{font-size:12pt}
h1,h2,h3,caption,thead,.turn-head,.branch-name{break-after:avoid}
.board.tall .picture{width:auto;max-width:100%;max-height:19cm;margin-inline:auto}
p,.typed{orphans:3;widows:3}
tr,figure,.turn-head,.item.short,.moment,.figures,.names li,.who div,.short{break-inside:avoid}
tbody tr:nth-child(-n+2){break-after:avoid}tbody tr:nth-last-child(-n+2){break-before:avoid}
th,td{padding-top:.34rem;padding-bottom:.34rem}.of .dot{top:.75rem}
.scroll{overflow:visible}.scroll table,.picture{min-width:0}
.meaning{break-before:avoid}
}`;

/** The whole style sheet of the notes; it stands in the file itself. */
export const NOTES_STYLE =
  `${THEMES}${groups}${kinds}${widths}${TEXT}${PARTS}${NARROW}${PRINT}`.trim();
