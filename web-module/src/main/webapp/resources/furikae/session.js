// Says before the session ends that it will, and brings back what was typed when it has ended.
// What was typed is kept in this tab only (sessionStorage), for the same user and page, and never from a field for a secret.
const furikaeSession = {
  kept: "furikae-kept",
  active: "furikae-active",
  ended: "furikae-ended",
  secrets: "[type=password], [type=hidden], [type=file], [type=submit], [type=button], [autocomplete=one-time-code], [readonly], #log-out-form *",

  fields() {
    return [...document.querySelectorAll("main input, main textarea, main select")].filter(
      (field) => (field.id || field.name) && !field.matches(furikaeSession.secrets),
    );
  },

  isChanged(field) {
    if (field.matches("[type=checkbox], [type=radio]")) {
      return field.checked !== field.defaultChecked;
    }
    if (field.matches("select")) {
      return [...field.options].some((option) => option.selected !== option.defaultSelected);
    }
    return field.value !== field.defaultValue;
  },

  valueOf(field) {
    if (field.matches("[type=checkbox], [type=radio]")) {
      return field.checked;
    }
    return field.matches("select") ? [...field.selectedOptions].map((option) => option.value) : field.value;
  },

  fill(field, value) {
    if (field.matches("[type=checkbox], [type=radio]")) {
      field.checked = value;
    } else if (field.matches("select")) {
      for (const option of field.options) {
        option.selected = value.includes(option.value);
      }
    } else {
      field.value = value;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  },

  page() {
    return location.pathname + location.search;
  },

  keep(user) {
    const values = {};
    for (const field of furikaeSession.fields().filter(furikaeSession.isChanged)) {
      values[field.id || field.name] = furikaeSession.valueOf(field);
    }
    if (Object.keys(values).length > 0) {
      sessionStorage.setItem(furikaeSession.kept, JSON.stringify({ user, page: furikaeSession.page(), values }));
    }
  },

  // Only after a log-in that followed a lost session; whatever else is kept is forgotten.
  bringBack(user, notice) {
    const ended = sessionStorage.getItem(furikaeSession.ended) !== null;
    const kept = JSON.parse(sessionStorage.getItem(furikaeSession.kept) ?? "null");
    if (!kept || !ended || kept.user !== user) {
      furikaeSession.forget();
      return;
    }
    if (kept.page !== furikaeSession.page()) {
      return;
    }
    furikaeSession.forget();
    const fields = furikaeSession.fields();
    let filled = false;
    for (const [name, value] of Object.entries(kept.values)) {
      const field = fields.find((each) => (each.id || each.name) === name);
      if (field) {
        furikaeSession.fill(field, value);
        filled = true;
      }
    }
    notice.hidden = !filled;
  },

  forget() {
    sessionStorage.removeItem(furikaeSession.kept);
    sessionStorage.removeItem(furikaeSession.ended);
  },

  watch(dialog) {
    const user = dialog.dataset.user;
    const seconds = Number(dialog.dataset.seconds);
    const warning = Number(dialog.dataset.warning);
    const words = dialog.querySelector("[data-text]");
    const touch = () => localStorage.setItem(furikaeSession.active, String(Date.now()));
    const leave = () => {
      furikaeSession.keep(user);
      sessionStorage.setItem(furikaeSession.ended, "1");
      const back = encodeURIComponent(furikaeSession.page());
      location.replace(`${dialog.dataset.login}?expired=1&back=${back}`);
    };
    touch();
    // A request of any tab begins the session's time anew.
    const request = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function send(...given) {
      this.addEventListener("load", touch);
      return request.apply(this, given);
    };
    document.addEventListener("click", (event) => event.target.closest("a[href]") && touch());
    document.addEventListener("submit", () => furikaeSession.keep(user), true);
    window.addEventListener("pagehide", () => furikaeSession.keep(user));
    dialog.querySelector("button").addEventListener("click", async () => {
      const answer = await fetch(dialog.dataset.extend, { method: "POST", redirect: "manual" }).catch(() => null);
      if (answer?.status === 204) {
        touch();
        dialog.close();
      } else if (answer) {
        leave();
      }
    });
    // Times are compared, not counted down: a machine that slept wakes up to the truth.
    setInterval(() => {
      const left = seconds - (Date.now() - Number(localStorage.getItem(furikaeSession.active))) / 1000;
      if (left <= 0) {
        leave();
      } else if (left <= warning) {
        words.textContent = words.dataset.text.replace("{0}", String(Math.ceil(left)));
        if (!dialog.open) {
          dialog.showModal();
        }
      } else if (dialog.open) {
        dialog.close();
      }
    }, 1000);
  },
};

document.addEventListener("DOMContentLoaded", () => {
  const dialog = document.getElementById("session-end");
  if (dialog) {
    furikaeSession.bringBack(dialog.dataset.user, document.getElementById("session-restored"));
    furikaeSession.watch(dialog);
    return;
  }
  // The log-in page: a session was lost, or somebody left for good.
  const parameters = new URLSearchParams(location.search);
  if (parameters.get("expired") === "1") {
    sessionStorage.setItem(furikaeSession.ended, "1");
  } else if (parameters.get("left") === "1") {
    furikaeSession.forget();
  }
});
