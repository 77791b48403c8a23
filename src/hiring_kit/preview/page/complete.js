// Which keys and words may stand where somebody writes? The schema of the file says it.

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

export function completer(schema) {
  function resolved(part, text) {
    while (part && (part.$ref || part.if || part.anyOf)) {
      if (part.$ref) part = part.$ref.slice(2).split("/").reduce((at, step) => at[step], schema);
      else if (part.if) part = /^extends:/m.test(text) ? part.then : part.else;
      else part = part.anyOf.find((one) => one.type !== "null");
    }
    return part || {};
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

  return function complete(context) {
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
  };
}
