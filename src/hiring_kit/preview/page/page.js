// What does the page do? It loads a file into the editor, marks what is wrong, saves, and shows the pages as they change.
import {
  EditorView, EditorState, basicSetup, keymap, indentWithTab, yaml, setDiagnostics, lintGutter, autocompletion, indentUnit,
} from "/editor.js";
import { completer } from "/complete.js";

const token = new URLSearchParams(location.search).get("token");
const me = Math.random().toString(36);
const $ = (name) => document.getElementById(name);
// The file in the editor: its number, its text as it was loaded or saved, the digest that this text has on disk (empty if
// the file is gone), why it can only be read (empty if it can be saved), and whether another text lies on disk by now.
let opened = { file: 0, text: "", digest: "", kept: "", other: false };
let files = [], shown = 0, behind = false, view = null, checked = 0;

async function ask(path, body) {
  const options = { headers: { "X-Token": token } };
  if (body) Object.assign(options, { method: "POST", body: JSON.stringify(body) });
  const answer = await fetch(path, options);
  const said = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(said.why), { status: answer.status });
  return said;
}

function note(text, wrong = false) {
  $("note").textContent = text;
  $("note").classList.toggle("wrong", wrong);
}

const told = (work) => Promise.resolve().then(work).catch((error) => note(error.message, true));

// Saving and loading take turns: each finds the file as the one before has left it.
let last = Promise.resolve();
const inTurn = (work) => (last = last.then(() => told(work)));

const text = () => (view ? view.state.doc.toString() : "");
const typed = () => text() !== opened.text;
const unsaved = () => view !== null && !opened.kept && (typed() || !opened.digest);

// What there is to know about the file in the editor.
function say() {
  $("save").disabled = !unsaved();
  $("reload").hidden = !opened.other;
  if (opened.other) note("changed on disk meanwhile: saving will be refused", true);
  else if (opened.kept) note(`${opened.kept}: can only be read`);
  else if (!opened.digest) note("gone from the disk: Save writes it again", true);
  else note(typed() ? "not saved" : "");
}

function fill(select, entries, chosen) {
  const options = entries.map(([value, name, group]) => {
    const option = new Option(name, value, false, value === chosen);
    return { option, group };
  });
  const groups = [...new Set(entries.map(([, , group]) => group))];
  select.replaceChildren(...groups.flatMap((label) => {
    const within = options.filter(({ group }) => group === label).map(({ option }) => option);
    if (!label) return within;
    const around = Object.assign(document.createElement("optgroup"), { label });
    around.append(...within);
    return [around];
  }));
}

// --- The editor ------------------------------------------------------------------------------------

function marks(state, problems) {
  return problems.map((p) => {
    const row = state.doc.line(Math.min(p.line, state.doc.lines));
    const from = Math.min(row.from + units(row.text, p.column - 1), row.to);
    const to = Math.min(row.from + units(row.text, p.column - 1 + p.width), row.to);
    const message = `${p.message}\n${p.hint}`.trim();
    return { from, to: Math.max(from, to), severity: p.severity, message, source: p.rule };
  });
}

// Columns come in characters; JavaScript counts UTF-16 code units.
const units = (row, characters) => [...row].slice(0, characters).join("").length;

function list(problems) {
  $("problems").replaceChildren(...problems.map((p) => {
    const at = files.findIndex((f) => f.path === p.file);
    const where = at === opened.file ? `line ${p.line}` : `${files[at]?.name || p.file} line ${p.line}`;
    const item = document.createElement("li");
    const button = item.appendChild(document.createElement("button"));
    const parts = [["rule", `${p.severity} ${p.rule} `], ["", `${where}: ${p.message} `], ["hint", p.hint]];
    for (const [name, part] of parts) button.append(Object.assign(document.createElement("span"), { className: name, textContent: part }));
    button.addEventListener("click", () => inTurn(() => go(at, p.line)));
    return item;
  }));
}

async function go(number, line) {
  if (number < 0) return;
  if (number !== opened.file) await open(number);
  if (number !== opened.file) return;
  const row = view.state.doc.line(Math.min(line, view.state.doc.lines));
  view.dispatch({ selection: { anchor: row.from }, effects: EditorView.scrollIntoView(row.from, { y: "center" }) });
  view.focus();
}

async function check() {
  const mine = ++checked;
  const body = { file: opened.file, text: text(), page: me };
  for (const deep of [false, true]) {
    const { problems } = await ask("/api/check", { ...body, deep });
    if (mine !== checked) return;
    view.dispatch(setDiagnostics(view.state, marks(view.state, problems)));
    list(problems);
    if (problems.some((p) => p.severity === "error") && !deep) return;
  }
}

let soon = 0;
function changed(update) {
  if (!update.docChanged) return;
  say();
  clearTimeout(soon);
  soon = setTimeout(() => told(check), 250);
}

async function save() {
  if (!unsaved()) return;
  const { file, digest } = opened;
  const sent = text();
  try {
    const said = await ask("/api/save", { file, text: sent, digest });
    opened = { ...opened, text: sent, digest: said.digest, other: false };
    say();
    // What was typed meanwhile is not saved yet.
    if (!typed()) note("saved");
  } catch (error) {
    if (error.status === 409) opened.other = true;
    if (error.status === 410) opened = { ...opened, digest: "", other: false };
    say();
    note(`not saved: ${error.message}`, true);
  }
}

