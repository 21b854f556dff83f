// Editing a file of a draft: Monaco over a plain text field, autosave, errors while typing, who else is there, conflicts.
// What is typed is kept in this browser until the server has it; rules hold nobody's personal data.
"use strict";

const Editing = (() => {
  const SAVE_AFTER = 1500; // milliseconds without typing
  const CHECK_AFTER = 600;
  const PRESENT_EVERY = 10000;
  const IDLE_AFTER = 120000; // who does nothing for so long does not hold the session
  const RETRY_AFTER = 10000;
  const BUSY_AFTER = 3000;
  const PLAIN = "furikae-plain-editor";

  let page; // the element with addresses and words
  let field; // the plain text field, which is the truth for whoever does not see Monaco
  let monacoEditor = null;
  let on; // revision of the file on which the text is based
  let savedText;
  let conflict = null;
  let saving = null;
  let saveTimer = 0;
  let checkTimer = 0;
  let checking = false;
  let checkAgain = false;
  let lost = false;
  let met = false; // whether the server was asked once who else is there
  let lastActive = Date.now();

  const at = (id) => document.getElementById(id);
  const word = (name, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, String(value)), page.dataset[name]);
  const address = (what, more = {}) => `${page.dataset.calls}${what}?${new URLSearchParams({ draft: page.dataset.draft, path: page.dataset.path, ...more })}`;
  const kept = () => `furikae-draft:${page.dataset.user}:${page.dataset.draft}:${page.dataset.path}`;

  function text() {
    return monacoEditor && !at("monaco").hidden ? monacoEditor.getValue() : field.value;
  }

  function setText(value) {
    field.value = value;
    field.defaultValue = value;
    if (monacoEditor && monacoEditor.getValue() !== value) {
      monacoEditor.executeEdits("furikae", [{ range: monacoEditor.getModel().getFullModelRange(), text: value }]);
    }
  }

  // ---- calls

  class Lost extends Error {}

  async function call(what, more, body, init = {}) {
    const method = what === "words" ? "GET" : "POST";
    const answer = await fetch(address(what, more), { method, body, redirect: "manual", headers: { "Content-Type": "text/plain;charset=UTF-8" }, ...init });
    if (answer.type === "opaqueredirect") {
      lost = true;
      throw new Lost();
    }
    lost = false;
    localStorage.setItem(furikaeSession.active, String(Date.now()));
    if (answer.headers.get("Content-Type")?.startsWith("application/json")) {
      return { ok: answer.ok, ...(await answer.json()) };
    }
    return { ok: false, message: word("failed", answer.status) };
  }

  // ---- saving

  function keep() {
    const value = text();
    if (value === savedText) {
      localStorage.removeItem(kept());
    } else {
      localStorage.setItem(kept(), JSON.stringify({ text: value, on }));
    }
  }

  function say(state, words) {
    const line = at("save-state");
    line.dataset.state = state;
    line.textContent = words;
    at("log-in-again").hidden = state !== "lost";
  }

  function changed() {
    lastActive = Date.now();
    keep();
    if (text() !== savedText) {
      say("unsaved", conflict ? word("conflicting") : word("unsaved"));
    }
    clearTimeout(saveTimer);
    saveTimer = setTimeout(save, SAVE_AFTER);
    clearTimeout(checkTimer);
    checkTimer = setTimeout(check, CHECK_AFTER);
  }

  /** Resolves to whether the server has the text as it is now. */
  function save() {
    clearTimeout(saveTimer);
    saving ??= saveNow().finally(() => {
      saving = null;
    });
    return saving;
  }

  async function saveNow() {
    while (text() !== savedText) {
      if (conflict) {
        say("conflict", word("conflicting"));
        return false;
      }
      const value = text();
      say("saving", word("saving"));
      try {
        const answer = await call("save", { on }, value);
        if (!answer.ok) {
          say("refused", answer.message);
          return false;
        }
        if (answer.conflict) {
          meet(answer.conflict, value);
          return false;
        }
        on = answer.revision;
        page.dataset.revision = answer.revision;
        savedText = value;
        keep();
        say("saved", word("saved", answer.savedAt));
      } catch (error) {
        keep();
        if (error instanceof Lost) {
          say("lost", word("lost"));
        } else {
          say("offline", word("offline"));
          saveTimer = setTimeout(save, RETRY_AFTER);
        }
        return false;
      }
    }
    return true;
  }

  // ---- somebody else was faster

  function meet(found, mine) {
    conflict = found;
    at("conflict-by").textContent = word("conflictBy", found.by);
    at("theirs").value = found.theirs;
    at("mine").value = mine;
    at("conflict").hidden = false;
    at("conflict").focus();
    say("conflict", word("conflicting"));
  }

  function settle(mine) {
    on = conflict.found;
    savedText = conflict.theirs;
    if (!mine) {
      setText(conflict.theirs);
    }
    conflict = null;
    at("conflict").hidden = true;
    keep();
    say("saved", word("agreed"));
    changed();
    focusText();
  }

  // ---- errors

  async function check() {
    clearTimeout(checkTimer);
    if (checking) {
      checkAgain = true;
      return;
    }
    checking = true;
    const state = at("check-state");
    state.dataset.state = "checking";
    state.textContent = word("checking");
    try {
      const value = text();
      const answer = await call("check", {}, value);
      if (answer.ok) {
        show(answer.faults);
      } else {
        state.dataset.state = "failed";
        state.textContent = answer.message;
        if (answer.reason === "BUSY") {
          checkTimer = setTimeout(check, BUSY_AFTER);
        }
      }
    } catch (error) {
      state.dataset.state = "failed";
      state.textContent = error instanceof Lost ? word("lost") : word("offline");
    }
    checking = false;
    if (checkAgain) {
      checkAgain = false;
      check();
    }
  }

  function show(faults) {
    const state = at("check-state");
    state.dataset.state = faults.length === 0 ? "clean" : "faulty";
    state.textContent = faults.length === 0 ? word("clean") : word("faulty", faults.length);
    at("faults").replaceChildren(...faults.map(item));
    if (monacoEditor) {
      const model = monacoEditor.getModel();
      monaco.editor.setModelMarkers(
        model,
        "furikae",
        faults
          .filter((fault) => fault.file === page.dataset.path)
          .map((fault) => {
            const line = Math.min(Math.max(1, fault.line), model.getLineCount());
            return {
              severity: monaco.MarkerSeverity.Error,
              message: fault.text,
              code: fault.gate,
              startLineNumber: line,
              endLineNumber: line,
              startColumn: model.getLineFirstNonWhitespaceColumn(line) || 1,
              endColumn: model.getLineMaxColumn(line),
            };
          }),
      );
    }
  }

  function item(fault) {
    const entry = document.createElement("li");
    const here = fault.file === page.dataset.path;
    if (fault.file) {
      const place = document.createElement(here ? "button" : "a");
      const line = fault.line > 0 ? word("line", fault.line) : "";
      place.className = here ? "button button-quiet" : "code";
      place.textContent = here ? line || word("here") : `${fault.file}${fault.line > 0 ? `:${fault.line}` : ""}`;
      if (here) {
        place.type = "button";
        place.addEventListener("click", () => goTo(Math.max(1, fault.line)));
      } else {
        place.href = `?${new URLSearchParams({ draft: page.dataset.draft, path: fault.file })}`;
      }
      entry.append(place, " ");
    }
    const gate = document.createElement("span");
    gate.className = "code";
    gate.textContent = fault.gate;
    const words = document.createElement("span");
    words.lang = fault.language;
    words.textContent = fault.text;
    entry.append(words, " ", gate);
    return entry;
  }

  function goTo(line) {
    if (monacoEditor && !at("monaco").hidden) {
      monacoEditor.revealLineInCenter(line);
      monacoEditor.setPosition({ lineNumber: line, column: 1 });
      monacoEditor.focus();
      return;
    }
    const lines = field.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    field.focus();
    field.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  }

  // ---- cases

  async function run() {
    const result = at("run-result");
    result.dataset.state = "running";
    result.textContent = word("running");
    at("red-cases").replaceChildren();
    if (!(await save())) {
      result.dataset.state = "unsaved";
      result.textContent = word("notRun");
      return;
    }
    try {
      const answer = await call("run", { revision: page.dataset.revision }, "");
      if (!answer.ok) {
        result.dataset.state = "failed";
        result.textContent = answer.message;
        return;
      }
      const green = answer.faults.length === 0 && answer.red.length === 0;
      result.dataset.state = green ? "green" : "red";
      result.textContent = answer.faults.length > 0 ? word("faulty", answer.faults.length) : green ? word("green", answer.green) : word("red", answer.red.length, answer.green);
      if (answer.faults.length > 0) {
        show(answer.faults);
      }
      at("red-cases").replaceChildren(
        ...answer.red.map((one) => {
          const entry = document.createElement("li");
          entry.lang = "ja";
          const place = document.createElement("a");
          place.href = `?${new URLSearchParams({ draft: page.dataset.draft, path: one.file })}`;
          place.textContent = `${one.rule}「${one.name}」`;
          entry.append(place, `: ${one.failures.join("、")}`);
          return entry;
        }),
      );
    } catch (error) {
      result.dataset.state = "failed";
      result.textContent = error instanceof Lost ? word("lost") : word("offline");
    }
  }

  // ---- who else is there

  async function present() {
    if (document.hidden || lost || Date.now() - lastActive > IDLE_AFTER) {
      return;
    }
    try {
      const answer = await call("present", {}, "");
      if (answer.ok && !met && answer.fileRevision > on && text() === savedText) {
        // This page was made while the one before it was still saving.
        location.reload();
        return;
      }
      met = true;
      if (answer.ok) {
        const here = answer.others.filter((one) => one.path === page.dataset.path).map((one) => one.name);
        const elsewhere = answer.others.filter((one) => one.path !== page.dataset.path).map((one) => one.name);
        const words = [];
        if (here.length > 0) {
          words.push(word("othersHere", here.join(", ")));
        }
        if (elsewhere.length > 0) {
          words.push(word("others", elsewhere.join(", ")));
        }
        if (answer.fileRevision > on && !conflict && !saving) {
          words.push(word("newer"));
        }
        const line = at("others");
        const said = words.join(" ");
        if (line.textContent !== said) {
          line.textContent = said;
          line.hidden = said === "";
        }
      }
    } catch {
      // The next save says that the server cannot be reached.
    }
  }

  // ---- Monaco

  function focusText() {
    (monacoEditor && !at("monaco").hidden ? monacoEditor : field).focus();
  }

  function choosePlain(plain) {
    if (plain) {
      field.value = monacoEditor.getValue();
    } else if (monacoEditor.getValue() !== field.value) {
      monacoEditor.setValue(field.value);
    }
    at("monaco").hidden = plain;
    at("plain").hidden = !plain;
    at("choose-plain").setAttribute("aria-pressed", String(plain));
    localStorage.setItem(PLAIN, plain ? "1" : "");
  }

  async function decorate() {
    if (!window.monaco) {
      return;
    }
    const drl = page.dataset.path.endsWith(".drl");
    // Greys of the theme that it builds on are too light to read.
    monaco.editor.defineTheme("furikae", {
      base: "vs",
      inherit: true,
      rules: [{ token: "annotation", foreground: "4d4d4d" }],
      colors: { "editorLineNumber.foreground": "#4d4d4d", "editorLineNumber.dimmedForeground": "#4d4d4d" },
    });
    monacoEditor = monaco.editor.create(at("monaco"), {
      value: field.value,
      language: drl ? "drl" : "yaml",
      theme: "furikae",
      renderFinalNewline: "on",
      ariaLabel: page.dataset.label,
      accessibilitySupport: "auto",
      automaticLayout: true,
      fixedOverflowWidgets: true,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      tabFocusMode: true,
      tabSize: drl ? 4 : 2,
      insertSpaces: true,
      fontSize: 15,
      unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
      quickSuggestions: { other: true, comments: false, strings: true },
    });
    monacoEditor.onDidChangeModelContent(() => {
      field.value = monacoEditor.getValue();
      field.defaultValue = field.value;
      changed();
    });
    monacoEditor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS, run);
    at("choose-plain").hidden = false;
    at("choose-plain").addEventListener("click", () => choosePlain(!at("monaco").hidden));
    choosePlain(localStorage.getItem(PLAIN) === "1");
    page.dataset.ready = "true";
    if (drl) {
      try {
        const words = await call("words", {});
        if (words.ok) {
          Drl.register(monaco, { ...words, japanese: document.documentElement.lang === "ja" });
          monaco.editor.setModelLanguage(monacoEditor.getModel(), "plaintext");
          monaco.editor.setModelLanguage(monacoEditor.getModel(), "drl");
        }
      } catch {
        // Without words there is no completion; writing goes on.
      }
    }
  }

  // ---- looking facts up

  function lookUp() {
    const wanted = at("look-up").value.trim().toLowerCase();
    let found = 0;
    for (const type of document.querySelectorAll("#facts > li")) {
      const itself = type.dataset.words.toLowerCase().includes(wanted);
      let members = 0;
      for (const member of type.querySelectorAll("[data-words]")) {
        const shown = wanted === "" || itself || member.dataset.words.toLowerCase().includes(wanted);
        member.hidden = !shown;
        members += shown ? 1 : 0;
      }
      type.hidden = !(itself || members > 0);
      type.querySelector("details").open = wanted !== "" && !type.hidden;
      found += type.hidden ? 0 : 1;
    }
    at("facts-none").hidden = found > 0;
  }

  // ---- beginning

  function bringBack() {
    const before = JSON.parse(localStorage.getItem(kept()) ?? "null");
    if (!before || before.text === savedText) {
      localStorage.removeItem(kept());
      return false;
    }
    on = before.on;
    field.value = before.text;
    field.defaultValue = before.text;
    at("restored").hidden = false;
    return true;
  }

  function begin() {
    page = at("editing");
    field = at("text");
    on = Number(page.dataset.on);
    savedText = field.value;
    const back = bringBack();
    field.addEventListener("input", () => {
      field.defaultValue = field.value;
      changed();
    });
    at("save-and-run").addEventListener("click", run);
    at("take-theirs").addEventListener("click", () => settle(false));
    at("keep-mine").addEventListener("click", () => settle(true));
    at("look-up").addEventListener("input", lookUp);
    at("log-in-again").addEventListener("click", () => sessionStorage.setItem(furikaeSession.ended, "1"));
    document.addEventListener("keydown", (event) => {
      lastActive = Date.now();
      if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        run();
      }
    });
    document.addEventListener("pointerdown", () => {
      lastActive = Date.now();
    });
    window.addEventListener("pagehide", () => {
      keep();
      if (text() !== savedText && !conflict && !lost) {
        fetch(address("save", { on }), { method: "POST", body: text(), redirect: "manual", keepalive: true, headers: { "Content-Type": "text/plain;charset=UTF-8" } }).catch(() => {});
      }
    });
    decorate();
    setInterval(present, PRESENT_EVERY);
    present();
    check();
    if (back) {
      save();
    }
  }

  return { begin };
})();

document.addEventListener("DOMContentLoaded", Editing.begin);
