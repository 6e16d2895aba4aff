/* Saves a form while somebody types: only the fields that they changed, so that colleagues do not undo each other's work.
   What could not be saved yet lies in this browser; without this script the form's buttons do the same. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-draft]");
  const status = document.getElementById("draft-status");
  if (!form || !status) {
    return;
  }
  const REST = 800;
  const AGAIN = 5000;
  const address = form.dataset.draft;
  const shelf = "covenant:" + address;
  const words = status.dataset;
  const version = form.querySelector("input[id$='version']");
  const inputs = new Map([...form.querySelectorAll("[data-field]")].map(input => [input.dataset.field, input]));
  const known = new Map([...inputs].map(([path, input]) => [path, read(input)]));
  let timer;
  let running;
  let leaving = false;

  /** What a field tells: true or false, a number, null for none, or a text. */
  function read(input) {
    if (input.type === "checkbox") {
      return input.checked;
    }
    if (input.type === "number") {
      return input.value === "" ? null : Number(input.value);
    }
    return input.value.replace(/\r\n/g, "\n");
  }

  function write(input, value) {
    if (input.type === "checkbox") {
      input.checked = value === true;
    } else {
      input.value = value ?? "";
    }
  }

  function complete(input) {
    return input.type !== "number" || input.validity.valid;
  }

  /** {"content.media": 1} as {content: {media: 1}}. */
  function nested(fields) {
    const tree = {};
    fields.forEach((value, path) => {
      const names = path.split(".");
      const last = names.pop();
      names.reduce((branch, name) => (branch[name] ??= {}), tree)[last] = value;
    });
    return tree;
  }

  function at(tree, path) {
    return path.split(".").reduce((branch, name) => branch?.[name], tree);
  }

  function changed() {
    return new Map([...inputs]
      .filter(([path, input]) => complete(input) && read(input) !== known.get(path))
      .map(([path, input]) => [path, read(input)]));
  }

  function keep(change) {
    try {
      if (change.size === 0) {
        localStorage.removeItem(shelf);
      } else {
        const seen = [...change.keys()].map(path => [path, known.get(path)]);
        localStorage.setItem(shelf, JSON.stringify({ change: [...change], seen }));
      }
    } catch {
      // A browser that keeps nothing still saves on the server.
    }
  }

  function say(text, problem = false) {
    status.classList.toggle("problem", problem);
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  function signedOut() {
    say(words.signedout + " ", true);
    const link = document.createElement("a");
    link.href = words.address;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = words.signin;
    status.append(link);
  }

  function beside(path, text) {
    const place = document.getElementById(inputs.get(path)?.id + "-error");
    if (place) {
      place.textContent = "";
      if (text) {
        const line = document.createElement("span");
        line.className = "field-error";
        line.textContent = text;
        place.append(line);
      }
    }
  }

  function take(answer, sent) {
    let others = false;
    sent.forEach((value, path) => {
      beside(path, "");
      if (!answer.invalid.includes(path)) {
        known.set(path, value);
      }
    });
    inputs.forEach((input, path) => {
      const stored = at(answer.draft, path);
      if (sent.has(path) || stored === undefined || stored === known.get(path)) {
        return;
      }
      if (read(input) === known.get(path)) {
        write(input, stored);
        known.set(path, stored);
        others = true;
      }
    });
    answer.invalid.forEach(path => beside(path, words.invalid));
    answer.overwritten.forEach(field => beside(field.field,
      words.overwritten.replace("{0}", field.by).replace("{1}", field.told)));
    version.value = answer.version;
    say(words.saved.replace("{0}", answer.at) + (others ? " " + words.others : ""), answer.invalid.length > 0);
  }

  /**
   * Sends what has changed; with nothing changed it asks, where it is told to, what others have written meanwhile.
   * @returns whether the server has it all, or refuses for good
   */
  async function send(asking) {
    const change = changed();
    keep(change);
    if (change.size === 0 && !asking) {
      return true;
    }
    const seen = new Map([...change.keys()].map(path => [path, known.get(path)]));
    if (change.size > 0) {
      say(words.saving);
    }
    const body = JSON.stringify({ change: nested(change), seen: nested(seen) });
    const answer = await fetch(address, { method: "POST", body, redirect: "manual", credentials: "same-origin",
      keepalive: leaving && body.length < 60000, headers: { "Content-Type": "application/merge-patch+json" } })
      .catch(() => null);
    if (answer?.ok) {
      take(await answer.json(), change);
      keep(changed());
      return true;
    }
    if (answer?.status === 409) {
      say((await answer.json()).refused, true);
      return true;
    }
    if (answer?.type === "opaqueredirect" || answer?.status === 401 || answer?.status === 403) {
      signedOut();
    } else {
      say(words.offline, true);
    }
    later(AGAIN);
    return false;
  }

  /** One after the other, so that an older text never overtakes a newer one. */
  async function save(asking = false) {
    clearTimeout(timer);
    while (running) {
      await running;
    }
    running = send(asking);
    const done = await running;
    running = undefined;
    return done;
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  function restore() {
    try {
      const kept = JSON.parse(localStorage.getItem(shelf) ?? "null");
      if (kept) {
        kept.seen.filter(([path]) => inputs.has(path)).forEach(([path, value]) => known.set(path, value));
        kept.change.filter(([path]) => inputs.has(path)).forEach(([path, value]) => write(inputs.get(path), value));
        say(words.restored);
        later(REST);
      }
    } catch {
      localStorage.removeItem(shelf);
    }
  }

  form.addEventListener("input", () => {
    keep(changed());
    later(REST);
  });
  form.addEventListener("change", () => later(0));
  window.addEventListener("focus", () => later(0));
  window.addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      leaving = true;
      save();
      leaving = false;
    }
  });

  // The buttons hand in all fields: first this page learns what colleagues have written.
  // An impatient second click changes nothing.
  let ready = false;
  let asking = false;
  form.addEventListener("submit", async event => {
    if (ready) {
      return;
    }
    event.preventDefault();
    if (asking) {
      return;
    }
    asking = true;
    if (await save(true)) {
      keep(new Map());
      ready = true;
      form.requestSubmit(event.submitter);
    }
    asking = false;
  });

  restore();
})();
