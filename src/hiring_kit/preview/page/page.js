// What does the page do? It loads a file into the editor, marks what is wrong, saves, and shows the pages as they change.
import {
  EditorView, EditorState, basicSetup, keymap, indentWithTab, yaml, setDiagnostics, lintGutter, autocompletion, indentUnit,
} from "/editor.js";

const token = new URLSearchParams(location.search).get("token");
const $ = (name) => document.getElementById(name);
let files = [], file = 0, digest = "", shown = 0, schema = {}, view = null, dirty = false, checked = 0;

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

function fill(select, entries, chosen) {
  select.replaceChildren(...entries.map(([value, text, group]) => {
    const option = new Option(text, value, false, value === chosen);
    option.dataset.group = group || "";
    return option;
  }));
}

// --- The editor ------------------------------------------------------------------------------------

function marks(state, problems) {
  return problems.map((p) => {
    const row = state.doc.line(Math.min(p.line, state.doc.lines));
    const from = Math.min(row.from + units(row.text, p.column - 1), row.to);
    const to = Math.min(row.from + units(row.text, p.column - 1 + p.width), row.to);
    const severity = p.severity === "info" ? "info" : p.severity;
    return { from, to: Math.max(from, to), severity, message: `${p.message}\n${p.hint}`.trim(), source: p.rule };
  });
}

// Columns come in characters; JavaScript counts UTF-16 code units.
const units = (text, characters) => [...text].slice(0, characters).join("").length;

function list(problems) {
  $("problems").replaceChildren(...problems.map((p) => {
    const item = document.createElement("li");
    const button = item.appendChild(document.createElement("button"));
    const parts = [["rule", `${p.severity} ${p.rule} `], ["", `line ${p.line}: ${p.message} `], ["hint", p.hint]];
    for (const [name, text] of parts) button.append(Object.assign(document.createElement("span"), { className: name, textContent: text }));
    button.addEventListener("click", () => {
      const row = view.state.doc.line(Math.min(p.line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: row.from }, effects: EditorView.scrollIntoView(row.from, { y: "center" }) });
      view.focus();
    });
    return item;
  }));
}

async function check() {
  const mine = ++checked;
  const text = view.state.doc.toString();
  for (const deep of [false, true]) {
    const { problems } = await ask("/api/check", { file, text, deep });
    if (mine !== checked) return;
    view.dispatch(setDiagnostics(view.state, marks(view.state, problems)));
    list(problems);
    if (problems.some((p) => p.severity === "error") && !deep) return;
  }
}

let soon = 0;
function changed(update) {
  if (!update.docChanged) return;
  dirty = true;
  $("save").disabled = !files[file].writable;
  note(files[file].writable ? "not saved" : "shipped: can only be read");
  clearTimeout(soon);
  soon = setTimeout(check, 250);
}

async function save() {
  if (!files[file].writable) return true;
  const text = view.state.doc.toString();
  try {
    const said = await ask("/api/save", { file, text, digest });
    digest = said.digest;
    // What was typed meanwhile is not saved yet.
    dirty = view.state.doc.toString() !== text;
    $("save").disabled = !dirty;
    $("reload").hidden = true;
    note(dirty ? "not saved" : "saved");
  } catch (error) {
    if (error.status === 409) conflict("not saved: this file was changed on disk meanwhile");
    else note(error.message, true);
  }
  return true;
}

// What stands on disk is loaded only when somebody says so: the text in the editor is lost by it.
function conflict(text) {
  note(text, true);
  $("reload").hidden = false;
}

// --- Completion from the schema ------------------------------------------------------------------------

function resolved(part, text) {
  while (part && (part.$ref || part.if || part.anyOf)) {
    if (part.$ref) part = part.$ref.slice(2).split("/").reduce((at, step) => at[step], schema);
    else if (part.if) part = /^extends:/m.test(text) ? part.then : part.else;
    else part = part.anyOf.find((one) => one.type !== "null");
  }
  return part || {};
}

// The keys that lead to a row: each row above that is indented less, nearest first.
function pathTo(doc, number, indent) {
  const path = [];
  for (let n = number - 1; n >= 1 && indent > 0; n--) {
    const text = doc.line(n).text;
    const found = /^(\s*)(- +)?([\w-]+):/.exec(text);
    if (!found) continue;
    const dash = found[2] ? found[2].length : 0;
    const at = found[1].length;
    if (at + dash < indent) {
      path.unshift(found[3]);
      indent = at + dash;
      if (dash) { path.unshift("-"); indent = at; }
    } else if (dash && at < indent && at + dash === indent) {
      path.unshift("-");
      indent = at;
    }
  }
  return path;
}

