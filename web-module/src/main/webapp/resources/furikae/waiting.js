// A form whose answer takes seconds says so, and is sent once however often the button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("[data-waiting]");
  if (!form || event.defaultPrevented) {
    return;
  }
  if (form.getAttribute("aria-busy") === "true") {
    event.preventDefault();
    return;
  }
  form.setAttribute("aria-busy", "true");
  const notice = form.querySelector("[role=status]");
  if (notice) {
    notice.textContent = form.dataset.waiting;
    notice.hidden = false;
  }
});
// Coming back with the browser's button finds the form as it was left: it may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("[data-waiting][aria-busy]")) {
    form.removeAttribute("aria-busy");
  }
});
