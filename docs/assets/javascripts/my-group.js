/*
 * Remembers in the reader's browser which group is theirs: home shows it first, its own page lets it be
 * chosen or forgotten. Without it groups are chosen by their links each time.
 */
(() => {
  "use strict";
  const list = document.querySelector("[data-my-groups]");
  const choice = document.querySelector("[data-my-group]");
  if (!list && !choice) return;
  const home = new URL((list ?? choice).dataset.home, location.href).pathname;
  const key = `${home}#my-group`; /* several sites may share a host */

  function remembered() {
    try { return localStorage.getItem(key); } catch { return null; }
  }

  function remember(group) {
    try {
      if (group) localStorage.setItem(key, group);
      else localStorage.removeItem(key);
    } catch { /* a browser that keeps nothing */ }
  }

  /* The reader's group alone, the others on demand; what is due for it is marked. */
  function first() {
    const mine = list.querySelector(`[data-group="${CSS.escape(remembered() ?? "")}"]`);
    if (!mine) return;
    const own = list.cloneNode(false);
    own.classList.add("home-mine");
    const others = document.createElement("details");
    const words = document.createElement("summary");
    words.textContent = "เปลี่ยนกลุ่ม";
    list.before(own, others);
    own.append(mine);
    others.append(words, list);
    document.querySelectorAll("[data-groups]").forEach((item) => {
      if (!item.dataset.groups.split(" ").includes(mine.dataset.group)) return;
      const sign = document.createElement("strong");
      sign.className = "due-mine";
      sign.textContent = "กลุ่มของท่าน";
      item.append(" ", sign);
    });
  }

  /* On a group's page: whether it is the reader's, and the other way about. */
  function offered() {
    const [button, told] = [choice.querySelector("button"), choice.querySelector("[role=status]")];
    const show = () => {
      const mine = remembered() === choice.dataset.myGroup;
      button.textContent = mine ? "เลิกจำ" : "จำเป็นกลุ่มของฉัน";
      told.textContent = mine ? "กลุ่มของท่าน จำไว้ในเครื่องนี้แล้ว" : "";
    };
    button.addEventListener("click", () => {
      remember(remembered() === choice.dataset.myGroup ? "" : choice.dataset.myGroup);
      show();
    });
    show();
    choice.hidden = false;
  }

  if (list) {
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("a")?.closest("[data-group]");
      if (chosen) remember(chosen.dataset.group);
    });
    first();
  }
  if (choice) offered();
})();
