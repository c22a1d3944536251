import { darkPaper, lightInk, lightPaper } from './accentColours';

const source = `
:root{color-scheme:light dark;--page:#f3f5f6;--paper:${lightPaper};--ink:${lightInk};--soft:#4a5863;--line:#d5dce1;--edge:#6d7b86;--bad:#b0241b;--badpaper:#fdf3f2}
@media (prefers-color-scheme:dark){
:root{--page:#0f161b;--paper:${darkPaper};--ink:#e8eef2;--soft:#aebbc5;--line:#35424c;--edge:#84939e;--bad:#ffb3a9;--badpaper:#35201f}
}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:40rem;margin-inline:auto;padding-inline:1rem}
header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;min-height:4rem;padding-block:.5rem;color:var(--soft);font-size:.9375rem}
header b{font-weight:600}
header img{display:block;height:2.5rem;width:auto;max-width:12rem;object-fit:contain}
.languages{display:flex;flex-wrap:wrap;gap:.25rem;margin-inline:-.75rem}
.languages button,.languages a{display:inline-flex;align-items:center;min-height:3rem;padding:0 .75rem;border:0;border-radius:.5rem;background:none;color:var(--accent);font:inherit;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25;font-weight:700;letter-spacing:-.01em;text-wrap:balance}
h2{margin:2rem 0 1rem;font-size:1.1875rem;line-height:1.3;font-weight:700}
p{margin:0 0 1rem}
a{color:var(--accent);text-underline-offset:.2em}
.school{margin:0 0 .5rem;font-weight:600}
.step{margin:0 0 1.25rem;color:var(--soft);font-size:.9375rem}
.bar{display:flex;gap:.25rem;margin-top:.5rem}
.bar i{flex:1;height:.3125rem;border-radius:1rem;background:var(--line)}
.bar i.on{background:var(--accent)}
.more{margin-bottom:1rem;padding-inline-start:.875rem;border-inline-start:.1875rem solid var(--line);color:var(--soft);font-size:.9375rem}
.more p:last-child{margin:0}
.q,.message,.note,.summary{margin:0 0 1rem;padding:1.25rem 1rem 1rem;border:1px solid var(--line);border-radius:1rem;background:var(--paper);min-width:0}
.q legend,.q>label:not(.choice){display:block;padding:0;margin:0 0 .75rem;font-size:1.125rem;line-height:1.4;font-weight:600}
fieldset.q legend,.group>legend{float:inline-start;width:100%}
fieldset.q legend+*,.group>legend+*{clear:both}
.group,.off{margin:0 0 1rem;padding:1.25rem 1rem 1rem;border:1px solid var(--line);border-radius:1rem;background:var(--paper);min-width:0}
.group>legend{padding:0;margin:0 0 .5rem;font-size:1.125rem;line-height:1.4;font-weight:600}
.group>.hint,.off .hint{margin:0 0 .5rem;color:var(--soft);font-size:.9375rem}
.group .q{margin:0;padding:1rem 0;border-width:1px 0 0;border-radius:0;background:none}
.group .q.wrong{margin-block:.5rem;padding:1rem .75rem .75rem;border-width:1px;border-radius:.75rem}
.group .q legend,.group .q>label:not(.choice){margin-bottom:.5rem;font-size:1.0625rem}
.group .q:last-child{padding-bottom:0}
.off{border-style:dashed;background:none;color:var(--soft)}
.off p{margin:0}
.panel{margin-block-end:1.5rem}
.words{margin-block-end:1.25rem}
.words :is(h2,h3,h4){margin:1.25rem 0 .5rem;font-size:1.0625rem}
.words :is(ul,ol){margin:0 0 1rem;padding-inline-start:1.375rem}
.ends{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.125rem 1rem;margin:0 0 .5rem;color:var(--soft);font-size:.9375rem}
.rate{display:grid;grid-template-columns:repeat(auto-fill,minmax(2.875rem,1fr));gap:.25rem}
.rate .choice{flex-direction:column;gap:.25rem;justify-content:center;min-height:4rem;padding:.5rem .125rem;border:1px solid var(--line);border-radius:.625rem;text-align:center}
.place{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;padding-block:.25rem}
.place+.place{border-top:1px solid var(--line)}
.place select{flex:none;width:auto;min-width:5.5rem}
.place label{flex:1 1 9rem;min-width:0}
.q legend:has(+.hint),.q>label:not(.choice):has(+.hint){margin-bottom:.25rem}
.q .hint{margin:0 0 .75rem;color:var(--soft);font-size:.9375rem}
.q .error{margin:0 0 .75rem;color:var(--bad);font-weight:600}
.q.wrong,.summary{border-color:var(--bad);box-shadow:inset 0 0 0 1px var(--bad)}
.choices{border:1px solid var(--line);border-radius:.75rem}
.choices>*+*{border-top:1px solid var(--line)}
.choice{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem .75rem;cursor:pointer}
.choices>:first-child{border-start-start-radius:.7rem;border-start-end-radius:.7rem}
.choices>:last-child{border-end-start-radius:.7rem;border-end-end-radius:.7rem}
.choice input{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--accent);cursor:pointer}
.choice.apart{margin-top:.625rem;border:1px dashed var(--edge);border-radius:.75rem;color:var(--soft)}
@media (hover:hover){.choice:hover{background:var(--tint)}}
.choice:has(:checked){background:var(--tint);box-shadow:inset 0 0 0 2px var(--accent);color:var(--ink)}
.choice:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.choice:has(:focus-visible) input{outline:0}
.other{padding:.5rem .75rem .75rem}
.other label{display:block;margin-bottom:.25rem;color:var(--soft);font-size:.9375rem}
fieldset:not(.wrong):not(:has([value=other]:checked)) .other,div.q:not(.wrong):not(:has([value=other]:checked)) .other{display:none}
.q>.other{padding:.75rem 0 0}
input:not([type=radio],[type=checkbox]),select,textarea{display:block;width:100%;min-height:3rem;padding:.625rem .75rem;border:1px solid var(--edge);border-radius:.75rem;background:var(--paper);color:inherit;font:inherit}
::placeholder{color:var(--soft);opacity:1}
select{text-overflow:ellipsis}
textarea{min-height:7.5rem;resize:vertical;field-sizing:content;max-height:70vh}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0 0}
.button{display:inline-flex;flex:1 1 100%;align-items:center;justify-content:center;min-height:3.5rem;padding:.5rem .75rem;border:2px solid var(--accent);border-radius:.875rem;background:var(--fill);color:var(--onfill);font:inherit;font-size:1.125rem;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.button.second{background:none;color:var(--accent)}
@media (hover:hover){.button:hover{box-shadow:0 0 0 3px var(--tint),0 0 0 5px var(--accent)}}
.live{margin:1.5rem 0 0;color:var(--soft);font-size:.9375rem}
.live p{margin:0 0 .25rem}
.live-state{color:var(--ink)}
.live+[role=status]+.buttons{margin-top:1rem}
[aria-busy] .buttons{opacity:.6}
.note{padding:.875rem 1rem;border-inline-start:.3125rem solid var(--accent);font-size:.9375rem}
.summary{margin-bottom:1.5rem;background:var(--badpaper)}
.summary h2,.message h1{margin-top:0}
.summary ul{margin:0;padding:0;list-style:none}
.summary a{display:inline-block;padding-block:.375rem;color:var(--bad);font-weight:600}
.summary p,.message p:last-child{margin:0}
.message{padding:1.5rem 1.25rem;margin-top:1rem}
.message .buttons{margin-top:1.5rem}
p.way{margin:0}
p.way a{display:inline-block;padding-block:.625rem}
.buttons+.way,form+.way{margin-top:.75rem}
footer a{display:inline-block;padding-block:.625rem;margin-inline-end:1rem}
footer p{margin:0}
h3{margin:1.25rem 0 .5rem;font-size:1.0625rem}
.score b{font-size:2.25rem;line-height:1.1}
.q h2:first-child{margin-top:0}
.q ul{margin:0;padding-inline-start:1.25rem}
.q li{margin-bottom:.5rem}
.q table{width:100%;margin:0 0 1rem;border-collapse:collapse;font-size:.9375rem}
.q thead{color:var(--soft)}
.q :is(th,td){padding:.375rem 0;border-top:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
.q :is(th,td)+*{padding-inline-start:1rem;white-space:nowrap;text-align:end}
main>ul{padding-inline-start:1.25rem}
main>ul li{margin-bottom:.625rem}
footer{padding-block:2rem 3rem;color:var(--soft);font-size:.9375rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (min-width:40rem){
.matrix .choices{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
.matrix .choices>*+*{border-top:0;border-inline-start:1px solid var(--line)}
.matrix .choices>.choice{flex-direction:column;gap:.375rem;justify-content:flex-start;padding:.625rem .25rem;border-radius:0;font-size:.9375rem;line-height:1.3;text-align:center;overflow-wrap:break-word;hyphens:auto}
body{font-size:1.125rem}
h1{font-size:1.875rem}
.q,.group,.off{padding:1.5rem}
.message{padding:2rem}
.button{flex:0 1 auto;min-width:10rem}
}
@media (forced-colors:active){
.bar i{border:1px solid CanvasText}
.bar i.on{background:Highlight;forced-color-adjust:none}
.choice:has(:checked){outline:2px solid Highlight;outline-offset:-2px}
.choice:has(:focus-visible){outline:3px solid Highlight;outline-offset:2px}
}
@page{margin:15mm 10mm}
@media print{
:root{--page:#fff;--paper:#fff;--ink:#000;--soft:#333;--line:#999}
.buttons,.languages,.note{display:none}
main,footer{padding-block:0}
.q{break-inside:avoid}
.found{break-inside:auto}
body{font-size:11pt}
h2,h3{break-after:avoid}
}
`;

/** The respondent's style sheet without its line ends. Colours of the association come before it. */
export const respondentCss = source.trim().replace(/\n/g, '');
