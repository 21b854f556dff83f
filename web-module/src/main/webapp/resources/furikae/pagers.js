// Several tables on one page: a screen reader tells their pagers apart by the titles of the tables.
document.addEventListener("DOMContentLoaded", () => {
  for (const pager of document.querySelectorAll(".ui-paginator")) {
    const title = pager.closest(".ui-datatable").querySelector(".table-title");
    if (title) {
      title.id ||= `${pager.id}-title`;
      pager.setAttribute("aria-labelledby", title.id);
    }
  }
});
