"""The style of the HTML report: a page of text with notes in its margin, for light, dark and paper."""

STYLE = """\
:root { --ink: #22252a; --soft: #636a75; --paper: #fdfcfa; --rule: #e4e1db; --link: #24508c;
  --card: #f6f4f0; --error: #b3261e; --error-wash: #fbe4e1; --warning: #8a5a00; --warning-wash: #fbeecb;
  --info: #24508c; --info-wash: #e2ecf9; --clean: #2c6e49; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #dcdde0; --soft: #9499a3; --paper: #17191d; --rule: #31343b; --link: #8fb8f0;
    --card: #1f2227; --error: #ff8a80; --error-wash: #4a2220; --warning: #f0c060; --warning-wash: #43340f;
    --info: #8fb8f0; --info-wash: #1f3350; --clean: #7ecb9c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2.5rem 1.5rem 6rem;
  background: var(--paper); color: var(--ink); font: 0.95rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { margin: 0; font-size: 1.6rem; font-weight: 650; letter-spacing: -0.01em; line-height: 1.25; }
h2 { margin: 0; font: 600 1rem ui-monospace, monospace; }
header > p { margin: 0.25rem 0 0; color: var(--soft); }
header > div { display: flex; flex-wrap: wrap; gap: 1.75rem 3rem; margin-top: 1.75rem; }
nav, .chart { flex: 1 1 20rem; min-width: 0; max-width: 36rem; margin: 0; padding: 0; border: 0; }
nav h2, legend { padding: 0 0 0.35rem; color: var(--soft); font: 600 0.8rem system-ui, sans-serif; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { display: flex; gap: 1rem; justify-content: space-between; padding: 0.25rem 0;
  border-top: 1px solid var(--rule); }
nav li span { white-space: nowrap; }
nav li.error span { color: var(--error); } nav li.warning span { color: var(--warning); }
nav li.info span { color: var(--info); } nav li.clean span { color: var(--clean); }
.chart input { position: absolute; opacity: 0; }
.chart label { display: grid; grid-template-columns: minmax(7rem, 13rem) 1fr 2rem; gap: 0.75rem;
  align-items: center; padding: 0.25rem 0.5rem; margin: 0 -0.5rem; border-radius: 5px; cursor: pointer; }
.chart label:hover { background: var(--card); }
.chart input:checked + label { background: var(--card); box-shadow: inset 3px 0 var(--link); }
.chart input:focus-visible + label { outline: 2px solid var(--link); }
.chart b { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
.bar { display: flex; height: 0.6rem; }
.bar i { min-width: 3px; } .bar i:last-child { border-radius: 0 3px 3px 0; }
i.error { background: var(--error); } i.warning { background: var(--warning); }
i.info { background: var(--info); }
.problem { margin: 1rem 0 0; padding: 0.6rem 0.9rem; background: var(--error-wash); border-radius: 4px; }
section { margin-top: 2.75rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
section > h2, section > details > summary { margin-bottom: 1.25rem; }
section > details h2 { display: inline; } section.clean > details > summary span { color: var(--clean); }
.passage { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); column-gap: 2rem;
  margin-bottom: 1rem; }
.lines { display: grid; grid-template-columns: 2rem minmax(0, 1fr); column-gap: 1rem; align-content: start; }
.lines > p { margin: 0; white-space: pre-wrap; font: 1.05rem/1.7 Charter, Georgia, serif; }
.number { color: var(--soft); font: 0.75rem/2.4 ui-monospace, monospace;
  text-align: right; user-select: none; }
mark { color: inherit; border-radius: 2px; padding: 0.1em 0; border-bottom: 2px solid; }
mark.error { background: var(--error-wash); border-color: var(--error); }
mark.warning { background: var(--warning-wash); border-color: var(--warning); }
mark.info { background: var(--info-wash); border-color: var(--info); }
sup { font: 600 0.7rem system-ui, sans-serif; line-height: 0; padding-left: 0.1em; }
sup a { text-decoration: none; padding: 0.4em 0.05em; }
.note { margin: 0 0 0.6rem; padding: 0.5rem 0.8rem 0.55rem; border-left: 3px solid var(--rule);
  border-radius: 0 5px 5px 0; background: var(--card); font-size: 0.85rem; line-height: 1.45; }
.note.error { border-color: var(--error); } .note.warning { border-color: var(--warning); }
.note.info { border-color: var(--info); }
.note:target { box-shadow: 0 0 0 2px var(--link); }
.note p { margin: 0.35rem 0 0; } .note > p:first-child { margin: 0; }
.note > p:first-child a { font-weight: 600; text-decoration: none; }
.error > p:first-child b { color: var(--error); } .warning > p:first-child b { color: var(--warning); }
.info > p:first-child b { color: var(--info); }
.note details { margin-top: 0.35rem; color: var(--soft); }
summary { cursor: pointer; }
.note ul { margin: 0.15rem 0 0; padding-left: 1.1rem; }
.note li a { color: inherit; }
.rule { font: 0.75rem ui-monospace, monospace; }
@media (max-width: 58rem) { body { padding: 1.5rem 1rem 4rem; }
  .passage { grid-template-columns: minmax(0, 1fr); }
  .lines { grid-template-columns: 1.25rem minmax(0, 1fr); column-gap: 0.75rem; }
  aside { margin: 0.5rem 0 0 2rem; } .chart label { grid-template-columns: 10.5rem 1fr 1.5rem; } }
@media print { body { max-width: none; padding: 0; font-size: 9pt; background: none; }
  .note, nav li { break-inside: avoid; } a { color: inherit; text-decoration: none; }
  mark, .bar i, .note { print-color-adjust: exact; }
  ::details-content { content-visibility: visible; block-size: auto; } }
"""
