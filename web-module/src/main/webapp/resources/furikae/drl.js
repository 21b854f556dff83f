// DRL in Monaco: colours, completion and look-up from the dictionary of facts. Rules are short, so each question reads the text anew.
"use strict";

const Drl = (() => {
  const KEYWORDS = ["package", "import", "rule", "when", "then", "end", "not", "exists", "and", "or", "new", "in", "contains", "memberOf", "matches", "true", "false", "null", "if", "else"];
  const ANNOTATIONS = ["reason", "source", "effectiveFrom", "effectiveUntil"];
  const ASKING = { flag: "boolean", number: "int", text: "String", lists: "Set" };

  const tokens = {
    keywords: KEYWORDS,
    tokenizer: {
      root: [
        [/\/\/.*$/, "comment"],
        [/\/\*/, "comment", "@comment"],
        [/"/, "string", "@text"],
        [/@\w+/, "annotation"],
        [/\$\w+/, "variable"],
        [/\d{4}-\d{2}(-\d{2})?/, "number"],
        [/\d+/, "number"],
        [/[A-Z]\w*/, "type"],
        [/[a-z_]\w*/, { cases: { "@keywords": "keyword", "@default": "identifier" } }],
        [/[{}()[\]]/, "@brackets"],
        [/[=!<>]=?|&&|\|\||[+\-*/:]/, "operator"],
      ],
      comment: [[/[^*]+/, "comment"], [/\*\//, "comment", "@pop"], [/\*/, "comment"]],
      text: [[/[^"\\]+/, "string"], [/\\./, "string.escape"], [/"/, "string", "@pop"]],
    },
  };

  const language = {
    comments: { lineComment: "//", blockComment: ["/*", "*/"] },
    brackets: [["(", ")"], ["[", "]"], ["{", "}"]],
    autoClosingPairs: [{ open: "(", close: ")" }, { open: "[", close: "]" }, { open: "{", close: "}" }, { open: '"', close: '"', notIn: ["string"] }],
    surroundingPairs: [{ open: "(", close: ")" }, { open: '"', close: '"' }],
    indentationRules: { increaseIndentPattern: /^\s*(when|then)\s*$/, decreaseIndentPattern: /^\s*(then|end)\s*$/ },
  };

  /** Everything before the cursor, with texts and comments blanked, so that brackets in them do not count. */
  function before(model, position) {
    const text = model.getValueInRange({ startLineNumber: 1, startColumn: 1, endLineNumber: position.lineNumber, endColumn: position.column });
    return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (all) => " ".repeat(all.length));
  }

  function withoutTexts(text) {
    return text.replace(/"(?:[^"\\\n]|\\.)*"/g, (all) => '"' + " ".repeat(all.length - 2) + '"');
  }

  /** What the name of a variable stands for: $claim : FiledClaim( … ). */
  function typeOf(variable, text) {
    const found = new RegExp("\\" + variable + "\\s*:\\s*([A-Z]\\w*)\\s*\\(").exec(text);
    return found ? found[1] : "";
  }

  /** The type of the condition in whose brackets the cursor stands, or "". */
  function openCondition(text) {
    let depth = 0;
    for (let at = text.length - 1; at >= 0; at -= 1) {
      if (text[at] === ")") {
        depth += 1;
      } else if (text[at] === "(") {
        if (depth === 0) {
          const name = /([A-Z]\w*)\s*$/.exec(text.slice(0, at));
          return name ? name[1] : openCondition(text.slice(0, at));
        }
        depth -= 1;
      }
    }
    return "";
  }

  function bare(type) {
    return type.replace(/<.*/, "");
  }

  /** The type of a chain such as $claim.claim.insured, followed through the dictionary. */
  function typeOfChain(chain, text, dictionary) {
    const names = chain.split(".").map((name) => name.replace(/\(.*?\)/g, ""));
    let type = names[0].startsWith("$") ? typeOf(names[0], text) : names[0];
    if (!dictionary.byName.has(type)) {
      const condition = openCondition(withoutTexts(text));
      const member = dictionary.byName.get(condition)?.members.find((one) => one.name === names[0]);
      type = member ? bare(member.type) : "";
    }
    for (const name of names.slice(1)) {
      const member = dictionary.byName.get(type)?.members.find((one) => one.name === name);
      if (!member) {
        return "";
      }
      type = bare(member.type);
    }
    return type;
  }

  function importOf(type, model) {
    const text = model.getValue();
    if (text.includes("import " + type.qualifiedName + ";")) {
      return [];
    }
    const imports = [...text.matchAll(/^import .*$/gm)];
    const after = imports.filter((one) => one[0] < "import " + type.qualifiedName).pop() ?? /^package .*$/m.exec(text);
    const line = after ? text.slice(0, after.index).split("\n").length + 1 : 1;
    const gap = imports.length === 0 ? "\n" : "";
    return [{ range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 }, text: gap + "import " + type.qualifiedName + ";\n" }];
  }

  /** @param dictionary {types, parameters: [{name, type}], sources: [{key, title}], japanese: boolean} */
  function register(monaco, dictionary) {
    dictionary.byName = new Map(dictionary.types.map((type) => [type.name, type]));
    const word = (thing) => (dictionary.japanese ? thing.japanese : thing.english);
    const kind = monaco.languages.CompletionItemKind;
    const snippet = monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet;

    const member = (one, call) => ({
      label: { label: one.name, description: word(one) },
      detail: one.type,
      documentation: word(one) + "\n\n" + one.signature,
      kind: one.field ? kind.Field : kind.Method,
      insertText: one.field ? one.name + (call ? "()" : "") : one.name + "($0)",
      insertTextRules: snippet,
    });
    const typed = (type, model, text) => ({
      label: { label: type.name, description: word(type) },
      documentation: word(type),
      kind: type.fact ? kind.Class : kind.Enum,
      insertText: text,
      insertTextRules: snippet,
      additionalTextEdits: importOf(type, model),
    });
    const plain = (label, description, insertText) => ({ label: { label, description }, kind: kind.Value, insertText: insertText ?? label });

    function suggestions(model, position) {
      const text = before(model, position);
      const line = text.slice(text.lastIndexOf("\n") + 1);
      const asked = /(flag|number|text|lists)\(\s*"\w*$/.exec(line);
      if (asked) {
        return dictionary.parameters.filter((one) => one.type === ASKING[asked[1]]).map((one) => plain(one.name, ""));
      }
      if (/@source\([^)]*"\w*$/.test(line)) {
        return dictionary.sources.map((one) => plain(one.key, one.title));
      }
      if (/^import\s+[\w.]*$/.test(line)) {
        return dictionary.types.map((type) => plain(type.qualifiedName, word(type), type.qualifiedName + ";"));
      }
      if (/@\w*$/.test(line)) {
        return ANNOTATIONS.map((name) => ({ ...plain("@" + name, ""), insertText: name + '("$0")', insertTextRules: snippet, filterText: "@" + name }));
      }
      const blanked = withoutTexts(text);
      const inConsequence = /\bthen\b(?![\s\S]*\bend\b)/.test(blanked);
      const chain = /([$\w]+(?:\([^()]*\))?(?:\.\w+(?:\([^()]*\))?)*)\.\w*$/.exec(blanked);
      if (chain) {
        const type = dictionary.byName.get(typeOfChain(chain[1], text, dictionary));
        return type ? [...type.constants.map((one) => plain(one.name, one.japanese)), ...type.members.filter((one) => one.name !== "new").map((one) => member(one, inConsequence))] : [];
      }
      const variables = [...new Set([...text.matchAll(/(\$\w+)\s*:/g)].map((one) => one[1]))].map((name) => ({ ...plain(name, word(dictionary.byName.get(typeOf(name, text)) ?? { japanese: "", english: "" })), kind: kind.Variable }));
      const condition = dictionary.byName.get(openCondition(blanked));
      if (condition && !inConsequence) {
        return [...condition.members.filter((one) => one.name !== "new").map((one) => member(one, false)), ...variables, ...dictionary.types.filter((type) => type.constants.length > 0).map((type) => typed(type, model, type.name))];
      }
      if (inConsequence) {
        const made = dictionary.types.flatMap((type) => type.members.filter((one) => one.name === "new").map((one) => ({ ...typed(type, model, "insert(new " + type.name + "($0));"), label: { label: "insert " + type.name, description: word(one) } })));
        return [...variables, ...made, ...dictionary.types.filter((type) => !type.fact).map((type) => typed(type, model, type.name))];
      }
      return dictionary.types.filter((type) => type.fact).map((type) => typed(type, model, type.name + "( $0 )"));
    }

    function described(model, position) {
      const at = model.getWordAtPosition(position);
      if (!at) {
        return null;
      }
      const until = before(model, { lineNumber: position.lineNumber, column: at.endColumn });
      const chain = /([$\w]+(?:\([^()]*\))?(?:\.\w+(?:\([^()]*\))?)*)$/.exec(withoutTexts(until));
      const type = dictionary.byName.get(at.word);
      if (type) {
        return type;
      }
      if (chain && chain[1].includes(".")) {
        const owner = dictionary.byName.get(typeOfChain(chain[1].slice(0, chain[1].lastIndexOf(".")), until, dictionary));
        return owner?.members.find((one) => one.name === at.word) ?? owner?.constants.find((one) => one.name === at.word) ?? null;
      }
      return dictionary.byName.get(openCondition(withoutTexts(until)))?.members.find((one) => one.name === at.word) ?? null;
    }

    monaco.languages.register({ id: "drl", extensions: [".drl"] });
    monaco.languages.setMonarchTokensProvider("drl", tokens);
    monaco.languages.setLanguageConfiguration("drl", language);
    monaco.languages.registerCompletionItemProvider("drl", {
      triggerCharacters: [".", "(", "@", '"', "$"],
      provideCompletionItems(model, position) {
        const at = model.getWordUntilPosition(position);
        const range = { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: at.startColumn, endColumn: at.endColumn };
        return { suggestions: suggestions(model, position).map((one) => ({ ...one, range })) };
      },
    });
    monaco.languages.registerHoverProvider("drl", {
      provideHover(model, position) {
        const thing = described(model, position);
        return thing ? { contents: [{ value: "**" + (thing.signature ?? thing.name) + "**" + (thing.type ? " : " + thing.type : "") }, { value: thing.english ? word(thing) : thing.japanese }] } : null;
      },
    });
  }

  return { register };
})();
window.Drl = Drl;