function edit(doc, complete) {
  view?.destroy();
  view = new EditorView({
    parent: $("editor"),
    state: EditorState.create({
      doc,
      extensions: [
        basicSetup, yaml(), lintGutter(), indentUnit.of("  "), EditorView.lineWrapping,
        EditorView.updateListener.of(changed),
        EditorView.contentAttributes.of({ "aria-label": files[opened.file].name }),
        EditorState.readOnly.of(Boolean(opened.kept)),
        autocompletion({ override: [complete] }),
        keymap.of([indentWithTab]),
      ],
    }),
  });
  window.hiringKitView = view;
}

// Load a file, unless somebody typed while it came; whether it was loaded.
async function load(number) {
  const before = view?.state.doc;
  const schema = await ask(`/api/schema?file=${number}`);
  const said = await ask(`/api/file?file=${number}`);
  if (view?.state.doc !== before) return false;
  const kept = said.text_file ? files[number].kept : "not UTF-8";
  opened = { file: number, text: said.text, digest: said.digest, kept, other: false };
  edit(said.text, completer(schema));
  // As the editor counts ends of lines.
  opened.text = text();
  say();
  told(check);
  return true;
}

// Another file; what is not saved is left only when somebody says so.
async function open(number) {
  try {
    if (!unsaved() || confirm("The text is not saved. Leave it?")) await load(number);
  } finally {
    $("file").value = String(opened.file);
  }
}

async function reload() {
  if (!typed() || confirm("What you typed is lost by this. Load what is on disk?")) await load(opened.file);
}

// What lies on disk now is loaded if nobody typed; otherwise only when somebody says so.
async function compare(digest) {
  if (digest === opened.digest && !opened.other) return;
  const same = digest === opened.digest;
  if (!digest) {
    opened = { ...opened, digest: "", other: false };
  } else if (same || typed()) {
    opened.other = !same;
  } else {
    const place = view?.scrollDOM.scrollTop || 0;
    opened.other = !await load(opened.file);
    view.scrollDOM.scrollTop = place;
  }
  say();
}

// --- The pages ----------------------------------------------------------------------------------------

async function picture(page) {
  const answer = await fetch(`/api/page?page=${page}`, { headers: { "X-Token": token } });
  return URL.createObjectURL(await answer.blob());
}

// Only pages that are new are fetched, those in sight first; pictures are exchanged in place, so that the scroll position stays.
async function show(state) {
  const right = $("right");
  right.classList.toggle("stale", state.stale);
  $("behind").textContent = state.stale ? "The page is as it was before the problem." : "";
  if (state.stale) {
    if (!unsaved()) list(state.problems);
    return;
  }
  while (right.children.length > state.pages) right.lastChild.remove();
  while (right.children.length < state.pages) right.appendChild(new Image());
  const middle = right.scrollTop + right.clientHeight / 2;
  const far = (image) => Math.abs(image.offsetTop + image.offsetHeight / 2 - middle);
  const images = [...right.children].map((image, page) => ({ image, page, far: far(image) }));
  for (const { image, page } of images.sort((a, b) => a.far - b.far || a.page - b.page)) {
    image.alt = `Page ${page + 1} of ${state.pages}`;
    if (image.dataset.changed === String(state.changed[page])) continue;
    const before = image.src;
    image.src = await picture(page);
    image.dataset.changed = state.changed[page];
    await image.decode();
    if (before) URL.revokeObjectURL(before);
  }
  right.dataset.number = state.number;
}

async function news() {
  for (;;) {
    try {
      const before = opened;
      const state = await ask(`/api/news?seen=${shown}&file=${before.file}`);
      if (state.number <= shown) continue;
      // What was asked of another file, or before this one was saved, says nothing about it: ask again.
      if (await inTurn(() => before !== opened || compare(state.digest))) continue;
      // The boxes may say something else because the project file changed.
      const other = ["level", "document", "theme"].some((name) => $(name).value !== state.choice[name]);
      if ((behind || other) && !state.stale) await mended();
      behind = state.stale;
      await show(state);
      shown = state.number;
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

async function mended() {
  await offers();
  if (view) told(check);
}

// The boxes say what is shown, also after a choice that was refused.
async function choose() {
  const chosen = { level: $("level").value, document: $("document").value, theme: $("theme").value };
  try {
    await ask("/api/choose", chosen);
  } finally {
    await offers();
  }
}

// Files may be new, and documents differ by level; while the rubrics are broken there are none to choose.
async function offers() {
  const said = await ask("/api/files");
  files = said.files;
  const entries = files.map((f, n) => [String(n), f.there ? f.name : `${f.name} (gone)`, f.kept === "shipped" ? "shipped" : "yours"]);
  fill($("file"), entries, String(opened.file));
  for (const name of ["level", "document", "theme"]) fill($(name), said[`${name}s`].map((value) => [value, value, ""]), said.choice[name]);
}

async function begin() {
  await offers();
  behind = !$("document").options.length;
  await open(files.findIndex((f) => f.there));
}

for (const name of ["level", "document", "theme"]) $(name).addEventListener("change", () => told(choose));
$("file").addEventListener("change", () => {
  const chosen = Number($("file").value);
  inTurn(() => open(chosen));
});
$("save").addEventListener("click", () => inTurn(save));
$("reload").addEventListener("click", () => inTurn(reload));
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); inTurn(save); }
});
addEventListener("beforeunload", (event) => { if (unsaved()) event.preventDefault(); });
await inTurn(begin);
news();
document.body.dataset.ready = "yes";
