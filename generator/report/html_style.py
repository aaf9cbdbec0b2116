"""The style of the HTML report: a page of text with notes in its margin, for light, dark and paper."""

STYLE = """\
:root { --ink: #22252a; --soft: #6b7280; --paper: #fdfcfa; --rule: #e4e1db; --link: #24508c;
  --error: #b3261e; --error-wash: #fbe4e1; --warning: #8a5a00; --warning-wash: #fbeecb;
  --info: #24508c; --info-wash: #e2ecf9; --clean: #2c6e49; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #dcdde0; --soft: #9499a3; --paper: #17191d; --rule: #31343b; --link: #8fb8f0;
    --error: #ff8a80; --error-wash: #4a2220; --warning: #f0c060; --warning-wash: #43340f;
    --info: #8fb8f0; --info-wash: #1f3350; --clean: #7ecb9c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2.5rem 1.5rem 6rem;
  background: var(--paper); color: var(--ink); font: 0.95rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
a { color: var(--link); }
h1 { margin: 0; font-size: 1.5rem; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 3rem 0 1rem; padding-top: 0.75rem; border-top: 1px solid var(--rule);
  font: 600 1rem ui-monospace, monospace; }
header p { margin: 0.25rem 0 0; color: var(--soft); }
nav ul { list-style: none; margin: 1.25rem 0 0; padding: 0; }
nav li { display: flex; gap: 1rem; justify-content: space-between; max-width: 36rem; padding: 0.2rem 0;
  border-bottom: 1px solid var(--rule); }
nav li.error span { color: var(--error); } nav li.warning span { color: var(--warning); }
nav li.info span { color: var(--info); } nav li.clean span { color: var(--clean); }
.problem { margin: 1rem 0 0; padding: 0.6rem 0.9rem; background: var(--error-wash); border-radius: 4px; }
.line { display: grid; grid-template-columns: 2rem 3fr 2fr; column-gap: 1.25rem; }
.line > p { margin: 0; min-height: 0.8rem; white-space: pre-wrap;
  font: 1.05rem/1.65 Charter, Georgia, serif; }
.number { color: var(--soft); font: 0.75rem/2.3 ui-monospace, monospace;
  text-align: right; user-select: none; }
mark { color: inherit; border-radius: 2px; padding: 0.1em 0; border-bottom: 2px solid; }
mark.error { background: var(--error-wash); border-color: var(--error); }
mark.warning { background: var(--warning-wash); border-color: var(--warning); }
mark.info { background: var(--info-wash); border-color: var(--info); }
sup { font: 600 0.7rem system-ui, sans-serif; line-height: 0; padding-left: 0.1em; }
sup a { text-decoration: none; }
aside { padding-bottom: 0.75rem; }
details { margin: 0.3rem 0 0.7rem; padding-left: 0.8rem; border-left: 3px solid var(--rule);
  font-size: 0.85rem; }
details.error { border-color: var(--error); } details.warning { border-color: var(--warning); }
details.info { border-color: var(--info); } details:target { background: var(--error-wash); }
summary { cursor: pointer; } summary a { font-weight: 600; text-decoration: none; }
details.error summary b { color: var(--error); } details.warning summary b { color: var(--warning); }
details.info summary b { color: var(--info); }
details p { margin: 0.35rem 0 0; }
details ul { margin: 0.15rem 0 0; padding-left: 1.1rem; color: var(--soft); }
details li a { color: inherit; }
.rule { color: var(--soft); font: 0.75rem ui-monospace, monospace; }
@media (max-width: 58rem) { .line { grid-template-columns: 1.5rem 1fr; } aside { grid-column: 2; } }
@media print { body { max-width: none; padding: 0; font-size: 9pt; background: none; }
  .line { grid-template-columns: 1.5rem 1fr 15rem; }
  a { color: inherit; text-decoration: none; } summary { list-style: none; } }
"""
