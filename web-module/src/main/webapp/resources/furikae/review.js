// Keys of the review pages. What a key does stands on the page: an element with data-key is pressed, or gets the focus when it is
// a field. A group of radio buttons names its keys in data-choice-keys ("BILL:b,RETURN:r").
(() => {
  const SWITCH = "furikae.review.keys";
  const DRAFT = "furikae.review.draft.";
  const SENT = "furikae.review.sent";

  const isTyping = (element) =>
    element.isContentEditable ||
    element.matches("textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=button])");

  const isOn = () => window.localStorage.getItem(SWITCH) !== "off";

  const isShown = (element) => element.getClientRects().length > 0 && !element.disabled;

  function use(element) {
    if (element.matches("textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=submit])")) {
      element.focus();
    } else {
      element.click();
    }
  }

  function radioOf(key) {
    for (const group of document.querySelectorAll("[data-choice-keys]")) {
      for (const pair of group.dataset.choiceKeys.split(",")) {
        const [value, letter] = pair.split(":");
        if (letter === key) {
          return group.querySelector(`input[type=radio][value="${value}"]`);
        }
      }
    }
    return null;
  }

  function onKey(event) {
    const dialog = document.getElementById("keys");
    if (event.isComposing || event.altKey || event.metaKey || (dialog && dialog.open)) {
      return;
    }
    if (event.ctrlKey) {
      if (event.key === "Enter") {
        const main = document.querySelector("[data-key-main]");
        if (main) {
          event.preventDefault();
          main.click();
        }
      }
      return;
    }
    if (event.key === "Escape" && isTyping(event.target)) {
      event.target.blur();
      return;
    }
    if (isTyping(event.target) || !isOn()) {
      return;
    }
    const key = event.key.toLowerCase();
    const element =
      [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key && isShown(each)) || radioOf(key);
    if (element) {
      event.preventDefault();
      use(element);
    }
  }

  function listKeys() {
    const list = document.getElementById("keys-list");
    const add = (key, label) => {
      const term = document.createElement("dt");
      const kbd = document.createElement("kbd");
      kbd.textContent = key;
      term.append(kbd);
      const meaning = document.createElement("dd");
      meaning.textContent = label;
      list.append(term, meaning);
    };
    list.replaceChildren();
    for (const element of document.querySelectorAll("[data-key]")) {
      if (element.dataset.key && isShown(element)) {
        add(element.dataset.key, element.dataset.keyLabel);
      }
    }
    for (const group of document.querySelectorAll("[data-choice-keys]")) {
      for (const pair of group.dataset.choiceKeys.split(",")) {
        const [value, letter] = pair.split(":");
        const radio = group.querySelector(`input[type=radio][value="${value}"]`);
        if (radio) {
          add(letter, document.querySelector(`label[for="${radio.id}"]`).textContent.replace(/［.*］/u, "").trim());
        }
      }
    }
    const main = document.querySelector("[data-key-main]");
    if (main) {
      add("Ctrl+Enter", main.dataset.keyLabel);
    }
  }

  function dialogOfKeys() {
    const dialog = document.getElementById("keys");
    if (!dialog) {
      return;
    }
    document.getElementById("keys-open").addEventListener("click", () => {
      listKeys();
      dialog.showModal();
    });
    document.getElementById("keys-close").addEventListener("click", () => dialog.close());
    const on = document.getElementById("keys-on");
    on.checked = isOn();
    on.addEventListener("change", () => window.localStorage.setItem(SWITCH, on.checked ? "on" : "off"));
  }

  /** Fields that belong to one choice only show with it. */
  function fieldsOfChoice() {
    const choices = document.querySelectorAll("[data-choice-keys] input[type=radio]");
    const show = () => {
      const chosen = [...choices].find((radio) => radio.checked);
      for (const field of document.querySelectorAll("[data-for-choice]")) {
        field.hidden = !chosen || field.dataset.forChoice !== chosen.value;
      }
    };
    choices.forEach((radio) => radio.addEventListener("change", show));
    // Who picks a registration means to bill it.
    for (const pick of document.querySelectorAll("[data-pick]")) {
      pick.addEventListener("change", () => {
        const bill = [...choices].find((radio) => radio.value === "BILL");
        if (pick.checked && bill && !bill.checked) {
          bill.checked = true;
        }
        show();
      });
    }
    show();
  }

  /** Standard sentences for the reason, one after the other. */
  function phrases() {
    for (const button of document.querySelectorAll("[data-phrases]")) {
      const sentences = button.dataset.phrases.split("|");
      let next = 0;
      button.addEventListener("click", () => {
        const field = document.querySelector("[data-reason]");
        field.value = sentences[next];
        next = (next + 1) % sentences.length;
        field.dispatchEvent(new Event("input"));
      });
    }
  }

  /** What was typed about a case survives a lost session, in this tab only, until the case is decided. */
  function drafts() {
    const field = document.querySelector("[data-reason]");
    const sent = window.sessionStorage.getItem(SENT);
    if (sent && !(field && field.dataset.reason === sent)) {
      window.sessionStorage.removeItem(DRAFT + sent);
    }
    window.sessionStorage.removeItem(SENT);
    if (!field) {
      return;
    }
    const name = DRAFT + field.dataset.reason;
    if (field.value === "") {
      field.value = window.sessionStorage.getItem(name) || "";
    }
    field.addEventListener("input", () => window.sessionStorage.setItem(name, field.value));
    for (const button of document.querySelectorAll("[data-forgets-draft]")) {
      button.addEventListener("click", () => window.sessionStorage.setItem(SENT, field.dataset.reason));
    }
  }

  function undo() {
    const bar = document.querySelector("[data-undo-millis]");
    if (!bar) {
      return;
    }
    const end = Date.now() + Number(bar.dataset.undoMillis);
    const left = bar.querySelector("[data-undo-left]");
    const tick = () => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      if (seconds <= 0) {
        bar.remove();
      } else {
        left.textContent = `${seconds}`;
        window.setTimeout(tick, 250);
      }
    };
    tick();
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("DOMContentLoaded", () => {
    dialogOfKeys();
    fieldsOfChoice();
    phrases();
    drafts();
    undo();
  });
})();
