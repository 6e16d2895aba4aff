/* Searches while somebody types or chooses; without it the form's button does the same. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-results]");
  const results = form && document.getElementById(form.dataset.results);
  if (!results) {
    return;
  }
  const REST = 250;
  let timer;
  let running;

  function address() {
    const query = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      const control = form.elements[name];
      const usual = control.tagName === "SELECT" && name === "sort" && control.selectedIndex === 0;
      if (value.trim() !== "" && !usual) {
        query.append(name, value.trim());
      }
    });
    const text = query.toString();
    return form.getAttribute("action") + (text ? "?" + text : "");
  }

  // There is room for all choices beside the results on a wide screen.
  if (window.matchMedia("(min-width: 60rem)").matches) {
    form.querySelectorAll("details").forEach(choices => {
      choices.open = true;
    });
  }

  function take(found, id) {
    document.getElementById(id).replaceChildren(...found.getElementById(id).childNodes);
  }

  async function search() {
    running?.abort();
    running = new AbortController();
    const wanted = address();
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(wanted, { signal: running.signal, credentials: "same-origin" });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const found = new DOMParser().parseFromString(await answer.text(), "text/html");
      ["found", "take-along", form.dataset.results].forEach(id => take(found, id));
      // How many each choice would leave has changed; the one that somebody is about to make stays as it is.
      form.querySelectorAll("select").forEach(select => {
        if (select !== document.activeElement) {
          take(found, select.id);
        }
      });
      document.dispatchEvent(new CustomEvent("covenant:found", { detail: found }));
      history.replaceState(null, "", wanted);
      results.removeAttribute("aria-busy");
    } catch (failure) {
      if (failure.name !== "AbortError") {
        form.submit();
      }
    }
  }

  function soon(rest) {
    clearTimeout(timer);
    timer = setTimeout(search, rest);
  }

  form.addEventListener("input", event => soon(event.target.tagName === "SELECT" ? 0 : REST));
  form.addEventListener("submit", event => {
    event.preventDefault();
    soon(0);
  });
})();
