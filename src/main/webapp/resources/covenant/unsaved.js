/* Asks before one form of a page is sent while something typed into another one would be lost. A form with data-draft saves itself. */
(() => {
  "use strict";
  const main = document.querySelector("main[data-unsaved]");
  if (!main) {
    return;
  }

  function isChanged(field) {
    if (field.type === "checkbox" || field.type === "radio") {
      return field.checked !== field.defaultChecked;
    }
    if (field.tagName === "SELECT") {
      const options = [...field.options];
      const usual = options.some(option => option.defaultSelected)
        ? options.filter(option => option.defaultSelected)
        : options.slice(0, field.multiple ? 0 : 1);
      return options.some(option => option.selected !== usual.includes(option));
    }
    return field.type !== "hidden" && field.type !== "submit" && field.value !== (field.defaultValue ?? field.value);
  }

  document.addEventListener("submit", event => {
    const others = [...main.querySelectorAll("form[method=post]:not([data-draft])")].filter(form => form !== event.target);
    const typed = others.some(form => [...form.elements].some(isChanged));
    if (typed && !window.confirm(main.dataset.unsaved)) {
      event.preventDefault();
    }
  });
})();