function partAt(doc, number, indent) {
  const text = doc.toString();
  let part = resolved(schema, text);
  for (const step of pathTo(doc, number, indent)) {
    if (step === "-") part = resolved(part.items, text);
    else if (part.type === "array") part = resolved(resolved(part.items, text).properties?.[step], text);
    else part = resolved(part.properties?.[step] || part.additionalProperties, text);
  }
  return part.type === "array" ? resolved(part.items, text) : part;
}

function complete(context) {
  const row = context.state.doc.lineAt(context.pos);
  const before = row.text.slice(0, context.pos - row.from);
  const value = /^(\s*)(- +)?([\w-]+): +([\w-]*)$/.exec(before);
  const key = /^(\s*)(- +)?([\w-]*)$/.exec(before);
  const text = context.state.doc.toString();
  if (value) {
    const part = partAt(context.state.doc, row.number, value[1].length + (value[2] || "").length);
    const words = resolved(part.properties?.[value[3]], text).enum || [];
    return { from: context.pos - value[4].length, options: words.map((label) => ({ label: String(label), type: "enum" })) };
  }
  if (!key) return null;
  const part = partAt(context.state.doc, row.number, key[1].length + (key[2] || "").length);
  const options = Object.entries(part.properties || {}).map(([label, entry]) => ({
    label, type: "property", apply: `${label}: `, info: entry.description || "",
  }));
  return options.length ? { from: context.pos - key[3].length, options } : null;
}

function edit(text) {
  view?.destroy();
  view = new EditorView({
    parent: $("editor"),
    state: EditorState.create({
      doc: text,
      extensions: [
        basicSetup, yaml(), lintGutter(), indentUnit.of("  "), EditorView.lineWrapping,
        EditorView.updateListener.of(changed),
        EditorView.contentAttributes.of({ "aria-label": files[file].name }),
        EditorState.readOnly.of(!files[file].writable),
        autocompletion({ override: [complete] }),
        keymap.of([indentWithTab]),
      ],
    }),
  });
  window.hiringKitView = view;
}

async function load(number, kept = () => true) {
  const read = await ask(`/api/schema?file=${number}`);
  const said = await ask(`/api/file?file=${number}`);
  if (!kept()) return conflict("changed on disk meanwhile: saving will be refused");
  file = number;
  schema = read;
  digest = said.digest;
  dirty = false;
  $("save").disabled = true;
  $("reload").hidden = true;
  if (!said.text_file) files[number].writable = false;
  edit(said.text);
  note(files[number].writable ? "" : "shipped: can only be read");
  check();
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
  if (state.stale) {
    note("the page is as it was before the problem", true);
    if (!dirty) list(state.problems);
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
      const state = await ask(`/api/news?seen=${shown}&file=${file}`);
      if (state.number > shown) {
        shown = state.number;
        if (state.digest && state.digest !== digest && !dirty) {
          const place = view.scrollDOM.scrollTop;
          await load(file, () => !dirty);
          view.scrollDOM.scrollTop = place;
        } else if (state.digest && state.digest !== digest) {
          conflict("changed on disk meanwhile: saving will be refused");
        } else if ($("note").textContent === "the page is as it was before the problem") {
          note("");
        }
        if (!$("level").options.length && !state.stale) await offers();
        await show(state);
      }
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

async function choose() {
  const state = await ask("/api/choose", { level: $("level").value, document: $("document").value, theme: $("theme").value });
  await offers();
  return state;
}

// Files may be new, and documents differ by level; while the rubrics are broken there are none to choose.
async function offers() {
  const said = await ask("/api/files");
  files = said.files;
  const parts = files.map((f, i) => [String(i), f.name.split("/").slice(-3).join("/") + (f.writable ? "" : " (shipped)")]);
  fill($("file"), parts, String(file));
  for (const name of ["level", "document", "theme"]) fill($(name), said[`${name}s`].map((value) => [value, value]), said.choice[name]);
}

await offers();
for (const name of ["level", "document", "theme"]) $(name).addEventListener("change", choose);
$("file").addEventListener("change", () => {
  if (dirty && !confirm("The text is not saved. Leave it?")) { $("file").value = String(file); return; }
  load(Number($("file").value));
});
$("save").addEventListener("click", save);
$("reload").addEventListener("click", () => load(file));
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); save(); }
});
addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
await load(0);
news();
document.body.dataset.ready = "yes";
