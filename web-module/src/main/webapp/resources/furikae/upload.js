// What the upload component shows when a file is too large for it, or cannot be sent.
const furikaeUpload = {
  started() {
    document.getElementById("upload-failed").hidden = true;
  },
  failed() {
    document.getElementById("upload-failed").hidden = false;
  },
};

document.addEventListener("DOMContentLoaded", () => {
  const zone = document.getElementById("drop-zone");
  for (const event of ["change", "drop"]) {
    zone.addEventListener(event, () => document.getElementById("upload:refusal").replaceChildren(), true);
  }
  const text = zone.dataset.tooLarge;
  for (const locale of Object.values(PrimeFaces.locales)) {
    Object.assign(locale.messages, {
      "primefaces.FileValidator.SIZE_LIMIT": text,
      "primefaces.FileValidator.SIZE_LIMIT_detail": "",
    });
  }
});
