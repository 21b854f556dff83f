// Services say why they refuse in Japanese; on a page in another language a screen reader has to know.
document.addEventListener("DOMContentLoaded", () => {
  if (document.documentElement.lang === "ja") {
    return;
  }
  for (const message of document.querySelectorAll(".messages li, ul.notice-error li")) {
    if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(message.textContent)) {
      message.lang = "ja";
    }
  }
});
