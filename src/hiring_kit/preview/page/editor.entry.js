import { basicSetup } from "codemirror";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { setDiagnostics, lintGutter } from "@codemirror/lint";
import { autocompletion } from "@codemirror/autocomplete";
import { indentUnit } from "@codemirror/language";
export { EditorView, EditorState, basicSetup, keymap, indentWithTab, yaml, setDiagnostics, lintGutter, autocompletion, indentUnit };
