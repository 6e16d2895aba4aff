// The library behind p:timeline writes some fifteen style elements into the page while it loads. The page's policy allows no
// such element, and PrimeFaces' timeline.css holds the same rules already. Here a style element that a script makes becomes a
// template, which does nothing, so that the browser has nothing to block and to report.
(() => {
  const create = document.createElement;
  document.createElement = function (name, options) {
    return create.call(document, String(name).toLowerCase() === "style" ? "template" : name, options);
  };
})();
